import { ownPartsOnly } from './own-parts.js';
import { type Part, type PartKind, type Placed, type PlanDocument, partsOf } from './part-kinds.js';
import { chain, planOf } from './testing/any-plan.js';

const own = (id: string) => ({ id, owner: { by: 'SECTOR' as const, sector: 'SOCIAL' as const }, raisedClasses: [] });
const part = (kind: PartKind, id: string, fields: object = {}): Placed => ({ kind, part: { ...own(id), ...fields } as Part });
const delivered = (placed: Placed[], by: object): Placed[] =>
  placed.map((one) => (one.kind === 'efforts' ? { ...one, part: { ...one.part, ...by } } : one));
const plan = planOf([
  part('wishes', 'wish'),
  ...delivered(chain('a'), { responsible: { kind: 'PROVIDER', unit: { id: 'u-1' } } }),
  ...delivered(chain('b'), { unit: { id: 'u-1' } }),
  ...chain('c'),
  part('appointments', 'mine', { effortId: 'effort-a' }),
  part('appointments', 'others', { effortId: 'effort-c' }),
  part('appointments', 'nobodys'),
  part('team', 'member'),
  part('attendances', 'at-mine', { appointmentId: 'mine', teamMemberId: 'member' }),
  part('attendances', 'at-others', { appointmentId: 'others', teamMemberId: 'member' }),
  part('conditions', 'condition', { effortIds: ['effort-c', 'effort-a'] }),
  part('conditions', 'other-condition', { effortIds: ['effort-c'] }),
  part('clarifications', 'question', { partIds: ['effort-a'] }),
  part('reviews', 'review'),
  part('acceptances', 'answer', { goalId: 'goal-a' }),
  part('selfAssessments', 'assessment', { goalId: 'goal-a' }),
]);
const ids = (one: PlanDocument) => partsOf(one).map(({ part: { id } }) => id);

describe('what a provider may see of a plan', () => {
  it('is his own efforts, what hangs on them and the goals that they serve; and what names no effort', () => {
    expect(ids(ownPartsOnly(plan, 'u-1'))).toEqual([
      'wish',
      'goal-a',
      'goal-b',
      'subgoal-a',
      'subgoal-b',
      'effort-a',
      'effort-b',
      'condition',
      'coordinator',
      'member',
      'mine',
      'at-mine',
      'decision-a',
      'decision-b',
    ]);
  });

  it('is no effort where none is his, and none without a unit', () => {
    for (const unit of ['u-2', '']) expect(ids(ownPartsOnly(plan, unit))).toEqual(['wish', 'coordinator', 'member']);
  });
});
