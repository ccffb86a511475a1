const SPEED = 'says how much is kept, which is speed and memory: the same day is worked out anew';

/**
 * Mutants that answer just as the code does: file, what is changed, a part of its line, and why. They are not counted. A mutant that no spec
 * finds and that is not here counts as not found.
 */
export const EQUIVALENT = [
  [
    'grants.ts',
    'facts.consents.filter(',
    'optOuts:',
    'what asks for opt-outs looks at the kind itself: the filter saves time only',
  ],
  ['grants.ts', '< -> <=', 'BY_WEIGHT.indexOf', 'an equal rank is the same reason'],
  ['catalogue.ts', '< -> <=', 'keyOf(a) < keyOf(b)', 'codes are compared that are never equal'],
  ['consent-cover.ts', '> -> >=', 'refusedAt > refused', 'the later of two equal instants is either'],
  ['class-periods.ts', '> -> >=', "(one.from ?? '') >", 'the later of two equal days is either'],
  ['class-periods.ts', '< -> <=', 'other.to < one.to', 'the earlier of two equal days is either'],
  ['danish-day.ts', '10_000 ->', 'MOST_HOURS', SPEED],
  ['danish-day.ts', '', 'days.size >= MOST_HOURS', SPEED],
  ['danish-day.ts', 'days.set(hour, day); -> ;', 'days.set', SPEED],
  ['gaps-of.ts', '< -> <=', 'at < known.first', 'the first of two equal instants is either'],
  ['gaps-of.ts', '> -> >=', 'at > known.last', 'the last of two equal instants is either'],
  ['replay.ts', '< -> <=', 'a < b', 'keys are compared that are never equal'],
  ['classes-of.ts', '< -> <=', 'a.dataClass < b.dataClass', 'classes are compared that are never equal'],
];
