import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const afterADeathNothing: Invariant = {
  name: 'after-a-death-nothing',
  says: 'Efter et dødsfald hentes der ingen sagsoplysninger.',
  reads: ['wantsCaseData', 'flags.deceased', 'flags'],
  broken({ facts, decision }) {
    const { flags } = facts;
    const isDead = typeof flags === 'object' && flags.deceased;
    return isPermitted(decision) && facts.wantsCaseData && isDead ? { though: 'selv om borgeren er død' } : undefined;
  },
};
