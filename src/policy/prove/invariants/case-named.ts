import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const caseNamed: Invariant = {
  name: 'case-named',
  says: 'Et formål, der kræver en sag, giver intet, uden at sagen er nævnt.',
  reads: ['caseRef'],
  broken({ purpose, facts, decision }) {
    const isBroken = isPermitted(decision) && purpose.caseRefRequired && facts.caseRef === undefined;
    return isBroken ? { though: 'uden at nævne en sag' } : undefined;
  },
};
