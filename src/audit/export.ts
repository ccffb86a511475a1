import { createHash } from 'node:crypto';
import { bytes, exactInstant, type Queryable, type Row } from './executor.js';

/** Takes one line, without its line feed. */
export type WriteLine = (line: string) => Promise<void> | void;

export interface ExportSummary {
  entries: number;
  checkpoints: number;
}

const PAGE = 1_000;
const LOGS = `WITH RECURSIVE entered(log_id) AS (
    (SELECT log_id FROM audit_entry ORDER BY log_id LIMIT 1)
    UNION ALL
    SELECT (SELECT e.log_id FROM audit_entry e WHERE e.log_id > n.log_id ORDER BY e.log_id LIMIT 1) FROM entered n WHERE n.log_id IS NOT NULL
  )
  SELECT log_id FROM audit_log UNION SELECT log_id FROM entered WHERE log_id IS NOT NULL
  UNION SELECT log_id FROM audit_checkpoint ORDER BY log_id`;
const LOG = 'SELECT origin, public_key FROM audit_log WHERE log_id = $1';
const SIZE = 'SELECT max(size)::text AS size FROM audit_checkpoint WHERE log_id = $1';
const ENTRIES = `SELECT idx, entry, leaf_hash, kind, ${exactInstant('recorded_at')} AS recorded, citizen_key, citizen_salt, claims
  FROM audit_entry
  WHERE log_id = $1 AND idx > $2 ORDER BY idx LIMIT $3`;
const CHECKPOINTS = `SELECT size, note, ${exactInstant('recorded_at')} AS recorded FROM audit_checkpoint
  WHERE log_id = $1 AND size > $2 AND size <= $3 ORDER BY size`;

/**
 * Writes every log of the installation, one after the other in the form of `exportLog`: each process writes a log of its own. The first
 * line of each then also has `logs`, the ids of all of them in the file's order, so that a file cut between two logs is found out. Rows
 * that stand under the name of no log come out as a log without origin, which no verifier takes.
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
 * Writes a whole log, up to its newest checkpoint, as JSON lines for the offline verifier. The claims stay sealed; the citizens stand in it
 * by their keyed pseudonyms, so an export is not for everybody.
 *
 * 1. `{ format: 'helhed-audit-export/2', logId, origin, verifierKey }`
 * 2. for each entry `{ index, entry, leafHash, kind, recordedAt, citizenKey, citizenSalt, claims }`: bytes in base64, the instant in
 *    ISO 8601; after the last entry that a checkpoint covers, `{ size, note, recordedAt }`
 * 3. `{ entries, checkpoints, linesHash }`: how many there were, and the base64url SHA-256 over all lines before it, each with its line
 *    feed. Lines are what `JSON.stringify` gives for these members in this order, and hold no others
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
  if (!log && !logs) throw new Error('There is no log of that id');
  const digest = createHash('sha256');
  const put = async (line: object): Promise<void> => {
    const text = JSON.stringify(line);
    digest.update(`${text}\n`);
    await write(text);
  };
  const header = { format: 'helhed-audit-export/2', logId, origin: log?.origin ?? '', verifierKey: log?.public_key ?? '' };
  await put({ ...header, ...(logs && { logs }) });
  const size = Number((await db.query(SIZE, [logId])).rows[0]?.size ?? 0);
  const summary: ExportSummary = { entries: 0, checkpoints: 0 };
  for (let last = -1; last < size - 1; ) {
    const { rows } = await db.query(ENTRIES, [logId, last, Math.min(PAGE, size - 1 - last)]);
    const from = last + 1;
    last = rows.length === 0 ? size - 1 : Number(rows.at(-1)?.idx);
    const checkpoints = (await db.query(CHECKPOINTS, [logId, from, Math.min(last + 1, size)])).rows;
    await writePage(rows, checkpoints, put);
    summary.entries += rows.length;
    summary.checkpoints += checkpoints.length;
  }
  await write(JSON.stringify({ ...summary, linesHash: digest.digest('base64url') }));
  return summary;
}

async function writePage(entries: Row[], checkpoints: Row[], put: (line: object) => Promise<void>): Promise<void> {
  let next = 0;
  for (const entry of entries) {
    await put(entryLine(entry));
    for (; next < checkpoints.length && Number(checkpoints[next]?.size) <= Number(entry.idx) + 1; next++) {
      await put(checkpointLine(checkpoints[next]!));
    }
  }
  for (const checkpoint of checkpoints.slice(next)) await put(checkpointLine(checkpoint));
}

function entryLine(row: Row): object {
  return {
    index: Number(row.idx),
    entry: base64(row.entry),
    leafHash: base64(row.leaf_hash),
    kind: row.kind,
    recordedAt: row.recorded,
    citizenKey: row.citizen_key,
    citizenSalt: base64(row.citizen_salt),
    claims: base64(row.claims),
  };
}

function checkpointLine(row: Row): object {
  return { size: Number(row.size), note: row.note, recordedAt: row.recorded };
}

const base64 = (value: unknown): string | null => (value === null ? null : bytes(value).toString('base64'));
