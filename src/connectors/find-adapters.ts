import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Adapter, CONTRACT_VERSION } from '../sdk/index.js';

/** Where the adapter folders stand: beside `src`, in the sources as in the build. */
export const ADAPTERS_FOLDER = join(import.meta.dirname, '../../adapters');

/**
 * Every adapter of the folder, by folder name; names that begin with `_` are left out. Throws when a folder exports no `adapter`,
 * when its manifest names another id, or when it was built for another version of the contract.
 */
export async function findAdapters(folder = ADAPTERS_FOLDER): Promise<Adapter[]> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)
    .sort();
  return Promise.all(names.map((name) => loadAdapter(folder, name)));
}

async function loadAdapter(folder: string, name: string): Promise<Adapter> {
  const file = ['index.js', 'index.ts'].map((index) => join(folder, name, index)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`adapters/${name} has no index`);
  const { adapter } = (await import(pathToFileURL(file).href)) as { adapter?: Adapter };
  if (adapter === undefined) throw new Error(`adapters/${name} exports no adapter`);
  const { id, contractVersion } = adapter.manifest;
  if (id !== name) throw new Error(`adapters/${name} calls itself ${id}`);
  if (contractVersion !== CONTRACT_VERSION) {
    throw new Error(`adapters/${name} was built for contract ${contractVersion}, this gateway has ${CONTRACT_VERSION}`);
  }
  return adapter;
}
