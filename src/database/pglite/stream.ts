import { Duplex } from 'node:stream';
import type { PGlite } from '@electric-sql/pglite';
import { EngineTurns, type Session } from './engine-turns.js';
import { FROM_CLIENT, FROM_SERVER, frames, HELLO, IDLE, readStartUp } from './wire.js';

const CHANGES_SESSION = /\b(?:set|reset|discard)\b[^;]*\b(?:role|authorization|search_path|all)\b/i;
const LISTENS = /\blisten\b/i;
const BATCH_ENDS: readonly number[] = [FROM_CLIENT.QUERY, FROM_CLIENT.SYNC, FROM_CLIENT.FLUSH];

/**
 * Makes streams by which the ordinary pg client talks to an embedded engine in this process: no port and no daemon, but the same client,
 * the same SQL and the same errors. Make one per engine. A client has the engine to itself from the first statement of its transaction to
 * the last; `user` and `search_path` of its start-up message hold for all it sends.
 *
 * The engine has one SQL session. So named statements, temporary tables, plain `SET` and session-level advisory locks are shared, time
 * limits for statements never fire, and a client that signed in as a lesser role could give itself the engine's own by `RESET ROLE`.
 */
export function pgliteStream(db: PGlite): () => Duplex {
  const turns = new EngineTurns(db);
  const listeners = new Set<PgliteSocket>();
  return () => new PgliteSocket(db, turns, listeners);
}

class PgliteSocket extends Duplex {
  #incoming = Buffer.alloc(0);
  #session: Session | undefined;
  #giveBack: (() => void) | undefined;
  #work: Promise<void> = Promise.resolve();
  #left = false;

  constructor(
    readonly db: PGlite,
    readonly turns: EngineTurns,
    readonly listening: Set<PgliteSocket>,
  ) {
    super();
  }

  /** The part of a net.Socket that the pg client asks for. */
  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#incoming = Buffer.concat([this.#incoming, chunk]);
    this.#work = this.#work
      .then(() => this.#serve())
      .catch((error: unknown) => {
        this.destroy(error instanceof Error ? error : new Error('The embedded database failed'));
      });
    done();
  }

  override _final(done: (error?: Error) => void): void {
    this.#work.then(() => this.#leave()).then(() => done(), done);
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#work.then(() => this.#leave()).finally(() => done(error));
  }

  async #serve(): Promise<void> {
    if (this.#session === undefined && !this.#greet()) return;
    for (let batch = this.#nextBatch(); batch !== undefined; batch = this.#nextBatch()) {
      if (batch === 'TERMINATE') {
        await this.#leave();
        this.push(null);
        return;
      }
      await this.#run(batch);
    }
  }

  #greet(): boolean {
    const start = readStartUp(this.#incoming);
    if (start === undefined) return false;
    this.#incoming = this.#incoming.subarray(start.length);
    this.#session = { role: start.user, searchPath: start.searchPath };
    return this.push(HELLO) || true;
  }

  #nextBatch(): Buffer | 'TERMINATE' | undefined {
    let length = 0;
    for (const frame of frames(this.#incoming)) {
      if (frame[0] === FROM_CLIENT.TERMINATE) return 'TERMINATE';
      length += frame.length;
      if (!BATCH_ENDS.includes(frame[0]!)) continue;
      const batch = this.#incoming.subarray(0, length);
      this.#incoming = this.#incoming.subarray(length);
      return batch;
    }
    return undefined;
  }

  async #run(batch: Buffer): Promise<void> {
    if (this.#giveBack === undefined) {
      this.#giveBack = await this.turns.take();
      if (this.destroyed) return;
      await this.turns.dress(this.#session!);
    }
    const answer = Buffer.from(await this.db.execProtocolRaw(new Uint8Array(batch)));
    const text = batch.toString('latin1');
    if (CHANGES_SESSION.test(text)) this.turns.forgetDress();
    if (LISTENS.test(text)) this.listening.add(this);
    if (this.#deliver(answer) === IDLE) this.#giveBackEngine();
  }

  /** Passes an answer on, sends its notifications to all who listen, and returns the transaction state that it ends in, if any. */
  #deliver(answer: Buffer): number | undefined {
    let state: number | undefined;
    const own: Buffer[] = [];
    for (const frame of frames(answer)) {
      if (frame[0] === FROM_SERVER.READY) state = frame[5];
      if (frame[0] === FROM_SERVER.NOTIFICATION)
        for (const other of this.listening) if (other !== this) other.push(Buffer.from(frame));
      if (frame[0] !== FROM_SERVER.NOTIFICATION || this.listening.has(this)) own.push(frame);
    }
    if (!this.destroyed) this.push(Buffer.concat(own));
    return state;
  }

  async #leave(): Promise<void> {
    if (this.#left) return;
    this.#left = true;
    this.listening.delete(this);
    if (this.#giveBack === undefined) return;
    await this.db.exec('rollback').catch(() => undefined);
    this.#giveBackEngine();
  }

  #giveBackEngine(): void {
    this.#giveBack?.();
    this.#giveBack = undefined;
  }
}
