import { readdirSync } from 'node:fs';

/** Prefix of every adapter's block of settings. */
export const ADAPTER_PREFIX = 'HELHED_ADAPTER_';

/** An adapter's settings as given: keys in camelCase, values unread. The adapter's own config schema validates them later. */
export type AdapterSettings = Readonly<Record<string, string>>;

/** The ids of the adapters that lie in a folder, sorted: the names of its folders that do not begin with `_` or a dot. None if it does not exist. */
export function adapterIdsIn(folder: URL): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() && /^[a-z]/.test(entry.name) ? [entry.name] : [])).sort();
  } catch {
    return [];
  }
}

/** The adapters installed beside this code, compiled or not. */
export function installedAdapterIds(): string[] {
  return adapterIdsIn(new URL('../../adapters/', import.meta.url));
}

/**
 * Takes a name apart: HELHED_ADAPTER_EMPLOYMENT_DFDG_BASE_URL with the id `employment-dfdg` gives the key `baseUrl`.
 * The longest id that fits wins. `undefined` when no installed adapter has the name or no key follows it.
 */
export function adapterSetting(name: string, ids: readonly string[]): { id: string; key: string } | undefined {
  const rest = name.slice(ADAPTER_PREFIX.length);
  const fitting = ids.filter((id) => rest.startsWith(`${block(id)}_`)).sort((a, b) => b.length - a.length);
  const id = fitting[0];
  if (id === undefined) return undefined;
  const key = rest.slice(block(id).length + 1);
  return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(key) ? { id, key: camelCase(key) } : undefined;
}

function block(id: string): string {
  return id.toUpperCase().replaceAll('-', '_');
}

function camelCase(key: string): string {
  return key.toLowerCase().replace(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}
