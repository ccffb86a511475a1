import type { ConflictRule } from '../conflict.js';
import { isGoingOn } from '../open-parts.js';
import { isInForce } from '../paragraphs.js';
import { daysOf } from '../times.js';

export const expiredParagraph: ConflictRule = {
  name: 'expired-paragraph',
  kind: 'EXPIRED_PARAGRAPH',
  classes: ['PLAN_GOAL', 'PLAN_EFFORT'],
  says: 'En indsats, en afgørelse på vej eller en afløst plan hviler på en paragraf, der ikke gælder den dag.',
  finds: ({ facts: { law }, plan, today }) => {
    const efforts = plan.efforts
      .filter((one) => isGoingOn(one, today))
      .map(({ id, legalBasis, period }) => ({ id, legalBasis, day: daysOf(period).from }));
    const decisions = plan.decisions
      .filter(({ outcome }) => outcome === 'PENDING')
      .map(({ id, legalBasis, period }) => ({ id, legalBasis, day: daysOf(period).from }));
    const replaced = plan.replaces
      .filter(({ validTo }) => validTo === undefined || validTo >= today)
      .map(({ id, legalBasis, validFrom }) => ({ id, legalBasis, day: validFrom ?? today }));
    return [...efforts, ...decisions, ...replaced]
      .filter(({ day, legalBasis }) => legalBasis !== undefined && !isInForce(law, legalBasis, day > today ? day : today))
      .map(({ id }) => ({
        weight: 'HIGH',
        explanation: 'Paragraffen gælder ikke på den dag, den skal bruges.',
        remedy: 'Find den regel, der gælder nu, og træf en ny afgørelse.',
        sides: [[id], []],
      }));
  },
};
