import { dataClassesOf } from '../cell-words.js';
import type { Invariant } from '../invariant.js';

export const moreConsentsNeverLess: Invariant = {
  name: 'more-consents-never-less',
  says: 'Flere samtykker giver aldrig mindre.',
  reads: ['consents'],
  broken({ facts, decision, decideWith }) {
    if (facts.consents.length === 0) return undefined;
    const fewer = decideWith({ consents: facts.consents.slice(1) });
    const [before, now] = [dataClassesOf(fewer), new Set(dataClassesOf(decision))];
    return before.some((one) => !now.has(one)) ? { though: 'med færre samtykker, end der er givet' } : undefined;
  },
};
