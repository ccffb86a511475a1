import type { DataSource } from 'typeorm';
import { Gathered } from '../database/gathered.js';
import type { Caller } from '../kernel/call-context.js';
import type { Representation, RepresentationScope } from './representation.js';

/** What our own tables know of a caller and a citizen as persons. Instants are ISO 8601. */
export interface Standing {
  /** representations of the citizen by the caller that have not been revoked, past ones too */
  readonly represents: readonly { type: Representation['type']; scope: RepresentationScope; from: string; to?: string }[];
  /** units in which the citizen has been seen as an employee */
  readonly staffUnits: readonly string[];
  /** the caller has been seen as an employee who works with the citizen himself, or of a unit that does */
  readonly worksWithCitizen: boolean;
  /** municipalities recorded as acting for the citizen now */
  readonly actingMunicipalities: readonly string[];
}

interface Question {
  readonly caller: string | null;
  readonly keys: readonly string[];
  readonly at: Date;
}

/** An employee who has not called for so long counts as one no more. */
const STAFF_DAYS = 365;
const DAY_MS = 86_400_000;

/** The instant after which somebody must have been seen to count as an employee. */
export const staffSince = (at: Date): Date => new Date(at.getTime() - STAFF_DAYS * DAY_MS);

/** Persons as our own tables know them: who acts for whom, who is an employee, which municipality acts. Keys are keyed pseudonyms. */
export class PersonStore {
  readonly #standings = new Gathered((questions: readonly Question[]) => this.#allStandings(questions));
  readonly #seen = new Map<string, number>();
  readonly #learning = new Map<string, Promise<void>>();

  constructor(private readonly database: DataSource) {}

  /** The same statement, whoever is asked about. @param keys every key the citizen has or has had */
  standing({ personKey }: Pick<Caller, 'personKey'>, keys: readonly string[], at: Date): Promise<Standing> {
    return this.#standings.ask({ caller: personKey ?? null, keys, at });
  }

  async #allStandings(questions: readonly Question[]): Promise<Standing[]> {
    const asked = questions.map(({ caller, keys, at }, question) => ({ question, caller, keys, at, since: staffSince(at) }));
    const rows: { question: number; represents: Standing['represents']; staff: string[]; works: boolean; acting: string[] }[] =
      await this.database.query(
        `with asked as (
           select * from jsonb_to_recordset($1::jsonb) as a(question int, caller text, keys text[], at timestamptz, since timestamptz)
         ), callers as (
           select question, caller as key from asked
           union select question, alias.number_key from asked
             join citizen_number own on own.number_key = asked.caller
             join citizen_number alias on alias.citizen_key = own.citizen_key
         )
         select a.question,
           (select coalesce(json_agg(json_build_object('type', r.type, 'scope', r.scope, 'from', r.valid_from, 'to', r.valid_to)), '[]')
            from representation r where r.citizen_key = any(a.keys) and r.revoked_at is null
              and r.representative_key in (select key from callers c where c.question = a.question)) as represents,
           array(select distinct unit from staff_person s where s.person_key = any(a.keys) and s.last_seen > a.since order by unit) as staff,
           exists (select 1 from staff_person s join relation r on r.employee = s.employee or r.unit = s.unit
            where s.person_key in (select key from callers c where c.question = a.question) and s.last_seen > a.since
              and r.citizen_key = any(a.keys) and r.valid_from <= a.at and (r.valid_to is null or r.valid_to > a.at)) as works,
           array(select m.municipality from acting_municipality m where m.citizen_key = any(a.keys)
            and m.valid_from <= a.at and (m.valid_to is null or m.valid_to > a.at) order by m.municipality) as acting
         from asked a order by a.question`,
        [JSON.stringify(asked)],
      );
    return rows.map(({ represents, staff, works, acting }) => ({
      represents: represents.map(({ type, scope, from, to }) => ({ type, scope, from: iso(from), ...(to && { to: iso(to) }) })),
      staffUnits: staff,
      worksWithCitizen: works,
      actingMunicipalities: acting,
    }));
  }

  /** Learns from a verified token that its person is an employee of the unit. Once a day a person; a token without person, employee or unit teaches nothing. */
  async noteStaff({ employee, personKey, unit }: Caller, at: Date): Promise<void> {
    if (employee === undefined || personKey === undefined || unit === undefined) return;
    const key = JSON.stringify([personKey, employee, unit]);
    const day = Math.floor(at.getTime() / DAY_MS);
    if (this.#seen.get(key) === day) return;
    const learning =
      this.#learning.get(key) ?? this.#learn([personKey, employee, unit, at]).finally(() => this.#learning.delete(key));
    this.#learning.set(key, learning);
    await learning;
    this.#seen.set(key, day);
  }

  async #learn(row: readonly unknown[]): Promise<void> {
    await this.database.query(
      `insert into staff_person (person_key, employee, unit, last_seen) values ($1, $2, $3, $4)
       on conflict (person_key, employee, unit) do update set last_seen = excluded.last_seen`,
      [...row],
    );
  }
}

const iso = (text: string): string => new Date(text).toISOString();
