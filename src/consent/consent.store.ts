import type { DataSource, EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { Gathered } from '../database/gathered.js';
import { Consent } from './consent.entity.js';
import { withdrawalReason } from './consent-text.js';

/** Consent records. They are added and ended, never changed otherwise and never deleted by use. */
export class ConsentStore {
  /** Every call reads consents, so they are read without the mapper, which costs more than the query. */
  readonly #columns: string;
  readonly #ofCitizens = new Gathered((citizens: readonly (readonly string[])[]) => this.#allOf(citizens));
  readonly #withdrawn = new Gathered((lists: readonly (readonly string[])[]) => this.#anyWithdrawnOf(lists));

  constructor(private readonly database: DataSource) {
    const { columns } = database.getMetadata(Consent);
    this.#columns = columns.map(({ databaseName, propertyName }) => `${databaseName} as "${propertyName}"`).join(', ');
  }

  /** All consents of a citizen, ended ones too, newest first. @param citizenKeys every key the citizen has or has had */
  of(citizenKeys: readonly string[]): Promise<Consent[]> {
    return this.#ofCitizens.ask(citizenKeys);
  }

  /** Whether one of these consents has been withdrawn by now, whatever clock its withdrawal was stamped by. */
  anyWithdrawn(ids: readonly string[]): Promise<boolean> {
    return this.#withdrawn.ask(ids);
  }

  async #allOf(citizens: readonly (readonly string[])[]): Promise<Consent[][]> {
    const query = `select ${this.#columns} from consent where citizen_key = any($1) order by given_at desc, id desc`;
    const consents: Consent[] = await this.database.query(query, [[...new Set(citizens.flat())]]);
    return citizens.map((keys) => consents.filter(({ citizenKey }) => keys.includes(citizenKey)));
  }

  async #anyWithdrawnOf(lists: readonly (readonly string[])[]): Promise<boolean[]> {
    const rows: { id: string }[] = await this.database.query(
      'select id from consent where id = any($1::uuid[]) and withdrawn_at is not null',
      [[...new Set(lists.flat())]],
    );
    const withdrawn = new Set(rows.map(({ id }) => id));
    return lists.map((ids) => ids.some((id) => withdrawn.has(id)));
  }

  one(id: string): Promise<Consent | null> {
    return this.database.getRepository(Consent).findOne({ where: { id } });
  }

  async add(manager: EntityManager, consent: Consent): Promise<void> {
    await manager.insert(Consent, consent);
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
}
