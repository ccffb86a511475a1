import { PRIVATE_ROLES } from '../../../kernel/words.js';
import type { Invariant } from '../invariant.js';

export const thirdPartiesLeftOut: Invariant = {
  name: 'third-parties-left-out',
  says: 'En privat person ser ingen oplysninger om andre, for eksempel om den, der har underrettet.',
  reads: ['caller.role'],
  broken({ facts, decision }) {
    const sees = decision.grants.some(({ classes }) => classes.includes('THIRD_PARTY'));
    return sees && PRIVATE_ROLES.includes(facts.caller.role)
      ? { dataClass: 'THIRD_PARTY', though: 'selv om oplysningerne er om andre' }
      : undefined;
  },
};
