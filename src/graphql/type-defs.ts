import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The whole schema as SDL: the hand-written root, what each area adds to it in a file beside its resolvers, and the generated documents. */
export function typeDefs(): string {
  const areas = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql') && name !== 'root.graphql')
    .sort();
  const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
  return ['root.graphql', ...areas, '../generated/documents.graphql'].map(read).join('\n');
}
