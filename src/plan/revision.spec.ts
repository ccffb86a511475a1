import type { Fields } from './changes.js';
import { type Part, type PartKind, type PlanDocument, partsOf } from './part-kinds.js';
import { type Author, type PlanWishes, type Revision, revise, type Seen } from './revision.js';
import { chain, planOf } from './testing/any-plan.js';
import { viewOf } from './view.js';

const AT = '2026-11-05T08:00:00.000Z';
const own = { by: 'SECTOR', sector: 'SOCIAL' } as const;
const social: Author = {
  owns: (_kind, owner) => owner === undefined || owner.sector === 'SOCIAL',
  reaches: (_kind, { raisedClasses }, field) => field !== 'costKroner' && !raisedClasses.includes('CRIME'),
  defaults: () => ({ owner: own, unit: { id: 'u-1' } }),
};
const open: Seen = (() => {
  const head = planOf([...chain('a'), ...chain('b', 'HEALTH')]);
  return { head, now: head, base: head };
})();
const wish = (kind: PartKind, part: Fields): PlanWishes => ({ parts: [{ kind, part }], removed: [] });
function tried(wishes: PlanWishes, seen: Seen = open, author: Author = social): Revision {
  let ids = 0;
  return revise(seen, wishes, author, () => `made-${++ids}`, AT);
}
const faultsOf = (revision: Revision) => ('faults' in revision ? revision.faults.map(({ code, at }) => [code, at]) : undefined);
const part = (revision: Revision, id: string): Part | undefined =>
  'document' in revision ? partsOf(revision.document).find((one) => one.part.id === id)?.part : undefined;

