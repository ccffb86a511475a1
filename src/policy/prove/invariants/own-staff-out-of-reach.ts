import { PRIVATE_ROLES } from '../../../kernel/words.js';
import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const ownStaffOutOfReach: Invariant = {
  name: 'own-staff-out-of-reach',
  says: 'Ingen ser en kollega fra sin egen enhed.',
  reads: ['caller.role', 'caller.unit', 'citizenKey', 'citizenStaffUnits'],
  broken({ facts, decision }) {
    const { caller, citizenKey, citizenStaffUnits = [] } = facts;
    const isColleague = citizenKey !== undefined && caller.unit !== undefined && citizenStaffUnits.includes(caller.unit);
    const isBroken = isPermitted(decision) && isColleague && !PRIVATE_ROLES.includes(caller.role);
    return isBroken ? { though: 'selv om borgeren er ansat i samme enhed' } : undefined;
  },
};
