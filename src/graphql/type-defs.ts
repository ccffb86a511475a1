import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The whole schema as SDL: the hand-written root and the generated documents. */
export function typeDefs(): string {
  const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
  return `${read('root.graphql')}\n${read('../generated/documents.graphql')}`;
}
