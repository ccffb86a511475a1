import type { DataSource, EntityManager } from 'typeorm';
import { Gathered } from '../../database/gathered.js';
import type { Block } from './block.js';

const COLUMNS = `id, citizen_key as "citizenKey", target, name, valid_from as "from", valid_to as "to", recorded_by as "recordedBy",
  recorded_unit as "recordedUnit", recorded_at as "recordedAt", lifted_at as "liftedAt"`;

/** The blocks of citizens. They are added and lifted, never changed otherwise and never deleted by use. */
export class BlockStore {
  readonly #ofCitizens = new Gathered((citizens: readonly (readonly string[])[]) => this.#allOf(citizens));

  constructor(private readonly database: DataSource) {}

  /** All blocks of a citizen, lifted ones too, newest first. @param citizenKeys every key the citizen has or has had */
  of(citizenKeys: readonly string[]): Promise<Block[]> {
    return this.#ofCitizens.ask(citizenKeys);
  }

  async #allOf(citizens: readonly (readonly string[])[]): Promise<Block[][]> {
    const blocks: Block[] = await this.database.query(
      `select ${COLUMNS} from access_block where citizen_key = any($1) order by recorded_at desc, id desc`,
      [[...new Set(citizens.flat())]],
    );
    return citizens.map((keys) => blocks.filter(({ citizenKey }) => keys.includes(citizenKey)));
  }

  async one(id: string): Promise<Block | undefined> {
    const [found] = (await this.database.query(`select ${COLUMNS} from access_block where id = $1`, [id])) as Block[];
    return found;
  }

  async add(manager: EntityManager, block: Block): Promise<void> {
    const { id, citizenKey, target, name, from, to, recordedBy, recordedUnit, recordedAt } = block;
    await manager.query(
      `insert into access_block (id, citizen_key, target, name, valid_from, valid_to, recorded_by, recorded_unit, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, citizenKey, target, name, from, to, recordedBy, recordedUnit, recordedAt],
    );
  }

  /** Lifts a block that is not lifted. @returns whether this call lifted it */
  async lift(manager: EntityManager, id: string, at: Date, by: string): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      `with lifted as (update access_block set lifted_at = $2, lifted_by = $3 where id = $1 and lifted_at is null returning id)
       select id from lifted`,
      [id, at, by],
    );
    return rows.length === 1;
  }
}
