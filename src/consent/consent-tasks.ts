import type { EntityManager } from 'typeorm';
import { dayOf, timeOf } from '../sdk/dates.js';
import type { Consent } from './consent.entity.js';
import { CONSENT_KINDS } from './consent-kinds.js';
import { birthday } from './giver-age.js';

/** Ages at which a citizen comes to decide more himself, and his custody holders less (domain law 6.6). */
const TURNING = [15, 16, 18] as const;

export type ConsentTaskKind = `TURNS_${(typeof TURNING)[number]}`;

/** What somebody must do because a citizen grows older: ask anew for a consent, or see that nobody goes on relying on it. */
export interface ConsentTask {
  id: string;
  consentId: string;
  citizenKey: string;
  what: ConsentTaskKind;
  dueAt: Date;
}

/** The birthdays to come that change who must give a consent of this kind, as midnight in Denmark. Of an adult there are none. */
export function tasksOf({ kind }: Pick<Consent, 'kind'>, birthDate: string, now: Date): { what: ConsentTaskKind; dueAt: Date }[] {
  const { givers, joint } = CONSENT_KINDS[kind];
  const { SELF, CUSTODY_HOLDER } = givers;
  const changes = [SELF?.from, CUSTODY_HOLDER?.below, joint?.from, joint?.below];
  const today = dayOf(now.toISOString())!;
  return TURNING.filter((age) => changes.includes(age) && birthday(birthDate, age) > today).map((age) => ({
    what: `TURNS_${age}` as const,
    dueAt: new Date(timeOf(`${birthday(birthDate, age)}T00:00:00`)!),
  }));
}

/** Writes down the tasks of a consent for the days to come, with the consent itself. */
export async function planTasks(manager: EntityManager, tasks: readonly ConsentTask[]): Promise<void> {
  for (const { id, consentId, citizenKey, what, dueAt } of tasks)
    await manager.query('insert into consent_task (id, consent_id, citizen_key, what, due_at) values ($1, $2, $3, $4, $5)', [
      id,
      consentId,
      citizenKey,
      what,
      dueAt,
    ]);
}
