import type { Invariant } from '../invariant.js';

export const unfitConsentCarriesNothing: Invariant = {
  name: 'unfit-consent-carries-nothing',
  says: 'Et samtykke, der er brugt op, eller som ikke alle, der skal, har givet, bærer intet.',
  reads: ['consents'],
  broken({ facts, decision }) {
    const used = facts.consents.filter(({ id }) => decision.consents.includes(id));
    const isUnfit = used.some(({ standing, uses }) => standing !== undefined || (uses !== undefined && uses.taken >= uses.most));
    return isUnfit ? { though: 'på et samtykke, der er brugt op eller ikke er givet af alle' } : undefined;
  },
};
