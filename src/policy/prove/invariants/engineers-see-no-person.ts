import { dataClassesOf } from '../cell-words.js';
import type { Invariant } from '../invariant.js';

export const engineersSeeNoPerson: Invariant = {
  name: 'engineers-see-no-person',
  says: 'Drift og integration ser intet om en person.',
  reads: ['caller.role'],
  broken({ facts, decision }) {
    const sees = dataClassesOf(decision).length > 0;
    return sees && ['INTEGRATION_ENGINEER', 'OPERATIONS'].includes(facts.caller.role)
      ? { though: 'selv om driften ikke har en opgave for borgeren' }
      : undefined;
  },
};
