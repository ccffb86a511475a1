import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { exportLog } from '../../src/audit/export.js';
import { openDatabase } from '../../src/database/open-database.js';
import { type RunningSimulators, startSimulators } from '../../src/development/simulators.js';
import { systemClock } from '../../src/kernel/clock.js';
import { citizen } from '../support/gateway.js';
import { adapterEnvironment } from '../support/recorded-sources.js';

/** as many connections as one source is given, so that every call is held up */
const AT_ONCE = 10;
const { cpr } = citizen('ALL_IN_ORDER');
const query =
  'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { person { name { full } } cases { title } goals { title } efforts { title } sources { state } receipt { logIndex leafHash } } }';

interface Answer {
  status?: number;
  connection?: string;
  body?: {
    data?: { citizenView: { person: object; sources: { state: string }[]; receipt: { logIndex: number; leafHash: string } } };
  };
  broken?: string;
}

/** A gateway in a process of its own that is told to end while its sources hold it up. */
describe('a gateway that is told to end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-drain-'));
  let simulators: RunningSimulators;
  let child: ChildProcess;
  let output = '';
  let address: URL;
  let authorization: string;

  beforeAll(async () => {
    simulators = await startSimulators(systemClock, join(folder, 'sources'));
    child = spawn(process.execPath, ['--import', './test/support/run-typescript.mjs', 'src/main.ts'], {
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        HELHED_DEADLINE_MS: '40000',
        HELHED_SOURCE_TIMEOUT_MS: '20000',
        HELHED_DATA_DIR: join(folder, 'data'),
        ...adapterEnvironment(simulators.settings),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout?.on('data', (part) => {
      output += part;
    });
    child.stderr?.on('data', (part) => {
      output += part;
    });
    while (!output.includes('helhed ready on')) {
      if (child.exitCode !== null) throw new Error(output);
      await pause(50);
    }
    address = new URL(/helhed ready on (\S+)/.exec(output)![1]!.replace('localhost', '127.0.0.1'));
    const { accessToken } = (await (await fetch(new URL('/development/token/coordinator', address))).json()) as {
      accessToken: string;
    };
    authorization = `Bearer ${accessToken}`;
  }, 120_000);

  afterAll(async () => {
    child.kill('SIGKILL');
    await simulators.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = () => call(address, 'POST', '/graphql', authorization, JSON.stringify({ query, variables: { cpr } }));

  it('answers the calls under way whole and with their records, takes no more, and ends by itself', async () => {
    const calm = (await ask()).body!.data!.citizenView;
    expect(calm.sources.map(({ state }) => state)).toContain('OK');
    for (const simulator of simulators.all.values()) simulator.fault('HELD');
    const before = callsOf(simulators);
    const underway = Array.from({ length: AT_ONCE }, ask);
    while (callsOf(simulators) < before + AT_ONCE) await pause(5);

    child.kill('SIGTERM');
    let ready = await call(address, 'GET', '/health/ready');
    while (ready.status === 200) ready = await call(address, 'GET', '/health/ready');
    const late = await ask();
    for (const simulator of simulators.all.values()) simulator.fault('NONE');
    const answers = await Promise.all(underway);
    await once(child, 'exit');

    expect(ready).toMatchObject({ status: 503, connection: 'close', body: { status: 'not ready' } });
    expect(late).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: 'SHUTTING_DOWN' } }] } });
    expect(answers.filter(({ status, body }) => status !== 200 || !body?.data)).toEqual([]);
    for (const { body } of answers) {
      expect(body!.data!.citizenView.person).toEqual(calm.person);
      expect(body!.data!.citizenView.sources).toEqual(calm.sources);
    }
    expect(child.exitCode).toBe(0);
    expect((await ask()).broken).toContain('ECONNREFUSED');

    const kept = await recordsIn(join(folder, 'data'));
    const receipts = answers.map(({ body }) => body!.data!.citizenView.receipt);
    expect(new Set(receipts.map(({ logIndex }) => logIndex)).size).toBe(AT_ONCE);
    for (const { logIndex, leafHash } of receipts) expect(kept.leaves.get(logIndex)).toBe(leafHash);
    expect(kept.outcomes).toBe(AT_ONCE + 1);
  }, 120_000);
});

/** One request on a connection that is kept open, as a sector system would. */
function call(address: URL, method: string, path: string, authorization?: string, body = ''): Promise<Answer> {
  return new Promise((resolve) => {
    const broken = (cause: Error) => resolve({ broken: String(cause) });
    const headers = { connection: 'keep-alive', ...(authorization && { authorization, 'content-type': 'application/json' }) };
    const sent = request(new URL(path, address), { method, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('error', broken);
      answer.on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => {
        const {
          statusCode: status,
          headers: { connection },
        } = answer;
        resolve(answer.complete ? { status: status!, connection: connection!, body: JSON.parse(text) } : { broken: 'cut' });
      });
    });
    sent.on('error', broken).end(body);
  });
}

const callsOf = ({ all }: RunningSimulators): number => all.get('cpr-sf1520')!.citizenCalls();

async function recordsIn(dataDirectory: string): Promise<{ leaves: Map<number, string>; outcomes: number }> {
  const database = await openDatabase({ dataDirectory, poolSize: 1, mode: 'development', clock: systemClock });
  const leaves = new Map<number, string>();
  let outcomes = 0;
  try {
    await exportLog(database.pool, 'a', async (line) => {
      const { index, leafHash, kind } = JSON.parse(line);
      if (index !== undefined) leaves.set(index, leafHash);
      if (kind === 'OUTCOME') outcomes += 1;
    });
  } finally {
    await database.close();
  }
  return { leaves, outcomes };
}
