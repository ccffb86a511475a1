import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HouseSchema, subsetFaults } from './house-subset.js';

/** All schema files below the folder, by `$id`, in the order of their paths. Throws one error that lists every fault of the house subset. */
export function readSchemas(folder: string): Map<string, HouseSchema> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.schema.json'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const schemas = new Map<string, HouseSchema>();
  const faults: string[] = [];
  for (const path of paths) {
    const schema = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;
    faults.push(...subsetFaults(path, schema));
    schemas.set(String(schema.$id), schema as unknown as HouseSchema);
  }
  for (const { $id, properties } of schemas.values()) {
    for (const [name, field] of Object.entries(properties ?? {})) {
      const target = field.$ref ?? field.items?.$ref;
      if (target !== undefined && !schemas.has(target)) faults.push(`${$id}: "${name}" refers to ${target}, which no file is`);
    }
  }
  if (faults.length > 0) throw new Error(`schemas outside the house subset:\n${faults.join('\n')}`);
  return schemas;
}
