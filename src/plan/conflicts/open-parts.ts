import type { PlanEffort, PlanGoal, PlanSubgoal } from '../../generated/documents.js';
import type { PlanDocument } from '../part-kinds.js';
import { type Days, daysOf, sharedDays } from './times.js';

const GOING_ON: readonly PlanEffort['status'][] = ['PROPOSED', 'PLANNED', 'ACTIVE'];
const REACHABLE: readonly PlanGoal['status'][] = ['PROPOSED', 'ACTIVE', 'PAUSED'];

/** Whether an effort is carried out or still to be. */
export const isGoingOn = ({ status, period }: PlanEffort, today: string): boolean =>
  GOING_ON.includes(status) && daysOf(period).to >= today;

/** Whether somebody may still work towards it. */
export const isReachable = ({ status }: PlanGoal | PlanSubgoal): boolean => REACHABLE.includes(status);

interface Owned {
  readonly memberId?: string;
}

/** Whether both bear on one person: a member's own parts on him, what has no member on everybody in the plan. */
export const onOnePerson = (one: Owned, other: Owned): boolean =>
  one.memberId === undefined || other.memberId === undefined || one.memberId === other.memberId;

/** All pairs that fit, the first of each before the second in the list. */
export function pairsOf<Part>(parts: readonly Part[], fits: (one: Part, other: Part) => boolean): [Part, Part][] {
  const pairs: [Part, Part][] = [];
  for (const [nth, one] of parts.entries())
    for (let next = nth + 1; next < parts.length; next++) {
      const other = parts[next]!;
      if (fits(one, other)) pairs.push([one, other]);
    }
  return pairs;
}

/** Pairs of efforts that go on, at one time from today on, for one person. */
export function effortsTogether(
  plan: PlanDocument,
  today: string,
  fits: (one: PlanEffort, other: PlanEffort) => boolean,
): [PlanEffort, PlanEffort][] {
  const going = plan.efforts.filter((one) => isGoingOn(one, today)).map((effort) => ({ effort, days: daysOf(effort.period) }));
  const both = (one: { effort: PlanEffort; days: Days }, other: { effort: PlanEffort; days: Days }): boolean =>
    onOnePerson(one.effort, other.effort) &&
    fits(one.effort, other.effort) &&
    sharedDays(one.days, other.days, today) !== undefined;
  return pairsOf(going, both).map(([one, other]) => [one.effort, other.effort]);
}

/** Subgoals of an effort and the goals above them; what the plan does not hold is left out. */
export function aboveEffort(plan: PlanDocument): (effort: PlanEffort) => { subgoals: PlanSubgoal[]; goals: PlanGoal[] } {
  const subgoals = new Map(plan.subgoals.map((one) => [one.id, one]));
  const goals = new Map(plan.goals.map((one) => [one.id, one]));
  return ({ subgoalIds = [] }) => {
    const steps = subgoalIds.flatMap((id) => subgoals.get(id) ?? []);
    return { subgoals: steps, goals: steps.flatMap(({ goalId }) => goals.get(goalId ?? '') ?? []) };
  };
}
