import { bytes, instant, type Queryable, type Row } from './executor.js';

/** Takes one line, without its line feed. */
export type WriteLine = (line: string) => Promise<void> | void;

export interface ExportSummary {
  entries: number;
  checkpoints: number;
}

const PAGE = 1_000;
const LOGS = 'SELECT log_id FROM audit_log ORDER BY log_id';
const LOG = 'SELECT origin, public_key FROM audit_log WHERE log_id = $1';
const SIZE = 'SELECT max(size)::text AS size FROM audit_checkpoint WHERE log_id = $1';
const ENTRIES = `SELECT idx, entry, leaf_hash, kind, recorded_at, claims FROM audit_entry
  WHERE log_id = $1 AND idx > $2 ORDER BY idx LIMIT $3`;
const CHECKPOINTS = `SELECT size, note FROM audit_checkpoint
  WHERE log_id = $1 AND size > $2 AND size <= $3 ORDER BY size`;

/**
 * Writes every log of the installation, one after the other in the form of `exportLog`: each process writes a log of its own. The first
 * line of each then also has `logs`, the ids of all of them in the file's order, so that a file cut between two logs is found out.
 *
 * @throws Error when there is no log yet
 */
export async function exportLogs(db: Queryable, write: WriteLine): Promise<Record<string, ExportSummary>> {
  const logs = (await db.query(LOGS)).rows.map((row) => String(row.log_id));
  if (logs.length === 0) throw new Error('There is no log yet');
  const summaries: Record<string, ExportSummary> = {};
  for (const logId of logs) summaries[logId] = await exportLog(db, logId, write, logs);
  return summaries;
}

/**
 * Writes a whole log, up to its newest checkpoint, as JSON lines for the offline verifier. The claims stay sealed.
 *
 * 1. `{ format: 'helhed-audit-export/1', logId, origin, verifierKey }`
 * 2. for each entry `{ index, entry, leafHash, kind, recordedAt, claims }`: bytes in base64, the instant in ISO 8601; after the
 *    last entry that a checkpoint covers, `{ size, note }`
 * 3. `{ entries, checkpoints }`: how many there were
 *
 * @throws Error when there is no such log
 */
export async function exportLog(
  db: Queryable,
  logId: string,
  write: WriteLine,
  logs?: readonly string[],
): Promise<ExportSummary> {
  const log = (await db.query(LOG, [logId])).rows[0];
  if (!log) throw new Error('There is no log of that id');
  const header = { format: 'helhed-audit-export/1', logId, origin: log.origin, verifierKey: log.public_key };
  await write(JSON.stringify({ ...header, ...(logs && { logs }) }));
  const size = Number((await db.query(SIZE, [logId])).rows[0]?.size ?? 0);
  const summary: ExportSummary = { entries: 0, checkpoints: 0 };
  for (let last = -1; last < size - 1; ) {
    const { rows } = await db.query(ENTRIES, [logId, last, Math.min(PAGE, size - 1 - last)]);
    const from = last + 1;
    last = rows.length === 0 ? size - 1 : Number(rows.at(-1)?.idx);
    const checkpoints = (await db.query(CHECKPOINTS, [logId, from, Math.min(last + 1, size)])).rows;
    await writePage(rows, checkpoints, write);
    summary.entries += rows.length;
    summary.checkpoints += checkpoints.length;
  }
  await write(JSON.stringify(summary));
  return summary;
}

async function writePage(entries: Row[], checkpoints: Row[], write: WriteLine): Promise<void> {
  let next = 0;
  for (const entry of entries) {
    await write(entryLine(entry));
    for (; next < checkpoints.length && Number(checkpoints[next]?.size) <= Number(entry.idx) + 1; next++) {
      await write(checkpointLine(checkpoints[next]!));
    }
  }
  for (const checkpoint of checkpoints.slice(next)) await write(checkpointLine(checkpoint));
}

function entryLine(row: Row): string {
  return JSON.stringify({
    index: Number(row.idx),
    entry: bytes(row.entry).toString('base64'),
    leafHash: bytes(row.leaf_hash).toString('base64'),
    kind: row.kind,
    recordedAt: instant(row.recorded_at),
    claims: row.claims === null ? null : bytes(row.claims).toString('base64'),
  });
}

function checkpointLine(row: Row): string {
  return JSON.stringify({ size: Number(row.size), note: row.note });
}
