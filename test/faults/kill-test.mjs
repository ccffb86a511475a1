/**
 * Kills a built gateway in the middle of 200 queries, five times, and then asks: has every answer that a client received its record
 * in the log, and does the log verify? Needs `npm run build`. Exits with 1 on a miss.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, fetch } from 'undici';

const [ROUNDS, QUERIES, CONNECTIONS] = [5, 200, 16];
const PORT = process.env.KILL_TEST_PORT ?? '3977';
const ORIGIN = `http://127.0.0.1:${PORT}`;
const QUERY = `query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") {
  person { name { full } } cases { title } sources { system state } receipt { logIndex leafHash } } }`;

if (!existsSync('dist/src/main.js')) {
  console.error('There is no build. Run: npm run build');
  process.exit(1);
}
const directory = mkdtempSync(join(tmpdir(), 'helhed-kill-'));
const env = { ...process.env, PORT, HELHED_DATA_DIR: directory, HELHED_RATE_PER_MINUTE: '1000000', HELHED_LOG_LEVEL: 'info' };
let output = '';

async function start() {
  const child = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let ready = false;
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      if (ready) output += part;
      else if (String(part).includes('helhed ready')) ready = true;
    });
  }
  for (const began = performance.now(); !ready; await pause(50)) {
    if (ended || performance.now() - began > 90_000) throw new Error('The gateway did not start');
  }
  return child;
}

const json = async (path) => (await fetch(`${ORIGIN}${path}`)).json();
const ended = (child) =>
  child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;

/** Fires the queries; resolves with the receipts of every answer that came whole. */
async function fire(token, citizens, onAnswer) {
  const agent = new Agent({ connections: CONNECTIONS });
  const receipts = [];
  let next = 0;
  const one = async () => {
    while (next < QUERIES) {
      const cpr = citizens[next++ % citizens.length];
      try {
        const answer = await fetch(`${ORIGIN}/graphql`, {
          method: 'POST',
          dispatcher: agent,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query: QUERY, variables: { cpr } }),
        });
        const { data, errors } = await answer.json();
        const receipt = data?.citizenView?.receipt ?? errors?.[0]?.extensions?.problem?.receipt;
        if (receipt !== undefined) receipts.push({ index: receipt.logIndex, leafHash: receipt.leafHash });
        onAnswer();
      } catch {
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  await agent.close();
  return receipts;
}

const receipts = [];
let canaries = [];
let child;
try {
  for (let round = 1; round <= ROUNDS; round += 1) {
    child = await start();
    const { citizens } = await json('/development/personas');
    canaries = citizens.flatMap(({ cpr, name }) => [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`, name]);
    const { accessToken } = await json('/development/token/coordinator');
    const fatal = randomInt(1, QUERIES);
    let answers = 0;
    const received = await fire(
      accessToken,
      citizens.map(({ cpr }) => cpr),
      () => {
        answers += 1;
        if (answers === fatal) setTimeout(() => child.kill('SIGKILL'), randomInt(0, 10));
      },
    );
    child.kill('SIGKILL');
    await ended(child);
    receipts.push(...received);
    console.log(`round ${round}: killed after answer ${fatal}; ${received.length} answers received`);
  }
  child = await start();
  child.kill('SIGTERM');
  await ended(child);

  const exported = spawnSync(process.execPath, ['dist/src/cli.js', 'audit:export'], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (exported.status !== 0) throw new Error(`audit:export failed: ${exported.stderr}`);
  const file = join(directory, 'export.jsonl');
  writeFileSync(file, exported.stdout);
  const leaves = new Map();
  for (const line of exported.stdout.split('\n').filter(Boolean)) {
    const { index, leafHash } = JSON.parse(line);
    if (index !== undefined) leaves.set(index, leafHash);
  }
  const missed = receipts.filter(({ index, leafHash }) => leaves.get(index) !== leafHash);
  const verified = spawnSync(process.execPath, ['dist/src/verify/main.js', file], { encoding: 'utf8' });
  // the start prints a first query about an invented citizen, to be pasted; that line is not a log line
  const written = output
    .split('\n')
    .filter((line) => !line.includes('curl -s '))
    .join('\n');
  const leaked = canaries.filter((canary) => written.includes(canary));
  console.log(verified.stdout.trim());
  console.log(
    `${receipts.length} receipts, ${leaves.size} records, ${missed.length} without record, ${leaked.length} names or numbers in the output`,
  );
  process.exitCode = missed.length > 0 || verified.status !== 0 || leaked.length > 0 || receipts.length === 0 ? 1 : 0;
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
} finally {
  child?.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
}
