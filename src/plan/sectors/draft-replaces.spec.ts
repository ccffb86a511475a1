import { drafted, effort, head, sectorPlan } from './testing/drafted.js';

describe('plans and meetings in a draft', () => {
  it('replaces a plan by the paragraph in force, with its text, its provenance and its efforts', () => {
    const plans = [sectorPlan('SEL_HANDLEPLAN', { summary: `x${'🌱'.repeat(3000)}`, period: { from: '2025-01-01' } })];
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
    expect(plan.terms.map(({ text }) => text).join('')).toBe(`x${'🌱'.repeat(3000)}`);
    expect(plan.terms.filter(({ text }) => /\p{Surrogate}/u.test(text!))).toEqual([]);
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
});
