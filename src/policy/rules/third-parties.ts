import { PRIVATE_ROLES } from '../../kernel/words.js';
import type { NarrowingRule } from './rule.js';

export const thirdParties: NarrowingRule = {
  name: 'third-parties',
  says:
    'The right to see the own file ends where it tells of others or of hidden places: a private person gets no THIRD_PARTY, which notifiers ' +
    'are too, and no ID_PROTECTED (GDPR art. 15(4), DBL § 22).',
  reads: ['caller.role'],
  reasons: ['THIRD_PARTY_LEFT_OUT'],
  narrows(_purpose, { caller }) {
    return PRIVATE_ROLES.includes(caller.role)
      ? { reason: 'THIRD_PARTY_LEFT_OUT', withoutClasses: ['THIRD_PARTY', 'ID_PROTECTED'] }
      : undefined;
  },
};
