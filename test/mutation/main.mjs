/**
 * `npm run test:mutation [-- [--part 1/2] FILE ...]`: breaks the policy in small ways, one at a time, and counts how many of them its specs
 * find. Without files: all of src/policy but what decides nothing (`prove`, which has planted faults of its own; `page`; `testing`, which is
 * the other opinion that specs hold the policy against; texts, types) and what needs a database (the two stores, tested on one).
 * `--part N/M` takes each M-th file, so that M processes share the work. Exit code 1 below 90 % in all or 85 % in a cross rule.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EQUIVALENT } from './equivalent.mjs';
import { mutantsOf } from './mutants.mjs';
import { reachOf } from './reach.mjs';
import { firstFailure } from './specs.mjs';

register('./hooks.mjs', import.meta.url);

const LEAST = 0.9;
const LEAST_OF_A_RULE = 0.85;
const POLICY = 'src/policy';
const APART = /\/(?:prove|page|testing)\/|store\.ts$|-reasons\.ts$|(?:facts|reason-texts|lix|rule)\.ts$/;
const sources = readdirSync(POLICY, { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `${POLICY}/${name}`)
  .sort();
const isSpec = (path) => path.endsWith('.spec.ts');
const given = process.argv.slice(2);
const share = given[0] === '--part' ? given.splice(0, 2)[1] : '1/1';
const [part, parts] = share.split('/').map(Number);
const files = (given.length > 0 ? given : sources.filter((path) => !isSpec(path) && !APART.test(path))).filter(
  (_, index) => index % parts === part - 1,
);
const urlOf = (path, search) => `${pathToFileURL(resolve(path)).href}?${new URLSearchParams(search)}`;

const specs = sources.filter((path) => isSpec(path) && !/\/(?:prove|page|testing)\/|store\.spec|\/rules\.spec/.test(path));
const sound = new Map();

/** Whether a spec passes without a mutant here: one that does not can find none. */
async function isSound(spec) {
  if (!sound.has(spec)) {
    const failed = await firstFailure(urlOf(spec, { file: 'none' }));
    if (failed !== undefined) console.log(`left out, for it fails without a mutant here: ${spec}: ${failed}`);
    sound.set(spec, failed === undefined);
  }
  return sound.get(spec);
}

const ASIDE = /\/(?:backwards|explain|replay)\//;

/**
 * The specs that load a file: first the one of its name, then those that name it, then its neighbours, and those with random facts last. What
 * reads decisions, as explain and replay do, has to find its own mutants only: it is slow, and a decision is to be held by specs of its own.
 */
function specsFor(file) {
  const name = basename(file, '.ts');
  const nearness = (spec) => {
    const text = readFileSync(spec, 'utf8');
    if (basename(spec, '.spec.ts') === name) return 0;
    if (text.includes(`/${name}.js'`)) return 1;
    return (dirname(spec) === dirname(file) ? 2 : 3) + (text.includes('fast-check') ? 2 : 0);
  };
  return specs
    .filter((spec) => reachOf(resolve(spec)).has(resolve(file)) && (!ASIDE.test(spec) || ASIDE.test(file)))
    .sort((a, b) => nearness(a) - nearness(b));
}

let [killed, all, equals, isRuleWeak] = [0, 0, 0, false];
for (const file of files) {
  const source = readFileSync(file, 'utf8');
  const mutants = mutantsOf(file, source);
  const near = [];
  for (const spec of specsFor(file)) if (await isSound(spec)) near.push(spec);
  const [survivors, equal] = [[], []];
  for (const [mutant, { line, what }] of mutants.entries()) {
    let found;
    for (const spec of near) {
      found = await firstFailure(urlOf(spec, { file: resolve(file), mutant }));
      if (found !== undefined) break;
    }
    if (found !== undefined) continue;
    const text = source.split('\n')[line - 1];
    const same = EQUIVALENT.find(([of, form, part]) => file.endsWith(`/${of}`) && what.startsWith(form) && text.includes(part));
    if (same) equal.push(same);
    else survivors.push(`  ${file}:${line}: ${what}`);
  }
  const counted = mutants.length - equal.length;
  killed += counted - survivors.length;
  all += counted;
  equals += equal.length;
  if (file.includes('/rules/') && survivors.length > counted * (1 - LEAST_OF_A_RULE)) isRuleWeak = true;
  console.log(`${file}: ${counted - survivors.length} of ${counted} found`);
  for (const survivor of survivors) console.log(survivor);
}
const score = killed / all;
console.log(`${killed} of ${all} mutants found: ${(score * 100).toFixed(1)} %; ${equals} more are no different from the code`);
if (score < LEAST || isRuleWeak) process.exitCode = 1;
