import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../kernel/problem.js';
import type { AuditLogMetrics, AuditLogOptions } from './audit-log-options.js';
import { commitToCitizen } from './citizen-commitment.js';
import { claimsText } from './claims-text.js';
import { unavailable, within } from './deadline.js';
import { type AuditDraft, entryOf, sealedDigest } from './entry.js';
import type { Executor } from './executor.js';
import { type LogFilter, type LogPage, type LogPosition, LogReader } from './log-reader.js';
import { LogStore } from './log-store.js';
import { noteSigner } from './note.js';
import {
  claimPending,
  claimsOfPending,
  insertPendingStatement,
  type PendingRow,
  pendingBound,
  placeOf,
  stampedText,
} from './pending.js';
import { boundTo, sealClaims } from './sealed-claims.js';
import { type Receipt, Sequencer } from './sequencer.js';
import { isSharedName, keyNames, SubjectKeys } from './subject-keys.js';

export type { AuditLogOptions } from './audit-log-options.js';

const CITIZEN_KEY = /^[\x21-\x7e]{1,200}$/;
const PENDING_PAGE = 500;
const PENDING_LOOK_MS = 20;

/** The log of one instance: append, read, and give pending rows their place. Whatever fails is Problem LOG_UNAVAILABLE. */
export class AuditLog {
  #sweep: Promise<number> | undefined;
  #nextSweep: Promise<number> | undefined;
  #appending = new Set<Promise<unknown>>();
  #closed = false;
  #tampered = 0;

  private constructor(
    private readonly options: AuditLogOptions,
    private readonly store: LogStore,
    private readonly sequencer: Sequencer,
    private readonly keys: SubjectKeys,
    /** what anyone needs to verify the log's checkpoints */
    readonly verifierKey: string,
  ) {}

  /**
   * Opens the log, shuts out every earlier opener, and goes on from its newest checkpoint.
   * @throws Problem LOG_UNAVAILABLE when the database fails or the log is not what was signed
   * @throws TypeError when a key cannot be used
   */
  static async open(options: AuditLogOptions): Promise<AuditLog> {
    const { query, logId, origin, clock, powerSafe, appendTimeoutMs, queueLimit } = options;
    const signer = noteSigner(origin, options.signingKey);
    const keys = new SubjectKeys(query, options.keyEncryptionKey, clock);
    try {
      const store = await LogStore.open(query, logId, origin, signer.verifierKey, clock.now());
      const sequencer = await Sequencer.open({
        store,
        signer,
        clock,
        powerSafe,
        appendTimeoutMs,
        ...(queueLimit !== undefined && { queueLimit }),
      });
      return new AuditLog(options, store, sequencer, keys, signer.verifierKey);
    } catch (cause) {
      throw unavailable(cause);
    }
  }

  /**
   * Resolves when the record is durable and has its index.
   * @param patient the caller goes on without it, so it may wait a moment for other records
   * @throws Problem LOG_UNAVAILABLE when that is not certain in time: then nothing may be delivered. The record may still land
   */
  append(draft: AuditDraft, { patient = false } = {}): Promise<Receipt> {
    if (this.#closed) return Promise.reject(unavailable());
    const appended = this.#append(this.options.ids.next(), this.options.clock.now().toISOString(), draft, { patient });
    const settled = appended.then(
      () => undefined,
      () => undefined,
    );
    this.#appending.add(settled);
    void settled.then(() => this.#appending.delete(settled));
    return appended;
  }

  /**
   * Puts a record into somebody's transaction, without an index. Uses that executor only, so it may be awaited inside the
   * transaction. After the commit, await `awaitSequenced` with the id.
   * @returns the record's id
   */
  async insertPending(executor: Executor, draft: AuditDraft): Promise<string> {
    const id = this.options.ids.next();
    const { claims, ...open } = draft;
    const time = this.options.clock.now().toISOString();
    const text = claimsText(claims);
    const key = await this.keys.keyFor(citizenKeyOf(draft), time, executor);
    const { sealed } = sealClaims(key, text, pendingBound({ id, time, draft: open }));
    const row = { id, time, draft: open, sealed };
    const statement = insertPendingStatement({ ...row, stamp: this.keys.stamp(stampedText(row)) });
    await executor.query(statement.text, statement.values);
    return id;
  }

  /** Gives every committed pending row that no other log has taken its index; safe to call at any time. @returns how many */
  sequencePending(): Promise<number> {
    if (!this.#sweep) {
      this.#sweep = this.#sequenceAll().finally(() => {
        this.#sweep = undefined;
      });
      return this.#sweep;
    }
    this.#nextSweep ??= this.#sweep
      .catch(() => 0)
      .then(() => {
        this.#nextSweep = undefined;
        return this.sequencePending();
      });
    return this.#nextSweep;
  }

  /** The receipt of a committed pending row, given its index now if it has none. @throws Problem LOG_UNAVAILABLE */
  awaitSequenced(id: string): Promise<Receipt> {
    let waiting = true;
    const work = this.#lookUntilSequenced(id, () => waiting);
    return within(this.options.appendTimeoutMs, work)
      .catch((cause) => Promise.reject(unavailable(cause)))
      .finally(() => {
        waiting = false;
      });
  }

  /** Entries of this log, newest first, decrypted as far as the citizens' keys exist. @param after only indices below this one */
  async read(question: { filter?: LogFilter; after?: bigint; limit: number }): Promise<LogPage> {
    const { filter = {}, after, limit } = question;
    return this.#reader().readOne(this.options.logId, filter, Math.max(1, limit), after);
  }

