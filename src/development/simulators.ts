import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ADAPTERS_FOLDER, findAdapters } from '../connectors/find-adapters.js';
import type { Clock } from '../kernel/clock.js';
import type { Simulator, SimulatorOptions, StartSimulator } from '../sdk/testing/simulator.js';

export interface RunningSimulators {
  /** by adapter id */
  readonly all: ReadonlyMap<string, Simulator>;
  /** settings blocks by adapter id */
  readonly settings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  close(): Promise<void>;
}

/** Starts the simulator of every adapter, each on a port or folder of its own. */
export async function startSimulators(
  clock: Clock,
  directory: string,
  options: Pick<SimulatorOptions, 'large' | 'secret'> = {},
): Promise<RunningSimulators> {
  const all = new Map<string, Simulator>();
  for (const { manifest } of await findAdapters()) {
    const folder = join(ADAPTERS_FOLDER, manifest.id, 'simulator');
    const file = ['index.js', 'index.ts'].map((name) => join(folder, name)).find((path) => existsSync(path));
    if (file === undefined) throw new Error(`adapters/${manifest.id} has no simulator`);
    const { startSimulator } = (await import(pathToFileURL(file).href)) as { startSimulator: StartSimulator };
    all.set(manifest.id, await startSimulator({ clock, port: 0, directory: join(directory, manifest.id), ...options }));
  }
  return {
    all,
    settings: Object.fromEntries([...all].map(([id, { config }]) => [id, config])),
    close: async () => {
      await Promise.allSettled([...all.values()].map((simulator) => simulator.close()));
    },
  };
}
