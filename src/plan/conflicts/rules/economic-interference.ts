import type { Code, PlanEffort } from '../../../generated/documents.js';
import type { ConflictRule } from '../conflict.js';
import { effortsTogether } from '../open-parts.js';
import { codeOf } from '../same-effort.js';

const isOneBenefit = (one: Code | undefined, other: Code | undefined): boolean => {
  if (one === undefined || other === undefined) return false;
  return (one.unified !== undefined && one.unified === other.unified) || codeOf(one) === codeOf(other);
};

const takes = ({ economicEffect }: PlanEffort): boolean =>
  economicEffect === 'STOPS_BENEFIT' || economicEffect === 'REDUCES_BENEFIT';

export const economicInterference: ConflictRule = {
  name: 'economic-interference',
  kind: 'ECONOMIC_INTERFERENCE',
  classes: ['PLAN_EFFORT', 'ECONOMY'],
  says: 'En indsats tager af den ydelse, som en anden indsats bygger på.',
  finds: ({ plan, today }) =>
    effortsTogether(
      plan,
      today,
      (one, other) =>
        ((one.economicEffect === 'NEEDS_BENEFIT' && takes(other)) || (other.economicEffect === 'NEEDS_BENEFIT' && takes(one))) &&
        isOneBenefit(one.benefit, other.benefit),
    ).map(([one, other]) => ({
      weight: 'HIGH',
      explanation: 'Den ene indsats sænker eller stopper den ydelse, som den anden bygger på.',
      remedy: 'Regn ud, hvad borgeren har at leve af. Aftal det, før noget går i gang.',
      sides: [[one.id], [other.id]],
    })),
};
