import { PRIVATE_ROLES } from '../../kernel/words.js';
import type { Rule } from './rule.js';

export const household: Rule = {
  name: 'household',
  says:
    'An employee reads nothing about those he lives with through his work: close ties of another kind are a ground of disqualification too ' +
    '(FVL § 3, stk. 1, nr. 5). Known where his token tells of his home.',
  reads: ['caller.role', 'flags', 'flags.sharesHome'],
  reasons: ['HOUSEHOLD_FILE'],
  refuses(_purpose, { caller, flags }) {
    if (PRIVATE_ROLES.includes(caller.role) || typeof flags !== 'object') return undefined;
    return flags.sharesHome === true ? 'HOUSEHOLD_FILE' : undefined;
  },
};
