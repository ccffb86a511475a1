import type { DataClass } from '../../kernel/words.js';
import { dayOf } from '../../sdk/dates.js';
import type { PlanDocument } from '../part-kinds.js';
import type { Conflict, ConflictFacts, ConflictRule } from './conflict.js';
import { CONFLICT_RULES } from './rules/index.js';
import { instantOf } from './times.js';

/**
 * The conflicts of a plan at an instant, in the order of the rules; none of a plan that is over. Pure. What has been is left alone: a
 * conflict bears on now or what is to come. Given what a reader sees of a plan (`facts.whole` by his rights), it tells him nothing that he does
 * not see; found in the whole plan, conflicts go through `visibleConflicts` first.
 * @param at ISO 8601, UTC
 */
export function findConflicts(plan: PlanDocument, at: string, facts: ConflictFacts): Conflict[] {
  if (plan.status === 'COMPLETED' || plan.status === 'CANCELLED') return [];
  if (plan.endedAt !== undefined && instantOf(plan.endedAt) <= instantOf(at)) return [];
  const looked = { plan, at, today: dayOf(at)!, facts };
  const canTell = ({ classes, findsMissing }: ConflictRule): boolean =>
    findsMissing !== true || classes.every((one) => facts.whole.includes(one));
  return CONFLICT_RULES.filter(canTell).flatMap(({ classes, finds, kind }) =>
    finds(looked).map((found) => ({ kind, classes, ...found })),
  );
}

/**
 * The conflicts of which somebody sees every part that they point at, and may read every class that they tell of. What is left tells by its
 * gaps that something is hidden; who may not notice even that is given what is found in his own view.
 */
export const visibleConflicts = (
  conflicts: readonly Conflict[],
  visibleIds: ReadonlySet<string>,
  classes: ReadonlySet<DataClass>,
): Conflict[] =>
  conflicts.filter((one) => one.sides.flat().every((id) => visibleIds.has(id)) && one.classes.every((each) => classes.has(each)));
