import type { DataSource } from 'typeorm';
import { inUnitOfWork } from '../database/unit-of-work.js';
import type { Consent } from './consent.entity.js';

const DAY_MS = 86_400_000;

/** The uses of a consent within its days before an instant, as far as its record tells; undefined where it may be used without limit. */
export function usesOf(
  { usedAt, usesDays, usesMost }: Pick<Consent, 'usedAt' | 'usesDays' | 'usesMost'>,
  at: Date,
): { most: number; taken: number } | undefined {
  if (usesMost === null || usesDays === null) return undefined;
  const since = at.getTime() - usesDays * DAY_MS;
  return { most: usesMost, taken: usedAt.filter((used) => used.getTime() > since).length };
}

/**
 * Notes one use of each of these consents that may be used only so often: of all of them or of none. The rows of the consents are locked
 * meanwhile, so that of two calls at once, in whichever process, the last use goes to one. A call counts, not what it was answered.
 * @returns false when one of them was used up
 */
export async function takeUses(database: DataSource, ids: readonly string[], callId: string, at: Date): Promise<boolean> {
  return inUnitOfWork(database, async (manager) => {
    const limited: { id: string; uses_most: number; uses_days: number }[] = await manager.query(
      `select id, uses_most, uses_days from consent where id = any($1::uuid[]) and uses_most is not null and uses_days is not null
       order by id for update`,
      [ids],
    );
    for (const { id, uses_days, uses_most } of limited) {
      const since = new Date(at.getTime() - uses_days * DAY_MS);
      const [counted]: { taken: number }[] = await manager.query(
        'select count(*)::int as taken from consent_use where consent_id = $1 and used_at > $2 and call_id <> $3',
        [id, since, callId],
      );
      if (counted!.taken >= uses_most) return false;
    }
    for (const { id } of limited)
      await manager.query('insert into consent_use (consent_id, call_id, used_at) values ($1, $2, $3) on conflict do nothing', [
        id,
        callId,
        at,
      ]);
    return true;
  });
}
