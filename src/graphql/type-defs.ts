import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import type { Purpose } from '../generated/documents.js';
import { stateReach } from './reach.js';

/**
 * The whole schema as SDL: the hand-written root, what each area adds to it in a file beside its resolvers, and the generated documents.
 * @param catalogue when given, every field says which of these purposes can reach it
 */
export function typeDefs(catalogue?: ReadonlyMap<string, Purpose>): string {
  const areas = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql') && name !== 'root.graphql')
    .sort();
  const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
  const sdl = ['root.graphql', ...areas, '../generated/documents.graphql'].map(read).join('\n');
  return catalogue === undefined ? sdl : stateReach(sdl, buildSchema(sdl), catalogue);
}
