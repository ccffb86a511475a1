import type { Placed, PlanDocument } from '../part-kinds.js';
import { chain, planOf } from '../testing/any-plan.js';
import { sectorView } from './sector-view.js';

const own = (id: string, sector: 'SOCIAL' | 'EMPLOYMENT' | 'HEALTH' = 'SOCIAL') => ({
  id,
  owner: { by: 'SECTOR' as const, sector },
  raisedClasses: [],
});
const plan = (...parts: Placed[]): PlanDocument => planOf(parts);
const effort = (id: string, fields: object): Placed => ({
  kind: 'efforts',
  part: { ...own(id), subgoalIds: ['subgoal-a'], status: 'ACTIVE', deadline: '2027-01-01', ...fields },
});

describe('the plan as a sector sees it', () => {
  it('gives a sector what it owns, and nothing of what others own', () => {
    const both = plan(...chain('a', 'SOCIAL'), ...chain('b', 'EMPLOYMENT'));
    const { records } = sectorView(both, { sector: 'EMPLOYMENT' });
    expect(records.goals.map(({ category, sector, title }) => [title, category, sector])).toEqual([
      ['Goal b', 'EFFORT_GOAL', 'EMPLOYMENT'],
      ['Subgoal b', 'SUBGOAL', 'EMPLOYMENT'],
    ]);
    expect(records.efforts).toMatchObject([
      { title: 'Effort b', status: 'PLANNED', provenance: { system: 'helhed', sourceRecordId: 'effort-b' } },
    ]);
    expect(JSON.stringify(sectorView(both, { sector: 'EMPLOYMENT' }))).not.toContain('-a');
  });

  it('gives the code of the sector, the provider and its CVR number', () => {
    const ffb = { system: 'urn:oid:1.2.208.176.2.22', code: 'x', known: true };
    const responsible = { kind: 'PROVIDER', unit: { id: 'cvr:12345678', name: 'Værestedet' } };
    const { fates, records } = sectorView(
      plan(...chain('a'), effort('e', { ffb, employment: { code: 'y', known: false }, responsible, payer: 'SOCIAL' })),
      { sector: 'SOCIAL' },
    );
    expect(records.efforts[1]).toMatchObject({ code: ffb, provider: 'Værestedet', providerCvr: '12345678' });
    const whyOf = (field: string) => fates.find((one) => one.part === 'e' && one.field === field)?.why;
    expect([whyOf('employment'), whyOf('payer'), whyOf('ffb')]).toEqual(['OTHER_SECTORS_CODE', 'ONE_PLAN_ONLY', undefined]);
  });

  it('takes a unit of the municipality for no CVR number, and a sector for no provider', () => {
    const { records } = sectorView(
      plan(
        ...chain('a'),
        effort('e', { responsible: { kind: 'PROVIDER', unit: { id: 'unit-7', name: 'Jobhuset' } } }),
        effort('f', { responsible: { kind: 'SECTOR', sector: 'SOCIAL', unit: { id: 'cvr:1', name: 'Center' } } }),
      ),
      { sector: 'SOCIAL' },
    );
    expect(records.efforts[1]).toMatchObject({ provider: 'Jobhuset' });
    expect(records.efforts[1]).not.toHaveProperty('providerCvr');
    expect(records.efforts[2]).not.toHaveProperty('provider');
  });

  it('says the nearest of what a sector has no word for, and that it did', () => {
    const meeting: Placed = { kind: 'appointments', part: { ...own('m'), status: 'MISSED' } };
    const shared: Placed = { kind: 'goals', part: { ...own('g'), status: 'PAUSED', whoseGoal: 'JOINT' } };
    const { fates, records } = sectorView(plan(meeting, shared, effort('e', { status: 'PROPOSED' }), ...chain('a')), {
      sector: 'SOCIAL',
    });
    expect(records.appointments).toMatchObject([{ status: 'UNKNOWN' }]);
    expect(records.goals[0]).toMatchObject({ status: 'ACTIVE', expressedBy: 'UNKNOWN' });
    expect(records.efforts[0]).toMatchObject({ status: 'UNKNOWN' });
    expect(fates.filter(({ why }) => why?.startsWith('NO_SUCH')).map(({ field, part, why }) => [part, field, why])).toEqual([
      ['g', 'status', 'NO_SUCH_STATUS'],
      ['g', 'whoseGoal', 'NO_SUCH_OWNER'],
      ['m', 'status', 'NO_SUCH_STATUS'],
    ]);
  });

  it('gives a wish that was written in the plan as a wish, and cuts what is longer than the sector holds', () => {
    const wish: Placed = { kind: 'wishes', part: { ...own('w'), text: 'ø'.repeat(2500), saidAt: '2026-01-02' } };
    const { fates, records } = sectorView(plan(wish), { sector: 'SOCIAL' });
    expect(records.goals).toMatchObject([
      { category: 'CITIZEN_WISH', expressedBy: 'CITIZEN', title: 'ø'.repeat(2000), period: { from: '2026-01-02' } },
    ]);
    expect(fates.find(({ field }) => field === 'text')?.why).toBe('TOO_LONG');
  });

  it('gives each replaced plan with its own name and paragraph, and its own efforts where one type is asked for', () => {
    const replaced = (id: string, planType: string): Placed => ({
      kind: 'replaces',
      part: { ...own(id), planType, extent: 'WHOLE' },
    });
    const two = plan(
      replaced('r1', 'SEL_HANDLEPLAN'),
      replaced('r2', 'SEL_HANDLEPLAN_110'),
      ...chain('a'),
      effort('e1', { replacesId: 'r1' }),
      effort('e2', { replacesId: 'r2' }),
    );
    const { records } = sectorView(two, { planType: 'SEL_HANDLEPLAN' });
    expect(records.plans).toMatchObject([
      {
        planType: 'SEL_HANDLEPLAN',
        title: 'Handleplan',
        legalBasis: { act: 'SEL', paragraph: '§ 141' },
        status: 'DRAFT',
        textAbsentReason: 'REPLACED_BY_ONE_PLAN',
      },
    ]);
    expect(records.efforts.map(({ provenance }) => provenance.sourceRecordId)).toEqual(['effort-a', 'e1']);
    expect(sectorView(two, { sector: 'SOCIAL' }).records.efforts).toHaveLength(3);
  });

  it('accounts for every field of every part that the sector owns, once', () => {
    const whole = plan(...chain('a'), ...chain('b', 'HEALTH'));
    const { fates } = sectorView(whole, { sector: 'SOCIAL' });
    const parts = [whole.goals, whole.subgoals, whole.efforts, whole.decisions, whole.coordinators].flat();
    const owned = (parts as { id: string; owner: { sector: string } }[]).filter(({ owner }) => owner.sector === 'SOCIAL');
    const expected = owned.flatMap((part) => Object.keys(part).map((field) => `${part.id}/${field}`));
    expect(fates.map(({ field, part }) => `${part}/${field}`).sort()).toEqual(expected.sort());
  });
});
