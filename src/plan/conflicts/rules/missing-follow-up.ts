import type { PlanEffort, PlanReview } from '../../../generated/documents.js';
import type { ConflictRule, Found } from '../conflict.js';
import { aboveEffort, isGoingOn } from '../open-parts.js';

const LATE = 'Sæt en dag for opfølgning, og hold den.';

export const missingFollowUp: ConflictRule = {
  name: 'missing-follow-up',
  kind: 'MISSING_FOLLOW_UP',
  classes: ['PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT'],
  says: 'En opfølgning er ikke holdt til tiden, eller der er slet ingen aftalt.',
  findsMissing: true,
  finds: ({ plan, today }) => {
    const overdue = plan.reviews
      .filter(({ dueDate, heldOn }) => heldOn === undefined && dueDate < today)
      .map(
        ({ id, partIds = [] }): Found => ({
          weight: 'HIGH',
          explanation: 'Dagen for opfølgning er gået, og den er ikke holdt.',
          remedy: LATE,
          sides: [[id], partIds],
        }),
      );
    const above = aboveEffort(plan);
    const covers = (effort: PlanEffort): ((review: PlanReview) => boolean) => {
      const { goals, subgoals } = above(effort);
      const ids = new Set([effort, ...goals, ...subgoals].map(({ id }) => id));
      return ({ partIds = [] }) => partIds.length === 0 || partIds.some((id) => ids.has(id));
    };
    const passed = (effort: PlanEffort): boolean =>
      effort.deadline !== undefined &&
      effort.deadline < today &&
      !plan.reviews.some((one) => one.heldOn !== undefined && one.heldOn >= effort.deadline! && covers(effort)(one));
    const unwatched = (effort: PlanEffort): boolean =>
      !plan.reviews.some((one) => one.heldOn === undefined && covers(effort)(one));
    const efforts = plan.efforts
      .filter((one) => one.status === 'ACTIVE' && isGoingOn(one, today))
      .flatMap((effort): Found[] => {
        const explanation = passed(effort)
          ? 'Indsatsens frist er gået. Den er hverken afsluttet eller fulgt op.'
          : unwatched(effort)
            ? 'Indsatsen er i gang, men der er ikke aftalt nogen dag, hvor den følges op.'
            : undefined;
        return explanation === undefined ? [] : [{ weight: 'MEDIUM', explanation, remedy: LATE, sides: [[effort.id], []] }];
      });
    return [...overdue, ...efforts];
  },
};
