import { on } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { LogStretch } from '../../audit/log-stretches.js';
import { threadPool } from '../../database/thread-pool.js';
import { type ReplayInputs, stretchReplayer } from './stretch-replayer.js';

/** What a thread of a replay is given. */
export interface ThreadInputs extends ReplayInputs {
  /** PostgreSQL of the application's user */
  readonly databaseUrl: string;
}

/** One stretch to replay, or the end of the work. */
export type ThreadOrder = { readonly stretch: LogStretch } | 'END';

const inputs = workerData as ThreadInputs;
const pool = threadPool(inputs.databaseUrl);
const replay = stretchReplayer(pool, inputs);

for await (const [order] of on(parentPort!, 'message') as AsyncIterable<[ThreadOrder]>) {
  if (order === 'END') break;
  parentPort!.postMessage(await replay(order.stretch));
}
await pool.end();
