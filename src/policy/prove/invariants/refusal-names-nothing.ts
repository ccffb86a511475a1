import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const refusalNamesNothing: Invariant = {
  name: 'refusal-names-nothing',
  says: 'Et afslag nævner ingen klasse, ingen kilde, intet samtykke og ingen hjemmel.',
  reads: [],
  broken({ decision }) {
    const { consents, grants, hides, legalBasis, masterData, obligations } = decision;
    const told = [consents, grants, hides, legalBasis, masterData, obligations].some((list) => list.length > 0);
    return !isPermitted(decision) && told ? { though: 'selv om kaldet er afslået' } : undefined;
  },
};
