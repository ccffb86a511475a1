import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { pseudonym } from '../kernel/pseudonym.js';

const IV = 12;
const TAG = 16;

/** From CPR numbers to the one key of a citizen, and back for those who may; numbers rest sealed in one table. */
export class CitizenKeys {
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

  /** The citizen's key: that of his first known number where several are, else the number's own. One query in either case. */
  async citizenKey(cpr: string): Promise<string> {
    return this.citizenKeyOf(this.numberKey(cpr));
  }

  async citizenKeyOf(numberKey: string): Promise<string> {
    const rows: { citizen_key: string }[] = await this.database.query(
      'select citizen_key from citizen_number where number_key = $1',
      [numberKey],
    );
    return rows[0]?.citizen_key ?? numberKey;
  }

  /** Notes that all these numbers are one citizen's, the current one first. @returns his key */
  async learn(manager: EntityManager, numbers: readonly string[], at: Date): Promise<string> {
    const keys = numbers.map((number) => this.numberKey(number));
    const known: { citizen_key: string }[] = await manager.query(
      'select citizen_key from citizen_number where number_key = any($1) order by made_at, number_key limit 1',
      [keys],
    );
    const citizenKey = known[0]?.citizen_key ?? keys[0]!;
    await manager.query(
      `insert into citizen_number (number_key, citizen_key, made_at) select n, $2, $3 from unnest($1::text[]) n
       on conflict (number_key) do update set citizen_key = excluded.citizen_key`,
      [keys, citizenKey, at],
    );
    await manager.query('delete from person_key where citizen_key = $1', [citizenKey]);
    await manager.query('insert into person_key (citizen_key, cpr_sealed, made_at) values ($1, $2, $3)', [
      citizenKey,
      this.#seal(numbers[0]!, citizenKey),
      at,
    ]);
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
