import type { Invariant } from '../invariant.js';

export const providerSeesOwnEfforts: Invariant = {
  name: 'provider-sees-own-efforts',
  says: 'En udfører ser kun sine egne indsatser.',
  reads: ['caller.role', 'wantsCaseData'],
  broken({ facts, decision }) {
    const { grants, hides } = decision;
    const asks = facts.caller.role === 'PROVIDER' && facts.wantsCaseData;
    const sees = asks && grants.some(({ classes }) => classes.includes('PLAN_EFFORT'));
    return sees && !hides.includes('OTHERS_EFFORTS')
      ? { dataClass: 'PLAN_EFFORT', though: 'også når indsatsen er en andens' }
      : undefined;
  },
};
