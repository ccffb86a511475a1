import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const breakGlassNeedsALiveGrant: Invariant = {
  name: 'break-glass-needs-a-live-grant',
  says: 'Værdispring giver intet uden en bekræftet tilladelse, der gælder nu.',
  reads: ['purpose', 'relations', 'at'],
  broken({ facts, decision }) {
    if (!isPermitted(decision) || facts.purpose !== 'EMERGENCY') return undefined;
    const { at, relations } = facts;
    const isLive = relations.some(({ capacity, from, to = '9' }) => capacity === 'EMERGENCY' && from <= at && at < to);
    return isLive ? undefined : { though: 'uden en bekræftet tilladelse, der gælder den dag' };
  },
};
