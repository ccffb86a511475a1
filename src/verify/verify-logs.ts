import { parseObject } from './entry-rules.js';
import { emptyReport, type Report } from './report.js';
import { Verification, type VerifyOptions } from './verify-export.js';

export interface VerifyLogsOptions {
  /** verifier keys known from elsewhere, at most one for each log; a log that has none is checked with the file's own */
  trustedKeys?: readonly string[];
  /** signed checkpoints kept elsewhere, at most one for each log */
  expectedHeads?: readonly string[];
}

/**
 * Recomputes a file that holds one log or several, one after the other (format `helhed-audit-export/1` or `/2`): each as `verifyExport` does, so
 * that a fault in one says nothing against the others. A log is missing, which is a fault of its own, when another one of the file names
 * it, or when a key or a head was given for it.
 *
 * @param lines the file's lines, without line feeds; read once, in order
 * @returns one report for each log, in the order of the file, then one for each log that is missing
 */
export async function verifyLogs(lines: AsyncIterable<string>, options: VerifyLogsOptions = {}): Promise<Report[]> {
  const { trustedKeys = [], expectedHeads = [] } = options;
  const found: Verification[] = [];
  const announced = new Set<string>();
  for await (const line of lines) {
    let current = found.at(-1);
    if (current === undefined || current.isOver) {
      const header = parseObject(line);
      if (current?.hasFault && header?.format === undefined) continue;
      for (const logId of Array.isArray(header?.logs) ? header.logs : []) announced.add(String(logId));
      current = new Verification(optionsFor(String(header?.origin), trustedKeys, expectedHeads));
      found.push(current);
    }
    current.take(line);
  }
  if (found.length === 0) found.push(new Verification({}));
  const reports = found.map((one) => one.finish());
  for (const report of reports) if (isRepetition(report, reports)) spoil(report, 'the file holds this log twice');
  const logIds = reports.map(({ logId }) => logId);
  const origins = reports.map(({ origin }) => origin);
  return [
    ...reports,
    ...[...announced].filter((logId) => !logIds.includes(logId)).map((logId) => missing({ logId })),
    ...[...new Set([...trustedKeys.map(originOfKey), ...expectedHeads.map(originOfHead)])]
      .filter((origin) => !origins.includes(origin))
      .map((origin) => missing({ origin })),
  ];
}

const originOfKey = (key: string): string => key.trim().split('+', 1)[0]!;
const originOfHead = (note: string): string => note.split('\n', 1)[0]!;

function optionsFor(origin: string, keys: readonly string[], heads: readonly string[]): VerifyOptions {
  const trustedKey = keys.find((key) => originOfKey(key) === origin);
  const expectedHead = heads.find((head) => originOfHead(head) === origin);
  return { ...(trustedKey !== undefined && { trustedKey }), ...(expectedHead !== undefined && { expectedHead }) };
}

function isRepetition(report: Report, reports: readonly Report[]): boolean {
  return reports.find(({ logId, origin }) => origin === report.origin || logId === report.logId) !== report;
}

function spoil(report: Report, reason: string): void {
  report.fault ??= { firstBadIndex: 0, lastPossibleIndex: 0, reason };
  report.ok = false;
}

function missing(names: Pick<Report, 'logId' | 'origin'>): Report {
  const reason = 'the file does not hold this log: it was cut, or the log was left out';
  return { ...emptyReport(), ...names, fault: { firstBadIndex: 0, lastPossibleIndex: 0, reason } };
}
