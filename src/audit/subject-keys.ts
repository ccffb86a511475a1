import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../kernel/clock.js';
import { bytes, type Executor, rowsOf } from './executor.js';
import { seal, unseal } from './sealed-claims.js';

/** The key name for entries that concern no single citizen. */
export const NO_CITIZEN = 'NONE';

const DAY = 'DAY:';
const READ = 'SELECT citizen_key, wrapped_key FROM subject_key WHERE citizen_key = ANY($1::text[])';
const MAKE =
  'INSERT INTO subject_key (citizen_key, wrapped_key, made_at) VALUES ($1, $2, $3) ON CONFLICT (citizen_key) DO NOTHING';
const READ_OR_MAKE = `WITH own AS (
    SELECT wrapped_key FROM subject_key WHERE citizen_key = $1
  ), known AS (
    SELECT 1 FROM citizen_number WHERE number_key = $1 UNION ALL SELECT 1 FROM consent WHERE citizen_key = $1 LIMIT 1
  ), made AS (
    INSERT INTO subject_key (citizen_key, wrapped_key, made_at)
    SELECT $1, $2::bytea, $3::timestamptz FROM known WHERE NOT EXISTS (SELECT 1 FROM own)
    ON CONFLICT (citizen_key) DO NOTHING RETURNING wrapped_key
  )
  SELECT EXISTS (SELECT 1 FROM known) AS known,
    (SELECT wrapped_key FROM own UNION ALL SELECT wrapped_key FROM made LIMIT 1) AS wrapped_key`;
const REMOVE = 'DELETE FROM subject_key WHERE citizen_key = $1';
const KEPT_MS = 60_000;
const MOST_KEPT = 10_000;

/** Whether a text names a key that is no citizen's. */
export function isSharedName(name: string): boolean {
  return name === NO_CITIZEN || name.startsWith(DAY);
}

/** The names under which the key of an entry may lie, the likelier first. @param time of the entry, ISO 8601 in UTC */
export function keyNames(citizenKey: string | null, time: string): string[] {
  return citizenKey === null ? [NO_CITIZEN] : [citizenKey, DAY + time.slice(0, 10)];
}

/**
 * The encryption keys of the private claims, kept in `subject_key` wrapped by the installation's key: one for each citizen of whom
 * anything is known (a number, a consent), made with his first entry; one for each day for all others, so that asking for numbers
 * nobody knows adds no rows; one for what concerns nobody. Known or not, an entry takes the same statements.
 *
 * Destroying a citizen's row makes all that was sealed with it unreadable (GDPR article 17). What was asked about him while nothing was
 * known of him lies under the keys of those days: it says who asked, and nothing about him. A key is remembered for at most a minute, so that
 * another process's destruction is obeyed.
 */
export class SubjectKeys {
  #kept = new Map<string, { key: Buffer | undefined; until: number }>();

  /** @param wrapping the installation's key-encryption key, 32 bytes */
  constructor(
    private readonly executor: Executor,
    private readonly wrapping: Buffer,
    private readonly clock: Clock,
  ) {
    if (wrapping.length !== 32) throw new TypeError('The key-encryption key must be 32 bytes');
  }

  /**
   * The key to seal an entry with.
   * @param time of the entry, ISO 8601 in UTC
   * @param within runs inside somebody's transaction; the key is then not remembered, since the transaction may roll back
   */
  async keyFor(citizenKey: string | null, time: string, within?: Executor): Promise<Buffer> {
    const shared = await this.#shared(keyNames(citizenKey, time).at(-1)!, within);
    return citizenKey === null ? shared : ((await this.#own(citizenKey, within)) ?? shared);
  }

  /** The keys that still exist, by name, read afresh in one statement. */
  async existing(names: readonly string[]): Promise<Map<string, Buffer>> {
    return names.length === 0 ? new Map() : this.#read(this.executor, names);
  }

  /** HMAC-SHA-256 under the installation's key, base64url: shows that a row is as this installation wrote it, whoever's key is gone. */
  stamp(text: string): string {
    return createHmac('sha256', this.wrapping).update(`helhed-pending-v1\0${text}`).digest('base64url');
  }

  /** Destroys a citizen's key. What was sealed with it can never be read again; proofs still verify. */
  async destroy(citizenKey: string): Promise<void> {
    await this.executor.query(REMOVE, [citizenKey]);
    this.#kept.delete(citizenKey);
  }

  async #shared(name: string, within: Executor | undefined): Promise<Buffer> {
    const kept = this.#recall(name)?.key;
    if (kept) return kept;
    const executor = within ?? this.executor;
    let key = (await this.#read(executor, [name])).get(name);
    if (!key) {
      await executor.query(MAKE, [name, this.#fresh(name), this.clock.now()]);
      key = (await this.#read(executor, [name])).get(name);
    }
    if (!key) throw new Error('A subject key cannot be read');
    if (!within) this.#remember(name, key);
    return key;
  }

  /** The citizen's own key, made when something is known of him; undefined when nothing is. */
  async #own(citizenKey: string, within: Executor | undefined): Promise<Buffer | undefined> {
    const kept = this.#recall(citizenKey);
    if (kept && (kept.key || !within)) return kept.key;
    const executor = within ?? this.executor;
    const values = [citizenKey, this.#fresh(citizenKey), this.clock.now()];
    const row = (await rowsOf(executor, READ_OR_MAKE, values))[0];
    let key = row?.wrapped_key ? this.#unwrap(row.wrapped_key, citizenKey) : undefined;
    if (!key && row?.known) key = (await this.#read(executor, [citizenKey])).get(citizenKey);
    if (!within) this.#remember(citizenKey, key);
    else if (key) this.#kept.delete(citizenKey);
    return key;
  }

  #recall(name: string): { key: Buffer | undefined } | undefined {
    const kept = this.#kept.get(name);
    return kept && kept.until > this.clock.now().getTime() ? kept : undefined;
  }

  #remember(name: string, key: Buffer | undefined): void {
    this.#kept.delete(name);
    this.#kept.set(name, { key, until: this.clock.now().getTime() + KEPT_MS });
    const oldest = this.#kept.keys().next();
    if (this.#kept.size > MOST_KEPT && !oldest.done) this.#kept.delete(oldest.value);
  }

  async #read(executor: Executor, names: readonly string[]): Promise<Map<string, Buffer>> {
    const rows = await rowsOf(executor, READ, [[...names]]);
    return new Map(rows.map((row) => [String(row.citizen_key), this.#unwrap(row.wrapped_key, String(row.citizen_key))]));
  }

  #fresh(name: string): Buffer {
    return seal(this.wrapping, randomBytes(32), name);
  }

  #unwrap(wrapped: unknown, name: string): Buffer {
    const key = unseal(this.wrapping, bytes(wrapped), name);
    if (!key) throw new Error('A subject key cannot be unwrapped with the installation key');
    return key;
  }
}
