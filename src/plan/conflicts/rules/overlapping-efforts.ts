import type { PlanEffort, PlanEffortKind } from '../../../generated/documents.js';
import type { ConflictRule } from '../conflict.js';
import { aboveEffort, effortsTogether } from '../open-parts.js';
import { isSameEffort } from '../same-effort.js';

/** Sorts of efforts of which one is mostly enough for one goal: somebody at one's side, help at home, help to the family, somebody who ties it together. */
const ONE_WOULD_DO: readonly (readonly PlanEffortKind[])[] = [
  ['MENTOR', 'SOCIAL_SUPPORT'],
  ['PERSONAL_HELP'],
  ['FAMILY_SUPPORT'],
  ['COORDINATION'],
];

const isOfOneSort = ({ kind: one }: PlanEffort, { kind: other }: PlanEffort): boolean =>
  ONE_WOULD_DO.some((sort) => one !== undefined && other !== undefined && sort.includes(one) && sort.includes(other));

export const overlappingEfforts: ConflictRule = {
  name: 'overlapping-efforts',
  kind: 'OVERLAPPING_EFFORTS',
  classes: ['PLAN_GOAL', 'PLAN_EFFORT'],
  says: 'To indsatser gør næsten det samme for det samme mål.',
  finds: ({ plan, today }) => {
    const above = aboveEffort(plan);
    const shareGoal = (one: PlanEffort, other: PlanEffort): boolean => {
      const theirs = above(other).goals;
      return above(one).goals.some((goal) => theirs.includes(goal));
    };
    return effortsTogether(
      plan,
      today,
      (one, other) => isOfOneSort(one, other) && shareGoal(one, other) && !isSameEffort(one, other),
    ).map(([one, other]) => ({
      weight: 'LOW',
      explanation: 'To indsatser gør næsten det samme for det samme mål. Én af dem kan være nok.',
      remedy: 'Spørg borgeren, hvad der gavner mest. Saml så støtten hos én.',
      sides: [[one.id], [other.id]],
    }));
  },
};
