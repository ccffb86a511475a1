import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Report } from './report.js';
import { verifyLogs } from './verify-logs.js';

const HELP = `Verifies an export of the audit log, offline and without the software that wrote it.

  npm run audit:verify -- FILE [--key VKEY]... [--head FILE]...

  FILE          export made by audit:export (format helhed-audit-export/1 or /2); it holds the log of each process
  --key VKEY    a log's verifier key, known from elsewhere (name+id+key); once for each log
  --head FILE   a signed checkpoint kept elsewhere, once for each log; without it a cut tail can go unseen
  --json        print the report as JSON; of several logs as { ok, logs: [report] }
  --help        this text

What can be proved: with --key, that every entry, whom it concerns, its order and its checkpoints are as the log signed them. That the log
did not go on after the last line, and is not another one that the same key signed (a fork, a roll-back), only --head can tell: keep signed
checkpoints (GET /log/checkpoint) where nobody who runs the log can change them.

Exit code: 0 when nothing is wrong, 1 when something is, 2 when the command cannot be carried out.
`;

/**
 * The command `audit:verify`.
 * @param args what stands after the command's name
 * @param print takes text for the person
 * @returns the exit code
 */
export async function verifyCommand(args: string[], print: (text: string) => void): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        head: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const [file] = positionals;
    if (values.help || file === undefined || positionals.length > 1) {
      print(HELP);
      return values.help ? 0 : 2;
    }
    const { key: trustedKeys = [], head: heads = [] } = values;
    const expectedHeads = await Promise.all(heads.map((path) => readFile(path, 'utf8')));
    const input = createReadStream(file, { highWaterMark: 1 << 20 });
    const failed = new Promise<never>((_, reject) => input.once('error', reject));
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    const reports = await Promise.race([verifyLogs(lines, { trustedKeys, expectedHeads }), failed]);
    input.destroy();
    const ok = reports.every((report) => report.ok);
    const told = reports.length === 1 ? reports[0] : { ok, logs: reports };
    print(values.json ? `${JSON.stringify(told, null, 2)}\n` : summaryOf(reports));
    return ok ? 0 : 1;
  } catch (error) {
    print(`${error instanceof Error ? error.message : 'The command failed'}\n`);
    return 2;
  }
}

function summaryOf(reports: readonly Report[]): string {
  const bad = reports.filter(({ ok }) => !ok).length;
  const head =
    bad > 0 ? `FAULT: ${bad} of ${reports.length} logs cannot be relied on.` : `${verdictOf(reports)} (${reports.length} logs)`;
  return `${reports.length > 1 ? `${head}\n\n` : ''}${reports.map(summary).join('\n')}`;
}

function summary(report: Report): string {
  const { fault } = report;
  const kinds = Object.entries(report.kinds).map(([kind, count]) => `${kind} ${count}`);
  const lines = [
    report.ok ? verdictOf([report]) : 'FAULT: the log cannot be relied on.',
    ...(fault ? [`  ${fault.reason}`, `  first bad index: ${place(fault.firstBadIndex, fault.lastPossibleIndex)}`] : []),
    `  log          ${report.logId ?? 'unknown'} (${report.origin ?? 'unknown'})`,
    `  entries      ${report.entries}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
    `  checkpoints  ${report.checkpoints}, covering ${report.provenEntries} entries`,
    ...(report.citizensUnproven > 0
      ? [`  citizens     not proven for ${report.citizensUnproven} entries of version 1, proven for the others`]
      : []),
    `  unconfirmed  ${report.openIntents} intents without an outcome`,
    `  key          ${report.verifierKey ?? 'none'}${report.keyTrusted ? '' : ' (from the file itself: compare it, or give --key)'}`,
    `  head         ${report.headCompared ? 'contains the head kept elsewhere' : 'not compared: whether the log goes on after this, or was replaced, is open; give --head'}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** What is proven of logs without a fault: no more than the weakest of them. */
function verdictOf(reports: readonly Report[]): string {
  if (!reports.every(({ keyTrusted }) => keyTrusted))
    return 'GOOD IN ITSELF: the file agrees with itself; who signed it is not proven without --key, nor that it is the whole log without --head.';
  if (!reports.every(({ headCompared }) => headCompared))
    return 'GOOD SO FAR: nothing in the file was changed since the log signed it; that nothing is missing after its end only --head can prove.';
  return 'GOOD: nothing was changed, and nothing up to the head kept elsewhere is missing.';
}

function place(first: number, last: number): string {
  return first === last ? String(first) : `${first} (the fault lies at ${first} to ${last})`;
}
