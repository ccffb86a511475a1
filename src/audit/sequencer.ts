import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock } from '../kernel/clock.js';
import { type Checkpoint, openCheckpoint, signCheckpoint } from './checkpoint.js';
import { unavailable, within } from './deadline.js';
import type { SealedRecord } from './entry.js';
import type { Flight, LogStore, StoredHead } from './log-store.js';
import { CompactRange, leafHash } from './merkle.js';
import type { NoteSigner } from './note.js';

/** Proof for the caller that his record is in the log. */
export interface Receipt {
  logIndex: number;
  /** base64 */
  leafHash: string;
  /** signed note of a tree that holds the record */
  checkpoint: string;
  /** whether the record also survives a loss of power; in development it survives only the end of the process */
  powerSafe: boolean;
}

export interface SequencerOptions {
  store: LogStore;
  signer: NoteSigner;
  clock: Clock;
  powerSafe: boolean;
  /** milliseconds that one append, and one write, may take */
  appendTimeoutMs: number;
  /** records that may wait; default 10,000 */
  queueLimit?: number;
  /** records in one write; default 1,000 */
  flightLimit?: number;
}

export interface SequencerMetrics {
  /** records that wait */
  queued: number;
  /** age of the oldest of them, milliseconds */
  lagMs: number;
  /** records durable since the start */
  appended: number;
  /** writes confirmed since the start */
  flights: number;
}

interface Waiting {
  record: SealedRecord;
  since: number;
  resolve(receipt: Receipt): void;
  reject(reason: unknown): void;
}

const PAGE = 10_000;
/** milliseconds that a patient record waits for company */
const PATIENCE_MS = 25;

/**
 * Gives records their place in one log. It takes what has gathered, chains it in memory, and writes entries and one signed
 * checkpoint as one statement: one flight at a time. The state in memory moves only when the write is confirmed. After a write
 * that failed or whose outcome is unknown the head is read again before the next one, and records that did land count as landed.
 * Once another instance has raised the fencing number, every append fails.
 */
export class Sequencer {
  #range = new CompactRange();
  #checkpoints = 0;
  #queue: Waiting[] = [];
  #flying: Promise<void> | undefined;
  #stale = true;
  #opened = false;
  #turn = 0;
  #fenced = false;
  #patience: NodeJS.Timeout | undefined;
  #closed = false;
  #appended = 0;
  #flights = 0;

  private constructor(private readonly options: SequencerOptions) {}

  /**
   * Goes on from the newest checkpoint: the roots stored with it must give the root that was signed. A log whose newest checkpoint has
   * none is read whole and checked against it. Entries of before are not read again: that is the work of the offline verifier.
   * @throws Error when they differ
   */
  static async open(options: SequencerOptions): Promise<Sequencer> {
    const sequencer = new Sequencer(options);
    await sequencer.#reread();
    return sequencer;
  }

  /** Number of records in the log, as far as confirmed. */
  get size(): number {
    return this.#range.size;
  }