  /** Entries of every log of the installation, whichever process wrote it, newest first. @param after only what comes after this place */
  async readAll(question: { filter?: LogFilter; after?: LogPosition; limit: number }): Promise<LogPage<LogPosition>> {
    const { filter = {}, after, limit } = question;
    return this.#reader().readAll(filter, Math.max(1, limit), after);
  }

  /** Makes what the first record about each of these citizens will need, so that it takes as long as any other. */
  async prepareFor(citizenKeys: readonly string[]): Promise<void> {
    if (citizenKeys.length > 0) await this.keys.prepare(citizenKeys);
  }

  /** Destroys a citizen's keys, under each of his keys: all private claims about him become unreadable for good, and every proof still verifies. */
  async eraseCitizen(...citizenKeys: readonly string[]): Promise<void> {
    for (const citizenKey of citizenKeys) await this.keys.destroy(demandCitizenKey(citizenKey));
  }

  /** The newest signed checkpoint; undefined while the log is empty. */
  async checkpoint(): Promise<string | undefined> {
    return (await this.store.head())?.note;
  }

  metrics(): AuditLogMetrics {
    return { ...this.sequencer.metrics(), tampered: this.#tampered };
  }

  /** Takes no more records, and resolves when all that wait are written or refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#appending, this.#sweep?.catch(() => 0)]);
    await this.sequencer.close();
  }

  async #append(id: string, time: string, draft: AuditDraft, { pending = false, patient = false }): Promise<Receipt> {
    const text = claimsText(draft.claims);
    const citizenKey = citizenKeyOf(draft);
    const key = await within(this.options.appendTimeoutMs, this.keys.keyFor(citizenKey, time)).catch((cause) => {
      throw unavailable(cause);
    });
    const { sealed, digest } = sealClaims(key, text, boundTo(this.options.logId, id));
    const citizen = commitToCitizen(citizenKey);
    const digests = { claimsDigest: digest, sealedDigest: sealedDigest(sealed), citizenDigest: citizen.digest };
    const entry = entryOf(id, time, draft, digests);
    const record = { id, kind: draft.kind, time, citizenKey, citizenSalt: citizen.salt, entry, sealed, pending };
    return this.sequencer.append(record, { patient });
  }

  async #sequenceAll(): Promise<number> {
    try {
      for (let done = 0; ; ) {
        const rows = await within(
          this.options.appendTimeoutMs,
          claimPending(this.options.query, this.options.logId, PENDING_PAGE),
        );
        const settled = await Promise.allSettled(rows.map((row) => this.#sequence(row)));
        const failed = settled.filter((one) => one.status === 'rejected');
        done += rows.length - failed.length;
        if (failed.length > 0) throw failed[0]!.reason;
        if (rows.length < PENDING_PAGE) return done;
      }
    } catch (cause) {
      throw unavailable(cause);
    }
  }

  async #sequence(row: PendingRow): Promise<Receipt> {
    const { citizenKey: stated, ...impersonal } = row.draft;
    const draft: PendingRow['draft'] = stated === undefined || isCitizenKey(stated) ? row.draft : impersonal;
    const names = keyNames(citizenKeyOf(draft), row.time);
    const keys = await this.keys.existing(names);
    const fitting = names.flatMap((name) => keys.get(name) ?? []);
    const claims = claimsOfPending(row, fitting, this.keys.stamp(stampedText(row)));
    return this.#append(row.id, row.time, { ...draft, claims }, { pending: true });
  }

  async #lookUntilSequenced(id: string, waiting: () => boolean): Promise<Receipt> {
    while (waiting()) {
      const place = await placeOf(this.options.query, id);
      if (!place) throw new Problem('LOG_UNAVAILABLE', { detail: 'the pending record does not exist' });
      if (place.index !== undefined) return this.#receiptOf(place.logId ?? '', place.index, place.leafHash!);
      if (place.logId === null || place.logId === this.options.logId)
        await this.sequencePending().catch(() => pause(PENDING_LOOK_MS));
      else await pause(PENDING_LOOK_MS);
    }
    throw new Problem('LOG_UNAVAILABLE');
  }

  async #receiptOf(logId: string, logIndex: number, leaf: Buffer): Promise<Receipt> {
    const checkpoint = await this.store.sealOf(logId, logIndex);
    if (checkpoint === undefined) throw new Problem('LOG_UNAVAILABLE', { detail: 'a record has no checkpoint' });
    return { logIndex, leafHash: leaf.toString('base64'), checkpoint, powerSafe: this.options.powerSafe };
  }

  #reader(): LogReader {
    return new LogReader(this.options.query, this.keys, (rows) => {
      this.#tampered += rows.length;
      this.options.onTampered?.(rows.map(({ logId, index }) => ({ logId, index })));
    });
  }
}

function citizenKeyOf({ citizenKey }: { citizenKey?: string }): string | null {
  return citizenKey === undefined ? null : demandCitizenKey(citizenKey);
}

const isCitizenKey = (text: unknown): text is string => typeof text === 'string' && CITIZEN_KEY.test(text) && !isSharedName(text);

function demandCitizenKey(citizenKey: string): string {
  if (!isCitizenKey(citizenKey)) throw new TypeError('A citizen key is printable ASCII, at most 200');
  return citizenKey;
}
