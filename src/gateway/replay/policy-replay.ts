import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { logStretches } from '../../audit/log-stretches.js';
import type { Config } from '../../config/read-config.js';
import { openDatabase } from '../../database/open-database.js';
import { threadPool } from '../../database/thread-pool.js';
import { systemClock } from '../../kernel/clock.js';
import { type Catalogue, readCatalogue } from '../../policy/catalogue.js';
import { merged } from '../../policy/replay/merged.js';
import { Replay, type ReplayReport } from '../../policy/replay/replay.js';
import { replayText } from '../../policy/replay/replay-text.js';
import { faultsOf } from '../../schema/validators.js';
import { inThreads } from './in-threads.js';
import { type ReplayInputs, stretchReplayer } from './stretch-replayer.js';

/** entries of the log that one thread takes at a time */
const STRETCH = 2_000;
const EVERY = 10_000;
const MOST_BY_DEFAULT = 4;
const WORKERS = /^(?:[1-9]|[12]\d|3[0-2])$/;

/**
 * Runs a draft bundle over the decisions of the log, beside the one in force. The embedded database is read with the gateway stopped, and by
 * one thread.
 * @param given `--bundle DIR [--workers N] [--json]`
 * @returns the exit code: 0 nothing changes, 3 something does, 2 the bundle in force does not give what the log holds
 */
export async function policyReplay(
  config: Config,
  given: readonly string[],
  print: { readonly out: (text: string) => void; readonly progress: (text: string) => void },
): Promise<number> {
  const options = { bundle: { type: 'string' }, json: { type: 'boolean' }, workers: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...given], options });
  if (values.bundle === undefined) throw new Error('Which draft? npm run policy:replay -- --bundle DIR');
  const validate = (document: unknown) => faultsOf('policy/purpose.schema.json', document);
  const inForce = plain(readCatalogue(validate, config.policyDir));
  const draft = plain(readCatalogue(validate, values.bundle));
  const reports = await replayed(config, workersOf(values.workers), { inForce, draft }, told(print.progress));
  const report = reports.reduce(merged, new Replay(inForce, draft).report());
  print.out(values.json === true ? JSON.stringify(report, null, 2) : replayText(report));
  if (report.notReproduced.decisions > 0) return 2;
  return report.changes.length > 0 ? 3 : 0;
}

/** The reports on the log's stretches, in their order. */
async function replayed(
  { databaseUrl, dataDir, encryptionKey, mode }: Config,
  workers: number,
  { inForce, draft }: Pick<ReplayInputs, 'inForce' | 'draft'>,
  reported: (report: ReplayReport) => void,
): Promise<ReplayReport[]> {
  const url = databaseUrl !== undefined && { url: databaseUrl };
  const database = await openDatabase({ ...url, dataDirectory: dataDir, poolSize: 1, mode, clock: systemClock });
  const inputs = { encryptionKey, inForce, draft };
  const places = databaseUrl === undefined ? undefined : threadPool(databaseUrl);
  try {
    const stretches = logStretches(places ?? database.pool, STRETCH);
    if (databaseUrl !== undefined) return await inThreads(stretches, { ...inputs, databaseUrl }, workers, reported);
    const replay = stretchReplayer(database.pool, inputs);
    const reports: ReplayReport[] = [];
    for await (const stretch of stretches) {
      const report = await replay(stretch);
      reports.push(report);
      reported(report);
    }
    return reports;
  } finally {
    await places?.end();
    await database.close();
  }
}

/** What a decision reads of it, and no more. */
const plain = ({ bundle, purposes }: Catalogue): Catalogue => ({ bundle, purposes });

function workersOf(given: string | undefined): number {
  if (given === undefined) return Math.min(MOST_BY_DEFAULT, availableParallelism());
  if (!WORKERS.test(given)) throw new Error('--workers takes a number from 1 to 32');
  return Number(given);
}

/** Tells how many decisions are done, each time that another ten thousand are. */
function told(progress: (text: string) => void): (report: ReplayReport) => void {
  let done = 0;
  return ({ replayed: more }) => {
    const before = done;
    done += more;
    if (Math.floor(done / EVERY) > Math.floor(before / EVERY)) progress(`${done} afgørelser genspillet`);
  };
}
