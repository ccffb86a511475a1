import type { DataSource, EntityManager } from 'typeorm';
import type { DataClass, Sector } from '../kernel/words.js';
import type { ConsentTask } from './consent-tasks.js';

/** Raises every task whose day has come, those of withdrawn consents left out; each once, however often it runs. @returns how many */
export async function raiseTasks(manager: EntityManager, now: Date): Promise<number> {
  const [raised]: [unknown[], number] = await manager.query(
    `update consent_task t set raised_at = $1 from consent c
     where c.id = t.consent_id and t.raised_at is null and t.due_at <= $1 and c.withdrawn_at is null returning t.id`,
    [now],
  );
  return raised.length;
}

/** A raised task, and what of its consent decides who sees it. */
export interface RaisedTask extends ConsentTask {
  sectors: Sector[];
  dataClasses: DataClass[];
  recordedBy: string;
  recordedUnit: string | null;
}

const RAISED = `select t.id, t.consent_id as "consentId", coalesce(n.citizen_key, t.citizen_key) as "citizenKey", t.what, t.due_at as "dueAt",
    c.sectors, c.data_classes as "dataClasses", c.recorded_by as "recordedBy", c.recorded_unit as "recordedUnit"
  from consent_task t join consent c on c.id = t.consent_id left join citizen_number n on n.number_key = t.citizen_key
  where t.raised_at is not null and c.withdrawn_at is null`;

/** Raised tasks about these citizens that nobody has done, of consents that are not withdrawn, the oldest first. */
export async function openTasks(database: DataSource, citizenKeys: readonly string[]): Promise<RaisedTask[]> {
  return database.query(
    `${RAISED} and t.done_at is null and coalesce(n.citizen_key, t.citizen_key) = any($1) order by t.due_at, t.id`,
    [citizenKeys],
  );
}

/** The raised task of an id (UUID), done or not, of a consent that is not withdrawn. */
export async function raisedTask(database: DataSource, id: string): Promise<RaisedTask | undefined> {
  const [task]: RaisedTask[] = await database.query(`${RAISED} and t.id = $1`, [id]);
  return task;
}

/** Ends a raised task of a consent that is not ended. @returns whether this call ended it */
export async function endTask(manager: EntityManager, id: string, by: string, at: Date): Promise<boolean> {
  const [ended]: [unknown[], number] = await manager.query(
    'update consent_task set done_at = $2, done_by = $3 where id = $1 and raised_at is not null and done_at is null returning id',
    [id, at, by],
  );
  return ended.length === 1;
}
