import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { emptyServerDatabase, serviceUrl } from '../../../test/support/database.js';
import type { JobStore } from '../../../test/support/job-store.js';
import { hasRedis, redisStore } from '../../../test/support/redis.js';
import { openDatabase } from '../../database/open-database.js';
import { systemClock } from '../../kernel/clock.js';
import { Problem } from '../../kernel/problem.js';
import type { Round } from './jobs.js';
import { openPostgresBackend } from './postgres-backend.js';
import { JOB } from './queue-backend.js';
import { QueueJobs, type QueueJobsOptions } from './queue-jobs.js';
import { RunLog } from './run-log.js';

const CPR = '0101801234';
const LONG_MS = 3_600_000;
const LOCK_MS = 1_000;

let lines: Record<string, unknown>[] = [];
const write = (line: object) => void lines.push(line as Record<string, unknown>);
const runs = new RunLog({
  log: { info: write, debug: write, warn: write },
  clock: systemClock,
  observer: { failed: (where) => write({ event: 'unexpected error', where }) },
});
const round = (everyMs: number, run: Round['run'], of = 'social-ffb'): Round => ({
  work: 'relations',
  of,
  everyMs,
  scope: 'INSTALLATION',
  run,
});

async function postgresStore(): Promise<JobStore> {
  const { url, drop } = await emptyServerDatabase(serviceUrl!);
  const migrated = await openDatabase({ url, dataDirectory: 'memory', poolSize: 1, mode: 'development', clock: systemClock });
  await migrated.close();
  return {
    url,
    open: (onError) => openPostgresBackend({ url, ownerUrl: url, workers: 2, onError }),
    dump: async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      const { rows } = await client.query('select row_to_json(j)::text as job from bullmq.job j').finally(() => client.end());
      return JSON.stringify(rows);
    },
    close: drop,
  };
}

const STORES: ['REDIS' | 'POSTGRESQL', boolean, () => Promise<JobStore>][] = [
  ['REDIS', hasRedis, redisStore],
  ['POSTGRESQL', serviceUrl !== undefined, postgresStore],
];

describe.each(STORES)('rounds by a queue in %s', (name, isThere, openStore) => {
  const it = isThere ? test : test.skip;
  let store: JobStore | undefined;
  let open: QueueJobs[] = [];

  beforeAll(async () => {
    if (isThere) store = await openStore();
  }, 60_000);
  afterAll(() => store?.close());
  beforeEach(() => {
    lines = [];
  });
  afterEach(async () => {
    await Promise.all(open.map((jobs) => jobs.stop()));
    open = [];
  });

  const jobsOf = (rounds: Round[], more: Partial<QueueJobsOptions> = {}) => {
    const retry = { attempts: 3, firstMs: 100 };
    const jobs = new QueueJobs({ rounds, open: store!.open, name, runs, clock: systemClock, lockMs: LOCK_MS, retry, ...more });
    open.push(jobs);
    return jobs;
  };

  it('makes one run a period, however many processes work', async () => {
    const began: number[] = [];
    const one = round(1_000, async () => ({ relations: began.push(Date.now()) }), 'one-a-period');
    for (const jobs of [jobsOf([one]), jobsOf([one]), jobsOf([one])]) jobs.start(['relations']);
    await until(() => began.length >= 4);
    const periods = began.map((at) => Math.floor(at / 1_000));
    expect(new Set(periods).size).toBe(periods.length);
    const [figure] = await open[0]!.figures();
    expect(figure).toMatchObject({ work: 'relations', of: 'one-a-period', failed: 0 });
    expect(figure!.good).toBeGreaterThanOrEqual(3);
    expect(Date.now() - figure!.lastGood!.getTime()).toBeLessThan(5_000);
  });

  it('is watched by a process that does not work', async () => {
    const one = round(LONG_MS, async () => ({}), 'watched');
    const [working, watching] = [jobsOf([one]), jobsOf([one])];
    watching.start(['pending']);
    working.start(['relations']);
    await until(async () => (await watching.figures())[0]!.good === 1);
    expect(await watching.state()).toBe('ready');
    expect(lines.filter(({ event }) => event === 'run')).toHaveLength(1);
  });

  it('gives the run of a killed process to another', async () => {
    await (await store!.open(() => undefined)).close();
    const args = ['--import', './test/support/run-typescript.mjs', 'test/support/hanging-worker.ts'];
    const child = spawn(process.execPath, [...args, store!.url, `${LONG_MS}`, `${LOCK_MS}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout!, 'data');
    let taken = 0;
    const take = async () => {
      taken += 1;
      return {};
    };
    jobsOf([round(LONG_MS, take)]).start(['relations']);
    await pause(2 * LOCK_MS + 500);
    expect(taken).toBe(0);
    child.kill('SIGKILL');
    await until(() => taken > 0);
    expect(taken).toBe(1);
  }, 40_000);

  it('begins a failing run again after pauses that grow, counts it once, and writes a line each that names nobody', async () => {
    const began: number[] = [];
    const failing = async () => {
      began.push(performance.now());
      throw began.length < 3 ? new Problem('SOURCE_UNAVAILABLE', { detail: CPR }) : new RangeError(CPR);
    };
    const jobs = jobsOf([round(LONG_MS, failing, 'failing')]);
    jobs.start(['relations']);
    await until(async () => (await jobs.figures())[0]!.failed === 1);
    await pause(500);
    expect(began).toHaveLength(3);
    expect(began[2]! - began[1]!).toBeGreaterThan(began[1]! - began[0]!);
    expect(lines).toMatchObject([
      { event: 'run', work: 'relations', of: 'failing', result: 'FAILED', code: 'SOURCE_UNAVAILABLE' },
      { event: 'run', attempt: 2, code: 'SOURCE_UNAVAILABLE' },
      { event: 'unexpected error', where: 'ROUND' },
      { event: 'run', attempt: 3, code: 'INTERNAL' },
    ]);
    expect(await jobs.figures()).toEqual([{ work: 'relations', of: 'failing', good: 0, failed: 1 }]);
    expect(JSON.stringify(lines)).not.toContain(CPR);
  });

  it('keeps nothing but names in the queue, not even what an error says', async () => {
    const kept = await store!.dump();
    expect(kept).toContain(JOB);
    expect(kept).not.toContain(CPR);
  });

  it('waits at the end for the run under way, and aborts it only after a while', async () => {
    let [finished, aborted, began] = [false, false, 0];
    const short = round(
      LONG_MS,
      async () => {
        began += 1;
        await pause(600);
        finished = true;
        return {};
      },
      'short',
    );
    const long = round(
      LONG_MS,
      async (signal) => {
        began += 1;
        await once(signal, 'abort');
        aborted = true;
        throw new Problem('SOURCE_UNAVAILABLE');
      },
      'long',
    );
    const jobs = jobsOf([short, long], { graceMs: 1_500 });
    jobs.start(['relations']);
    await until(() => began === 2);
    const told = performance.now();
    await jobs.stop();
    expect([finished, aborted]).toEqual([true, true]);
    expect(performance.now() - told).toBeGreaterThan(1_400);
    expect(performance.now() - told).toBeLessThan(6_000);
  });
});

async function until(isSo: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  for (const end = performance.now() + limitMs; !(await isSo()); await pause(30))
    if (performance.now() > end) throw new Error('It never came');
}