  /**
   * Resolves when the record is durable.
   * @param patient nobody waits for it: it goes with the next record that somebody waits for, or alone after 25 ms
   * @throws Problem LOG_UNAVAILABLE when that is not certain in time; it may still land
   */
  append(record: SealedRecord, { patient = false } = {}): Promise<Receipt> {
    const { queueLimit = 10_000, appendTimeoutMs, clock } = this.options;
    if (this.#closed || this.#fenced || this.#queue.length >= queueLimit) return Promise.reject(unavailable());
    const { promise, waiting } = ticket(record, clock.now().getTime());
    this.#queue.push(waiting);
    if (patient) this.#patience ??= setTimeout(() => this.#start(), PATIENCE_MS);
    else this.#start();
    return within(appendTimeoutMs, promise).catch((cause) => {
      const at = this.#queue.indexOf(waiting);
      if (at >= 0) this.#queue.splice(at, 1);
      throw unavailable(cause);
    });
  }

  metrics(): SequencerMetrics {
    const oldest = this.#queue[0]?.since;
    const lagMs = oldest === undefined ? 0 : Math.max(0, this.options.clock.now().getTime() - oldest);
    return { queued: this.#queue.length, lagMs, appended: this.#appended, flights: this.#flights };
  }

  /** Takes no more records, and resolves when all that wait are written or refused. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#queue.length > 0) this.#start();
    await this.#flying;
    clearTimeout(this.#patience);
  }

  #start(): void {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#flying ??= this.#fly();
  }

  async #fly(): Promise<void> {
    await nextTurn();
    while (this.#queue.length > 0) {
      if (this.#stale) await this.#within(this.#reread()).catch((cause) => this.#refuse(this.#queue.splice(0), cause));
      const group = this.#queue.splice(0, this.options.flightLimit ?? 1_000);
      if (group.length > 0) await this.#write(group);
    }
    this.#flying = undefined;
  }

  async #write(group: Waiting[]): Promise<void> {
    const leaves = group.map(({ record }) => leafHash(record.entry));
    let cause: unknown;
    try {
      const { range, flight } = this.#prepare(group, leaves);
      if (await this.#within(this.options.store.write(flight))) {
        this.#range = range;
        this.#checkpoints += 1;
        this.#flights += 1;
        for (const [at, waiting] of group.entries()) this.#deliver(waiting, flight.first + at, leaves[at]!, flight.note);
        return;
      }
    } catch (failure) {
      cause = failure;
    }
    await this.#settle(group, leaves, cause);
  }

  #prepare(group: Waiting[], leaves: Buffer[]): { range: CompactRange; flight: Flight } {
    const { signer, clock, store } = this.options;
    const range = this.#range.clone();
    for (const leaf of leaves) range.append(leaf);
    const sealedAt = clock.now();
    const seal = { ordinal: this.#checkpoints + 1, time: sealedAt.toISOString(), logId: store.logId };
    const note = signCheckpoint(signer, { origin: signer.name, size: range.size, root: range.root(), seal });
    const records = group.map(({ record }) => record);
    return { range, flight: { first: this.#range.size, records, leaves, note, sealedAt, frontier: range.frontier() } };
  }

  /** After a write without a clear answer: what landed is delivered, the rest is refused. */
  async #settle(group: Waiting[], leaves: Buffer[], cause: unknown): Promise<void> {
    this.#stale = true;
    try {
      const landed = await this.#within(this.#reread());
      for (const [at, waiting] of group.entries()) {
        const found = landed.get(leaves[at]!.toString('base64'));
        if (found) this.#deliver(waiting, found.index, leaves[at]!, found.note);
        else this.#refuse([waiting], cause);
      }
    } catch (failure) {
      this.#refuse([...group, ...this.#queue.splice(0)], cause ?? failure);
    }
  }

  /** Brings the state in memory up to the database, and gives what was new there, by leaf hash. */
  async #reread(): Promise<Map<string, { index: number; note: string }>> {
    const { store } = this.options;
    if (!(await store.holdsFence())) {
      this.#fenced = true;
      throw new Error('Another instance has opened the log');
    }
    const turn = ++this.#turn;
    const range = this.#opened ? this.#range.clone() : this.#continued(await store.head());
    const first = range.size;
    const fresh: Buffer[] = [];
    let page: Buffer[];
    do {
      page = await store.leavesFrom(range.size, PAGE);
      for (const leaf of page) range.append(leaf);
      if (this.#opened) fresh.push(...page);
    } while (page.length === PAGE);
    const head = await store.head();
    const checkpoint = head && this.#signed(head);
    const agrees = checkpoint ? checkpoint.size === range.size && checkpoint.root.equals(range.root()) : range.size === 0;
    if (!agrees) throw new Error('The log differs from its newest checkpoint');
    const checkpoints = checkpoint ? (checkpoint.seal?.ordinal ?? (await store.checkpoints())) : 0;
    if (turn !== this.#turn) throw new Error('A later reading of the head overtook this one');
    this.#range = range;
    this.#checkpoints = checkpoints;
    this.#stale = false;
    this.#opened = true;
    return new Map(fresh.map((leaf, at) => [leaf.toString('base64'), { index: first + at, note: head?.note ?? '' }]));
  }

  /** The tree of the head by the roots stored with it, still to be compared; an empty one when there are none, so that all leaves are read. */
  #continued(head: StoredHead | undefined): CompactRange {
    if (head?.frontier === undefined) return new CompactRange();
    const range = CompactRange.of(this.#signed(head).size, head.frontier);
    if (!range) throw new Error('The roots stored with the newest checkpoint are too many or too few');
    return range;
  }

  #signed({ note }: StoredHead): Checkpoint {
    const { signer, store } = this.options;
    const checkpoint = openCheckpoint(note, signer.verifierKey);
    const isOurs = checkpoint?.origin === signer.name && (checkpoint.seal?.logId ?? store.logId) === store.logId;
    if (!checkpoint || !isOurs) throw new Error('The newest checkpoint is not one that this log signed');
    return checkpoint;
  }

  #deliver(waiting: Waiting, logIndex: number, leaf: Buffer, checkpoint: string): void {
    this.#appended += 1;
    waiting.resolve({ logIndex, leafHash: leaf.toString('base64'), checkpoint, powerSafe: this.options.powerSafe });
  }

  #refuse(group: Waiting[], cause: unknown): void {
    for (const waiting of group) waiting.reject(unavailable(cause));
  }

  #within<T>(work: Promise<T>): Promise<T> {
    return within(this.options.appendTimeoutMs, work);
  }
}

function ticket(record: SealedRecord, since: number): { promise: Promise<Receipt>; waiting: Waiting } {
  let resolve: Waiting['resolve'] = () => undefined;
  let reject: Waiting['reject'] = () => undefined;
  const promise = new Promise<Receipt>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, waiting: { record, since, resolve, reject } };
}
