import type { NarrowingRule } from './rule.js';

export const protectedAddress: NarrowingRule = {
  name: 'protected-address',
  says: 'A protected address, and whatever tells where the citizen is, is shown only for a purpose that names ID_PROTECTED (CPRL § 28).',
  reads: ['flags', 'flags.addressProtected', 'wantsCaseData'],
  reasons: ['ADDRESS_PROTECTED'],
  narrows({ masterData }, { flags, wantsCaseData }) {
    const isProtected = typeof flags === 'object' && flags.addressProtected;
    if (!isProtected || masterData.includes('ID_PROTECTED')) return undefined;
    return wantsCaseData || masterData.includes('ID_BASE')
      ? { reason: 'ADDRESS_PROTECTED', hides: ['PLACES'], withoutClasses: ['ID_PROTECTED'] }
      : undefined;
  },
};
