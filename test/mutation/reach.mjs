import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const IMPORTED = /^(?:import|export)[^;]*?from '(\.[^']+)\.js'/gm;
const known = new Map();

/** The sources that a source loads, itself among them, by their whole paths; what is imported as a type only counts as loaded. */
export function reachOf(path) {
  const found = known.get(path);
  if (found !== undefined) return found;
  const reach = new Set([path]);
  known.set(path, reach);
  for (const next of reach)
    for (const [, specifier] of readFileSync(next, 'utf8').matchAll(IMPORTED)) {
      const file = resolve(dirname(next), `${specifier}.ts`);
      if (existsSync(file)) reach.add(file);
    }
  return reach;
}
