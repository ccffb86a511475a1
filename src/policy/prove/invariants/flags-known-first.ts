import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const flagsKnownFirst: Invariant = {
  name: 'flags-known-first',
  says: 'Ingen sagsoplysninger hentes, før CPR har svaret på, om borgeren er død eller beskyttet.',
  reads: ['wantsCaseData', 'flags'],
  broken({ facts, decision }) {
    const { flags } = facts;
    const isUnknown = flags === undefined || flags === 'UNAVAILABLE';
    return isPermitted(decision) && facts.wantsCaseData && isUnknown ? { though: 'selv om CPR ikke har svaret' } : undefined;
  },
};
