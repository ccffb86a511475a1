import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const caseDataNeedACitizen: Invariant = {
  name: 'case-data-need-a-citizen',
  says: 'Sagsoplysninger hentes kun om én bestemt borger.',
  reads: ['wantsCaseData', 'citizenKey'],
  broken({ facts, decision }) {
    const isBroken = isPermitted(decision) && facts.wantsCaseData && facts.citizenKey === undefined;
    return isBroken ? { though: 'uden at spørge om en bestemt borger' } : undefined;
  },
};
