import { PRIVATE_ROLES } from '../../kernel/words.js';
import { actsFor, holdsAt } from './relation.js';
import type { Rule } from './rule.js';

export const ownStaff: Rule = {
  name: 'own-staff',
  says:
    'A citizen who is himself an employee is out of reach for his colleagues: nobody of his own unit reads his file, and others need a ' +
    'relation that names them (disqualification, FVL § 3; FVL § 32). It stands after the relation.',
  reads: ['at', 'caller.role', 'caller.unit', 'citizenKey', 'citizenStaffUnits', 'relations'],
  reasons: ['OWN_STAFF'],
  refuses({ capacities }, { at, caller, citizenKey, citizenStaffUnits = [], relations }) {
    if (PRIVATE_ROLES.includes(caller.role) || citizenKey === undefined || citizenStaffUnits.length === 0) return undefined;
    if (caller.unit !== undefined && citizenStaffUnits.includes(caller.unit)) return 'OWN_STAFF';
    const isNamed = relations.some(
      (one) => one.throughUnit !== true && !actsFor(one) && capacities.includes(one.capacity) && holdsAt(one, at),
    );
    return isNamed ? undefined : 'OWN_STAFF';
  },
};
