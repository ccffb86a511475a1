import type { AccessParts } from '../access/parts.js';
import { inUnitOfWork } from '../database/unit-of-work.js';
import { PEOPLE } from '../sdk/testing/people.js';

/** Records who acts for the invented citizens: custody holders for all, guardians for personal matters. Does nothing where any stand. */
export async function seedDemoRepresentations({
  citizenKeys,
  clock,
  database,
  ids,
  representations,
}: AccessParts): Promise<void> {
  const [{ count }] = (await database.query('select count(*)::int as count from representation')) as [{ count: number }];
  if (count > 0) return;
  const now = clock.now();
  for (const { cpr, custodyHolder, guardian } of PEOPLE) {
    const holder = PEOPLE.find(({ key }) => key === (custodyHolder ?? guardian));
    if (holder === undefined) continue;
    const [citizenKey, representativeKey] = [await citizenKeys.citizenKey(cpr), await citizenKeys.citizenKey(holder.cpr)];
    await inUnitOfWork(database, (manager) =>
      representations.add(manager, {
        id: ids.next(),
        citizenKey,
        representativeKey,
        ...(custodyHolder !== undefined
          ? { type: 'CUSTODY_HOLDER', scope: 'ALL', evidence: 'demo-cpr' }
          : { type: 'GUARDIAN', scope: 'PERSONAL', evidence: 'demo-decree' }),
        from: new Date('2025-01-01T00:00:00.000Z'),
        to: null,
        revokedAt: null,
        recordedBy: 'DEMO',
        recordedAt: now,
      }),
    );
  }
}
