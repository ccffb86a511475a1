import { factsOf, purpose as planning } from '../../../test/access/road-fakes.js';
import type { Purpose } from '../../generated/documents.js';
import type { Capacity, DataClass, Role } from '../../kernel/words.js';
import { decide } from '../decide.js';
import type { DecisionFacts } from '../facts.js';
import { placesOfOthers } from './places-of-others.js';
import { specialProtection } from './special-protection.js';

type Change = Partial<DecisionFacts>;
const ORDINARY = { flags: { addressProtected: true, deceased: false } } satisfies Change;
const SPECIAL = { flags: { addressProtected: true, specialProtection: true, deceased: false } } satisfies Change;

/** Decides by a purpose that everybody in the test may use and that releases the classes. */
function decided(change: Change, masterData: DataClass[], subject: Purpose['subject'] = 'RELATED_CITIZEN') {
  const roles: Role[] = ['COORDINATOR', 'PROVIDER', 'CITIZEN', 'REPRESENTATIVE'];
  const capacities: Capacity[] = ['COORDINATOR', 'CUSTODY_HOLDER'];
  const rules = [{ sectors: ['SOCIAL'], classes: ['CASE_META', 'ID_PROTECTED', 'THIRD_PARTY'], consent: [] }];
  const purpose = { ...planning, roles, capacities, rules, masterData, subject, requesterSectors: [] } as unknown as Purpose;
  return decide({ bundle: 'b', purposes: new Map([[purpose.code, purpose]]) } as never, factsOf(change));
}
const classes = (decision: ReturnType<typeof decided>) => decision.grants.flatMap((grant) => grant.classes);

describe('a protected address', () => {
  it.each([
    ['ordinary protection', ORDINARY],
    ['special protection', SPECIAL],
  ])('by %s hides places and the class of places for every purpose that does not name it', (_what, change) => {
    for (const masterData of [[], ['ID_BASE']] as DataClass[][]) {
      const decision = decided(change, masterData);
      expect(decision).toMatchObject({ outcome: 'PERMIT_REDACTED', hides: ['PLACES'] });
      expect(decision.reasons.filter((one) => one === 'ADDRESS_PROTECTED')).toHaveLength(1);
      expect(classes(decision)).toEqual(['CASE_META', 'THIRD_PARTY']);
    }
  });

  it.each([
    ['ordinary protection', ORDINARY],
    ['special protection', SPECIAL],
  ])('by %s is shown where the purpose names it', (_what, change) => {
    const decision = decided(change, ['ID_BASE', 'ID_PROTECTED']);
    expect(decision).toMatchObject({ outcome: 'PERMIT', hides: [], masterData: ['ID_BASE', 'ID_PROTECTED'] });
    expect(classes(decision)).toContain('ID_PROTECTED');
  });

  it('by special protection is hidden where no case data are asked for, too', () => {
    expect(decided({ ...SPECIAL, wantsCaseData: false }, []).hides).toEqual(['PLACES']);
    expect(decided({ ...ORDINARY, wantsCaseData: false }, []).hides).toEqual([]);
    expect(decided({ ...ORDINARY, wantsCaseData: false }, ['ID_BASE']).hides).toEqual(['PLACES']);
  });

  it('by special protection leaves out the places and their class by a rule of its own', () => {
    const narrowed = { reason: 'ADDRESS_PROTECTED', hides: ['PLACES'], withoutClasses: ['ID_PROTECTED'] };
    const purpose = { ...planning, masterData: ['ID_BASE'] } as unknown as Purpose;
    expect(specialProtection.narrows(purpose, factsOf(SPECIAL))).toEqual(narrowed);
    expect(specialProtection.narrows(purpose, factsOf(ORDINARY))).toBeUndefined();
  });

  it('that is none hides nothing', () => {
    expect(decided({}, ['ID_BASE'])).toMatchObject({ outcome: 'PERMIT', hides: [] });
  });
});

describe('a private person', () => {
  const self = { role: 'CITIZEN', personKey: 'k' } as const;

  it('gets nothing about others and no hidden place, and is told so', () => {
    const decision = decided({ caller: self }, ['ID_BASE', 'ID_PROTECTED', 'THIRD_PARTY'], 'SELF');
    expect(decision).toMatchObject({ outcome: 'PERMIT_REDACTED', masterData: ['ID_BASE'], hides: [] });
    expect(decision.reasons).toContain('THIRD_PARTY_LEFT_OUT');
    expect(classes(decision)).toEqual(['CASE_META']);
  });
});

describe('somebody who asks as a private person about another', () => {
  const parent = { role: 'CITIZEN', personKey: 'parent' } as const;
  const narrowed = (change: Change, masterData: DataClass[]) =>
    placesOfOthers.narrows({ ...planning, masterData } as unknown as Purpose, factsOf(change));

  it.each(['CITIZEN', 'REPRESENTATIVE'] as const)(
    'as %s learns no place, protected or not, even where the purpose names it',
    (role) => {
      for (const change of [{}, ORDINARY, SPECIAL])
        expect(narrowed({ ...change, caller: { ...parent, role } }, ['ID_BASE', 'ID_PROTECTED'])).toEqual({
          reason: 'PLACES_OF_OTHERS',
          hides: ['PLACES'],
          withoutClasses: ['ID_PROTECTED'],
        });
    },
  );

  it('gets the child without its places and without the other parent, by a whole decision', () => {
    const relations = [
      { capacity: 'CUSTODY_HOLDER' as const, from: '2026-01-01T00:00:00.000Z', source: 'ours', scope: 'ALL' as const },
    ];
    const caller = { ...parent, role: 'REPRESENTATIVE' as const };
    const flags = { addressProtected: false, deceased: false, age: 10, custodyKeys: ['parent'] };
    const decision = decided({ caller, relations, flags }, ['ID_BASE', 'ID_PROTECTED', 'THIRD_PARTY'], 'REPRESENTED');
    expect(decision).toMatchObject({ outcome: 'PERMIT_REDACTED', hides: ['PLACES'], masterData: ['ID_BASE'] });
    expect(decision.reasons).toEqual(expect.arrayContaining(['PLACES_OF_OTHERS', 'THIRD_PARTY_LEFT_OUT']));
    expect(classes(decision)).toEqual(['CASE_META']);
  });

  it('is taken for another when nobody knows who he is', () => {
    expect(narrowed({ caller: { role: 'CITIZEN' } }, [])?.hides).toEqual(['PLACES']);
  });

  it('is neither the citizen himself, nor an employee, nor a caller who asks about nobody', () => {
    expect(narrowed({ caller: { ...parent, personKey: 'k' } }, [])).toBeUndefined();
    expect(narrowed({ caller: { role: 'COORDINATOR', personKey: 'parent' } }, [])).toBeUndefined();
    expect(narrowed({ caller: parent, citizenKey: undefined as never }, [])).toBeUndefined();
  });
});

describe('a provider', () => {
  it('sees own efforts only', () => {
    const decision = decided({ caller: { role: 'PROVIDER', unit: 'u-1' } }, []);
    expect(decision).toMatchObject({ outcome: 'PERMIT_REDACTED', hides: ['OTHERS_EFFORTS'] });
    expect(decision.reasons).toContain('OWN_EFFORTS_ONLY');
    expect(decided({ caller: { role: 'COORDINATOR', unit: 'u-1' } }, []).hides).toEqual([]);
    expect(decided({ caller: { role: 'PROVIDER', unit: 'u-1' }, wantsCaseData: false }, []).hides).toEqual([]);
  });
});
