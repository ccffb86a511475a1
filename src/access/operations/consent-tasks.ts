import type { ConsentTaskKind } from '../../consent/consent-tasks.js';
import { openTasks, type RaisedTask } from '../../consent/raise-tasks.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import { decideList, permittedRow, relationsOf } from '../../policy/decide-list.js';
import { isPermitted } from '../../policy/decision.js';
import { visibleConsents } from '../../policy/visible-consents.js';
import type { RelatedCitizen } from '../../relations/relation.store.js';
import { countCitizens, noteCitizens } from '../citizens-of-call.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import { refuse } from '../refuse.js';
import type { Travel } from '../road.js';
import type { RoadState } from '../state.js';
import { REGISTER } from './consents.js';

/** What is to be done about a consent because the citizen has grown older. */
export interface OpenConsentTask {
  id: string;
  consentId: string;
  cpr: string;
  what: ConsentTaskKind;
  dueAt: Date;
}

/** A citizen of the caller's list who has tasks that he may be told of. */
interface Concerned {
  readonly row: RelatedCitizen;
  readonly tasks: readonly RaisedTask[];
}

const WORKLIST = 'WORKLIST';
const MOST = 100;
const PAGE = 1_000;

/**
 * The raised tasks of consents that the caller may know of, about citizens he works with now, at most 100 citizens at a time, those with the
 * oldest tasks first. Each citizen is decided for the administration of consents, as if the caller had asked for his consents, and has one
 * log record before any number leaves; a citizen who is refused is left out. An empty list is a record that names nobody.
 */
export async function consentTasks(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { selection }: { selection: Selection },
): Promise<OpenConsentTask[]> {
  const { audit, catalogue, citizenKeys } = parts;
  const state = await travel(context, { operation: 'consentTasks', purpose: WORKLIST, selection });
  const finding = findConcerned(parts, state);
  noteCitizens(context, WORKLIST, () => finding.then((found) => found.map(({ row }) => row.citizenKey)));
  const found = await finding;
  const citizensInCall = await countCitizens(context, WORKLIST);
  const list = decideList(
    catalogue,
    { ...state.facts!, citizensInCall },
    found.map(({ row }) => row),
  );
  if (!isPermitted(list)) await refuse(parts, state, list);
  const named = found.filter(({ row }) => permittedRow(list, row) !== undefined);
  if (named.length === 0) {
    const claims = { fields: selection.fields, delivered: 0 };
    await audit.append(draftOf(state, 'LOOKUP', { bundle: list.bundle, outcome: list.outcome, claims }));
    return [];
  }
  const tasks = (await Promise.all(named.map((one) => tasksToTell(parts, travel, context, selection, one)))).flat();
  const numbers = await citizenKeys.numbersOf([...new Set(tasks.map(({ citizenKey }) => citizenKey))]);
  return tasks.flatMap(({ id, consentId, citizenKey, what, dueAt }) => {
    const cpr = numbers.get(citizenKey);
    return cpr === undefined ? [] : [{ id, consentId, cpr, what, dueAt }];
  });
}

/** Goes through all the caller's citizens; the rules are asked first of what the relation index says, so that nobody is decided for nothing. */
async function findConcerned(
  { catalogue, citizenKeys, clock, database, relations }: AccessParts,
  state: RoadState,
): Promise<Concerned[]> {
  const { caller } = state.context;
  const self = caller.personKey === undefined ? undefined : (await citizenKeys.identify(caller.personKey)).key;
  const found: Concerned[] = [];
  for (let after = '', size = PAGE; size === PAGE; ) {
    const rows = await relations.citizensOf(caller, clock.now(), PAGE, { after, ...(self !== undefined && { self }) });
    const tasks = await openTasks(
      database,
      rows.map(({ citizenKey }) => citizenKey),
    );
    for (const row of rows) {
      const own = tasks.filter(({ citizenKey }) => citizenKey === row.citizenKey);
      if (own.length === 0) continue;
      const facts = {
        ...state.facts!,
        purpose: REGISTER,
        citizenKey: row.citizenKey,
        relations: relationsOf([row], state.facts!.at),
      };
      const visible = visibleConsents(decideList(catalogue, facts, [row]), facts, own);
      if (visible.length > 0) found.push({ row, tasks: own });
    }
    [after, size] = [rows.at(-1)?.citizenKey ?? '', rows.length];
  }
  const oldest = ({ tasks }: Concerned) => Math.min(...tasks.map(({ dueAt }) => dueAt.getTime()));
  return found.sort((one, other) => oldest(one) - oldest(other)).slice(0, MOST);
}

async function tasksToTell(
  { audit }: AccessParts,
  travel: Travel,
  context: CallContext,
  selection: Selection,
  { row: { citizenKey }, tasks }: Concerned,
): Promise<RaisedTask[]> {
  try {
    const state = await travel(context, { operation: 'consentTasks', citizenKey, purpose: REGISTER, selection });
    const visible = visibleConsents(state.decision!, state.facts!, tasks);
    const { bundle, outcome } = state.decision!;
    const claims = { fields: selection.fields, consents: visible.map(({ consentId }) => consentId), delivered: visible.length };
    await audit.append(draftOf(state, 'LOOKUP', { bundle, outcome, claims }));
    return visible;
  } catch (thrown) {
    if (thrown instanceof Problem && thrown.code === 'ACCESS_REFUSED') return [];
    throw thrown;
  }
}
