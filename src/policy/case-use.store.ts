import type { DataSource, EntityManager } from 'typeorm';
import { inUnitOfWork } from '../database/unit-of-work.js';
import { pseudonym } from '../kernel/pseudonym.js';
import { danishDay } from './danish-day.js';

/** A citizen's case under a purpose, at an instant. */
export interface CaseUse {
  readonly purpose: string;
  readonly caseRef: string;
  /** every key the citizen has or has had, the one in use first */
  readonly citizenKeys: readonly string[];
  /** ISO 8601 */
  readonly at: string;
}

/** advisory lock, with the hash of a case: uses of one case are noted one after the other */
const NOTING = 7_140_014;

/**
 * How often a purpose was used for one case, where law says how often it may be (RSL § 11 e: once, and in special cases once more). A use is a
 * Danish day, since a meeting is held on one: who opens the view twice at the meeting has used it once. Cases stand under keyed pseudonyms, and
 * two spellings of one number are one case.
 */
export class CaseUseStore {
  constructor(
    private readonly database: DataSource,
    private readonly pseudonymKey: Buffer,
  ) {}

  /** Days before this one. */
  earlier(use: CaseUse): Promise<number> {
    return this.#earlier(this.database, use);
  }

  /** Notes this day, unless as many others as the law allows are noted: then nothing is, and the answer is false. */
  take(use: CaseUse, most: number, callId: string): Promise<boolean> {
    const key = this.#keyOf(use);
    return inUnitOfWork(this.database, async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1, hashtext($2))', [NOTING, key]);
      if ((await this.#earlier(manager, use)) >= most) return false;
      await manager.query(
        'insert into case_use (purpose, case_key, citizen_key, day, call_id) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [use.purpose, key, use.citizenKeys[0], danishDay(use.at), callId],
      );
      return true;
    });
  }

  async #earlier(executor: DataSource | EntityManager, use: CaseUse): Promise<number> {
    const [counted]: { days: number }[] = await executor.query(
      `select count(distinct day)::int as days from case_use
       where purpose = $1 and case_key = $2 and citizen_key = any($3::text[]) and day <> $4`,
      [use.purpose, this.#keyOf(use), use.citizenKeys, danishDay(use.at)],
    );
    return counted!.days;
  }

  #keyOf({ caseRef }: CaseUse): string {
    return pseudonym(this.pseudonymKey, `case ${caseRef.normalize('NFKC').trim().toLowerCase()}`);
  }
}
