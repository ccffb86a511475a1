import { setTimeout as pause } from 'node:timers/promises';
import type { JsonObject } from '../kernel/canonical-json.js';
import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import { Problem } from '../kernel/problem.js';
import { unavailable, within } from './deadline.js';
import { type AuditDraft, entryOf, plainClaims } from './entry.js';
import { bytes, type Executor, type Queryable } from './executor.js';
import { type LogFilter, type LogPage, type LogPosition, LogReader } from './log-reader.js';
import { LogStore } from './log-store.js';
import { noteSigner } from './note.js';
import { claimPending, insertPendingStatement, type PendingRow, placeOf } from './pending.js';
import { boundTo, openClaims, sealClaims } from './sealed-claims.js';
import { type Receipt, Sequencer, type SequencerMetrics } from './sequencer.js';
import { NO_CITIZEN, SubjectKeys } from './subject-keys.js';

export interface AuditLogOptions {
  /** a `pg.Pool`; each statement is a transaction of its own */
  query: Queryable;
  /** one log per instance of the gateway */
  logId: string;
  /** the log's public name, a schema-less URL such as `helhed.example.dk/log/a`; also the name of its key */
  origin: string;
  /** Ed25519 private key: PEM (PKCS #8), or its 32-byte seed in base64 */
  signingKey: string;
  /** the installation's key that wraps the citizens' keys, 32 bytes */
  keyEncryptionKey: Buffer;
  clock: Clock;
  ids: Ids;
  /** whether the database survives a loss of power; goes into each receipt */
  powerSafe: boolean;
  /** milliseconds that an append may take before it counts as failed */
  appendTimeoutMs: number;
  queueLimit?: number;
}

const CITIZEN_KEY = /^[\x21-\x7e]{1,200}$/;
const PENDING = 'audit_pending';
const PENDING_PAGE = 500;
const PENDING_LOOK_MS = 20;

/** The log of one instance: append, read, and give pending rows their place. Whatever fails is Problem LOG_UNAVAILABLE. */
export class AuditLog {
  #sweep: Promise<number> | undefined;
  #nextSweep: Promise<number> | undefined;
  #appending = new Set<Promise<unknown>>();
  #closed = false;

  private constructor(
    private readonly options: AuditLogOptions,
    private readonly store: LogStore,
    private readonly sequencer: Sequencer,
    private readonly keys: SubjectKeys,
    /** what anyone needs to verify the log's checkpoints */
    readonly verifierKey: string,
  ) {}

  /**
   * Opens the log, shuts out every earlier opener, and checks the whole tree against its newest checkpoint.
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
   * @throws Problem LOG_UNAVAILABLE when that is not certain in time: then nothing may be delivered. The record may still land
   */
  append(draft: AuditDraft): Promise<Receipt> {
    if (this.#closed) return Promise.reject(unavailable());
    const appended = this.#append(this.options.ids.next(), this.options.clock.now().toISOString(), draft, false);
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
    const key = await this.keys.keyFor(keyName(draft), executor);
    const { sealed } = sealClaims(key, plainClaims(claims), boundTo(PENDING, id));
    const time = this.options.clock.now().toISOString();
    const { text, values } = insertPendingStatement({ id, time, draft: open, sealed });
    await executor.query(text, values);
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
    return new LogReader(this.options.query, this.keys).readOne(this.options.logId, filter, Math.max(1, limit), after);
  }

  /** Entries of every log of the installation, whichever process wrote it, newest first. @param after only what comes after this place */
  async readAll(question: { filter?: LogFilter; after?: LogPosition; limit: number }): Promise<LogPage<LogPosition>> {
    const { filter = {}, after, limit } = question;
    return new LogReader(this.options.query, this.keys).readAll(filter, Math.max(1, limit), after);
  }

  /** Destroys a citizen's keys, under each of his keys: all private claims about him become unreadable for good, and every proof still verifies. */
  async eraseCitizen(...citizenKeys: readonly string[]): Promise<void> {
    for (const citizenKey of citizenKeys) await this.keys.destroy(citizenKey);
  }

  /** The newest signed checkpoint; undefined while the log is empty. */
  async checkpoint(): Promise<string | undefined> {
    return (await this.store.head())?.note;
  }

  metrics(): SequencerMetrics {
    return this.sequencer.metrics();
  }

  /** Takes no more records, and resolves when all that wait are written or refused. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#appending, this.#sweep?.catch(() => 0)]);
    await this.sequencer.close();
  }

  async #append(id: string, time: string, draft: AuditDraft, pending: boolean): Promise<Receipt> {
    const claims = plainClaims(draft.claims);
    const key = await within(this.options.appendTimeoutMs, this.keys.keyFor(keyName(draft))).catch((cause) => {
      throw unavailable(cause);
    });
    const { sealed, digest } = sealClaims(key, claims, boundTo(this.options.logId, id));
    const entry = entryOf(id, time, draft, digest, sealed);
    return this.sequencer.append({ id, kind: draft.kind, time, citizenKey: draft.citizenKey ?? null, entry, sealed, pending });
  }

  async #sequenceAll(): Promise<number> {
    try {
      for (let done = 0; ; ) {
        const rows = await within(
          this.options.appendTimeoutMs,
          claimPending(this.options.query, this.options.logId, PENDING_PAGE),
        );
        await Promise.all(rows.map((row) => this.#sequence(row)));
        done += rows.length;
        if (rows.length < PENDING_PAGE) return done;
      }
    } catch (cause) {
      throw unavailable(cause);
    }
  }

  async #sequence({ id, time, draft, sealed }: PendingRow): Promise<Receipt> {
    const key = await this.keys.keyFor(keyName(draft));
    const claims: JsonObject = openClaims(key, sealed, boundTo(PENDING, id)) ?? { erased: true };
    return this.#append(id, time, { ...draft, claims }, true);
  }

  async #lookUntilSequenced(id: string, waiting: () => boolean): Promise<Receipt> {
    while (waiting()) {
      const place = await placeOf(this.options.query, id);
      if (!place) throw new Problem('LOG_UNAVAILABLE', { detail: 'the pending record does not exist' });
      if (place.index !== undefined) return this.#receiptOf(place.logId ?? '', place.index, bytes(place.leafHash));
      if (place.logId === null || place.logId === this.options.logId) await this.sequencePending();
      else await pause(PENDING_LOOK_MS);
    }
    throw new Problem('LOG_UNAVAILABLE');
  }

  async #receiptOf(logId: string, logIndex: number, leaf: Buffer): Promise<Receipt> {
    const checkpoint = await this.store.sealOf(logId, logIndex);
    if (checkpoint === undefined) throw new Problem('LOG_UNAVAILABLE', { detail: 'a record has no checkpoint' });
    return { logIndex, leafHash: leaf.toString('base64'), checkpoint, powerSafe: this.options.powerSafe };
  }
}

function keyName({ citizenKey }: { citizenKey?: string }): string {
  if (citizenKey === undefined) return NO_CITIZEN;
  if (!CITIZEN_KEY.test(citizenKey) || citizenKey === NO_CITIZEN)
    throw new TypeError('A citizen key is printable ASCII, at most 200');
  return citizenKey;
}
