import type { ReplayReport } from './replay.js';

/** A report in Danish, a line for each change. */
export function replayText({
  changes,
  draft,
  inForce,
  notReproduced,
  ofOtherBundles,
  replayed,
  unchanged,
}: ReplayReport): string {
  const verb = { GAINS: 'får', LOSES: 'mister' };
  return [
    `Bundt i kraft ${inForce}`,
    `Udkast        ${draft}`,
    `${replayed} afgørelser genspillet, ${unchanged} uændrede, ${ofOtherBundles} truffet efter et andet bundt`,
    ...changes.map(
      ({ purpose, role, what, change, decisions, examples }) =>
        `${purpose}: ${role} ${verb[change]} ${what} i ${decisions} afgørelser (${examples.join(', ')})`,
    ),
    ...(notReproduced.decisions === 0
      ? []
      : [`FEJL: ${notReproduced.decisions} afgørelser kom ikke ud som i loggen (${notReproduced.examples.join(', ')})`]),
  ].join('\n');
}
