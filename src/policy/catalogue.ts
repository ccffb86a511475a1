import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Purpose } from '../generated/documents.js';
import { canonicalJson } from '../kernel/canonical-json.js';

/** The purposes in force in this installation, and the hash that names exactly this set. */
export interface Catalogue {
  readonly purposes: ReadonlyMap<string, Purpose>;
  /** `sha256:` and 64 hex digits over the canonical JSON of all purposes, sorted by code */
  readonly bundle: string;
}

/**
 * Reads the built-in purposes and lays the municipality's own files over them by code. Every file must pass the schema;
 * one that does not stops the start and is named.
 * @param validate answers the faults of a document against purpose.schema.json
 */
export function readCatalogue(validate: (document: unknown) => string[], overlayFolder?: string): Catalogue {
  const purposes = new Map<string, Purpose>();
  const folders = [join(import.meta.dirname, 'purposes'), ...(overlayFolder ? [overlayFolder] : [])];
  for (const folder of folders) {
    if (!existsSync(folder)) throw new Error(`the policy folder ${folder} does not exist`);
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()) {
      const document = parsed(folder, file);
      const faults = validate(document);
      if (faults.length > 0) throw new Error(`the purpose file ${file} is not valid: ${faults.join('; ')}`);
      purposes.set((document as Purpose).code, document as Purpose);
    }
  }
  const sorted = [...purposes.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  return { purposes, bundle: `sha256:${createHash('sha256').update(canonicalJson(sorted)).digest('hex')}` };
}

function parsed(folder: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new Error(`the purpose file ${file} cannot be read as JSON`, { cause });
  }
}
