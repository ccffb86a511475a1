import fc from 'fast-check';
import { apply, type Conflict, deltas, merge, type PlanChanges } from './changes.js';
import { type Part, type PlanDocument, partsOf } from './part-kinds.js';
import { anyChanges, anyPlan, BEGAN, chain, planOf } from './testing/any-plan.js';
import { validate } from './validate.js';
import { viewOf } from './view.js';

const set = (kind: 'efforts' | 'goals', id: string, fields: object): PlanChanges => ({
  parts: [{ kind, id, set: { ...fields } }],
  removed: [],
});
const mergeAll = (base: PlanDocument, head: PlanDocument, changes: PlanChanges) => merge({ base, now: head }, head, changes);
const partNamed = (plan: PlanDocument, id: string) => partsOf(plan).find(({ part }) => part.id === id)?.part;
const twoEdits = anyPlan.chain((plan) => fc.tuple(fc.constant(plan), anyChanges(plan, 'first'), anyChanges(plan, 'second')));
const runs = { numRuns: 500 };

describe('changes of a plan', () => {
  it('set what they name, keep what they leave out and take away what they empty', () => {
    const after = apply(planOf(chain('a')), set('efforts', 'effort-a', { title: 'New', deadline: null }));
    expect(partNamed(after, 'effort-a')).toMatchObject({ title: 'New', status: 'PLANNED' });
    expect(partNamed(after, 'effort-a')).not.toHaveProperty('deadline');
  });

  it('leave no name of what they remove', () => {
    const review = { kind: 'reviews' as const, id: 'r', set: { dueDate: '2027-01-01', partIds: ['decision-a', 'goal-a'] } };
    const before = apply(planOf(chain('a')), { parts: [review], removed: [] });
    const after = apply(before, { parts: [], removed: ['decision-a'] });
    expect(partNamed(after, 'decision-a')).toBeUndefined();
    expect(partNamed(after, 'r')).toMatchObject({ partIds: ['goal-a'] });
  });

  it('leave the plan that they were made from as it was', () => {
    const plan = planOf(chain('a'));
    const copy = structuredClone(plan);
    apply(plan, set('efforts', 'effort-a', { title: 'New' }));
    expect(plan).toEqual(copy);
  });

  it('are told part by part: what is told makes the later plan of the earlier, and back', () => {
    fc.assert(
      fc.property(twoEdits, ([plan, first]) => {
        const after = apply(plan, first);
        const told = deltas(plan, after);
        for (const { id, before, after: now } of told) {
          expect(partNamed(plan, id)).toEqual(before);
          expect(partNamed(after, id)).toEqual(now);
        }
        const untold = partsOf(after).filter(({ part }) => !told.some(({ id }) => id === part.id));
        for (const { part } of untold) expect(partNamed(plan, part.id)).toEqual(part);
      }),
      runs,
    );
  });
});

