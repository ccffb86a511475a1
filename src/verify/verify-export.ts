import { createHash } from 'node:crypto';
import { IntentBook, parseObject, readEntry } from './entry-rules.js';
import { hasForm, kindOf, versionOf } from './line-forms.js';
import { emptyReport, type Report } from './report.js';
import { readSignedHead, readVerifierKey, type SignedHead, type VerifierKey } from './signed-head.js';
import { GrowingTree } from './tree.js';

export interface VerifyOptions {
  /** verifier key known from elsewhere; without it the file's own is used, which proves nothing against who holds the file */
  trustedKey?: string;
  /** a signed checkpoint kept elsewhere: the log must contain that tree */
  expectedHead?: string;
}

type Fields = Record<string, unknown>;

/**
 * Recomputes an export of the audit log (format `helhed-audit-export/1` or `/2`) from its bytes alone: leaf hashes, whom each entry
 * concerns, the root and the signature of every checkpoint, their order and that of the indices, the pairing of intents and outcomes, the
 * totals, and the head kept elsewhere. What stands in no known form is a fault. Stops at the first fault. Never throws for what a file holds; errors of reading it pass through.
 *
 * @param lines the file's lines, without line feeds; read once, in order
 */
export async function verifyExport(lines: AsyncIterable<string>, options: VerifyOptions = {}): Promise<Report> {
  const run = new Verification(options);
  for await (const line of lines) {
    if (!run.take(line)) break;
  }
  return run.finish();
}

/** The check of one log, line by line. */
export class Verification {
  readonly #tree = new GrowingTree();
  readonly #book = new IntentBook();
  readonly #report: Report;
  #key: VerifierKey | undefined;
  #expected: SignedHead | undefined;
  readonly #lines = createHash('sha256');
  #version: 1 | 2 | undefined;
  #numbered = false;
  #started = false;
  #ended = false;

  constructor(private readonly options: VerifyOptions) {
    this.#report = { ...emptyReport(), keyTrusted: options.trustedKey !== undefined };
  }

  /** Whether nothing more is to be read of this log: its end line was read, or a fault was found. */
  get isOver(): boolean {
    return this.#ended || this.hasFault;
  }

  get hasFault(): boolean {
    return this.#report.fault !== undefined;
  }

