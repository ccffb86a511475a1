/** The lanes of tests, from the one before every commit to the one before a release. */
export type Lane = 'commit' | 'nightly' | 'release';

/** The lane that runs: HELHED_LANE, `commit` unless given; the one with servers (`services`) counts as `commit`. */
export function lane(): Lane {
  const given = process.env.HELHED_LANE ?? 'commit';
  if (given === 'services') return 'commit';
  if (given !== 'commit' && given !== 'nightly' && given !== 'release') throw new RangeError(`no lane ${given}`);
  return given;
}

/** How many runs of something this lane makes. */
export const runs = (counts: Readonly<Record<Lane, number>>): number => counts[lane()];

/** A seed for what rotates: HELHED_SEED, else the day's, so that one day's runs are the same and each day's are new. */
export function seedOfDay(): number {
  const given = Number(process.env.HELHED_SEED);
  return Number.isInteger(given) && given > 0 ? given : Number(new Date().toISOString().slice(0, 10).replaceAll('-', ''));
}
