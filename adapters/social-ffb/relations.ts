import { type RelationFact, SourceProblem } from '../../src/sdk/index.js';
import { type ClientSettings, readReports } from './client.js';
import { FileChanged, readRows } from './csv/read-rows.js';
import type { HeldRow } from './csv/row-index.js';
import { grouped } from './grouped.js';
import type { InboxIndex } from './inbox-index.js';
import { relationsOfBundle } from './mapping/ffb/bundle-records.js';
import { relationOfCase } from './mapping/sensum/row-records.js';
import { bundleDeliveredAt, deliveredBy, tableDeliveredAt } from './promise.js';

const ROWS_AT_ONCE = 500;

/**
 * Who works with whom, as the newest deliveries say. One file that goes bad or away meanwhile is left out, and a later feed has it
 * again; without the folder, or with a table of citizens or cases that cannot be read at all, the feed fails rather than be short.
 */
export async function* relationsOf(settings: ClientSettings, signal: AbortSignal): AsyncGenerator<RelationFact> {
  await settings.index.refresh({ now: true });
  yield* relationsOfBundles(settings, signal);
  yield* relationsOfTables(settings, signal);
}

async function* relationsOfBundles(
  { index, clock, promisedHours }: ClientSettings,
  signal: AbortSignal,
): AsyncGenerator<RelationFact> {
  for (const cpr of index.citizensOfBundles) {
    const { reports, orders } = index.streamsOf(cpr);
    for (const files of [reports, ...orders.map((stream) => stream.slice(0, 1))]) {
      const [newest] = files;
      refuseEnded(signal);
      if (newest === undefined) continue;
      const delivered = deliveredBy(
        bundleDeliveredAt(newest.bundle.timestamp, newest.mtimeMs),
        clock.now(),
        promisedHours,
        false,
      );
      yield* await readReports(index, files, false).then((delivery) => relationsOfBundle(delivery, delivered), leftOut(index));
    }
  }
}

async function* relationsOfTables(
  { index, clock, promisedHours }: ClientSettings,
  signal: AbortSignal,
): AsyncGenerator<RelationFact> {
  const { rows, brokenTables } = index;
  for (const [table, problem] of brokenTables) {
    const isNeeded = table === 'Borger' || table === 'Sager';
    if (isNeeded && !rows.newest.some((file) => file.table.table === table)) throw problem;
  }
  const named = [...rows.rows('Sager')].flatMap((row) => {
    const cpr = rows.row('Borger', row.link)?.link;
    return cpr === undefined || index.isDisputed(cpr) ? [] : [{ row, cpr }];
  });
  const byFile = grouped(named, ({ row }) => row.file);
  for (const [file, cases] of byFile) {
    const delivered = deliveredBy(tableDeliveredAt(file.table.day, file.mtimeMs), clock.now(), promisedHours, false);
    for (let at = 0; at < cases.length; at += ROWS_AT_ONCE) {
      refuseEnded(signal);
      const some = cases.slice(at, at + ROWS_AT_ONCE);
      const read = await rowsOrNone(
        index,
        some.map(({ row }) => row),
      );
      for (const [position, row] of read.entries()) {
        const fact = relationOfCase(row, some[position]!.cpr, delivered);
        if (fact !== undefined) yield fact;
      }
    }
  }
}

function rowsOrNone(index: InboxIndex, rows: readonly HeldRow[]) {
  return readRows(index.folder, rows, false).catch(leftOut(index));
}

function leftOut(index: InboxIndex): (thrown: unknown) => Promise<never[]> {
  return async (thrown) => {
    if (thrown instanceof FileChanged) await index.reindex(thrown.fileName);
    else if (!(thrown instanceof SourceProblem) || thrown.code === 'SOURCE_UNAVAILABLE') throw thrown;
    return [];
  };
}

function refuseEnded(signal: AbortSignal): void {
  if (signal.aborted) throw new SourceProblem('SOURCE_TIMEOUT');
}
