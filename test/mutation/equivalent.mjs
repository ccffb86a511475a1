/**
 * Mutants that decide nothing else than the code does, with the reason; they are not counted. One that no spec finds and that is not here
 * counts as not found.
 */
export const EQUIVALENT = [
  ['grants.ts', 'facts.consents.filter(', 'what asks for opt-outs looks at the kind itself: the filter saves time only'],
  ['grants.ts', '> -> >=', 'an equal rank is the same reason'],
  ['grants.ts', "'CONSENT_MISSING', ->", 'a reason that is not in the list ranks lowest, as the first does'],
  ['catalogue.ts', '< -> <=', 'codes are compared that are never equal'],
];