describe('a revision', () => {
  it('gives new parts ids, and calls them so wherever they were named', () => {
    const wishes: PlanWishes = {
      parts: [
        { kind: 'subgoals', part: { id: 'mine', goalId: 'goal-a', title: 'Next', status: 'ACTIVE' } },
        { kind: 'reviews', part: { dueDate: '2027-01-01', partIds: ['mine', 'effort-a', 'mine'] } },
      ],
      removed: [],
    };
    const revision = tried(wishes);
    expect(revision).toMatchObject({ newIds: { mine: 'made-1' } });
    expect(part(revision, 'made-1')).toEqual({
      id: 'made-1',
      owner: own,
      unit: { id: 'u-1' },
      goalId: 'goal-a',
      title: 'Next',
      status: 'ACTIVE',
      raisedClasses: [],
    });
    expect(part(revision, 'made-2')).toMatchObject({ partIds: ['made-1', 'effort-a'] });
  });

  it('raises a part to what it tells of, and never lowers it below', () => {
    const revision = tried(wish('efforts', { id: 'effort-a', kind: 'TREATMENT', raisedClasses: [] }));
    expect(part(revision, 'effort-a')).toMatchObject({ kind: 'TREATMENT', raisedClasses: ['HEALTH'] });
    const crime = wish('efforts', { id: 'effort-a', legalBasis: { act: 'BL', paragraph: '§ 130' } });
    expect(faultsOf(tried(crime))).toEqual(expect.arrayContaining([['NOT_FOR_PURPOSE', 'efforts/effort-a/legalBasis']]));
  });

  it('leaves what is said again as it is', () => {
    const again = {
      parts: partsOf(open.head).map(({ kind, part: same }) => ({ kind, part: same })),
      removed: [],
      status: 'DRAFT',
    } as const;
    expect(tried(again)).toEqual({ document: open.head, newIds: {} });
  });

  it.each<[string, PlanWishes, string, string]>([
    ['of what another owns', wish('efforts', { id: 'effort-b', title: 'x' }), 'NOT_YOURS', 'efforts/effort-b'],
    [
      'that gives a part away',
      wish('efforts', { id: 'effort-a', owner: { ...own, sector: 'HEALTH' } }),
      'NOT_YOURS',
      'efforts/effort-a',
    ],
    ['that takes a part', wish('efforts', { id: 'effort-b', owner: own }), 'NOT_YOURS', 'efforts/effort-b'],
    ['beyond the purpose', wish('efforts', { id: 'effort-a', costKroner: 1 }), 'NOT_FOR_PURPOSE', 'efforts/effort-a/costKroner'],
    [
      'that names what is not there',
      wish('reviews', { id: 'r', dueDate: '2027-01-01', partIds: ['no'] }),
      'UNKNOWN_REFERENCE',
      'reviews/r/partIds',
    ],
    ['that removes what is not there', { parts: [], removed: ['no'] }, 'UNKNOWN_REFERENCE', 'removed'],
    ['that removes what others hang on', { parts: [], removed: ['goal-a'] }, 'PART_IS_KEPT', 'goals/goal-a'],
    ['that removes what another owns', { parts: [], removed: ['decision-b'] }, 'NOT_YOURS', 'decisions/decision-b'],
    ['with an id that could be a number', wish('goals', { id: '0101801234', status: 'ACTIVE' }), 'NOT_BY_SCHEMA', 'goals//id'],
    ['that begins the plan without the citizen', { parts: [], removed: [], status: 'ACTIVE' }, 'OWN_VIEW_MISSING', 'wishes'],
  ])('%s is refused', (_what, wishes, code, at) => {
    expect(faultsOf(tried(wishes))).toEqual([[code, at]]);
  });

  it('begins a plan with the citizen’s own view, ends it at its instant, and may take it up again', () => {
    const begun = tried({ ...wish('wishes', { id: 'w', text: 'Et sted at bo' }), status: 'ACTIVE' });
    expect(begun).toMatchObject({ document: { status: 'ACTIVE' } });
    const ended = tried({ parts: [], removed: [], status: 'COMPLETED' });
    expect(ended).toMatchObject({ document: { status: 'COMPLETED', endedAt: AT } });
    const head = (ended as { document: PlanDocument }).document;
    const again = tried({ ...wish('wishes', { text: 'Et sted at bo' }), status: 'ACTIVE' }, { head, now: head, base: head });
    expect(again).toMatchObject({ document: { status: 'ACTIVE' } });
    expect((again as { document: PlanDocument }).document.endedAt).toBeUndefined();
  });

  describe('by somebody who does not see all', () => {
    const head = planOf([...chain('a'), ...chain('h', 'SOCIAL', { raised: ['HEALTH'] })], {});
    const both = {
      ...head,
      efforts: head.efforts.map((one) => (one.id === 'effort-a' ? { ...one, subgoalIds: ['subgoal-a', 'subgoal-h'] } : one)),
    };
    const sees = (plan: PlanDocument) => viewOf(plan, ({ part: one }) => (one.raisedClasses.length > 0 ? undefined : one));
    const seen: Seen = { head: both, now: sees(both), base: sees(both) };

    it('keeps the names that he does not see', () => {
      expect(seen.now.efforts[0]!.subgoalIds).toEqual(['subgoal-a']);
      const more = tried(
        {
          parts: [
            { kind: 'subgoals', part: { id: 's', goalId: 'goal-a', status: 'ACTIVE' } },
            { kind: 'efforts', part: { id: 'effort-a', subgoalIds: ['s'] } },
          ],
          removed: [],
        },
        seen,
      );
      expect(part(more, 'effort-a')).toMatchObject({ subgoalIds: ['made-1', 'subgoal-h'] });
    });

    it('is told of what he does not see what he is told of nothing', () => {
      const told = (id: string) => [
        faultsOf(tried(wish('efforts', { id, title: 'x' }), seen))?.map(([code, at]) => [code, at!.replace(id, 'ID')]),
        faultsOf(tried({ parts: [], removed: [id] }, seen)),
        faultsOf(tried(wish('reviews', { id: 'r', dueDate: '2027-01-01', partIds: [id] }), seen)),
        faultsOf(tried(wish('decisions', { id: 'd', effortId: id, outcome: 'PENDING' }), seen)),
      ];
      expect(told('effort-h')).toEqual(told('nothing-h'));
    });
  });

  it('finds the plan as it was, where somebody was faster with the same part', () => {
    const faster = tried(wish('efforts', { id: 'effort-a', title: 'Theirs' })) as { document: PlanDocument };
    const late = tried(wish('efforts', { id: 'effort-a', title: 'Mine' }), {
      head: faster.document,
      now: faster.document,
      base: open.head,
    });
    expect(late).toMatchObject({ conflicts: [{ id: 'effort-a', theirs: { title: 'Theirs' }, yours: { title: 'Mine' } }] });
  });
});
