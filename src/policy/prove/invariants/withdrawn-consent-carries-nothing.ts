import type { Invariant } from '../invariant.js';

export const withdrawnConsentCarriesNothing: Invariant = {
  name: 'withdrawn-consent-carries-nothing',
  says: 'Et tilbagekaldt samtykke bærer intet.',
  reads: ['consents'],
  broken({ facts, decision }) {
    const spoilt = facts.consents.filter(({ withdrawnAt }) => withdrawnAt !== undefined);
    return spoilt.some(({ id }) => decision.consents.includes(id))
      ? { though: 'på et samtykke, der er trukket tilbage' }
      : undefined;
  },
};
