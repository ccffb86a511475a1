import type { Invariant } from '../invariant.js';

export const expiredConsentCarriesNothing: Invariant = {
  name: 'expired-consent-carries-nothing',
  says: 'Et samtykke, der er udløbet eller endnu ikke givet, bærer intet.',
  reads: ['consents', 'at'],
  broken({ facts, decision }) {
    const spoilt = facts.consents.filter(({ givenAt, expiresAt = '9' }) => facts.at < givenAt || expiresAt <= facts.at);
    return spoilt.some(({ id }) => decision.consents.includes(id))
      ? { though: 'på et samtykke, der ikke gælder den dag' }
      : undefined;
  },
};
