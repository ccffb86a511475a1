import type { Invariant } from '../invariant.js';

export const consentForItsPurposeOnly: Invariant = {
  name: 'consent-for-its-purpose-only',
  says: 'Et samtykke til ét formål eller én sag bærer intet i et andet formål eller en anden sag.',
  reads: ['consents', 'purpose', 'caseRef'],
  broken({ facts, decision }) {
    const spoilt = facts.consents.filter(
      ({ purpose, caseRef }) => (purpose ?? facts.purpose) !== facts.purpose || (caseRef ?? facts.caseRef) !== facts.caseRef,
    );
    return spoilt.some(({ id }) => decision.consents.includes(id))
      ? { though: 'på et samtykke til et andet formål eller en anden sag' }
      : undefined;
  },
};
