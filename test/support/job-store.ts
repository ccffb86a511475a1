import type { QueueJobsOptions } from '../../src/exchange/jobs/queue-jobs.js';

/** Where the jobs of a test rest. */
export interface JobStore {
  url: string;
  open: QueueJobsOptions['open'];
  /** everything that rests in it, as text */
  dump(): Promise<string>;
  close(): Promise<void>;
}
