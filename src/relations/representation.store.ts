import type { DataSource, EntityManager } from 'typeorm';
import type { ActingMunicipality, Representation } from './representation.js';

const COLUMNS = `id, citizen_key as "citizenKey", representative_key as "representativeKey", type, scope, valid_from as "from",
  valid_to as "to", evidence, recorded_by as "recordedBy", recorded_at as "recordedAt", revoked_at as "revokedAt"`;

/** Who acts for a citizen, and which municipality does. Rows are added and ended, never changed otherwise and never deleted by use. */
export class RepresentationStore {
  constructor(private readonly database: DataSource) {}

  /** All of a citizen, ended ones too, newest first. @param citizenKeys every key the citizen has or has had */
  of(citizenKeys: readonly string[]): Promise<Representation[]> {
    return this.database.query(
      `select ${COLUMNS} from representation where citizen_key = any($1) order by recorded_at desc, id desc`,
      [citizenKeys],
    );
  }

  async one(id: string): Promise<Representation | undefined> {
    const [found] = (await this.database.query(`select ${COLUMNS} from representation where id = $1`, [id])) as Representation[];
    return found;
  }

  async add(manager: EntityManager, one: Representation): Promise<void> {
    await manager.query(
      `insert into representation
         (id, citizen_key, representative_key, type, scope, valid_from, valid_to, evidence, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[one.id, one.citizenKey, one.representativeKey, one.type, one.scope, one.from, one.to, one.evidence],
        ...[one.recordedBy, one.recordedAt],
      ],
    );
  }

  /** Ends one that is not revoked. @returns whether this call did */
  async revoke(manager: EntityManager, id: string, at: Date): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `with ended as (update representation set revoked_at = $2 where id = $1 and revoked_at is null returning id) select id from ended`,
      [id, at],
    );
    return rows.length === 1;
  }

  /**
   * Notes which municipality acts for a citizen from an instant on, and ends what was noted before at that instant.
   * @returns whether that is another than before
   */
  async setActing(manager: EntityManager, one: ActingMunicipality): Promise<boolean> {
    const live: { municipality: string }[] = await manager.query(
      `select municipality from acting_municipality
       where citizen_key = any($1) and valid_from <= $2 and (valid_to is null or valid_to > $2) for update`,
      [one.citizenKeys, one.from],
    );
    if (live.length === 0 ? one.municipality === undefined : live.every(({ municipality }) => municipality === one.municipality))
      return false;
    await manager.query(
      `update acting_municipality set valid_to = $2
       where citizen_key = any($1) and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
      [one.citizenKeys, one.from],
    );
    if (one.municipality === undefined) return true;
    await manager.query(
      `insert into acting_municipality (id, citizen_key, municipality, valid_from, valid_to, evidence, recorded_at)
       values ($1, $2, $3, $4, null, $5, $6)`,
      [one.id, one.citizenKeys[0], one.municipality, one.from, one.evidence, one.recordedAt],
    );
    return true;
  }
}
