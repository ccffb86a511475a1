import type { DataSource, EntityManager } from 'typeorm';
import { Gathered } from '../database/gathered.js';
import type { Caller } from '../kernel/call-context.js';
import type { Capacity, Sector } from '../kernel/words.js';
import { staffSince } from './person.store.js';
import { Relation } from './relation.entity.js';

/** A relation between a caller (or his unit) and a citizen. */
export interface KnownRelation {
  capacity: Capacity;
  sector: Sector;
  /** ISO 8601 instants */
  from: string;
  to?: string;
  source: string;
  /** the unit that the source names */
  unit?: string;
  /** the source names no employee */
  throughUnit?: true;
}

/** One citizen of a caller's list. */
export interface RelatedCitizen {
  citizenKey: string;
  sectors: Sector[];
  capacities: Capacity[];
}

interface Between {
  readonly employee: string;
  readonly unit: string | null;
  readonly citizenKeys: readonly string[];
}

interface RelationRow {
  question: number;
  capacity: Capacity;
  sector: Sector;
  valid_from: Date;
  valid_to: Date | null;
  source: string;
  unit: string | null;
  through_unit: boolean;
}

/** The relation index: who is known where, in which capacity and when. */
export class RelationStore {
  readonly #known = new Gathered((questions: readonly Between[]) => this.#allBetween(questions));

  constructor(private readonly database: DataSource) {}

  /**
   * Every relation of the caller or his unit to the citizen, past and present. A caller with neither has none.
   * @param citizenKeys every key the citizen has or has had
   */
  async between(caller: Caller, citizenKeys: readonly string[]): Promise<KnownRelation[]> {
    if (caller.employee === undefined) return [];
    return this.#known.ask({ employee: caller.employee, unit: caller.unit ?? null, citizenKeys });
  }

  async #allBetween(questions: readonly Between[]): Promise<KnownRelation[][]> {
    const wanted = questions.flatMap(({ employee, unit, citizenKeys }, question) =>
      citizenKeys.map((citizenKey) => ({ question, citizenKey, employee, unit })),
    );
    const rows: RelationRow[] = await this.database.query(
      `select wanted.question, capacity, sector, valid_from, valid_to, source, r.unit, r.employee is null as through_unit
       from unnest($1::int[], $2::text[], $3::text[], $4::text[]) as wanted(question, citizen_key, employee, unit)
       join relation r on r.citizen_key = wanted.citizen_key
         and (r.employee = wanted.employee or (r.employee is null and r.unit = wanted.unit))`,
      [
        wanted.map(({ question }) => question),
        wanted.map(({ citizenKey }) => citizenKey),
        wanted.map(({ employee }) => employee),
        wanted.map(({ unit }) => unit),
      ],
    );
    const found: KnownRelation[][] = questions.map(() => []);
    for (const { question, capacity, sector, valid_from, valid_to, source, unit, through_unit } of rows) {
      const from = valid_from.toISOString();
      found[question]!.push({
        capacity,
        sector,
        from,
        ...(valid_to && { to: valid_to.toISOString() }),
        source,
        ...(unit !== null && { unit }),
        ...(through_unit && { throughUnit: true }),
      });
    }
    return found;
  }

  /**
   * The citizens the caller works with now, each once by his present key, ordered by key: without those who have blocked him, and without
   * employees who are of his unit or whom he knows through his unit only, because no view of theirs would open to him.
   * @param page only keys above `after`; not the citizen `self`
   */
  async citizensOf(
    caller: Caller,
    at: Date,
    first: number,
    { after = '', self = '' }: { after?: string; self?: string } = {},
  ): Promise<RelatedCitizen[]> {
    if (caller.employee === undefined) return [];
    const rows: { citizen_key: string; sectors: Sector[]; capacities: Capacity[] }[] = await this.database.query(
      `select citizen_key, array_agg(distinct sector order by sector) as sectors, array_agg(distinct capacity order by capacity) as capacities
       from (
         select coalesce(n.citizen_key, r.citizen_key) as citizen_key, sector, capacity, employee is not null as named
         from relation r left join citizen_number n on n.number_key = r.citizen_key
         where (employee = $1 or (employee is null and unit = $2)) and valid_from <= $3 and (valid_to is null or valid_to > $3)
       ) as related
       where citizen_key > $4 and citizen_key <> $6 and not exists (
         select 1 from access_block b left join citizen_number own on own.number_key = b.citizen_key
         where coalesce(own.citizen_key, b.citizen_key) = related.citizen_key and b.lifted_at is null
           and b.valid_from <= $3 and (b.valid_to is null or b.valid_to > $3)
           and (b.target = 'EVERYBODY' or (b.target = 'EMPLOYEE' and b.name = $1) or (b.target = 'UNIT' and b.name = $2))
       )
       group by citizen_key having not exists (
         select 1 from staff_person s left join citizen_number own on own.number_key = s.person_key
         where coalesce(own.citizen_key, s.person_key) = related.citizen_key and s.last_seen > $7
           and (s.unit = $2 or not bool_or(related.named))
       )
       order by citizen_key limit $5`,
      [caller.employee, caller.unit ?? null, at, after, first, self, staffSince(at)],
    );
    return rows.map((row) => ({ citizenKey: row.citizen_key, sectors: row.sectors, capacities: row.capacities }));
  }

  /** Replaces all that a source said before with what it says now. */
  async replace(manager: EntityManager, source: string, relations: readonly Relation[]): Promise<void> {
    await manager.delete(Relation, { source });
    for (let start = 0; start < relations.length; start += 500)
      await manager.insert(Relation, relations.slice(start, start + 500));
  }
}
