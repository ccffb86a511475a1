import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const citizenSeesHimselfOnly: Invariant = {
  name: 'citizen-sees-himself-only',
  says: 'En borger ser kun sig selv som borger.',
  reads: ['caller.role', 'caller.personKey', 'citizenKey'],
  broken({ facts, decision }) {
    const { caller, citizenKey } = facts;
    const isAnother = citizenKey !== undefined && caller.personKey !== citizenKey;
    const isBroken = isPermitted(decision) && caller.role === 'CITIZEN' && isAnother;
    return isBroken ? { though: 'selv om det er en anden end den, der spørger' } : undefined;
  },
};
