import { isDeepStrictEqual } from 'node:util';
import type { PlanParts, Sector } from '../../generated/documents.js';
import { type Delta, deltas } from '../../plan/changes.js';
import { asLists, type PartKind, type Placed, type PlanDocument } from '../../plan/part-kinds.js';
import type { PlanVersion } from '../../plan/plan.store.js';
import type { AccessParts } from '../parts.js';
import type { RoadState } from '../state.js';
import { planReaderOf } from './plan-reader.js';

/** One change of a plan, as a reader may see it. */
export interface PlanChangeSeen {
  /** as he counts */
  readonly version: number;
  /** ISO 8601 */
  readonly at: string;
  readonly sector?: Sector;
  /** employee, or CITIZEN */
  readonly author?: string;
  readonly reason?: string;
  readonly status: PlanDocument['status'];
  readonly removed: readonly string[];
  /** the parts that were changed, as they were and as they became */
  readonly before: PlanParts;
  readonly after: PlanParts;
}

export interface PlanHistory {
  readonly nodes: readonly PlanChangeSeen[];
  /** the oldest one shown, when there are older ones */
  readonly next?: number;
}

/**
 * The changes of a plan that a reader may see something of, newest first. Who made a change is told where the reader may know who works with
 * the citizen for that sector; why, where he may see all of what was changed: words about what is hidden would tell of it.
 */
export async function planHistory(
  parts: Pick<AccessParts, 'masks' | 'planReaders' | 'plans'>,
  state: RoadState,
): Promise<PlanHistory> {
  const { plans, planReaders } = parts;
  const { id, page } = state.question.plan!;
  const reader = planReaderOf(parts, state);
  const head = (await plans.one(id))!.document.version;
  const { steps } = await planReaders.of(id, reader, head);
  const end = Math.min(steps.length, (page!.before ?? steps.length + 1) - 1);
  const start = Math.max(0, end - page!.size);
  const knowsWho = (sector: string | null) =>
    state.decision!.grants.some((grant) => grant.sector === sector && grant.classes.includes('CASE_META'));
  const nodes: PlanChangeSeen[] = [];
  for (let nth = end; nth > start; nth -= 1) {
    const step = steps[nth - 1]!;
    const [now, former] = [(await plans.version(id, step))!, step === 1 ? undefined : await plans.version(id, step - 1)];
    nodes.push(changeSeen(nth, now, former?.document ?? emptied(now.document), reader.view, knowsWho(now.authorSector)));
  }
  return { nodes, ...(start > 0 && { next: start + 1 }) };
}

function changeSeen(
  version: number,
  { at, author, authorSector, document, reason }: PlanVersion,
  former: PlanDocument,
  view: (document: PlanDocument) => PlanDocument,
  knowsWho: boolean,
): PlanChangeSeen {
  const seen = deltas(view(former), view(document));
  const isAll = isDeepStrictEqual(byPart(seen), byPart(deltas(former, document)));
  return {
    version,
    at: at.toISOString(),
    ...(authorSector !== null && { sector: authorSector as Sector }),
    ...(knowsWho && { author }),
    ...(isAll && reason !== null && { reason }),
    status: document.status,
    removed: seen.flatMap(({ after, id }) => (after === undefined ? [id] : [])),
    before: listed(seen, 'before'),
    after: listed(seen, 'after'),
  };
}

const byPart = (some: readonly Delta[]): Map<string, Delta> => new Map(some.map((one) => [`${one.kind} ${one.id}`, one]));

const emptied = (document: PlanDocument): PlanDocument => {
  const { commonGoal: _none, ...rest } = document;
  return { ...rest, ...asLists([]) };
};

function listed(some: readonly Delta[], side: 'before' | 'after'): PlanParts {
  const placed = some.flatMap(({ kind, [side]: part }): Placed[] =>
    kind === 'plan' || part === undefined ? [] : [{ kind: kind as PartKind, part: part as never }],
  );
  return asLists(placed);
}
