import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const citizensPerCall: Invariant = {
  name: 'citizens-per-call',
  says: 'Et kald når ikke flere borgere, end formålet tillader.',
  reads: ['citizensInCall'],
  broken({ purpose, facts, decision }) {
    const isBroken = isPermitted(decision) && (facts.citizensInCall ?? 0) > purpose.maximumCitizensPerCall;
    return isBroken ? { though: `i et kald om flere end ${purpose.maximumCitizensPerCall} borgere` } : undefined;
  },
};
