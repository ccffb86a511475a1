import type { DataSource, EntityManager } from 'typeorm';
import { addToOutbox } from '../database/outbox.js';
import type { PlanDocument } from './part-kinds.js';

/** A plan as it is by now. */
export interface StoredPlan {
  readonly id: string;
  readonly citizenKey: string;
  readonly document: PlanDocument;
}

/** One version of a plan, and who made it. */
export interface PlanVersion {
  readonly planId: string;
  readonly version: number;
  /** the version that its author had before him, absent for the first */
  readonly baseVersion: number | null;
  readonly document: PlanDocument;
  readonly at: Date;
  readonly author: string;
  readonly authorRole: string;
  readonly authorSector: string | null;
  readonly authorUnit: string | null;
  readonly reason: string | null;
  /** ids that the author made up for new parts, and those that they got */
  readonly newIds: Readonly<Record<string, string>>;
}

type Reader = Pick<DataSource, 'query'> | Pick<EntityManager, 'query'>;

const HEAD = 'id, citizen_key as "citizenKey", document';
const VERSION = `plan_id as "planId", version, base_version as "baseVersion", document, at, author, author_role as "authorRole",
  author_sector as "authorSector", author_unit as "authorUnit", reason, new_ids as "newIds"`;
const AT_ONCE = 200;

/** Plans and their versions. A plan's head moves on by one, from the version that its author had before him; nothing is ever taken back. */
export class PlanStore {
  constructor(private readonly database: DataSource) {}

  async one(id: string, reader: Reader = this.database): Promise<StoredPlan | undefined> {
    const [found] = (await reader.query(`select ${HEAD} from plan where id = $1`, [id])) as StoredPlan[];
    return found;
  }

  /** The plan, held until the transaction ends: changes of one plan take turns, in the order in which they come. */
  async hold(manager: EntityManager, id: string): Promise<StoredPlan> {
    const [found] = (await manager.query(`select ${HEAD} from plan where id = $1 for update`, [id])) as StoredPlan[];
    if (found === undefined) throw new RangeError('no such plan');
    return found;
  }

  /** The plans kept under a citizen, oldest first. @param citizenKeys every key the citizen has or has had */
  async of(citizenKeys: readonly string[]): Promise<StoredPlan[]> {
    return this.database.query(`select ${HEAD} from plan where citizen_key = any($1) order by made_at, id`, [citizenKeys]);
  }

  /** The versions after one, oldest first, a few at a time. */
  async *after(planId: string, version: number, reader: Reader = this.database): AsyncGenerator<PlanVersion> {
    for (let last = version; ; ) {
      const rows = (await reader.query(
        `select ${VERSION} from plan_version where plan_id = $1 and version > $2 order by version limit ${AT_ONCE}`,
        [planId, last],
      )) as PlanVersion[];
      yield* rows;
      if (rows.length < AT_ONCE) return;
      last = rows.at(-1)!.version;
    }
  }

  async version(planId: string, version: number, reader: Reader = this.database): Promise<PlanVersion | undefined> {
    const [found] = (await reader.query(`select ${VERSION} from plan_version where plan_id = $1 and version = $2`, [
      planId,
      version,
    ])) as PlanVersion[];
    return found;
  }

  /** The version that was in force at an instant; undefined before the plan was made. */
  async asOf(planId: string, at: Date): Promise<PlanVersion | undefined> {
    const [found] = (await this.database.query(
      `select ${VERSION} from plan_version where plan_id = $1 and at <= $2 order by version desc limit 1`,
      [planId, at],
    )) as PlanVersion[];
    return found;
  }

  /** Writes a plan's first version. The document's own `version` is 1. */
  async create(manager: EntityManager, citizenKey: string, first: PlanVersion, eventId: string): Promise<void> {
    await manager.query(
      'insert into plan (id, citizen_key, version, document, made_at, changed_at) values ($1, $2, 1, $3, $4, $4)',
      [first.planId, citizenKey, first.document, first.at],
    );
    await this.#keep(manager, first, eventId);
  }

  /**
   * Moves a plan's head on by one, from the version that it has.
   * @returns whether it was still at that version; if not, nothing was written
   */
  async advance(manager: EntityManager, next: PlanVersion, eventId: string): Promise<boolean> {
    const moved: unknown[] = await manager.query(
      `with moved as (
         update plan set version = version + 1, document = $3, changed_at = $4 where id = $1 and version = $2 returning id
       ) select id from moved`,
      [next.planId, next.version - 1, next.document, next.at],
    );
    if (moved.length === 0) return false;
    await this.#keep(manager, next, eventId);
    return true;
  }

  async #keep(manager: EntityManager, one: PlanVersion, eventId: string): Promise<void> {
    await manager.query(
      `insert into plan_version (plan_id, version, base_version, document, at, author, author_role, author_sector, author_unit,
         reason, new_ids) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        one.planId,
        one.version,
        one.baseVersion,
        one.document,
        one.at,
        one.author,
        one.authorRole,
        one.authorSector,
        one.authorUnit,
        one.reason,
        one.newIds,
      ],
    );
    await addToOutbox(manager, { id: eventId, what: 'PLAN', subjectId: one.planId, version: one.version, at: one.at });
  }
}
