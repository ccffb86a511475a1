import type { Queue, Worker } from 'bullmq';

/** Name of the only thing that a job holds besides its id. */
export const JOB = 'run';

/** Takes one job: `attempt` is 1 for the first. */
export type Handle = (attempt: number) => Promise<void>;

/** Where jobs rest. Opening connects in the background; nothing here waits for the server but what returns a promise. */
export interface QueueBackend {
  readonly name: 'REDIS' | 'POSTGRESQL';
  queue(name: string): Queue;
  /** @param lockMs how long after its holder's last sign of life a run is given to another process */
  worker(name: string, handle: Handle, lockMs: number): Worker;
  /** @throws when it does not answer */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** How long finished jobs are kept. Their ids are the periods that have been done. */
export const KEPT = { removeOnComplete: { count: 20 }, removeOnFail: { count: 20 } } as const;

/** Settings that every worker has. A run whose process was killed again and again is given up after five. */
export const workerSettings = (lockMs: number) => ({
  lockDuration: lockMs,
  stalledInterval: lockMs,
  maxStalledCount: 5,
  runRetryDelay: 2_000,
  metrics: { maxDataPoints: 1 },
  ...KEPT,
});
