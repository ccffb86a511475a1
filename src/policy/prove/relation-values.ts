import type { Purpose } from '../../generated/documents.js';
import { CAPACITIES, type Capacity, SECTORS } from '../../kernel/words.js';
import type { RelationFacts } from '../facts.js';
import { daysFrom } from './domain.js';

/** Capacities of those who act for a citizen. */
const ACTING: readonly Capacity[] = ['CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE'];

/** None; one in every capacity, in each sector where the purpose knows the capacity; those that have ended or not begun; all at once. */
export function relationValues({ capacities }: Purpose, at: string): readonly (readonly RelationFacts[])[] {
  const known = (capacities.length === 0 ? ['CASEWORKER'] : capacities) as readonly string[];
  const holding = (relation: Pick<RelationFacts, 'capacity' | 'sector' | 'scope'>) => ({
    ...relation,
    from: daysFrom(at, -30),
    source: 'relation-index',
  });
  return [
    [],
    ...CAPACITIES.flatMap((capacity) =>
      (known.includes(capacity) ? SECTORS : SECTORS.slice(0, 1)).map((sector) => [
        holding({ capacity, sector, ...(ACTING.includes(capacity) && { scope: 'ALL' as const }) }),
      ]),
    ),
    CAPACITIES.map((capacity) => ({ ...holding({ capacity, sector: 'SOCIAL' }), throughUnit: true as const })),
    ...(['PERSONAL', 'ECONOMIC'] as const).map((scope) =>
      ACTING.map((capacity) => ({ ...holding({ capacity, sector: 'SOCIAL' }), scope })),
    ),
    CAPACITIES.filter((one) => !ACTING.includes(one)).flatMap((capacity) =>
      SECTORS.map((sector) => holding({ capacity, sector })),
    ),
    CAPACITIES.map((capacity) => ({ ...holding({ capacity, sector: 'SOCIAL' }), to: at })),
    CAPACITIES.map((capacity) => ({ ...holding({ capacity, sector: 'SOCIAL' }), from: daysFrom(at, 1) })),
    CAPACITIES.flatMap((capacity) => SECTORS.map((sector) => holding({ capacity, sector }))),
  ];
}
