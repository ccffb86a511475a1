import type { PlanGoal, PlanGoalDirection } from '../../../generated/documents.js';
import type { ConflictRule } from '../conflict.js';
import { onOnePerson, pairsOf } from '../open-parts.js';
import { daysOf, sharedDays } from '../times.js';

const OPPOSITE: Readonly<Partial<Record<PlanGoalDirection, PlanGoalDirection>>> = {
  TOWARDS_WORK: 'AWAY_FROM_WORK',
  TOWARDS_EDUCATION: 'AWAY_FROM_EDUCATION',
  MORE_SUPPORT: 'LESS_SUPPORT',
  LIVE_AT_HOME: 'LIVE_ELSEWHERE',
  MORE_CONTACT: 'LESS_CONTACT',
};

/** Directions that only pull apart where the goals are about the same thing. */
const OF_ONE_THING: readonly (PlanGoalDirection | undefined)[] = ['MORE_SUPPORT', 'LESS_SUPPORT', 'MORE_CONTACT', 'LESS_CONTACT'];

const isWanted = ({ status }: PlanGoal): boolean => status === 'ACTIVE' || status === 'PROPOSED';

function pullApart(one: PlanGoal, other: PlanGoal): boolean {
  const [first, second] = [one.direction, other.direction];
  if (first === undefined || second === undefined) return false;
  if (OPPOSITE[first] !== second && OPPOSITE[second] !== first) return false;
  return !OF_ONE_THING.includes(first) || one.kind === undefined || other.kind === undefined || one.kind === other.kind;
}

export const goalsPullApart: ConflictRule = {
  name: 'goals-pull-apart',
  kind: 'GOALS_PULL_APART',
  classes: ['PLAN_GOAL'],
  says: 'To mål trækker hver sin vej på samme tid.',
  finds: ({ plan, today }) =>
    pairsOf(
      plan.goals.filter(isWanted),
      (one, other) =>
        pullApart(one, other) &&
        onOnePerson(one, other) &&
        sharedDays(daysOf(one.period), daysOf(other.period), today) !== undefined,
    ).map(([one, other]) => ({
      weight: 'MEDIUM',
      explanation: 'De to mål trækker hver sin vej. Man kan ikke nå dem begge på samme tid.',
      remedy: 'Tal med borgeren om, hvad der er vigtigst. Sæt målene efter hinanden, eller vælg.',
      sides: [[one.id], [other.id]],
    })),
};
