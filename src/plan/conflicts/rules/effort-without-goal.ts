import type { PlanEffort } from '../../../generated/documents.js';
import type { ConflictRule } from '../conflict.js';
import { aboveEffort, isGoingOn, isReachable } from '../open-parts.js';

export const effortWithoutGoal: ConflictRule = {
  name: 'effort-without-goal',
  kind: 'EFFORT_WITHOUT_GOAL',
  classes: ['PLAN_GOAL', 'PLAN_EFFORT'],
  says: 'En indsats går videre, selv om dens mål er nået eller opgivet.',
  findsMissing: true,
  finds: ({ plan, today }) => {
    const above = aboveEffort(plan);
    const goals = new Map(plan.goals.map((one) => [one.id, one]));
    const leadsOn = (effort: PlanEffort): boolean =>
      above(effort).subgoals.some((step) => {
        const goal = goals.get(step.goalId ?? '');
        return isReachable(step) && goal !== undefined && isReachable(goal);
      });
    return plan.efforts
      .filter((effort) => isGoingOn(effort, today) && !leadsOn(effort))
      .map((effort) => ({
        weight: 'MEDIUM',
        explanation: 'Indsatsen er i gang eller på vej. Men dens mål er nået eller opgivet.',
        remedy: 'Luk den, eller knyt den til et mål, der gælder nu.',
        sides: [[effort.id], above(effort).subgoals.map(({ id }) => id)],
      }));
  },
};
