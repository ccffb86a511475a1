import type { PlanCoordinator } from '../../../generated/documents.js';
import type { ConflictRule, Found } from '../conflict.js';
import { instantOf } from '../times.js';

const EVER = Number.POSITIVE_INFINITY;
const endOf = ({ to }: PlanCoordinator): number => (to === undefined ? EVER : instantOf(to));

const found = (explanation: string, remedy: string, sides: Found['sides']): Found => ({
  weight: 'HIGH',
  explanation,
  remedy,
  sides,
});
const two = (one: PlanCoordinator, other: PlanCoordinator): Found =>
  found('Planen har to tovholdere på samme tid.', 'Aftal, hvem der er tovholder, og hvornår den anden holder op.', [
    [one.id],
    [other.id],
  ]);
const none = (...sides: Found['sides']): Found =>
  found('Planen har en tid uden tovholder.', 'Peg på en tovholder, så der altid er én.', sides);

export const twoCoordinators: ConflictRule = {
  name: 'two-coordinators',
  kind: 'TWO_COORDINATORS',
  classes: ['CASE_META'],
  says: 'Planen har to tovholdere på én gang, eller ingen.',
  findsMissing: true,
  finds: ({ at, plan }) => {
    const [now, planEnd] = [instantOf(at), plan.endedAt === undefined ? EVER : instantOf(plan.endedAt)];
    const inOrder = [...plan.coordinators].sort((a, b) => instantOf(a.from) - instantOf(b.from));
    const together = inOrder.flatMap((one, nth) =>
      inOrder.slice(nth + 1).flatMap((other) => {
        const [from, to] = [Math.max(instantOf(other.from), now), Math.min(endOf(one), endOf(other), planEnd)];
        return from < to ? [two(one, other)] : [];
      }),
    );
    return [...together, ...gaps(inOrder, Math.max(now, instantOf(plan.establishedAt)), planEnd)];
  },
};

/** Times without anybody, from an instant to the end of the plan. */
function gaps(inOrder: readonly PlanCoordinator[], from: number, planEnd: number): Found[] {
  const found: Found[] = [];
  let [until, last]: [number, PlanCoordinator | undefined] = [from, undefined];
  for (const one of inOrder) {
    if (instantOf(one.from) > until && until < planEnd)
      found.push(last === undefined ? none([one.id], []) : none([last.id], [one.id]));
    if (last === undefined || endOf(one) >= endOf(last)) last = one;
    until = Math.max(until, endOf(one));
  }
  if (until < planEnd) found.push(none(last === undefined ? [] : [last.id], []));
  return found;
}
