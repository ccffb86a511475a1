import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { Gathered } from '../database/gathered.js';
import { type Home, homePseudonym, pseudonym } from '../kernel/pseudonym.js';

const IV = 12;
const TAG = 16;
/** advisory lock: one transaction at a time learns, or two of them could each tie half of a citizen together */
const LEARNING = 7_140_001;

/** A citizen as our tables know him. */
export interface CitizenIdentity {
  /** the key that new rows are written under */
  readonly key: string;
  /**
   * every key that rows about him may stand under, `key` among them: as long as nothing tied two of his numbers together, each had rows of
   * its own, and a consent or a log record is never written anew. Whoever reads rows about a citizen reads them under all of these.
   */
  readonly keys: readonly string[];
}

/**
 * From CPR numbers to the one key of a citizen, and back for those who may; numbers rest sealed in one table. Every citizen key is the
 * keyed pseudonym of one of his numbers, so the table of numbers is also the table of aliases.
 */
export class CitizenKeys {
  readonly #identities = new Gathered((numberKeys: readonly string[]) => this.#identifyAll(numberKeys));

  constructor(
    private readonly database: DataSource,
    private readonly pseudonymKey: Buffer,
    /** 32 bytes */
    private readonly encryptionKey: Buffer,
  ) {}

  /** The keyed pseudonym of a number: what an issuer puts into a token, and the citizen's key until another number is known. */
  numberKey(cpr: string): string {
    return pseudonym(this.pseudonymKey, cpr);
  }

  /** The keyed pseudonym of a home: what an issuer puts into a token. Nothing is stored under it. */
  homeKey(home: Home): string {
    return homePseudonym(this.pseudonymKey, home);
  }

  /** A key that is no citizen's: what an id that names nothing leads to, so that it is answered like a citizen nobody has a relation to. */
  nobody(): string {
    return this.numberKey('nobody');
  }

  /** The citizen's key: that of his first known number where several are, else the number's own. */
  async citizenKey(cpr: string): Promise<string> {
    return (await this.identify(this.numberKey(cpr))).key;
  }

  /** Who stands behind the keyed pseudonym of a number, or behind a citizen key of old. The same query, whether anything is known or not. */
  identify(numberKey: string): Promise<CitizenIdentity> {
    return this.#identities.ask(numberKey);
  }

  async #identifyAll(numberKeys: readonly string[]): Promise<CitizenIdentity[]> {
    const rows: { asked: string; citizen_key: string; number_key: string }[] = await this.database.query(
      `select asked.number_key as asked, alias.citizen_key, alias.number_key
       from unnest($1::text[]) as asked(number_key)
       join citizen_number own on own.number_key = asked.number_key
       join citizen_number alias on alias.citizen_key = own.citizen_key
       order by alias.number_key`,
      [[...new Set(numberKeys)]],
    );
    return numberKeys.map((numberKey) => {
      const own = rows.filter(({ asked }) => asked === numberKey);
      const key = own[0]?.citizen_key ?? numberKey;
      return { key, keys: [...new Set([key, ...own.map((row) => row.number_key)])] };
    });
  }

  /**
   * Notes that all these numbers are one citizen's, the current one first. Where they were two known citizens until now, they become one
   * with all that either had. A single number says nothing of which is in force, so it does not displace the one that is known.
   * The order in which things are learnt makes no difference to who is one citizen.
   * @returns his key
   */
  async learn(manager: EntityManager, numbers: readonly string[], at: Date): Promise<string> {
    const keys = [...new Set(numbers.map((number) => this.numberKey(number)))];
    await manager.query('select pg_advisory_xact_lock($1)', [LEARNING]);
    const known: { citizen_key: string }[] = await manager.query(
      'select citizen_key from citizen_number where number_key = any($1) order by made_at, number_key',
      [keys],
    );
    const citizenKey = known[0]?.citizen_key ?? keys[0]!;
    const formerKeys = [...new Set(known.map((row) => row.citizen_key))].filter((key) => key !== citizenKey);
    await manager.query('update citizen_number set citizen_key = $2 where citizen_key = any($1)', [formerKeys, citizenKey]);
    await manager.query(
      `insert into citizen_number (number_key, citizen_key, made_at) select n, $2, $3 from unnest($1::text[]) n
       on conflict (number_key) do nothing`,
      [keys, citizenKey, at],
    );
    if (keys.length > 1) await manager.query('delete from person_key where citizen_key = any($1)', [[citizenKey, ...formerKeys]]);
    await manager.query(
      'insert into person_key (citizen_key, cpr_sealed, made_at) values ($1, $2, $3) on conflict (citizen_key) do nothing',
      [citizenKey, this.#seal(numbers[0]!, citizenKey), at],
    );
    return citizenKey;
  }

  /** The current numbers of the citizens, by key; citizens without a known number are left out. */
  async numbersOf(citizenKeys: readonly string[]): Promise<Map<string, string>> {
    const rows: { citizen_key: string; cpr_sealed: Buffer }[] = await this.database.query(
      'select citizen_key, cpr_sealed from person_key where citizen_key = any($1)',
      [citizenKeys],
    );
    return new Map(rows.map((row) => [row.citizen_key, this.#open(Buffer.from(row.cpr_sealed), row.citizen_key)]));
  }

  #seal(cpr: string, citizenKey: string): Buffer {
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.encryptionKey, iv).setAAD(Buffer.from(citizenKey));
    return Buffer.concat([iv, cipher.update(cpr, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  #open(sealed: Buffer, citizenKey: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.encryptionKey, sealed.subarray(0, IV))
      .setAAD(Buffer.from(citizenKey))
      .setAuthTag(sealed.subarray(-TAG));
    return decipher.update(sealed.subarray(IV, -TAG), undefined, 'utf8') + decipher.final('utf8');
  }
}
