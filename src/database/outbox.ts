import type { EntityManager } from 'typeorm';

/** That something became another version: ids and numbers only, never what it is about. */
export interface OutboxRow {
  readonly id: string;
  readonly what: 'PLAN';
  readonly subjectId: string;
  readonly version: number;
  readonly at: Date;
}

/** Puts a row into the outbox, in the transaction of the change that it tells of: both stand or neither. */
export async function addToOutbox(manager: EntityManager, { at, id, subjectId, version, what }: OutboxRow): Promise<void> {
  await manager.query('insert into outbox (id, what, subject_id, version, made_at) values ($1, $2, $3, $4, $5)', [
    id,
    what,
    subjectId,
    version,
    at,
  ]);
}
