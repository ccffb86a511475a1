import { randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.js';
import { bytes, type Executor, rowsOf } from './executor.js';
import { seal, unseal } from './sealed-claims.js';

/** The key name for entries that concern no single citizen. */
export const NO_CITIZEN = 'NONE';

const READ = 'SELECT citizen_key, wrapped_key FROM subject_key WHERE citizen_key = ANY($1::text[])';
const MAKE =
  'INSERT INTO subject_key (citizen_key, wrapped_key, made_at) VALUES ($1, $2, $3) ON CONFLICT (citizen_key) DO NOTHING';
const REMOVE = 'DELETE FROM subject_key WHERE citizen_key = $1';
const KEPT_MS = 60_000;
const MOST_KEPT = 10_000;

/**
 * One encryption key per citizen, kept in `subject_key` wrapped by the installation's key. Destroying the row makes all that was
 * sealed with it unreadable (GDPR article 17). A key is remembered for at most a minute, so that another process's destruction
 * is obeyed.
 */
export class SubjectKeys {
  #kept = new Map<string, { key: Buffer; until: number }>();

  /** @param wrapping the installation's key-encryption key, 32 bytes */
  constructor(
    private readonly executor: Executor,
    private readonly wrapping: Buffer,
    private readonly clock: Clock,
  ) {
    if (wrapping.length !== 32) throw new TypeError('The key-encryption key must be 32 bytes');
  }

  /**
   * The citizen's key, made on first use.
   * @param within runs inside somebody's transaction; the key is then not remembered, since the transaction may roll back
   */
  async keyFor(citizenKey: string, within?: Executor): Promise<Buffer> {
    const kept = this.#recall(citizenKey);
    if (kept) return kept;
    const executor = within ?? this.executor;
    let key = (await this.#read(executor, [citizenKey])).get(citizenKey);
    if (!key) {
      const made = seal(this.wrapping, randomBytes(32), citizenKey);
      await executor.query(MAKE, [citizenKey, made, this.clock.now()]);
      key = (await this.#read(executor, [citizenKey])).get(citizenKey);
    }
    if (!key) throw new Error('A subject key cannot be read');
    if (!within) this.#remember(citizenKey, key);
    return key;
  }

  /** The keys that still exist, read afresh in one statement. */
  async existing(citizenKeys: readonly string[]): Promise<Map<string, Buffer>> {
    return citizenKeys.length === 0 ? new Map() : this.#read(this.executor, citizenKeys);
  }

  /** Destroys a citizen's key. What was sealed with it can never be read again; proofs still verify. */
  async destroy(citizenKey: string): Promise<void> {
    await this.executor.query(REMOVE, [citizenKey]);
    this.#kept.delete(citizenKey);
  }

  #recall(citizenKey: string): Buffer | undefined {
    const kept = this.#kept.get(citizenKey);
    return kept && kept.until > this.clock.now().getTime() ? kept.key : undefined;
  }

  #remember(citizenKey: string, key: Buffer): void {
    this.#kept.delete(citizenKey);
    this.#kept.set(citizenKey, { key, until: this.clock.now().getTime() + KEPT_MS });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MOST_KEPT && !oldest.done) this.#kept.delete(oldest.value);
  }

  async #read(executor: Executor, citizenKeys: readonly string[]): Promise<Map<string, Buffer>> {
    const keys = new Map<string, Buffer>();
    for (const row of await rowsOf(executor, READ, [[...citizenKeys]])) {
      const citizenKey = String(row.citizen_key);
      const key = unseal(this.wrapping, bytes(row.wrapped_key), citizenKey);
      if (!key) throw new Error('A subject key cannot be unwrapped with the installation key');
      keys.set(citizenKey, key);
    }
    return keys;
  }
}
