import { danishDay } from '../../danish-day.js';
import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const lawInForce: Invariant = {
  name: 'law-in-force',
  says: 'Intet tilladt kald hviler på en paragraf, der ikke er i kraft den dag, og intet hviler på ingen.',
  reads: ['at'],
  broken({ purpose, facts, decision }) {
    if (!isPermitted(decision)) return undefined;
    const day = danishDay(facts.at);
    const inForce = purpose.legalBases.filter(({ validFrom, validTo = '9999' }) => validFrom <= day && day <= validTo);
    const named = decision.legalBasis.map(({ act, paragraph }) => `${act} ${paragraph}`);
    const dead = named.find((one) => !inForce.some(({ act, paragraph }) => one === `${act} ${paragraph}`));
    if (named.length === 0) return { though: 'uden nogen hjemmel' };
    return dead === undefined ? undefined : { though: `selv om ${dead} ikke er i kraft` };
  },
};
