import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Purpose, Switch } from '../../generated/documents.js';
import { catalogueOf } from '../catalogue.js';
import { policyPage } from './policy-page.js';
import { danishWords } from './words-da.js';

/** The text of docs/policy.md as the files of a project say it. @param root folder of the project */
export function readPolicyPage(root: string): string {
  const folder = join(root, 'src/policy');
  const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
  const purposes = readdirSync(join(folder, 'purposes')).map((file) => read(join(folder, 'purposes', file)) as Purpose);
  const catalogue = catalogueOf({ purposes, switches: read(join(folder, 'switches.json')) as Switch[], settings: [] });
  return policyPage(catalogue, readFileSync(join(folder, 'page/policy-page.md'), 'utf8'), danishWords(root));
}