  /** False when a fault was found. */
  take(line: string): boolean {
    const fields = parseObject(line);
    if (!fields) this.#bad('a line is not a JSON object');
    else if (this.#ended) this.#bad('there are lines after the end line');
    else this.#take(line, fields);
    this.#unproven(this.#compareHead());
    this.#lines.update(`${line}\n`);
    return this.#report.fault === undefined;
  }

  finish(): Report {
    const report = this.#report;
    report.openIntents = this.#book.open;
    if (!this.#ended) this.#bad(this.#started ? 'the end line is missing: the file was cut' : 'the file is empty');
    if (this.#expected && !report.headCompared) {
      this.#bad(`the log is shorter than the head kept elsewhere (${this.#expected.size} entries): its tail was cut`);
    }
    report.ok = report.fault === undefined;
    return report;
  }

  #take(line: string, fields: Fields): void {
    if (!this.#started) this.#version = versionOf(fields.format);
    const kind = kindOf(fields);
    if (this.#version === undefined) this.#bad('the file is not an export of format helhed-audit-export/1 or /2');
    else if (kind === undefined) this.#bad('a line is of no known kind');
    else if (!hasForm(line, fields, this.#version, kind))
      this.#bad('a line holds other members than its kind, or is spelled otherwise');
    else if (!this.#started) this.#bad(this.#start(fields));
    else if (kind === 'header') this.#bad('there is a second header');
    else if (kind === 'entry') this.#bad(this.#entry(fields, this.#version));
    else if (kind === 'checkpoint') this.#unproven(this.#checkpoint(fields));
    else this.#end(fields);
    this.#started = true;
  }

  #start({ logId, origin, verifierKey, logs = [logId] }: Fields): string | undefined {
    if (!Array.isArray(logs) || !logs.includes(logId)) return 'the header does not list its own log';
    if (typeof logId !== 'string' || typeof origin !== 'string' || typeof verifierKey !== 'string')
      return 'the header is incomplete';
    const { trustedKey = verifierKey, expectedHead } = this.options;
    Object.assign(this.#report, { logId, origin, verifierKey: trustedKey.trim() });
    this.#key = readVerifierKey(trustedKey);
    if (!this.#key) return 'the verifier key cannot be read';
    if (trustedKey.trim() !== verifierKey) return 'the file names another verifier key than the trusted one';
    if (expectedHead === undefined) return undefined;
    const head = readSignedHead(expectedHead, this.#key);
    if (typeof head === 'string') return `of the head kept elsewhere: ${head}`;
    if (head.origin !== origin || (head.seal?.logId ?? logId) !== logId) return 'the head kept elsewhere is of another log';
    this.#expected = head;
    return undefined;
  }

  #entry(fields: Fields, version: 1 | 2): string | undefined {
    const report = this.#report;
    if (fields.index !== report.entries) return 'the index is not the next one';
    const entry = readEntry(fields, version);
    if (typeof entry === 'string') return entry;
    const fault = this.#book.enter(report.entries, entry);
    if (fault) return fault;
    this.#tree.add(entry.leaf);
    report.entries += 1;
    if (!entry.namesCitizen) report.citizensUnproven += 1;
    report.kinds[entry.kind] = (report.kinds[entry.kind] ?? 0) + 1;
    return undefined;
  }

  #checkpoint({ size, note, recordedAt }: Fields): string | undefined {
    const report = this.#report;
    const head = typeof note === 'string' && this.#key ? readSignedHead(note, this.#key) : 'the checkpoint is malformed';
    if (typeof head === 'string') return head;
    if (head.origin !== report.origin) return 'the checkpoint is of another log';
    if (size !== head.size) return 'the size is not that of the checkpoint';
    if (head.size > report.entries) {
      this.#unproven('entries are missing before a checkpoint', head.size);
      return undefined;
    }
    if (head.size !== report.entries) return 'the checkpoint stands at the wrong place';
    if (head.size <= report.provenEntries) return 'the checkpoint is a repetition';
    if (!head.root.equals(this.#tree.root())) return 'the root recomputed is not the one that was signed';
    const fault = this.#sealFault(head, recordedAt);
    if (fault) return fault;
    report.checkpoints += 1;
    report.provenEntries = head.size;
    return undefined;
  }

  /** Checkpoints are numbered from 1; those of before this was signed along count too, and none of them comes after a numbered one. */
  #sealFault({ seal }: SignedHead, recordedAt: unknown): string | undefined {
    const { checkpoints, logId } = this.#report;
    if (!seal) return this.#numbered ? 'a checkpoint without number follows a numbered one' : undefined;
    this.#numbered = true;
    if (seal.logId !== logId) return 'the checkpoint was signed for a log of another name than the header says';
    if (seal.ordinal !== checkpoints + 1) return 'the checkpoint is not the next one: one before it was taken out';
    return recordedAt === undefined || recordedAt === seal.time ? undefined : 'the time is not that of the checkpoint';
  }

  #end({ entries, checkpoints, linesHash }: Fields): void {
    const report = this.#report;
    this.#ended = true;
    const found = this.#lines.copy().digest('base64url');
    if (this.#version === 2 && linesHash !== found) this.#bad('the end line was made for other lines than the file holds');
    if (entries !== report.entries) this.#bad('the end line counts other entries than the file holds');
    if (checkpoints !== report.checkpoints) this.#bad('the end line counts other checkpoints than the file holds');
    if (report.provenEntries !== report.entries) this.#unproven('the last entries are covered by no checkpoint');
  }

  #compareHead(): string | undefined {
    if (this.#report.headCompared || this.#expected?.size !== this.#tree.size) return undefined;
    if (!this.#expected.root.equals(this.#tree.root())) return 'the log is another than the head kept elsewhere says';
    this.#report.headCompared = true;
    return undefined;
  }

  #bad(reason: string | undefined): void {
    const { entries } = this.#report;
    if (reason !== undefined) this.#report.fault ??= { firstBadIndex: entries, lastPossibleIndex: entries, reason };
  }

  /** A fault of which only a checkpoint tells: it lies after what the last good one covers, and before `size`. */
  #unproven(reason: string | undefined, size = this.#report.entries): void {
    const { provenEntries } = this.#report;
    if (reason === undefined) return;
    this.#report.fault ??= { firstBadIndex: provenEntries, lastPossibleIndex: Math.max(provenEntries, size - 1), reason };
  }
}
