import { factsOf, purpose as planning } from '../../../test/access/road-fakes.js';
import type { Purpose } from '../../generated/documents.js';
import type { Capacity } from '../../kernel/words.js';
import type { DecisionFacts, RelationFacts } from '../facts.js';
import { guardianConflict } from './guardian-conflict.js';
import { ownFile } from './own-file.js';
import { relation } from './relation.js';
import { representationScope } from './representation-scope.js';

const work = planning as unknown as Purpose;
const purpose = {
  ...work,
  code: 'REPRESENTATIVE',
  subject: 'REPRESENTED',
  roles: ['CITIZEN', 'REPRESENTATIVE'],
  capacities: ['CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE'],
} as Purpose;
const caller = { role: 'REPRESENTATIVE', personKey: 'mother' } as const;
const acting = (capacity: Capacity, change: Partial<RelationFacts> = {}): RelationFacts => ({
  capacity,
  scope: 'ALL',
  from: '2026-01-01T00:00:00.000Z',
  source: 'representation',
  ...change,
});
const facts = (relations: readonly RelationFacts[], change: Partial<DecisionFacts> = {}) =>
  factsOf({ caller, relations, ...change });
const employee = { role: 'COORDINATOR', sector: 'SOCIAL', employee: 'e-1' } as const;
const [working] = factsOf().relations;

describe('the relation of somebody who acts for a citizen', () => {
  it.each(['CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE'] as const)(
    'as %s opens the purpose for it',
    (capacity) => {
      expect(relation.refuses(purpose, facts([acting(capacity)]))).toBeUndefined();
      expect(relation.refuses(purpose, facts([acting(capacity)], { caller: { ...caller, role: 'CITIZEN' } }))).toBeUndefined();
      expect(relation.refuses({ ...purpose, capacities: [] }, facts([acting(capacity)]))).toBe('NO_RELATION');
    },
  );

  it.each<[string, DecisionFacts]>([
    ['without a record', facts([])],
    ['after its end', facts([acting('GUARDIAN', { to: '2026-11-22T10:00:00.000Z' })])],
    ['before its beginning', facts([acting('GUARDIAN', { from: '2026-11-22T10:00:00.001Z' })])],
    ['of one who works with him', facts([working!])],
    ['of an employee', facts([acting('GUARDIAN')], { caller: employee })],
    ['to himself', facts([acting('GUARDIAN')], { caller: { ...caller, personKey: 'k' } })],
  ])('opens nothing %s', (_what, given) => {
    expect(relation.refuses({ ...purpose, capacities: [...purpose.capacities, 'COORDINATOR'] }, given)).toBe('NO_RELATION');
  });

  it('opens no work purpose, neither to a private person nor to an employee', () => {
    const open = { ...work, capacities: [...work.capacities, 'GUARDIAN'] } as Purpose;
    expect(relation.refuses(open, facts([acting('GUARDIAN')]))).toBe('NO_RELATION');
    expect(relation.refuses(open, facts([acting('GUARDIAN')], { caller: employee }))).toBe('NO_RELATION');
    expect(relation.refuses(open, facts([working!], { caller: employee }))).toBeUndefined();
    expect(relation.refuses(open, facts([], { caller: { role: 'CITIZEN', personKey: 'k' } }))).toBeUndefined();
    expect(relation.refuses(open, facts([], { caller: { role: 'REPRESENTATIVE', personKey: 'k' } }))).toBe('NO_RELATION');
  });

  it('of an employee opens no purpose for the citizen himself', () => {
    const self = { ...work, subject: 'SELF' } as Purpose;
    expect(relation.refuses(self, facts([working!], { caller: employee }))).toBe('NO_RELATION');
  });

  it('is private: nobody meets his own file in it', () => {
    expect(ownFile.refuses(purpose, facts([], { caller: { ...caller, personKey: 'k' } }))).toBeUndefined();
    expect(ownFile.refuses(purpose, facts([], { caller: { ...employee, personKey: 'k' } }))).toBe('OWN_FILE');
  });
});

