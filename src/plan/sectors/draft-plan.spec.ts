import type { CitizenRecords, Effort, Goal, SectorPlan } from '../../generated/documents.js';
import type { DataClass, Sector } from '../../kernel/words.js';
import { recordId } from '../../sdk/record-header.js';
import type { RecordKind } from '../../sdk/records.js';
import { validate } from '../validate.js';
import type { DraftFacts } from './draft.js';
import { draftPlan } from './draft-plan.js';
import type { Replacing } from './draft-replaces.js';

const AT = '2026-11-22T12:00:00.000Z';
const SYSTEM: Readonly<Record<Sector, string>> = { EMPLOYMENT: 'e', SOCIAL: 's', FAMILY: 'f', HEALTH: 'h' };
const FACTS: DraftFacts = { planId: 'p', at: AT, coordinator: { employee: 'E1', sector: 'SOCIAL' } };

const head = (kind: RecordKind, sector: Sector, name: string, raisedClasses: DataClass[] = []) => ({
  id: recordId(SYSTEM[sector], kind, name),
  sector,
  raisedClasses,
  provenance: { system: SYSTEM[sector], sourceRecordId: name, fetchedAt: AT, mappingVersion: '1.0.0' },
});
const goal = (name: string, change: Partial<Goal> = {}, sector: Sector = 'SOCIAL'): Goal => ({
  ...head('goals', sector, name),
  title: name,
  category: 'EFFORT_GOAL',
  expressedBy: 'PROFESSIONAL',
  status: 'ACTIVE',
  ...change,
});
const effort = (name: string, change: Partial<Effort> = {}, sector: Sector = 'SOCIAL'): Effort => ({
  ...head('efforts', sector, name),
  title: name,
  status: 'ACTIVE',
  ...change,
});
const sectorPlan = (planType: string, change: Partial<SectorPlan> = {}, sector: Sector = 'SOCIAL'): SectorPlan => ({
  ...head('plans', sector, planType),
  planType,
  status: 'ACTIVE',
  ...change,
});
function drafted(records: CitizenRecords, replaces: readonly Replacing[] = [], facts: Partial<DraftFacts> = {}) {
  const draft = draftPlan([records], replaces, { ...FACTS, ...facts });
  expect(validate(draft.plan)).toEqual([]);
  const why = (kind: RecordKind, field: string) => draft.fates.find((one) => one.kind === kind && one.field === field);
  return { ...draft, why };
}

