import type { Rule } from './rule.js';

export const deceased: Rule = {
  name: 'deceased',
  says: 'After a death nothing new is fetched (DBL § 2, stk. 5). Without the flags the call is refused: they are needed to decide.',
  reads: ['flags', 'flags.deceased'],
  reasons: ['FLAGS_UNKNOWN', 'DECEASED'],
  refuses(_purpose, { flags }) {
    if (flags === undefined || flags === 'UNAVAILABLE') return 'FLAGS_UNKNOWN';
    return flags.deceased ? 'DECEASED' : undefined;
  },
};
