import { danishDay } from '../../danish-day.js';
import type { Invariant } from '../invariant.js';

export const lawForEachClass: Invariant = {
  name: 'law-for-each-class',
  says: 'Hver klasse fra hver kilde har en paragraf i kraft, der bærer netop den, og som ikke kun står ved siden af en anden.',
  reads: ['at'],
  broken({ purpose, facts, decision }) {
    const day = danishDay(facts.at);
    const carriers = purpose.legalBases.filter(
      ({ supplement, validFrom, validTo = '9999' }) => supplement !== true && validFrom <= day && day <= validTo,
    );
    for (const { sector, classes } of decision.grants)
      for (const dataClass of classes) {
        const reaches = carriers.some(
          (one) => (one.sectors?.includes(sector) ?? true) && (one.classes?.includes(dataClass) ?? true),
        );
        if (!reaches) return { dataClass, though: `uden en paragraf i kraft, der bærer ${dataClass} fra ${sector}` };
      }
    return undefined;
  },
};
