import type { CallContext } from '../../kernel/call-context.js';
import type { Capacity, Sector } from '../../kernel/words.js';
import { decideList, permittedRow } from '../../policy/decide-list.js';
import { isPermitted } from '../../policy/decision.js';
import { countCitizens, noteCitizens } from '../citizens-of-call.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf, footprintOf } from '../records.js';
import { refuse } from '../refuse.js';
import type { Travel } from '../road.js';
import { type Cursors, pageSize } from './cursor.js';

export interface MyCitizen {
  cpr: string;
  sectors: readonly Sector[];
  capacities: readonly Capacity[];
}

export interface Page<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor?: string };
}

const MOST = 100;

/**
 * The citizens an employee works with now, by his relations, himself left out; one log record for each of them before any number leaves,
 * and one that names nobody for an empty page. Several pages in one call count together against what the purpose allows.
 */
export async function myCitizens(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  { first, after, selection }: { first?: number; after?: string; selection: Selection },
): Promise<Page<MyCitizen>> {
  const { audit, catalogue, citizenKeys, clock, relations } = parts;
  const bound = `myCitizens|${context.caller.subject}`;
  const size = pageSize(first, MOST);
  const from = after === undefined ? undefined : cursors.open(after, bound);
  const state = await travel(context, { operation: 'myCitizens', purpose: 'WORKLIST', selection });
  const { personKey } = context.caller;
  const self = personKey === undefined ? undefined : (await citizenKeys.identify(personKey)).key;
  const finding = relations.citizensOf(context.caller, clock.now(), size + 1, {
    ...(from && { after: from }),
    ...(self && { self }),
  });
  noteCitizens(context, 'WORKLIST', () => finding.then((found) => found.slice(0, size).map(({ citizenKey }) => citizenKey)));
  const found = await finding;
  const shown = found.slice(0, size);
  const citizensInCall = await countCitizens(context, 'WORKLIST');
  const decision = decideList(catalogue, { ...state.facts!, citizensInCall }, shown);
  if (!isPermitted(decision)) await refuse(parts, state, decision);
  state.footprint = footprintOf(state.question, decision, citizensInCall);
  const numbers = await citizenKeys.numbersOf(shown.map(({ citizenKey }) => citizenKey));
  const nodes = shown.flatMap((row) => {
    const [cpr, permitted] = [numbers.get(row.citizenKey), permittedRow(decision, row)];
    return cpr === undefined || permitted === undefined ? [] : [{ cpr, ...permitted }];
  });
  const { bundle, grants, masterData, outcome } = decision;
  const claims = {
    classes: { person: masterData, ...Object.fromEntries(grants.map(({ sector, classes }) => [sector, classes])) },
    fields: selection.fields,
    delivered: nodes.length,
  };
  const record = draftOf(state, 'LOOKUP', { bundle, outcome, claims });
  await Promise.all(
    shown.length === 0 ? [audit.append(record)] : shown.map(({ citizenKey }) => audit.append({ ...record, citizenKey })),
  );
  return {
    nodes,
    pageInfo: {
      hasNextPage: found.length > size,
      ...(shown.length > 0 && { endCursor: cursors.seal(shown.at(-1)!.citizenKey, bound) }),
    },
  };
}
