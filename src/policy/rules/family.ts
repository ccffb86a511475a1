import { PRIVATE_ROLES } from '../../kernel/words.js';
import type { Rule } from './rule.js';

export const family: Rule = {
  name: 'family',
  says:
    'An employee reads nothing about his own family through his work: children, parents, custody holders, guardians and spouse, as CPR ' +
    'tells them on the day (disqualification, FVL § 3, stk. 1, nr. 2).',
  reads: ['caller.role', 'caller.personKey', 'flags', 'flags.familyKeys'],
  reasons: ['FAMILY_FILE'],
  refuses(_purpose, { caller, flags }) {
    if (PRIVATE_ROLES.includes(caller.role) || caller.personKey === undefined || typeof flags !== 'object') return undefined;
    return flags.familyKeys?.includes(caller.personKey) ? 'FAMILY_FILE' : undefined;
  },
};
