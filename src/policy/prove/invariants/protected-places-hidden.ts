import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const protectedPlacesHidden: Invariant = {
  name: 'protected-places-hidden',
  says: 'Steder, der røber en beskyttet adresse, vises kun for et formål, der nævner ID_PROTECTED.',
  reads: ['flags', 'flags.addressProtected'],
  broken({ facts, decision }) {
    const { flags } = facts;
    const isProtected = typeof flags === 'object' && flags.addressProtected;
    const shows = decision.masterData.includes('ID_BASE') && !decision.hides.includes('PLACES');
    const isBroken = isPermitted(decision) && isProtected && shows && !decision.masterData.includes('ID_PROTECTED');
    return isBroken ? { though: 'med de steder, der røber adressen, selv om borgerens adresse er beskyttet' } : undefined;
  },
};
