import { PRIVATE_ROLES } from '../../../kernel/words.js';
import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const ownFile: Invariant = {
  name: 'own-file',
  says: 'En medarbejder ser intet om sig selv gennem sit arbejde.',
  reads: ['caller.role', 'caller.personKey', 'citizenKey'],
  broken({ facts, decision }) {
    const { caller, citizenKey } = facts;
    const isHimself = citizenKey !== undefined && caller.personKey === citizenKey;
    const isBroken = isPermitted(decision) && isHimself && !PRIVATE_ROLES.includes(caller.role);
    return isBroken ? { though: 'selv om borgeren er den ansatte selv' } : undefined;
  },
};
