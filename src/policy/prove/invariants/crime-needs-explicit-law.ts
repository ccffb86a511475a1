import { danishDay } from '../../danish-day.js';
import type { Invariant } from '../invariant.js';

export const crimeNeedsExplicitLaw: Invariant = {
  name: 'crime-needs-explicit-law',
  says: 'Oplysninger om strafbare forhold går kun videre med samtykke eller med en paragraf, der nævner dem.',
  reads: ['at', 'caller.role'],
  broken({ purpose, facts, decision }) {
    const source = decision.grants.find(({ classes }) => classes.includes('CRIME'));
    if (source === undefined || facts.caller.role === 'CITIZEN' || decision.consents.length > 0) return undefined;
    const day = danishDay(facts.at);
    const names = purpose.legalBases.some(
      ({ classes = [], validFrom, validTo = '9999' }) => classes.includes('CRIME') && validFrom <= day && day <= validTo,
    );
    return names ? undefined : { dataClass: 'CRIME', though: 'uden samtykke og uden en paragraf, der nævner strafbare forhold' };
  },
};
