import type { PlanCoordinator } from '../generated/documents.js';
import type { PlanDocument } from './part-kinds.js';
import type { PlanFault } from './plan-faults.js';

/**
 * Exactly one coordinator at any time: each one's time ends at the instant at which the next one's begins, the first begins with the plan,
 * and the last has no end before the plan's own.
 */
export function coordinatorFaults({ coordinators, establishedAt, endedAt }: PlanDocument): PlanFault[] {
  const inOrder = [...coordinators].sort((a, b) => instant(a.from) - instant(b.from));
  const first = inOrder[0];
  if (first === undefined) return [{ code: 'COORDINATOR_MISSING', at: 'coordinators' }];
  const missing = (id: string, field: string): PlanFault => ({ code: 'COORDINATOR_MISSING', at: `coordinators/${id}/${field}` });
  const faults: PlanFault[] = instant(first.from) > instant(establishedAt) ? [missing(first.id, 'from')] : [];
  for (const [nth, one] of inOrder.entries()) {
    const next = inOrder[nth + 1];
    const end = one.to === undefined ? Number.POSITIVE_INFINITY : instant(one.to);
    if (end < instant(one.from)) faults.push({ code: 'PERIOD_BACKWARDS', at: `coordinators/${one.id}/to` });
    const until = next === undefined ? lastInstant(endedAt) : instant(next.from);
    if (end < until) faults.push(missing(one.id, 'to'));
    if (next !== undefined && end > until) faults.push({ code: 'TWO_COORDINATORS', at: `coordinators/${next.id}/from` });
  }
  return faults;
}

/** The coordinator at an instant; undefined where the plan is not valid. @param at ISO 8601 */
export function coordinatorAt({ coordinators }: Pick<PlanDocument, 'coordinators'>, at: string): PlanCoordinator | undefined {
  const now = instant(at);
  return coordinators.find(({ from, to }) => instant(from) <= now && (to === undefined || now < instant(to)));
}

const instant = (text: string): number => new Date(text).getTime();
const lastInstant = (endedAt: string | undefined): number =>
  endedAt === undefined ? Number.POSITIVE_INFINITY : instant(endedAt);
