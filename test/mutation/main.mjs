/**
 * `npm run test:mutation [-- FILE ...]`: breaks the policy in small ways, one at a time, and counts how many of them its specs find.
 * Without files: the decision's own code and every cross rule. Exit code 1 below 90 %.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mutantsOf } from './mutants.mjs';
import { firstFailure } from './specs.mjs';

register('./hooks.mjs', import.meta.url);

const LEAST = 0.9;
const POLICY = 'src/policy';
const CORE = ['decide.ts', 'grants.ts', 'consent-cover.ts', 'legal-basis.ts', 'purpose-of-day.ts', 'danish-day.ts'];
const isSource = (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts');
const rules = readdirSync(`${POLICY}/rules`).filter((name) => isSource(name) && !['index.ts', 'rule.ts'].includes(name));
const given = process.argv.slice(2);
const files =
  given.length > 0 ? given : [...CORE.map((name) => `${POLICY}/${name}`), ...rules.map((name) => `${POLICY}/rules/${name}`)];
const specsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => `${folder}/${name}`)
    .filter((path) => !/jest\./.test(readFileSync(path, 'utf8')));
const SLOW = /properties|grants\.spec|law-page/;
const specs = [...specsIn(`${POLICY}/rules`), ...specsIn(POLICY)].sort((a, b) => SLOW.test(a) - SLOW.test(b));

const urlOf = (path, search) => `${pathToFileURL(resolve(path)).href}?${new URLSearchParams(search)}`;
const sound = [];
for (const spec of specs) {
  const failed = await firstFailure(urlOf(spec, { file: 'none' }));
  if (failed === undefined) sound.push(spec);
  else console.log(`left out, for it fails without a mutant here: ${spec}: ${failed}`);
}

let [killed, all] = [0, 0];
for (const file of files) {
  const mutants = mutantsOf(file, readFileSync(file, 'utf8'));
  const survivors = [];
  for (const [mutant, { line, what }] of mutants.entries()) {
    let found;
    for (const spec of sound) {
      found = await firstFailure(urlOf(spec, { file: resolve(file), mutant }));
      if (found !== undefined) break;
    }
    if (found === undefined) survivors.push(`  ${file}:${line}: ${what}`);
  }
  killed += mutants.length - survivors.length;
  all += mutants.length;
  console.log(`${file}: ${mutants.length - survivors.length} of ${mutants.length} found`);
  for (const survivor of survivors) console.log(survivor);
}
const score = killed / all;
console.log(`${killed} of ${all} mutants found: ${(score * 100).toFixed(1)} %`);
if (score < LEAST) process.exitCode = 1;
