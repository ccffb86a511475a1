import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Report } from './report.js';
import { verifyExport } from './verify-export.js';

const HELP = `Verifies an export of the audit log, offline and without the software that wrote it.

  npm run audit:verify -- FILE [--key VKEY] [--head FILE]

  FILE          export made by audit:export (format helhed-audit-export/1)
  --key VKEY    the log's verifier key, known from elsewhere (name+id+key)
  --head FILE   a signed checkpoint kept elsewhere; without it a cut tail can go unseen
  --json        print the report as JSON
  --help        this text

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
      options: { key: { type: 'string' }, head: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    const [file] = positionals;
    if (values.help || file === undefined || positionals.length > 1) {
      print(HELP);
      return values.help ? 0 : 2;
    }
    const expectedHead = values.head === undefined ? undefined : await readFile(values.head, 'utf8');
    const input = createReadStream(file, { highWaterMark: 1 << 20 });
    const failed = new Promise<never>((_, reject) => input.once('error', reject));
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    const report = await Promise.race([
      verifyExport(lines, {
        ...(values.key !== undefined && { trustedKey: values.key }),
        ...(expectedHead !== undefined && { expectedHead }),
      }),
      failed,
    ]);
    input.destroy();
    print(values.json ? `${JSON.stringify(report, null, 2)}\n` : summary(report));
    return report.ok ? 0 : 1;
  } catch (error) {
    print(`${error instanceof Error ? error.message : 'The command failed'}\n`);
    return 2;
  }
}

function summary(report: Report): string {
  const { fault } = report;
  const kinds = Object.entries(report.kinds).map(([kind, count]) => `${kind} ${count}`);
  const lines = [
    report.ok ? 'GOOD: nothing in the log was changed.' : 'FAULT: the log cannot be relied on.',
    ...(fault ? [`  ${fault.reason}`, `  first bad index: ${place(fault.firstBadIndex, fault.lastPossibleIndex)}`] : []),
    `  log          ${report.logId ?? 'unknown'} (${report.origin ?? 'unknown'})`,
    `  entries      ${report.entries}${kinds.length > 0 ? ` (${kinds.join(', ')})` : ''}`,
    `  checkpoints  ${report.checkpoints}, covering ${report.provenEntries} entries`,
    `  unconfirmed  ${report.openIntents} intents without an outcome`,
    `  key          ${report.verifierKey ?? 'none'}${report.keyTrusted ? '' : ' (from the file itself: compare it, or give --key)'}`,
    `  head         ${report.headCompared ? 'contains the head kept elsewhere' : 'not compared: a cut tail can go unseen, give --head'}`,
  ];
  return `${lines.join('\n')}\n`;
}

function place(first: number, last: number): string {
  return first === last ? String(first) : `${first} (the fault lies at ${first} to ${last})`;
}
