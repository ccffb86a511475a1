import type { NarrowingRule } from './rule.js';

export const protectedAddress: NarrowingRule = {
  name: 'protected-address',
  says: 'A protected address is shown only for a purpose that names ID_PROTECTED, with a reason of its own (CPRL §§ 6, 28).',
  reads: ['flags', 'flags.addressProtected'],
  reasons: ['ADDRESS_PROTECTED'],
  narrows({ masterData }, { flags }) {
    const isProtected = typeof flags === 'object' && flags.addressProtected;
    return isProtected && masterData.includes('ID_BASE') && !masterData.includes('ID_PROTECTED')
      ? { reason: 'ADDRESS_PROTECTED', hides: ['PLACES'] }
      : undefined;
  },
};
