/**
 * Kills a built gateway in the middle of 200 queries, five times, and then asks: has every answer that a client received its record
 * in the log, and does the log verify? Needs a build. Exits with 1 on a miss, on an answer without receipt, on a name or a number in the
 * output, and when the gateway breaks before it is killed.
 *
 *   npm run test:kill              on the embedded database, in a folder of its own
 *   npm run test:kill -- 2         two rounds
 *   DATABASE_URL=... npm run test:kill    on PostgreSQL, in a database of its own, which is dropped at the end
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Agent, fetch } from 'undici';

const [ROUNDS, QUERIES, CONNECTIONS] = [Number(process.argv[2] ?? 5), 200, 16];
const READY = /helhed ready on http:\/\/localhost:(\d+)/;
const WITHOUT_RECEIPTS_SHOWN = 3;
const QUERY = `query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") {
  person { name { full } } cases { title } sources { system state } receipt { logIndex leafHash } } }`;

if (!existsSync('dist/src/main.js')) {
  console.error('There is no build. Run: npm run build');
  process.exit(1);
}
const directory = mkdtempSync(join(tmpdir(), 'helhed-kill-'));
const server = process.env.DATABASE_URL;
const database = `helhed_kill_${randomBytes(6).toString('hex')}`;
const env = {
  ...process.env,
  PORT: '0',
  HELHED_DATA_DIR: directory,
  HELHED_RATE_PER_MINUTE: '1000000',
  HELHED_LOG_LEVEL: 'info',
  ...(server && { DATABASE_URL: Object.assign(new URL(server), { pathname: `/${database}` }).href }),
};
let output = '';
let origin = '';

async function onServer(statement) {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function start() {
  const child = spawn(process.execPath, ['dist/src/main.js'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let ready = false;
  let ended = false;
  let heading = '';
  child.once('exit', () => {
    ended = true;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      if (ready) {
        output += part;
        return;
      }
      heading += part;
      const port = READY.exec(heading)?.[1];
      ready = port !== undefined;
      origin = `http://127.0.0.1:${port}`;
    });
  }
  for (const began = performance.now(); !ready; await pause(50)) {
    if (ended || performance.now() - began > 90_000) throw new Error(`The gateway did not start:\n${heading}`);
  }
  return child;
}

const json = async (path) => (await fetch(`${origin}${path}`)).json();
const ended = (child) =>
  child.exitCode === null && child.signalCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;

/** Fires the queries; resolves with the receipts of every answer that came whole, and the codes of those that had none. */
async function fire(token, citizens, { onAnswer, isKilled }) {
  const agent = new Agent({ connections: CONNECTIONS });
  const [receipts, without] = [[], []];
  let next = 0;
  const one = async () => {
    while (next < QUERIES) {
      const cpr = citizens[next++ % citizens.length];
      try {
        const answer = await fetch(`${origin}/graphql`, {
          method: 'POST',
          dispatcher: agent,
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({ query: QUERY, variables: { cpr } }),
        });
        const { data, errors } = await answer.json();
        const receipt = data?.citizenView?.receipt ?? errors?.[0]?.extensions?.problem?.receipt;
        if (receipt === undefined)
          without.push(errors?.[0]?.extensions?.problem?.code ?? errors?.[0]?.extensions?.code ?? answer.status);
        else receipts.push({ index: receipt.logIndex, leafHash: receipt.leafHash });
        onAnswer();
      } catch (thrown) {
        if (!isKilled()) without.push(`broken before the kill: ${thrown instanceof Error ? thrown.name : typeof thrown}`);
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  await agent.close();
  return { receipts, without };
}

const [receipts, without] = [[], []];
let canaries = [];
let child;
try {
  if (server) await onServer(`create database ${database}`);
  for (let round = 1; round <= ROUNDS; round += 1) {
    child = await start();
    const { citizens } = await json('/development/personas');
    canaries = citizens.flatMap(({ cpr, name }) => [cpr, `${cpr.slice(0, 6)}-${cpr.slice(6)}`, name]);
    const { accessToken } = await json('/development/token/coordinator');
    const fatal = randomInt(1, QUERIES);
    let answers = 0;
    let killed = false;
    const kill = () => {
      killed = true;
      child.kill('SIGKILL');
    };
    const received = await fire(
      accessToken,
      citizens.map(({ cpr }) => cpr),
      {
        isKilled: () => killed,
        onAnswer: () => {
          answers += 1;
          if (answers === fatal) setTimeout(kill, randomInt(0, 10));
        },
      },
    );
    kill();
    await ended(child);
    receipts.push(...received.receipts);
    without.push(...received.without);
    console.log(
      `round ${round}: killed after answer ${fatal}; ${answers} answers received, ${received.without.length} without receipt`,
    );
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
  for (const what of without.slice(0, WITHOUT_RECEIPTS_SHOWN)) console.error(`without receipt: ${what}`);
  console.log(
    `${server ? 'PostgreSQL' : 'embedded database'}: ${receipts.length} receipts, ${without.length} answers without, ${leaves.size} records, ${missed.length} without record, ${leaked.length} names or numbers in the output`,
  );
  const isWhole = verified.status === 0 && receipts.length > 0;
  process.exitCode = isWhole && [missed, without, leaked].every(({ length }) => length === 0) ? 0 : 1;
} catch (thrown) {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
} finally {
  child?.kill('SIGKILL');
  if (child) await ended(child);
  if (server) await onServer(`drop database if exists ${database} with (force)`);
  rmSync(directory, { recursive: true, force: true });
}
