import type { Goal } from '../../generated/documents.js';
import type { DataClass } from '../../kernel/words.js';
import { recordId } from '../../sdk/record-header.js';
import { AT, drafted, effort, goal, head, sectorPlan } from './testing/drafted.js';

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
    const { plan, why } = drafted({
      efforts: [bad, effort('010203-4567'), effort('z'), effort('y', { title: '０１０２０３-４５６７' })],
    });
    expect(plan.efforts.map(({ title }) => title)).toEqual([undefined, 'z', undefined]);
    expect(why('efforts', 'title')).toMatchObject({ fate: 'REFUSED', why: 'CPR_IN_TEXT' });
    expect(why('efforts', 'statusReason')).toMatchObject({ fate: 'REFUSED', why: 'UNSEEN_SIGNS' });
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
