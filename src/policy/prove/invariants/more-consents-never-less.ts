import { dataClassesOf } from '../cell-words.js';
import type { Invariant } from '../invariant.js';

export const moreConsentsNeverLess: Invariant = {
  name: 'more-consents-never-less',
  says: 'Flere samtykker giver aldrig mindre; et nej og en frabedelse er ikke samtykker.',
  reads: ['consents'],
  tries: ['consents'],
  broken({ facts, decision, decideWith }) {
    const [first] = facts.consents;
    if (first === undefined || first.refusedAt !== undefined || first.kind === 'HEALTH_OPTOUT') return undefined;
    const fewer = decideWith({ consents: facts.consents.slice(1) });
    const [before, now] = [dataClassesOf(fewer), new Set(dataClassesOf(decision))];
    return before.some((one) => !now.has(one)) ? { though: 'med færre samtykker, end der er givet' } : undefined;
  },
};
