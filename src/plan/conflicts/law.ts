import { readFileSync } from 'node:fs';
import type { LawPeriod } from './conflict.js';

/** Paragraphs of efforts that begin or end, from `law.json`, each with its source. A change of law is a new version of that file. */
export const LAW_OF_EFFORTS = JSON.parse(readFileSync(new URL('./law.json', import.meta.url), 'utf8')) as readonly (LawPeriod & {
  readonly source: string;
})[];
