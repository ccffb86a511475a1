import type { DataSource, EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { Gathered } from '../database/gathered.js';
import { Consent, type ConsentCompletion } from './consent.entity.js';
import { withdrawalReason } from './consent-text.js';

/** Somebody beside the first who gives a consent, and who recorded it. */
export interface NewCompletion extends ConsentCompletion {
  id: string;
  recordedBy: string;
  recordedUnit: string | null;
}

const COMPLETED = `coalesce((select json_agg(json_build_object('giver', g.giver, 'giverKey', g.giver_key, 'form', g.form,
    'evidenceRef', g.evidence_ref, 'textVersion', g.text_version, 'givenAt', g.given_at) order by g.given_at, g.id)
  from consent_giver g where g.consent_id = consent.id), '[]') as "completedBy"`;
const USED = `coalesce((select json_agg(used_at) from (select used_at from consent_use u where u.consent_id = consent.id
    and consent.uses_most is not null order by used_at desc limit consent.uses_most) as latest), '[]') as "usedAt"`;

/** far more withdrawals than happen in the time of one call */
const MOST_ENDED = 10_000;

/** A consent or a no, without what it is about. */
export type Said = Pick<Consent, 'id' | 'kind' | 'answer' | 'withdrawnAt'>;

/** Consent records. They are added, completed and ended, never changed otherwise and never deleted by use. */
export class ConsentStore {
  /** Every call reads consents, so they are read without the mapper, which costs more than the query. */
  readonly #columns: string;
  readonly #ofCitizens = new Gathered((citizens: readonly (readonly string[])[]) => this.#allOf(citizens));
  readonly #saidBy = new Gathered((citizens: readonly (readonly string[])[]) => this.#saidByAll(citizens));

  /** ids of consents that this process has withdrawn, the latest ones */
  readonly #endedHere = new Set<string>();

  constructor(private readonly database: DataSource) {
    const { columns } = database.getMetadata(Consent);
    const own = columns.map(({ databaseName, propertyName }) => `${databaseName} as "${propertyName}"`);
    this.#columns = [...own, COMPLETED, USED].join(', ');
  }

  /** All consents of a citizen, ended ones too, newest first. @param citizenKeys every key the citizen has or has had */
  of(citizenKeys: readonly string[]): Promise<Consent[]> {
    return this.#ofCitizens.ask(citizenKeys);
  }

  /** What the citizen has said by now, in short: for a last look, whatever clock a withdrawal is stamped by. */
  saidBy(citizenKeys: readonly string[]): Promise<Said[]> {
    return this.#saidBy.ask(citizenKeys);
  }

  async #allOf(citizens: readonly (readonly string[])[]): Promise<Consent[][]> {
    const consents = await this.#read('citizen_key = any($1) order by given_at desc, id desc', [...new Set(citizens.flat())]);
    return citizens.map((keys) => consents.filter(({ citizenKey }) => keys.includes(citizenKey)));
  }

  async #read(condition: string, parameter: unknown): Promise<Consent[]> {
    const rows: Consent[] = await this.database.query(`select ${this.#columns} from consent where ${condition}`, [parameter]);
    return rows.map((row) =>
      Object.assign(new Consent(), row, {
        completedBy: row.completedBy.map((one) => ({ ...one, givenAt: new Date(one.givenAt) })),
        usedAt: row.usedAt.map((at) => new Date(at)),
      }),
    );
  }

  async #saidByAll(citizens: readonly (readonly string[])[]): Promise<Said[][]> {
    const rows: (Said & Pick<Consent, 'citizenKey'>)[] = await this.database.query(
      `select id, citizen_key as "citizenKey", kind, answer, withdrawn_at as "withdrawnAt" from consent where citizen_key = any($1)`,
      [[...new Set(citizens.flat())]],
    );
    return citizens.map((keys) => rows.filter(({ citizenKey }) => keys.includes(citizenKey)));
  }

  async one(id: string): Promise<Consent | null> {
    const [consent] = await this.#read('id = $1', id);
    return consent ?? null;
  }

  async add(manager: EntityManager, consent: Consent): Promise<void> {
    await manager.insert(Consent, consent);
  }

  /** Notes that somebody else has given the consent as well. */
  async complete(manager: EntityManager, consentId: string, by: NewCompletion): Promise<void> {
    await manager.query(
      `insert into consent_giver (id, consent_id, giver, giver_key, form, evidence_ref, text_version, given_at, recorded_by, recorded_unit)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        by.id,
        consentId,
        by.giver,
        by.giverKey,
        by.form,
        by.evidenceRef,
        by.textVersion,
        by.givenAt,
        by.recordedBy,
        by.recordedUnit,
      ],
    );
  }

  /** Ends a consent that is not ended. The reason is kept without what looks like a CPR number. @returns whether this call ended it */
  async withdraw(manager: EntityManager, id: string, at: Date, reason: string | undefined): Promise<boolean> {
    const { affected } = await manager.update(
      Consent,
      { id, withdrawnAt: IsNull() },
      { withdrawnAt: at, withdrawnReason: withdrawalReason(reason) },
    );
    return affected === 1;
  }

  /** To be told as soon as a withdrawal is written: from then on no call of this process hands anything over on it. */
  noteEnded(id: string): void {
    this.#endedHere.add(id);
    const [oldest] = this.#endedHere;
    if (this.#endedHere.size > MOST_ENDED) this.#endedHere.delete(oldest!);
  }

  /** Whether this process knows, without looking, that one of these consents is withdrawn. */
  isEndedHere(ids: readonly string[]): boolean {
    return ids.some((id) => this.#endedHere.has(id));
  }
}
