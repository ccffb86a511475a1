import type { Config } from '../../config/read-config.js';
import type { Jobs, Round } from './jobs.js';
import { openPostgresBackend } from './postgres-backend.js';
import { QueueJobs } from './queue-jobs.js';
import { openRedisBackend } from './redis-backend.js';
import { RunLog, type RunLogOptions } from './run-log.js';
import { TimerJobs } from './timer-jobs.js';

/**
 * Rounds of the installation in Redis when `REDIS_URL` is set, else in our PostgreSQL, else, on the embedded database, which one process has
 * to itself, by timers. Rounds of the process always by timers. Nothing is opened before the start.
 */
export function openJobs(config: Config, rounds: readonly Round[], options: RunLogOptions): Jobs {
  const runs = new RunLog(options);
  const { clock } = options;
  const { databaseMigrationUrl, databaseUrl, mode, redisUrl } = config;
  const common = rounds.filter(({ scope }) => scope === 'INSTALLATION');
  if (redisUrl !== undefined) {
    const open = (onError: (thrown: unknown) => void) => openRedisBackend(redisUrl, onError);
    return beside(new QueueJobs({ rounds: common, open, name: 'REDIS', runs, clock }), own());
  }
  if (databaseUrl !== undefined) {
    const ownerUrl = databaseMigrationUrl ?? (mode === 'development' ? databaseUrl : undefined);
    const open = (onError: (thrown: unknown) => void) =>
      openPostgresBackend({ url: databaseUrl, ...(ownerUrl && { ownerUrl }), workers: common.length, onError });
    return beside(new QueueJobs({ rounds: common, open, name: 'POSTGRESQL', runs, clock }), own());
  }
  return new TimerJobs({ rounds, runs, clock });

  function own(): Jobs {
    return new TimerJobs({ rounds: rounds.filter(({ scope }) => scope === 'PROCESS'), runs, clock });
  }
}

function beside(queue: Jobs, timers: Jobs): Jobs {
  return {
    start: (works) => {
      timers.start(works);
      queue.start(works);
    },
    state: () => queue.state(),
    figures: async () => [...(await queue.figures()), ...(await timers.figures())],
    stop: async () => {
      await Promise.all([queue.stop(), timers.stop()]);
    },
  };
}
