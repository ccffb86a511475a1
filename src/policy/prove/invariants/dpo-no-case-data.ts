import type { Invariant } from '../invariant.js';

export const dpoNoCaseData: Invariant = {
  name: 'dpo-no-case-data',
  says: 'Databeskyttelsesrådgiveren ser ingen sagsoplysninger.',
  reads: ['caller.role'],
  broken({ facts, decision }) {
    const sees = decision.grants.length > 0;
    return sees && ['DPO'].includes(facts.caller.role) ? { though: 'selv om tilsyn ikke kræver sagsoplysninger' } : undefined;
  },
};
