import { PRIVATE_ROLES } from '../../kernel/words.js';
import type { Rule } from './rule.js';

export const ownFile: Rule = {
  name: 'own-file',
  says: 'An employee reads nothing about himself through his work (disqualification, FVL § 3). Decided from the caller alone.',
  reads: ['caller.role', 'caller.personKey', 'citizenKey'],
  reasons: ['OWN_FILE'],
  refuses(_purpose, { caller, citizenKey }) {
    if (PRIVATE_ROLES.includes(caller.role) || citizenKey === undefined) return undefined;
    return caller.personKey === citizenKey ? 'OWN_FILE' : undefined;
  },
};