describe('a drafted plan', () => {
  it('has one coordinator from its first instant, and stands although the sources have nothing', () => {
    const { fates, plan, proposed } = drafted({});
    expect(plan).toMatchObject({ id: 'p', status: 'DRAFT', establishedAt: AT, coordinators: [{ employee: 'E1', from: AT }] });
    expect([fates, proposed]).toEqual([[], []]);
  });

  it('holds a wish in the citizen’s words, owned by the citizen, and a goal that starts from it', () => {
    const wish = goal('Bo for mig selv', { category: 'CITIZEN_WISH', expressedBy: 'CITIZEN', period: { from: '2026-02-03' } });
    const { plan } = drafted({ goals: [wish] });
    expect(plan.wishes).toMatchObject([
      { text: 'Bo for mig selv', saidAt: '2026-02-03', owner: { by: 'CITIZEN', sector: 'SOCIAL' } },
    ]);
    expect(plan.goals).toMatchObject([
      {
        whoseGoal: 'CITIZEN',
        writtenBy: { kind: 'SECTOR', sector: 'SOCIAL' },
        statementIds: [plan.wishes[0]!.id],
        period: { from: '2026-02-03' },
      },
    ]);
  });

  it('hangs an effort on the goal that the same record gave, else on the only goal of its source', () => {
    const goals = [goal('7#maal', {}, 'EMPLOYMENT'), goal('other', {}, 'EMPLOYMENT'), goal('only')];
    const efforts = [effort('7', {}, 'EMPLOYMENT'), effort('support')];
    const { plan, proposed } = drafted({ goals, efforts });
    const goalOf = (title: string) => {
      const subgoalId = plan.efforts.find((one) => one.title === title)!.subgoalIds![0];
      const { goalId, status } = plan.subgoals.find(({ id }) => id === subgoalId)!;
      return [plan.goals.find(({ id }) => id === goalId)!.title, status];
    };
    expect([goalOf('7'), goalOf('support')]).toEqual([
      ['7#maal', 'PROPOSED'],
      ['only', 'PROPOSED'],
    ]);
    expect(proposed.map(({ kind, why }) => [kind, why])).toEqual([
      ['subgoals', 'EFFORT_WITHOUT_SUBGOAL'],
      ['subgoals', 'EFFORT_WITHOUT_SUBGOAL'],
    ]);
  });

  it('proposes a goal for an effort without one, seen by just those who may see the effort', () => {
    const goals = [goal('one'), goal('two')];
    const efforts = [
      effort('a'),
      effort('b', { raisedClasses: ['SUBSTANCE_USE'] }),
      effort('c', { raisedClasses: ['SUBSTANCE_USE'] }),
    ];
    const { plan, proposed } = drafted({ goals, efforts });
    expect(proposed.map(({ why }) => why)).toEqual(Array(4).fill('EFFORT_WITHOUT_GOAL'));
    for (const { raisedClasses, subgoalIds } of plan.efforts) {
      const subgoal = plan.subgoals.find(({ id }) => id === subgoalIds![0])!;
      expect(subgoal.raisedClasses).toEqual(raisedClasses);
      expect(plan.goals.find(({ id }) => id === subgoal.goalId)!.raisedClasses).toEqual(raisedClasses);
    }
    expect(plan.goals.filter(({ status }) => status === 'PROPOSED')).toHaveLength(2);
  });

  it('puts a subgoal under the only goal of its source, else under a proposed one', () => {
    const step = goal('step', { category: 'SUBGOAL', period: { from: '2026-01-01' } });
    const under = (goals: Goal[]) => {
      const { plan } = drafted({ goals: [step, ...goals] });
      return plan.goals.find(({ id }) => id === plan.subgoals[0]!.goalId)!;
    };
    expect(under([goal('only')]).title).toBe('only');
    expect(under([goal('one'), goal('two')]).status).toBe('PROPOSED');
    expect(under([goal('wish', { category: 'CITIZEN_WISH' })]).status).toBe('PROPOSED');
  });

  it('gives an effort somebody responsible, a deadline, an act, and the code of its sector', () => {
    const code = { system: 'urn:oid:1.2.208.176.2.22', code: 'x', unified: 'x', known: true };
    const legalBasis = { act: 'SEL', paragraph: '§ 85' };
    const efforts = [
      effort('own', { unit: { id: 'u1' }, code, legalBasis }),
      effort('bought', { provider: 'Værestedet', providerCvr: '12345678', period: { to: '2027-05-06' } }),
    ];
    const { plan } = drafted({ efforts }, [], { lookAgainBy: '2026-12-24' });
    expect(plan.efforts).toMatchObject([
      {
        responsible: { kind: 'SECTOR', sector: 'SOCIAL', unit: { id: 'u1' } },
        deadline: '2026-12-24',
        ffb: code,
        unified: 'x',
        lawArea: 'SEL',
        kind: 'SOCIAL_SUPPORT',
        payer: 'UNDECIDED',
      },
      { responsible: { kind: 'PROVIDER', unit: { id: 'cvr:12345678', name: 'Værestedet' } }, deadline: '2027-05-06' },
    ]);
    expect(drafted({ efforts }).plan.efforts[0]!.deadline).toBe('2027-02-22');
    expect(drafted({ efforts }, [], { at: '2026-11-30T12:00:00.000Z' }).plan.efforts[0]!.deadline).toBe('2027-02-28');
  });

  it('drafts no kind that would tell of more than the record does', () => {
    const legalBasis = { act: 'SEL', paragraph: '§ 101' };
    const kindOf = (raisedClasses: DataClass[]) =>
      drafted({ efforts: [effort('x', { legalBasis, raisedClasses })] }).plan.efforts[0];
    expect(kindOf(['SUBSTANCE_USE'])).toMatchObject({ kind: 'SOCIAL_SUPPORT', raisedClasses: ['SUBSTANCE_USE'] });
    expect(kindOf(['HEALTH', 'SUBSTANCE_USE'])).toMatchObject({ kind: 'TREATMENT' });
  });

  it('raises what the source told too little of, and says so', () => {
    const { plan, why } = drafted({ efforts: [effort('x', { legalBasis: { act: 'BL', paragraph: '§ 32' } }, 'FAMILY')] });
    expect(plan.efforts[0]!.raisedClasses).toEqual(['CHILD_CASE']);
    expect(why('efforts', 'raisedClasses')).toMatchObject({ fate: 'MAPPED', why: 'RAISED_BY_PLAN' });
  });

  it('leaves out what may not stand in a plan: a field of its own, or the record where its id may not', () => {
    const bad = effort('x', { title: 'Ring til 010203-4567', statusReason: 'to\u200bord' });
    const { plan, why } = drafted({ efforts: [bad, effort('010203-4567')] });
    expect(plan.efforts).toHaveLength(1);
    expect(plan.efforts[0]).not.toHaveProperty('title');
    expect(why('efforts', 'title')).toMatchObject({ fate: 'REFUSED', why: 'CPR_IN_TEXT' });
    expect(why('efforts', 'statusReason')).toMatchObject({ fate: 'REFUSED', why: 'UNSEEN_SIGNS' });
  });

  it('replaces a plan by the paragraph in force, with its text, its provenance and its efforts', () => {
    const plans = [sectorPlan('SEL_HANDLEPLAN', { summary: '🌱'.repeat(3000), period: { from: '2025-01-01' } })];
    const { plan } = drafted({ plans, efforts: [effort('x')] }, [{ planType: 'SEL_HANDLEPLAN', consentId: 'c' }]);
    expect(plan.replaces).toMatchObject([
      {
        planType: 'SEL_HANDLEPLAN',
        extent: 'WHOLE',
        legalBasis: { act: 'SEL', paragraph: '§ 141, stk. 7' },
        consentId: 'c',
        validFrom: '2026-11-22',
        system: 's',
        sectorPlanId: 'SEL_HANDLEPLAN',
        provenance: { effectivePeriod: { from: '2025-01-01' } },
      },
    ]);
    expect(plan.terms.map(({ text }) => text).join('')).toBe('🌱'.repeat(3000));
    expect(plan.efforts[0]!.replacesId).toBe(plan.replaces[0]!.id);
  });

  it('says what stays in the sectors by law, once for each plan', () => {
    const plans = [
      sectorPlan('MIN_PLAN', { summary: 'tekst' }, 'EMPLOYMENT'),
      sectorPlan('GOP', {}, 'HEALTH'),
      sectorPlan('SEL_HANDLEPLAN'),
    ];
    const { fates, plan } = drafted({ plans }, [{ planType: 'MIN_PLAN', extent: 'EFFORT_PART' }]);
    expect(
      plan.remains.map(({ legalBasis, planType, what }) => [planType, what, legalBasis?.act, legalBasis?.paragraph]),
    ).toEqual([
      ['MIN_PLAN', 'JOB_SEARCH_DEMANDS', 'BEK 1216/2023', '§ 53, stk. 2'],
      ['MIN_PLAN', 'STATE_REPORTING', 'BEK 113/2026', '§ 43, stk. 11'],
      ['GOP', 'WHOLE_PLAN', 'SUL', '§ 140'],
    ]);
    expect(plan.terms).toEqual([]);
    expect(plan.remains[2]!.raisedClasses).toEqual(['HEALTH']);
    expect([...new Set(fates.filter(({ fate }) => fate === 'KEPT_IN_SECTOR').map(({ why }) => why))]).toEqual([
      'JOB_SEARCH_STAYS',
      'PLAN_STAYS_BY_LAW',
      'PLAN_NOT_REPLACED',
    ]);
  });

  it('replaces a plan that no source has made yet, and only plans that are asked for by their id where one is named', () => {
    expect(drafted({}, [{ planType: 'BL_CHILD_PLAN' }]).plan).toMatchObject({
      replaces: [{ planType: 'BL_CHILD_PLAN', extent: 'PARENT_ELEMENTS', raisedClasses: ['CHILD_CASE'] }],
      remains: [{ what: 'CHILD_ELEMENTS' }],
    });
    const plans = [sectorPlan('SEL_HANDLEPLAN'), { ...sectorPlan('SEL_HANDLEPLAN'), ...head('plans', 'SOCIAL', 'second') }];
    const { plan } = drafted({ plans }, [{ planType: 'SEL_HANDLEPLAN', planRecordId: plans[1]!.id }]);
    expect(plan.replaces.map(({ sectorPlanId }) => sectorPlanId)).toEqual(['second']);
    expect(drafted({}, [{ planType: 'SEL_HANDLEPLAN', planRecordId: 'none' }]).plan.replaces).toEqual([]);
  });

  it.each([
    ['GOP', {}, 'PLAN_STAYS_BY_LAW'],
    ['HOP', {}, 'IS_ONE_PLAN'],
    ['constructor', {}, 'PLAN_TYPE_UNKNOWN'],
    ['SEL_HANDLEPLAN', { status: 'COMPLETED' }, 'PLAN_HAS_ENDED'],
    ['REHAB_EFFORT', {}, 'PARAGRAPH_NOT_IN_FORCE'],
  ] as const)('does not replace %s %j: %s', (planType, change, expected) => {
    const { plan, why } = drafted({ plans: [sectorPlan(planType, change)] }, [
      { planType: planType as 'GOP', planRecordId: recordId('s', 'plans', planType) },
    ]);
    expect(plan.replaces).toEqual([]);
    expect(why('plans', 'planType')?.why).toBe(expected);
  });

  it('invents no hour, and leaves out what nobody can say was held', () => {
    const meeting = (name: string, start: string, status: 'UNKNOWN' | 'HELD') => ({
      ...head('appointments', 'SOCIAL', name),
      status,
      start,
    });
    const { plan, why } = drafted({
      appointments: [
        meeting('day', '2026-11-20', 'HELD'),
        meeting('gone', '2026-11-21', 'UNKNOWN'),
        meeting('today', '2026-11-22', 'UNKNOWN'),
      ],
    });
    expect(plan.appointments).toMatchObject([
      { status: 'HELD', provenance: { effectivePeriod: { from: '2026-11-20' } } },
      { status: 'PLANNED' },
    ]);
    expect(plan.appointments[0]).not.toHaveProperty('start');
    expect(why('appointments', 'provenance')?.why).toBe('EFFECTIVE_PERIOD_ADDED');
  });

  it('puts the citizen’s own answer on a scale that is better upwards', () => {
    const value = {
      system: 'urn:oid:1.2.208.176.2.21',
      code: '0c87bff2-3b24-4a6e-a9df-193f268ae7b8',
      unified: '0c87bff2-3b24-4a6e-a9df-193f268ae7b8',
      known: true,
    };
    const { plan } = drafted({
      selfAssessments: [{ ...head('selfAssessments', 'HEALTH', 'x', ['HEALTH']), value, assessedAt: '2026-11-01T23:30:00Z' }],
    });
    expect(plan.selfAssessments).toMatchObject([
      { scale: 'FSIII C', value: 3, lowest: 1, highest: 3, assessedAt: '2026-11-02', owner: { by: 'CITIZEN' } },
    ]);
  });

  it('carries no words of a source to a place that is shown where places are hidden', () => {
    const code = { system: 'egen', code: 'Krisecentret', label: 'Krisecentret', unified: 'Krisecentret', known: false };
    const said = { ...head('selfAssessments', 'HEALTH', 'x', ['HEALTH']), code, value: code };
    const { plan, why } = drafted({
      efforts: [effort('y', { code, legalBasis: { act: 'Krisecentret' } })],
      selfAssessments: [said],
    });
    const { unified, lawArea } = plan.efforts[0]!;
    const { scale, text, value } = plan.selfAssessments[0]!;
    expect([unified, lawArea, scale, value, text]).toEqual([undefined, undefined, undefined, undefined, 'Krisecentret']);
    expect([why('selfAssessments', 'code')?.why, why('selfAssessments', 'value')?.why]).toEqual([
      'WHAT_IS_ASSESSED',
      'ANSWER_AS_WORDS',
    ]);
  });

  it('leaves master data where it is, and says so', () => {
    const person = {
      identifiers: [],
      name: { full: 'Opdigtet Person' },
      addresses: [],
      addressProtected: false,
      deceased: false,
      relatedPersons: [],
      provenance: head('person', 'SOCIAL', 'x').provenance,
    };
    const { fates } = drafted({ person });
    expect(fates.map(({ field, record, why }) => [record, field, why])).toEqual(
      Object.keys(person).map((field) => ['person', field, 'MASTER_DATA']),
    );
  });

  it('refuses what the lists of a plan cannot hold', () => {
    const efforts = Array.from({ length: 2000 }, (_, nth) => effort(String(nth)));
    const { fates, plan } = drafted({ efforts });
    expect(plan.efforts).toHaveLength(1900);
    expect(new Set(fates.filter(({ fate }) => fate === 'REFUSED').map(({ record }) => record)).size).toBe(100);
    expect(fates.find(({ fate }) => fate === 'REFUSED')?.why).toBe('PLAN_IS_FULL');
  });
});