describe('two changes from the same version', () => {
  it('are both made where they touch different parts', () => {
    const base = planOf([...chain('a'), ...chain('b')]);
    const head = apply(base, set('efforts', 'effort-a', { title: 'First' }));
    const { merged } = mergeAll(base, head, set('efforts', 'effort-b', { title: 'Second' }));
    expect(partNamed(merged!, 'effort-a')).toMatchObject({ title: 'First' });
    expect(partNamed(merged!, 'effort-b')).toMatchObject({ title: 'Second' });
  });

  it('of the same part are a conflict that holds both, and nothing of the later one is made', () => {
    const base = planOf([...chain('a'), ...chain('b')]);
    const head = apply(base, set('efforts', 'effort-a', { title: 'First' }));
    const both = { parts: [...set('efforts', 'effort-a', { deadline: '2027-02-01' }).parts], removed: ['decision-b'] };
    const { merged, conflicts } = mergeAll(base, head, both);
    expect(merged).toBeUndefined();
    expect(conflicts).toEqual([
      {
        kind: 'efforts',
        id: 'effort-a',
        base: partNamed(base, 'effort-a'),
        theirs: partNamed(head, 'effort-a'),
        yours: { ...partNamed(base, 'effort-a'), deadline: '2027-02-01' },
      },
    ]);
  });

  it('that come to the same are no conflict', () => {
    const base = planOf(chain('a'));
    const same = set('efforts', 'effort-a', { title: 'Same' });
    expect(mergeAll(base, apply(base, same), same)).toEqual({ merged: apply(base, same), conflicts: [] });
  });

  it('are a conflict where one removes what the other changes, either way', () => {
    const base = planOf(chain('a'));
    const change: PlanChanges = { parts: [{ kind: 'decisions', id: 'decision-a', set: { outcome: 'GRANTED' } }], removed: [] };
    const removal: PlanChanges = { parts: [], removed: ['decision-a'] };
    const of = (first: PlanChanges, second: PlanChanges): readonly Conflict[] =>
      mergeAll(base, apply(base, first), second).conflicts;
    expect(of(change, removal)).toMatchObject([{ theirs: { outcome: 'GRANTED' }, yours: undefined }]);
    expect(of(removal, change)).toMatchObject([{ theirs: undefined, yours: { outcome: 'GRANTED' } }]);
    expect(of(removal, removal)).toEqual([]);
  });

  it('of the plan’s own state are a conflict too', () => {
    const base = planOf();
    const head = apply(base, { parts: [], removed: [], header: { status: 'ACTIVE', endedAt: null } });
    const { conflicts } = mergeAll(base, head, { parts: [], removed: [], header: { status: 'CANCELLED', endedAt: BEGAN } });
    expect(conflicts).toMatchObject([{ kind: 'plan', theirs: { status: 'ACTIVE' }, yours: { status: 'CANCELLED' } }]);
  });

  it('are a conflict by what their author sees alone, and a conflict holds no more', () => {
    const base = planOf(chain('a'));
    const hidden = apply(base, set('efforts', 'effort-a', { costKroner: 100 }));
    const sees = (plan: PlanDocument) => viewOf(plan, ({ part: { costKroner: _cost, ...rest } }) => rest as Part);
    const asSeen = (head: PlanDocument) => merge({ base: sees(base), now: sees(head) }, head, change);
    const change = set('efforts', 'effort-a', { title: 'Mine' });
    const { merged } = asSeen(hidden);
    expect(partNamed(merged!, 'effort-a')).toMatchObject({ title: 'Mine', costKroner: 100 });
    const { conflicts } = asSeen(apply(hidden, set('efforts', 'effort-a', { title: 'Theirs' })));
    expect(conflicts).toHaveLength(1);
    expect(JSON.stringify(conflicts)).not.toContain('costKroner');
  });

  it('lose nothing, whatever they are: both stand in the plan, or there is a conflict for each part in which they do not', () => {
    fc.assert(
      fc.property(twoEdits, ([base, first, second]) => {
        const head = apply(base, first);
        const { merged, conflicts } = mergeAll(base, head, second);
        const apart = second.parts.filter(({ id, set: fields }) => {
          const other = first.parts.find((one) => one.id === id);
          const wanted = { ...partNamed(base, id), ...fields };
          return other !== undefined && JSON.stringify(partNamed(head, id)) !== JSON.stringify(wanted) && isChange(base, other);
        });
        expect(conflicts.map(({ id }) => id).sort()).toEqual(apart.map(({ id }) => id).sort());
        if (merged === undefined) return;
        for (const { id, set: fields } of [...first.parts, ...second.parts]) {
          const later = second.parts.find((one) => one.id === id)?.set ?? {};
          expect(partNamed(merged, id)).toMatchObject({ ...fields, ...later });
        }
        expect(validate(merged)).toEqual([]);
      }),
      runs,
    );
  });
});

const isChange = (base: PlanDocument, { id, set: fields }: PlanChanges['parts'][number]): boolean =>
  Object.entries(fields).some(([name, value]) => partNamed(base, id)?.[name] !== value);
