import { factsOf, permit, stateOf } from '../../../test/access/road-fakes.js';
import { Masks } from '../../citizen/mask.js';
import { partsOf } from '../../plan/part-kinds.js';
import { chain, planOf } from '../../plan/testing/any-plan.js';
import type { PolicyDecision, SourceGrant } from '../../policy/decision.js';
import { planReaderOf } from './plan-reader.js';
import { PLAN_SYSTEM } from './plan-system.js';

const masks = new Masks();
const grant = (sector: SourceGrant['sector'], classes: SourceGrant['classes'], more: Partial<SourceGrant> = {}): SourceGrant => ({
  system: PLAN_SYSTEM,
  sector,
  classes,
  ...more,
});
const ALL: SourceGrant['classes'] = ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT'];
const readerOf = (grants: SourceGrant[], change: Partial<PolicyDecision> = {}, unit = 'u-1') =>
  planReaderOf(
    { masks },
    stateOf({ decision: permit(grants, change), facts: factsOf({ caller: { role: 'COORDINATOR', sector: 'SOCIAL', unit } }) }),
  );
const plan = planOf([...chain('a'), ...chain('h', 'HEALTH', { raised: ['HEALTH'] }), ...chain('e', 'EMPLOYMENT')]);
const efforts = (reader: ReturnType<typeof readerOf>, of = plan) => reader.view(of).efforts.map(({ id }) => id);
const with_ = (change: object) => ({
  ...plan,
  efforts: plan.efforts.map((one) => (one.id === 'effort-a' ? { ...one, ...change } : one)),
});

describe('the reader of a plan', () => {
  it('sees each part by what is granted for its owner’s sector, and all its raised classes', () => {
    expect(efforts(readerOf([grant('SOCIAL', ALL)]))).toEqual(['effort-a']);
    expect(efforts(readerOf([grant('SOCIAL', ALL), grant('EMPLOYMENT', ALL), grant('HEALTH', ALL)]))).toEqual([
      'effort-a',
      'effort-e',
    ]);
    expect(efforts(readerOf([grant('HEALTH', [...ALL, 'HEALTH'])]))).toEqual(['effort-h']);
    expect(efforts(readerOf([]))).toEqual([]);
  });

  it('sees no part of a kind whose class he has not, and of a part no field whose class he has not', () => {
    const reader = readerOf([grant('SOCIAL', ['PLAN_EFFORT'])]);
    const view = reader.view(with_({ costKroner: 100 }));
    expect(partsOf(view).map(({ kind }) => kind)).toEqual(['efforts', 'decisions']);
    expect(view.efforts[0]).not.toHaveProperty('costKroner');
    expect(view.efforts[0]).not.toHaveProperty('subgoalIds');
    expect(readerOf([grant('SOCIAL', ['PLAN_EFFORT', 'SPEND'])]).view(with_({ costKroner: 100 })).efforts[0]).toHaveProperty(
      'costKroner',
    );
  });

  it('sees no place where places are hidden', () => {
    const placed = with_({
      postalCode: '9999',
      responsible: { kind: 'SECTOR', sector: 'SOCIAL', unit: { id: 'u-9' }, name: 'Huset' },
    });
    const [shown] = readerOf([grant('SOCIAL', ALL)], { hides: ['PLACES'] }).view(placed).efforts;
    expect(shown).not.toHaveProperty('postalCode');
    expect(shown!.responsible).toEqual({ kind: 'SECTOR', sector: 'SOCIAL' });
  });

  it('sees his own efforts only where those of others are hidden', () => {
    const reader = readerOf([grant('SOCIAL', ALL), grant('EMPLOYMENT', ALL)], { hides: ['OTHERS_EFFORTS'] });
    expect(efforts(reader, with_({ unit: { id: 'u-1' } }))).toEqual(['effort-a']);
    expect(efforts(reader)).toEqual([]);
  });

  it('sees of a class that is granted for some days only parts whose period lies within them', () => {
    const limited = readerOf([
      grant('SOCIAL', ALL, { periods: [{ dataClass: 'PLAN_EFFORT', from: '2026-01-01', to: '2026-12-31' }] }),
    ]);
    expect(efforts(limited)).toEqual([]);
    expect(efforts(limited, with_({ period: { from: '2026-02-01', to: '2026-12-31' } }))).toEqual(['effort-a']);
    expect(efforts(limited, with_({ period: { from: '2026-02-01', to: '2027-01-01' } }))).toEqual([]);
    expect(efforts(limited, with_({ period: { from: '2025-12-31', to: '2026-12-31' } }))).toEqual([]);
  });

  it('reaches what he would see, and has a name of his rights that is another’s only where both see alike', () => {
    const reader = readerOf([grant('SOCIAL', ALL)]);
    const header = { id: 'x', owner: { by: 'SECTOR', sector: 'SOCIAL' }, raisedClasses: [] } as const;
    expect(reader.reaches('efforts', header, 'title', 'x')).toBe(true);
    expect(reader.reaches('efforts', header, 'costKroner', 1)).toBe(false);
    expect(reader.reaches('efforts', { ...header, raisedClasses: ['HEALTH'] }, 'title', 'x')).toBe(false);
    expect(reader.reaches('efforts', { ...header, owner: { ...header.owner, sector: 'HEALTH' } }, 'title', 'x')).toBe(false);
    expect(reader.reaches('appointments', header, 'title', 'x')).toBe(false);
    expect(readerOf([grant('SOCIAL', ALL)]).rights).toBe(reader.rights);
    const others = [
      readerOf([grant('HEALTH', ALL)]),
      readerOf([grant('SOCIAL', ['CASE_META'])]),
      readerOf([grant('SOCIAL', ALL)], { hides: ['PLACES'] }),
      readerOf([grant('SOCIAL', ALL)], { hides: ['OTHERS_EFFORTS'] }),
      readerOf([grant('SOCIAL', ALL)], { hides: ['OTHERS_EFFORTS'] }, 'u-2'),
    ];
    expect(new Set([reader, ...others].map(({ rights }) => rights)).size).toBe(6);
  });
});
