import type { NarrowingRule } from './rule.js';

export const ownEfforts: NarrowingRule = {
  name: 'own-efforts',
  says: 'A provider sees own efforts only, and nothing that hangs on those of others (SEL § 141, stk. 5; BL §§ 94, 109, stk. 5).',
  reads: ['caller.role', 'wantsCaseData'],
  reasons: ['OWN_EFFORTS_ONLY'],
  narrows(_purpose, { caller, wantsCaseData }) {
    return caller.role === 'PROVIDER' && wantsCaseData ? { reason: 'OWN_EFFORTS_ONLY', hides: ['OTHERS_EFFORTS'] } : undefined;
  },
};
