import fc from 'fast-check';
import { CLASS_TABLE } from '../generated/class-table.js';
import { SCHEMAS } from '../generated/schemas.js';
import { apply } from './changes.js';
import {
  KEPT_KINDS,
  PART_KINDS,
  PART_TYPES,
  type Part,
  type Placed,
  type PlanDocument,
  partsOf,
  referencesOf,
} from './part-kinds.js';
import { anyPlan, chain, planOf } from './testing/any-plan.js';
import { validate } from './validate.js';
import { viewOf } from './view.js';

const ids = (plan: PlanDocument) => partsOf(plan).map(({ part }) => part.id);
const raised = ({ part }: Placed) => (part.raisedClasses.length > 0 ? undefined : part);

describe('the view of a plan', () => {
  it('is the plan, where everything may be seen', () => {
    fc.assert(fc.property(anyPlan, (plan) => expect(viewOf(plan, ({ part }) => part)).toEqual(plan)));
  });

  it('leaves out what may not be seen, and what hangs on nothing else', () => {
    const hidden = planOf([...chain('a'), ...chain('b')]);
    const shown = viewOf(hidden, ({ part }) => (part.id === 'goal-a' ? undefined : part));
    expect(ids(shown)).toEqual(['goal-b', 'subgoal-b', 'effort-b', 'coordinator', 'decision-b']);
  });

  it('keeps an effort that serves something seen, without the name of what is not', () => {
    const both = apply(planOf([...chain('a'), ...chain('b')]), {
      parts: [{ kind: 'efforts', id: 'effort-b', set: { subgoalIds: ['subgoal-a', 'subgoal-b'] } }],
      removed: [],
    });
    const shown = viewOf(both, ({ part }) => (part.id === 'goal-a' ? undefined : part));
    expect(shown.efforts).toMatchObject([{ id: 'effort-b', subgoalIds: ['subgoal-b'] }]);
  });

  it('keeps efforts for those who read no goals at all, without the name of one', () => {
    const shows = ({ kind, part }: Placed) => (kind === 'efforts' ? part : undefined);
    const shown = viewOf(planOf(chain('a')), shows, (kind) => kind === 'efforts');
    expect(ids(shown)).toEqual(['effort-a']);
    expect(shown.efforts[0]).not.toHaveProperty('subgoalIds');
    expect(ids(viewOf(planOf(chain('a')), shows))).toEqual([]);
  });

  it('is the same with and without what may not be seen: whole chains, and names of them in what is seen', () => {
    const naming = (named: string[]): Placed => ({
      kind: 'clarifications',
      part: { ...own('c'), level: 'TEAM', state: 'OPEN', partIds: ['coordinator', ...named] } as unknown as Part,
    });
    const serving = (named: string[]): Placed => ({
      kind: 'efforts',
      part: {
        ...own('e'),
        subgoalIds: [...named, 'subgoal-open'],
        status: 'PLANNED',
        responsible: { kind: 'CITIZEN' },
        deadline: '2027-01-01',
      } as unknown as Part,
    });
    fc.assert(
      fc.property(fc.subarray(['h', 'i', 'j']), fc.boolean(), (names, name) => {
        const hidden = names.flatMap((one) => chain(one, 'HEALTH', { raised: ['HEALTH'] }));
        const [parts, subgoals] = name ? [names.map((one) => `goal-${one}`), names.map((one) => `subgoal-${one}`)] : [[], []];
        const open = chain('open');
        const [with_, without] = [
          planOf([...hidden, ...open, serving(subgoals), naming(parts)]),
          planOf([...open, serving([]), naming([])]),
        ];
        expect(validate(with_)).toEqual([]);
        expect(JSON.stringify(viewOf(with_, raised))).toBe(JSON.stringify(viewOf(without, raised)));
      }),
    );
  });
});

const own = (id: string) => ({ id, owner: { by: 'SECTOR' as const, sector: 'SOCIAL' as const }, raisedClasses: [] });

describe('the kinds of parts', () => {
  const schemaOf = (title: string) => SCHEMAS.find((one) => one.title === title) as { properties: object; required: string[] };

  it('are the lists of the plan, and of some of its parts', () => {
    const lists = Object.entries(CLASS_TABLE.Plan!).filter(([, { type }]) => type?.startsWith('Plan'));
    expect(PART_KINDS).toEqual(lists.map(([name]) => name));
    expect(Object.keys(CLASS_TABLE.PlanParts!).sort()).toEqual([...PART_KINDS].sort());
    for (const [name, { type }] of lists) expect([name, type]).toEqual([name, PART_TYPES[name as keyof typeof PART_TYPES]]);
  });

  it('demand no field that a reader of the list might not see', () => {
    for (const kind of PART_KINDS) {
      const own = CLASS_TABLE.Plan![kind]!.dataClass;
      const classes = schemaOf(PART_TYPES[kind]).required.map((name) => CLASS_TABLE[PART_TYPES[kind]]![name]!.dataClass);
      expect([kind, classes.filter((one) => one !== 'TECHNICAL' && one !== own)]).toEqual([kind, []]);
    }
  });

  it('name others by the fields that are called so, and by no others', () => {
    const elsewhere = ['PlanReplacement.consentId', 'PlanReplacement.sectorPlanId'];
    for (const kind of PART_KINDS) {
      const named = Object.keys(schemaOf(PART_TYPES[kind]).properties)
        .filter((name) => /Ids?$/.test(name) && !elsewhere.includes(`${PART_TYPES[kind]}.${name}`))
        .sort();
      const known = referencesOf(kind).map(({ field }) => field);
      expect([kind, named.filter((name) => !known.includes(name))]).toEqual([kind, []]);
      expect(known.filter((name) => name !== 'memberId' && !named.includes(name))).toEqual([]);
    }
  });

  it('that others hang on are kept', () => {
    expect([...KEPT_KINDS].sort()).toEqual(['appointments', 'coordinators', 'efforts', 'goals', 'members', 'subgoals', 'team']);
  });
});
