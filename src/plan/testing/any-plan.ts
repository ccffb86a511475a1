import fc from 'fast-check';
import { SECTORS } from '../../kernel/words.js';
import type { PartChange, PlanChanges } from '../changes.js';
import { asLists, type Part, type PartKind, type Placed, type PlanDocument, partsOf } from '../part-kinds.js';

export const BEGAN = '2026-11-01T08:00:00.000Z';
type Sector = (typeof SECTORS)[number];

const header = (id: string, sector: Sector) => ({ id, owner: { by: 'SECTOR' as const, sector }, raisedClasses: [] });
const placed = (kind: PartKind, part: Part): Placed => ({ kind, part });

/** A plan with nothing but its coordinator and the parts given. */
export function planOf(parts: readonly Placed[] = [], change: Partial<PlanDocument> = {}): PlanDocument {
  const coordinator = placed('coordinators', {
    ...header('coordinator', 'SOCIAL'),
    employee: 'E1',
    role: 'COORDINATOR',
    from: BEGAN,
  });
  const start = {
    id: 'plan-1',
    version: 1,
    changedAt: BEGAN,
    establishedAt: BEGAN,
    kind: 'INDIVIDUAL',
    status: 'DRAFT',
  } as const;
  return { ...start, ...asLists([coordinator, ...parts]), ...change } as PlanDocument;
}

/** Parts of the least chain: a goal, its subgoal and an effort that serves it. */
export function chain(name: string, sector: Sector = 'SOCIAL', more: { raised?: Part['raisedClasses'] } = {}): Placed[] {
  const own = (id: string) => ({ ...header(`${id}-${name}`, sector), raisedClasses: more.raised ?? [] });
  return [
    placed('goals', { ...own('goal'), title: `Goal ${name}`, status: 'ACTIVE' }),
    placed('subgoals', { ...own('subgoal'), goalId: `goal-${name}`, title: `Subgoal ${name}`, status: 'ACTIVE' }),
    placed('efforts', {
      ...own('effort'),
      subgoalIds: [`subgoal-${name}`],
      title: `Effort ${name}`,
      status: 'PLANNED',
      responsible: { kind: 'SECTOR', sector },
      deadline: '2027-01-31',
    }),
    placed('decisions', { ...own('decision'), effortId: `effort-${name}`, outcome: 'PENDING' }),
  ];
}

const names = ['a', 'b', 'c', 'd', 'e'];

/** A plan that can stand, with some chains of the four sectors and a wish. */
export const anyPlan: fc.Arbitrary<PlanDocument> = fc
  .tuple(fc.subarray(names), fc.array(fc.constantFrom(...SECTORS), { minLength: 5, maxLength: 5 }), fc.boolean())
  .map(([some, sectors, wish]) =>
    planOf([
      ...(wish ? [placed('wishes', { ...header('wish-1', 'SOCIAL'), text: 'Et sted at bo' })] : []),
      ...some.flatMap((name, nth) => chain(name, sectors[nth])),
    ]),
  );

/** Changes of parts that the plan has, and new efforts beside them. */
export const anyChanges = (plan: PlanDocument, by: string): fc.Arbitrary<PlanChanges> => {
  const own = partsOf(plan).filter(({ kind }) => ['goals', 'subgoals', 'efforts', 'wishes'].includes(kind));
  const text = fc.constantFrom('one', 'two', `of ${by}`);
  const change = ({ kind, part: { id } }: Placed): fc.Arbitrary<PartChange> =>
    text.map((words) => ({ kind, id, set: kind === 'wishes' ? { text: words } : { title: words } }));
  const added: fc.Arbitrary<PartChange[]> = text.map((words) => [
    { kind: 'needs', id: `need-${by}`, set: { ...header(`need-${by}`, 'SOCIAL'), text: words } },
  ]);
  return fc
    .tuple(
      fc.subarray(own).chain((some) => fc.tuple(...some.map(change))),
      fc.oneof(fc.constant([]), added),
    )
    .map(([changes, more]) => ({ parts: [...changes, ...more], removed: [] }));
};
