import type { ConsentFacts } from '../../facts.js';
import type { Invariant } from '../invariant.js';

export const refusedConsentCarriesNothing: Invariant = {
  name: 'refused-consent-carries-nothing',
  says: 'Et nej bærer intet, og et samtykke bærer intet efter et senere nej i samme omfang.',
  reads: ['consents'],
  broken({ facts, decision }) {
    const used = facts.consents.filter(({ id }) => decision.consents.includes(id));
    const noes = facts.consents.filter(({ refusedAt }) => refusedAt !== undefined);
    const isRefused = (one: ConsentFacts) =>
      one.refusedAt !== undefined || noes.some((no) => scopeOf(no) === scopeOf(one) && no.refusedAt! >= one.givenAt);
    return used.some(isRefused) ? { though: 'selv om borgeren har sagt nej' } : undefined;
  },
};

const scopeOf = ({ kind, purpose, sectors, systems, dataClasses, receivers, caseRef }: ConsentFacts): string =>
  JSON.stringify([kind, purpose, sectors, systems, dataClasses, receivers, caseRef]);
