import type { CallContext } from '../../kernel/call-context.js';
import type { Capacity, Sector } from '../../kernel/words.js';
import type { AccessParts } from '../parts.js';
import { NOTHING_SELECTED } from '../question.js';
import { draftOf } from '../records.js';
import type { Travel } from '../road.js';
import { type Cursors, pageSize } from './cursor.js';

export interface MyCitizen {
  cpr: string;
  sectors: Sector[];
  capacities: Capacity[];
}

export interface Page<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor?: string };
}

const MOST = 100;

/** The citizens an employee works with now, by his relations; one log record for each of them before any number leaves. */
export async function myCitizens(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  { first, after }: { first?: number; after?: string },
): Promise<Page<MyCitizen>> {
  const { audit, citizenKeys, clock, relations } = parts;
  const bound = `myCitizens|${context.caller.subject}`;
  const size = pageSize(first, MOST);
  const from = after === undefined ? undefined : cursors.open(after, bound);
  const state = await travel(context, { operation: 'myCitizens', purpose: 'WORKLIST', selection: NOTHING_SELECTED });
  const found = await relations.citizensOf(context.caller, clock.now(), size + 1, from);
  const shown = found.slice(0, size);
  const numbers = await citizenKeys.numbersOf(shown.map(({ citizenKey }) => citizenKey));
  const { bundle, outcome } = state.decision!;
  await Promise.all(
    shown.map(({ citizenKey }) =>
      audit.append({
        ...draftOf(state, 'INTENT', { bundle, outcome, claims: { classes: ['ID_BASE'], fields: ['MyCitizen'] } }),
        citizenKey,
      }),
    ),
  );
  return {
    nodes: shown.flatMap(({ citizenKey, sectors, capacities }) => {
      const cpr = numbers.get(citizenKey);
      return cpr === undefined ? [] : [{ cpr, sectors, capacities }];
    }),
    pageInfo: {
      hasNextPage: found.length > size,
      ...(shown.length > 0 && { endCursor: cursors.seal(shown.at(-1)!.citizenKey, bound) }),
    },
  };
}
