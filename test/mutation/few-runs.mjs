import fc from 'fast-check';

const MOST_RUNS = 100;

/** fast-check with few runs, always the same ones, and without shrinking: a mutant is found or not, nobody reads the example. */
const assert = (property, given = {}) =>
  fc.assert(property, { ...given, numRuns: Math.min(given.numRuns ?? 100, MOST_RUNS), seed: 1, endOnFailure: true });

// biome-ignore lint/style/noDefaultExport: fast-check has one, and specs take it
export default { ...fc, assert };