describe('a conflict of interest', () => {
  it('closes a citizen’s file to the employee who acts for him, as long as he does', () => {
    const given = (change: Partial<RelationFacts>) =>
      guardianConflict.refuses(work, facts([working!, acting('CUSTODY_HOLDER', change)], { caller: employee }));
    expect(given({})).toBe('GUARDIAN_CONFLICT');
    expect(given({ to: '2026-11-22T10:00:00.000Z' })).toBeUndefined();
    expect(guardianConflict.refuses(work, facts([working!], { caller: employee, worksWithCitizen: true }))).toBeUndefined();
  });

  it.each(['GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE'] as const)('closes it to a %s who works with the case', (capacity) => {
    expect(guardianConflict.refuses(purpose, facts([acting(capacity)], { worksWithCitizen: true }))).toBe('GUARDIAN_CONFLICT');
    expect(guardianConflict.refuses(purpose, facts([acting(capacity)]))).toBeUndefined();
    expect(guardianConflict.refuses(work, facts([acting(capacity)], { worksWithCitizen: true }))).toBeUndefined();
  });

  it('is none for a custody holder', () => {
    const both = [acting('GUARDIAN'), acting('CUSTODY_HOLDER')];
    expect(guardianConflict.refuses(purpose, facts(both, { worksWithCitizen: true }))).toBeUndefined();
  });
});

describe('the scope of who acts for a citizen', () => {
  const open = (...relations: RelationFacts[]) => {
    const without = representationScope.narrows(purpose, facts(relations))?.withoutClasses ?? [];
    return (['CASE_META', 'PLAN_GOAL', 'HEALTH', 'ECONOMY', 'SPEND'] as const).filter((one) => !without.includes(one));
  };

  it.each<[string, RelationFacts[], string[]]>([
    ['all', [acting('GUARDIAN')], ['CASE_META', 'PLAN_GOAL', 'HEALTH', 'ECONOMY', 'SPEND']],
    ['personal matters', [acting('GUARDIAN', { scope: 'PERSONAL' })], ['CASE_META', 'PLAN_GOAL', 'HEALTH']],
    ['economic matters', [acting('GUARDIAN', { scope: 'ECONOMIC' })], ['CASE_META', 'ECONOMY', 'SPEND']],
    ['an attest', [acting('ATTEST_HOLDER')], ['CASE_META', 'PLAN_GOAL', 'HEALTH']],
    ['an attest for economy', [acting('ATTEST_HOLDER', { scope: 'ECONOMIC' })], ['CASE_META']],
    ['a past guardianship', [acting('GUARDIAN', { to: '2026-01-02T00:00:00.000Z' })], []],
  ])('of %s opens just that', (_what, relations, classes) => {
    expect(open(...relations)).toEqual(classes);
  });

  it('is none where nothing is said of it, and adds up over several records', () => {
    const { scope: _scope, ...unsaid } = acting('GUARDIAN');
    expect(open(unsaid)).toEqual(['CASE_META']);
    expect(open({ ...unsaid, capacity: 'ATTEST_HOLDER' })).toEqual(['CASE_META']);
    expect(open(acting('GUARDIAN', { scope: 'ECONOMIC' }), acting('ATTEST_HOLDER'))).toHaveLength(5);
  });

  it('leaves what says nothing of the citizen', () => {
    const without = representationScope.narrows(purpose, facts([acting('GUARDIAN', { scope: 'ECONOMIC' })]))?.withoutClasses;
    expect(without).not.toContain('TECHNICAL');
    expect(without).toContain('ID_PROTECTED');
  });

  it('narrows no other purpose', () => {
    expect(representationScope.narrows(work, facts([acting('GUARDIAN', { scope: 'ECONOMIC' })]))).toBeUndefined();
  });
});
