import { blocksThatHold } from './blocked.js';
import type { NarrowingRule } from './rule.js';

export const blockedSystems: NarrowingRule = {
  name: 'blocked-systems',
  says: 'Of a source system that the citizen has blocked nothing leaves, but to the citizen himself.',
  reads: ['at', 'blocks', 'caller.role', 'caller.personKey', 'citizenKey'],
  reasons: ['BLOCKED_BY_CITIZEN'],
  narrows(purpose, facts) {
    const withoutSystems = blocksThatHold(purpose, facts).flatMap(({ target, name }) =>
      target === 'SYSTEM' && name !== undefined ? [name] : [],
    );
    return withoutSystems.length === 0 ? undefined : { reason: 'BLOCKED_BY_CITIZEN', withoutSystems };
  },
};
