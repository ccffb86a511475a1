import { PRIVATE_ROLES } from '../../kernel/words.js';
import type { Rule } from './rule.js';

export const family: Rule = {
  name: 'family',
  says:
    'An employee reads no case data about his own family through his work: children, parents, custody holders, guardians and spouse, as ' +
    'CPR tells them on the day, and whoever lives where his token says that he lives (disqualification, FVL § 3, stk. 1, nr. 2). One ' +
    'reason for both, so that an answer does not tell where somebody lives.',
  reads: ['caller.role', 'caller.personKey', 'flags', 'flags.familyKeys', 'flags.sharesHome'],
  reasons: ['FAMILY_FILE'],
  refuses(_purpose, { caller, flags }) {
    if (PRIVATE_ROLES.includes(caller.role) || typeof flags !== 'object') return undefined;
    if (flags.sharesHome === true) return 'FAMILY_FILE';
    return caller.personKey !== undefined && flags.familyKeys?.includes(caller.personKey) ? 'FAMILY_FILE' : undefined;
  },
};
