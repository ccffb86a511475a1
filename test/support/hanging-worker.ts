import { openPostgresBackend } from '../../src/exchange/jobs/postgres-backend.js';
import { QueueJobs } from '../../src/exchange/jobs/queue-jobs.js';
import { openRedisBackend } from '../../src/exchange/jobs/redis-backend.js';
import { RunLog } from '../../src/exchange/jobs/run-log.js';
import { systemClock } from '../../src/kernel/clock.js';

/** A process for tests that takes a run and never ends it: `hanging-worker.ts URL EVERY_MS LOCK_MS`. */
const [url = '', everyMs, lockMs] = process.argv.slice(2);
const nothing = () => undefined;
const isRedis = url.startsWith('redis:');
const jobs = new QueueJobs({
  rounds: [
    {
      work: 'relations',
      of: 'social-ffb',
      everyMs: Number(everyMs),
      scope: 'INSTALLATION',
      run: () => {
        process.stdout.write('began\n');
        return new Promise(nothing);
      },
    },
  ],
  open: (onError) => (isRedis ? openRedisBackend(url, onError) : openPostgresBackend({ url, workers: 1, onError })),
  name: isRedis ? 'REDIS' : 'POSTGRESQL',
  runs: new RunLog({ log: { info: nothing, debug: nothing, warn: nothing }, clock: systemClock, observer: { failed: nothing } }),
  clock: systemClock,
  lockMs: Number(lockMs),
});
jobs.start(['relations']);
