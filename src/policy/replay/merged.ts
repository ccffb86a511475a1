import { type Change, changeKey, MOST_EXAMPLES, type ReplayReport } from './replay.js';

/**
 * The report on two parts of the recorded decisions as one: just what a replay of `first` and then of `later` reports, wherever the parts
 * were parted. Both are of the same two bundles.
 */
export function merged(first: ReplayReport, later: ReplayReport): ReplayReport {
  const changes = new Map<string, Change>();
  for (const change of [...first.changes, ...later.changes]) {
    const key = changeKey(change);
    const known = changes.get(key);
    changes.set(key, known === undefined ? change : { ...known, ...together(known, change) });
  }
  return {
    inForce: first.inForce,
    draft: first.draft,
    replayed: first.replayed + later.replayed,
    ofOtherBundles: first.ofOtherBundles + later.ofOtherBundles,
    unchanged: first.unchanged + later.unchanged,
    notReproduced: together(first.notReproduced, later.notReproduced),
    changes: [...changes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change),
  };
}

type Counted = ReplayReport['notReproduced'];

function together(first: Counted, later: Counted): Counted {
  return {
    decisions: first.decisions + later.decisions,
    examples: [...first.examples, ...later.examples].slice(0, MOST_EXAMPLES),
  };
}
