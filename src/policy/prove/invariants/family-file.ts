import { PRIVATE_ROLES } from '../../../kernel/words.js';
import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const familyFile: Invariant = {
  name: 'family-file',
  says: 'En medarbejder ser ingen sagsoplysninger om sin familie eller dem, han bor sammen med.',
  reads: ['wantsCaseData', 'caller.role', 'caller.personKey', 'flags', 'flags.familyKeys', 'flags.sharesHome'],
  broken({ facts, decision }) {
    const { caller, flags } = facts;
    if (!isPermitted(decision) || !facts.wantsCaseData || typeof flags !== 'object' || PRIVATE_ROLES.includes(caller.role))
      return undefined;
    if (flags.sharesHome === true) return { though: 'selv om borgeren bor, hvor den ansatte bor' };
    const isKin = caller.personKey !== undefined && flags.familyKeys?.includes(caller.personKey) === true;
    return isKin ? { though: 'selv om borgeren er i den ansattes familie' } : undefined;
  },
};
