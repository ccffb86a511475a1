import type { NarrowingRule } from './rule.js';

export const specialProtection: NarrowingRule = {
  name: 'special-protection',
  says:
    'Under special address protection no purpose shows a place but one that names ID_PROTECTED, whatever else it is for ' +
    '(CPRL § 6, stk. 6-8, § 28, stk. 2).',
  reads: ['flags', 'flags.specialProtection'],
  reasons: ['ADDRESS_PROTECTED'],
  narrows({ masterData }, { flags }) {
    const isSpecial = typeof flags === 'object' && flags.specialProtection === true;
    return isSpecial && !masterData.includes('ID_PROTECTED')
      ? { reason: 'ADDRESS_PROTECTED', hides: ['PLACES'], withoutClasses: ['ID_PROTECTED'] }
      : undefined;
  },
};
