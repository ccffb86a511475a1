import { parseArgs } from 'node:util';
import { recordedDecisions } from '../access/replay/recorded-decisions.js';
import { LogReader } from '../audit/log-reader.js';
import { SubjectKeys } from '../audit/subject-keys.js';
import type { Config } from '../config/read-config.js';
import { openDatabase } from '../database/open-database.js';
import { systemClock } from '../kernel/clock.js';
import { readCatalogue } from '../policy/catalogue.js';
import { Replay } from '../policy/replay/replay.js';
import { replayText } from '../policy/replay/replay-text.js';
import { faultsOf } from '../schema/validators.js';

const EVERY = 10_000;

/**
 * Runs a draft bundle over the decisions of the log, beside the one in force. The embedded database is read with the gateway stopped.
 * @param given `--bundle DIR [--json]`
 * @returns the exit code: 0 nothing changes, 3 something does, 2 the bundle in force does not give what the log holds
 */
export async function policyReplay(
  config: Config,
  given: readonly string[],
  print: { readonly out: (text: string) => void; readonly progress: (text: string) => void },
): Promise<number> {
  const { values } = parseArgs({ args: [...given], options: { bundle: { type: 'string' }, json: { type: 'boolean' } } });
  if (values.bundle === undefined) throw new Error('Which draft? npm run policy:replay -- --bundle DIR');
  const validate = (document: unknown) => faultsOf('policy/purpose.schema.json', document);
  const replay = new Replay(readCatalogue(validate, config.policyDir), readCatalogue(validate, values.bundle));
  const database = await openDatabase({
    ...(config.databaseUrl !== undefined && { url: config.databaseUrl }),
    dataDirectory: config.dataDir,
    poolSize: 1,
    mode: config.mode,
    clock: systemClock,
  });
  try {
    const keys = new SubjectKeys(database.pool, Buffer.from(config.encryptionKey, 'base64'), systemClock);
    const reader = new LogReader(database.pool, keys);
    let count = 0;
    for await (const recorded of recordedDecisions((filter, limit, after) => reader.readAll(filter, limit, after))) {
      replay.add(recorded);
      if (++count % EVERY === 0) print.progress(`${count} afgørelser genspillet`);
    }
  } finally {
    await database.close();
  }
  const report = replay.report();
  print.out(values.json === true ? JSON.stringify(report, null, 2) : replayText(report));
  if (report.notReproduced.decisions > 0) return 2;
  return report.changes.length > 0 ? 3 : 0;
}
