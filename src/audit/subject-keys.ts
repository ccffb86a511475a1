import { createHmac, randomBytes } from 'node:crypto';
import { Gathered } from '../database/gathered.js';
import type { Clock } from '../kernel/clock.js';
import { bytes, type Executor, rowsOf } from './executor.js';
import { seal, unseal } from './sealed-claims.js';

/** The key name for entries that concern no single citizen. */
export const NO_CITIZEN = 'NONE';

const DAY = 'DAY:';
const READ = 'SELECT citizen_key, wrapped_key FROM subject_key WHERE citizen_key = ANY($1::text[])';
const OWNED = 'SELECT citizen_key FROM subject_key WHERE citizen_key = ANY($1::text[])';
const MAKE =
  'INSERT INTO subject_key (citizen_key, wrapped_key, made_at) VALUES ($1, $2, $3) ON CONFLICT (citizen_key) DO NOTHING';
const READ_OR_MAKE = `WITH asked AS (
    SELECT citizen_key, decode(fresh, 'base64') AS fresh FROM unnest($1::text[], $2::text[]) AS a(citizen_key, fresh)
  ), known AS (
    SELECT citizen_key, fresh FROM asked
    WHERE EXISTS (SELECT 1 FROM citizen_number WHERE number_key = asked.citizen_key)
      OR EXISTS (SELECT 1 FROM consent WHERE consent.citizen_key = asked.citizen_key)
  ), own AS (
    SELECT citizen_key, wrapped_key FROM subject_key WHERE citizen_key = ANY($1::text[])
  ), made AS (
    INSERT INTO subject_key (citizen_key, wrapped_key, made_at)
    SELECT citizen_key, fresh, $3::timestamptz FROM known
    WHERE citizen_key NOT IN (SELECT citizen_key FROM own) ORDER BY citizen_key
    ON CONFLICT (citizen_key) DO NOTHING RETURNING citizen_key, wrapped_key
  )
  SELECT asked.citizen_key, asked.citizen_key IN (SELECT citizen_key FROM known) AS known,
    coalesce(own.wrapped_key, made.wrapped_key) AS wrapped_key
  FROM asked LEFT JOIN own USING (citizen_key) LEFT JOIN made USING (citizen_key)`;
const REMOVE = 'DELETE FROM subject_key WHERE citizen_key = $1';
const KEPT_MS = 60_000;
const MOST_KEPT = 10_000;
/** citizens in one statement */
const PAGE = 200;

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
  readonly #sharing = new Map<string, Promise<Buffer>>();
  readonly #unwrapped = new Map<string, { wrapped: Buffer; key: Buffer; until: number }>();
  readonly #owns = new Gathered((citizenKeys: readonly string[]) => this.#readOrMake(this.executor, citizenKeys));

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

  /**
   * Makes keys for those citizens of whom anything is known, so that the first entry about one takes no longer than one about a number that
   * nobody knows.
   */
  async prepare(citizenKeys: readonly string[]): Promise<void> {
    for (let at = 0; at < citizenKeys.length; at += PAGE) {
      const page = citizenKeys.slice(at, at + PAGE);
      const rows = await rowsOf(this.executor, OWNED, [page]);
      const owned = new Set(rows.map(({ citizen_key: name }) => name));
      const without = page.filter((name) => !owned.has(name));
      if (without.length > 0) await this.#readOrMake(this.executor, without);
    }
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
    this.#unwrapped.delete(citizenKey);
  }

  #shared(name: string, within: Executor | undefined): Promise<Buffer> {
    const kept = this.#recall(name)?.key;
    if (kept) return Promise.resolve(kept);
    if (within) return this.#readOrMakeShared(within, name);
    const underway = this.#sharing.get(name);
    if (underway) return underway;
    const reading = this.#readOrMakeShared(this.executor, name)
      .then((key) => {
        this.#remember(name, key);
        return key;
      })
      .finally(() => this.#sharing.delete(name));
    this.#sharing.set(name, reading);
    return reading;
  }

  async #readOrMakeShared(executor: Executor, name: string): Promise<Buffer> {
    let key = (await this.#read(executor, [name])).get(name);
    if (!key) {
      await executor.query(MAKE, [name, this.#fresh(name), this.clock.now()]);
      key = (await this.#read(executor, [name])).get(name);
    }
    if (!key) throw new Error('A subject key cannot be read');
    return key;
  }

  /** The citizen's own key, made when something is known of him; undefined when nothing is. */
  async #own(citizenKey: string, within: Executor | undefined): Promise<Buffer | undefined> {
    const kept = this.#recall(citizenKey);
    if (kept && (kept.key || !within)) return kept.key;
    if (within) {
      const key = readable((await this.#readOrMake(within, [citizenKey]))[0]);
      if (key) this.#kept.delete(citizenKey);
      return key;
    }
    const key = readable(await this.#owns.ask(citizenKey));
    this.#remember(citizenKey, key);
    return key;
  }

  /**
   * The citizens' own keys in their order, made in the same statement for those of whom something is known. Of one that cannot be read, why:
   * it is no other citizen's fault.
   */
  async #readOrMake(executor: Executor, citizenKeys: readonly string[]): Promise<(Buffer | Error | undefined)[]> {
    const names = [...new Set(citizenKeys)];
    const fresh = names.map((name) => this.#fresh(name).toString('base64'));
    const rows = await rowsOf(executor, READ_OR_MAKE, [names, fresh, this.clock.now()]);
    const keys = new Map<string, Buffer | Error>();
    const madeElsewhere: string[] = [];
    for (const { citizen_key: name, wrapped_key: wrapped, known } of rows) {
      if (wrapped) keys.set(String(name), this.#tryUnwrap(wrapped, String(name)));
      else if (known) madeElsewhere.push(String(name));
    }
    if (madeElsewhere.length > 0) for (const [name, key] of await this.#read(executor, madeElsewhere)) keys.set(name, key);
    return citizenKeys.map((name) => keys.get(name));
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

  #tryUnwrap(wrapped: unknown, name: string): Buffer | Error {
    try {
      return this.#unwrap(wrapped, name);
    } catch (cause) {
      return cause as Error;
    }
  }

  #fresh(name: string): Buffer {
    return seal(this.wrapping, randomBytes(32), name);
  }

  /** What was unwrapped is not unwrapped again for a minute, while the row holds the same bytes: a reader meets the same citizens page after page. */
  #unwrap(stored: unknown, name: string): Buffer {
    const wrapped = bytes(stored);
    const now = this.clock.now().getTime();
    const known = this.#unwrapped.get(name);
    if (known && known.until > now && known.wrapped.equals(wrapped)) return known.key;
    const key = unseal(this.wrapping, wrapped, name);
    if (!key) throw new Error('A subject key cannot be unwrapped with the installation key');
    if (this.#unwrapped.size >= MOST_KEPT) this.#unwrapped.clear();
    this.#unwrapped.set(name, { wrapped, key, until: now + KEPT_MS });
    return key;
  }
}

function readable(key: Buffer | Error | undefined): Buffer | undefined {
  if (key instanceof Error) throw key;
  return key;
}
