import { type CitizenRecords, type RecordKind, type SourceAnswer, SourceProblem } from '../../src/sdk/index.js';
import { type ClientSettings, type Part, partOfTables, partsOfBundles } from './client.js';
import { FileChanged } from './csv/read-rows.js';
import { Tally } from './mapping/tally.js';

const MOST_RECORDS = 2000;
const MOST_TRIES = 4;

/** Everything the inbox holds of a citizen. A file that changed under us is indexed anew and the question asked again. */
export async function answerOf(settings: ClientSettings, cpr: string, kinds: readonly RecordKind[]): Promise<SourceAnswer> {
  await settings.index.refresh();
  await settings.index.recheck(cpr);
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const tally = new Tally();
    try {
      const [bundles, tables] = await Promise.all([
        partsOfBundles(settings, cpr, kinds, tally),
        partOfTables(settings, cpr, kinds, tally),
      ]);
      return joined([...bundles, ...tables], tally);
    } catch (thrown) {
      if (!(thrown instanceof FileChanged)) throw thrown;
      await settings.index.reindex(thrown.fileName);
    }
  }
  throw new SourceProblem('SOURCE_UNAVAILABLE');
}

/** The parts as one answer: of records with one id the newest delivery's; as old as its oldest snapshot. */
function joined(parts: readonly Part[], tally: Tally): SourceAnswer {
  const newestFirst = [...parts].sort((a, b) => (a.delivered.deliveredAt < b.delivered.deliveredAt ? 1 : -1));
  const records: Record<string, unknown[]> = {};
  const seen = new Set<string>();
  for (const part of newestFirst) {
    for (const [kind, list] of Object.entries(part.records) as [string, { id: string }[]][]) {
      const fresh = list.filter(({ id }) => !seen.has(`${kind} ${id}`));
      for (const { id } of fresh) seen.add(`${kind} ${id}`);
      if (fresh.length > 0) records[kind] = [...(records[kind] ?? []), ...fresh];
      if ((records[kind]?.length ?? 0) > MOST_RECORDS) throw new SourceProblem('SOURCE_TOO_LARGE');
    }
  }
  const snapshots = newestFirst.filter(({ isSnapshot }) => isSnapshot);
  const oldest = snapshots.at(-1) ?? newestFirst[0];
  return {
    records: records as CitizenRecords,
    ...(oldest !== undefined && {
      deliveredAt: oldest.delivered.deliveredAt,
      stale: parts.some(({ delivered }) => delivered.stale),
    }),
    ignored: tally.ignored,
    unknownCodes: tally.unknownCodes,
  };
}
