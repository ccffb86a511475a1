// Looks for the numbers and names of invented people in everything that the suite made Helhed write.
//
//   npm run test:canaries                     runs npm test with traces on, then scans
//   npm run test:canaries -- PATH [PATH...]   scans folders and files of runs made with HELHED_TRACES_DIR=FOLDER
//
// Traces are lines `{ spec, place, text }` in KIND-PID.jsonl (test/support/traces.ts). Every other file is output, a report, or the log
// or journal of a server. Exit 1 on a hit, which is named without its value, and when a kind of trace is missing: nothing read, nothing shown.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { finderOf, readCanaries } from './canary-forms.mjs';

const KINDS = ['log', 'metrics', 'error', 'header', 'address', 'row', 'file'];
const MUST_HAVE_ROWS = [
  'audit_entry',
  'audit_pending',
  'audit_checkpoint',
  'relation',
  'person_key',
  'consent',
  'access_block',
  'staff_person',
].map((name) => `public.${name}`);
const HITS_SHOWN = 50;

const given = process.argv.slice(2);
const paths = given.length > 0 ? given : [runSuite()];
const canaries = await readCanaries();
// Specs name numbers of their own in titles and expectations; the people's stand for what Helhed prints there.
const inTraces = finderOf({ ...canaries, numbers: [...new Set([...canaries.numbers, ...canaries.specNumbers])] });
const inOutput = finderOf({ numbers: canaries.numbers, names: canaries.names });
const hits = [];
const seen = new Map([...KINDS, 'output'].map((kind) => [kind, { files: 0, lines: 0, bytes: 0 }]));
const rowsOf = new Map();
const specs = new Set();

for (const path of paths.flatMap(filesBelow)) scanFile(path);
report();
if (given.length === 0) rmSync(paths[0], { recursive: true, force: true });

function runSuite() {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-traces-'));
  const env = { ...process.env, HELHED_TRACES_DIR: folder };
  const { status, stdout, stderr } = spawnSync('npm', ['test'], { env, encoding: 'utf8', maxBuffer: 2 ** 30 });
  appendFileSync(join(folder, 'output.txt'), stdout + stderr);
  process.stderr.write(stderr);
  if (status !== 0) process.exitCode = 1;
  return folder;
}

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function scanFile(path) {
  const kind = KINDS.find((name) => basename(path).startsWith(`${name}-`) && path.endsWith('.jsonl')) ?? 'output';
  const bytes = readFileSync(path);
  const lines = bytes.toString('utf8').split('\n');
  const figures = seen.get(kind);
  figures.files += 1;
  figures.bytes += bytes.length;
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    figures.lines += 1;
    const where = `${path}:${at + 1}`;
    if (kind === 'output') note(inOutput(line), where, kind);
    else scanTrace(JSON.parse(line), where, kind);
  }
}

function scanTrace({ spec, place, text }, where, kind) {
  specs.add(spec);
  if (kind === 'row') rowsOf.set(place, (rowsOf.get(place) ?? 0) + 1);
  // These print the names of public example files, and some specs use numbers that stand in such names.
  const find = place === 'stream' && spec.endsWith('real-data.spec.ts') ? inOutput : inTraces;
  note(find(`${place}\n${text}`), where, `${kind} of ${inTraces(place).length === 0 ? place : '(withheld)'}, ${spec}`);
}

function note(found, where, what) {
  for (const hit of found) hits.push(`${where} (${what}): ${hit.what}, ${hit.form}`);
}

function report() {
  for (const [kind, { files, lines, bytes }] of seen) console.log(`${kind}: ${lines} lines, ${bytes} bytes in ${files} files`);
  console.log(`rows: ${[...rowsOf].map(([table, rows]) => `${table} ${rows}`).join(', ')}`);
  const numbers = new Set([...canaries.numbers, ...canaries.specNumbers]).size;
  console.log(`looked for ${numbers} numbers and ${canaries.names.length} names in what ${specs.size} specs left`);
  const missing = [
    ...[...seen].filter(([, { lines }]) => lines === 0).map(([kind]) => `no ${kind}`),
    ...MUST_HAVE_ROWS.filter((table) => !rowsOf.has(table)).map((table) => `no row of ${table}`),
    ...(canaries.numbers.length < 15 || canaries.names.length < 15 ? ['too few invented people'] : []),
  ];
  for (const what of missing) console.error(`nothing proved: ${what}`);
  for (const hit of hits.slice(0, HITS_SHOWN)) console.error(`found: ${hit}`);
  console.log(`${hits.length} hits`);
  if (missing.length > 0 || hits.length > 0) process.exitCode = 1;
}
