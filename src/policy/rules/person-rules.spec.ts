import { factsOf, purpose as planning } from '../../../test/access/road-fakes.js';
import type { Purpose } from '../../generated/documents.js';
import { decide } from '../decide.js';
import type { DecisionFacts, PersonFlags, RelationFacts } from '../facts.js';
import { childsOwnHealth } from './childs-own-health.js';
import { custody } from './custody.js';
import { family } from './family.js';
import { municipality } from './municipality.js';

const work = planning as unknown as Purpose;
const representing = {
  ...work,
  code: 'REPRESENTATIVE',
  subject: 'REPRESENTED',
  roles: ['REPRESENTATIVE'],
  capacities: ['CUSTODY_HOLDER', 'GUARDIAN'],
} as Purpose;
const flagsOf = (change: Partial<PersonFlags> = {}): PersonFlags => ({ addressProtected: false, deceased: false, ...change });
const employee = { role: 'COORDINATOR', sector: 'SOCIAL', employee: 'e-1', personKey: 'jens' } as const;
const mother = { role: 'REPRESENTATIVE', personKey: 'mother' } as const;
const holder = (change: Partial<RelationFacts> = {}): RelationFacts => ({
  capacity: 'CUSTODY_HOLDER',
  scope: 'ALL',
  from: '2026-01-01T00:00:00.000Z',
  source: 'representation',
  ...change,
});

describe("an employee's family", () => {
  const refused = (caller: DecisionFacts['caller'], flags: DecisionFacts['flags'] = flagsOf({ familyKeys: ['other', 'jens'] })) =>
    family.refuses(work, factsOf({ caller, flags: flags! }));

  it('is closed to him, and open to others and to the family itself', () => {
    expect(refused(employee)).toBe('FAMILY_FILE');
    expect(refused({ ...employee, personKey: 'lone' })).toBeUndefined();
    expect(refused(employee, flagsOf())).toBeUndefined();
    expect(refused({ role: 'CITIZEN', personKey: 'jens' })).toBeUndefined();
    expect(refused({ role: 'REPRESENTATIVE', personKey: 'jens' })).toBeUndefined();
  });

  it('is not asked about where the caller is known by no person key or CPR has not answered', () => {
    const { personKey: _key, ...nameless } = employee;
    expect(refused(nameless)).toBeUndefined();
    expect(refused(employee, 'UNAVAILABLE')).toBeUndefined();
    const { flags: _flags, ...unasked } = factsOf({ caller: employee });
    expect(family.refuses(work, unasked)).toBeUndefined();
  });

  it('refuses the whole decision', () => {
    const catalogue = { bundle: 'b', purposes: new Map([[work.code, work]]) };
    const facts = factsOf({ caller: employee, flags: flagsOf({ familyKeys: ['jens'] }) });
    expect(decide(catalogue, facts)).toMatchObject({ outcome: 'DENY', reasons: ['FAMILY_FILE'] });
  });
});

describe("an employee's household", () => {
  const refused = (caller: DecisionFacts['caller'], flags: DecisionFacts['flags'] = flagsOf({ sharesHome: true })) =>
    family.refuses(work, factsOf({ caller, flags: flags! }));

  it('is closed to him, and open to who does not live there and to private people', () => {
    expect(refused(employee)).toBe('FAMILY_FILE');
    expect(refused(employee, flagsOf())).toBeUndefined();
    expect(refused({ role: 'CITIZEN', personKey: 'jens' })).toBeUndefined();
    expect(refused({ role: 'REPRESENTATIVE', personKey: 'jens' })).toBeUndefined();
    expect(refused(employee, 'UNAVAILABLE')).toBeUndefined();
  });

  it('refuses the whole decision', () => {
    const catalogue = { bundle: 'b', purposes: new Map([[work.code, work]]) };
    const facts = factsOf({ caller: employee, flags: flagsOf({ sharesHome: true }) });
    expect(decide(catalogue, facts)).toMatchObject({ outcome: 'DENY', reasons: ['FAMILY_FILE'] });
  });
});

describe('the municipality that acts', () => {
  const refused = (change: Partial<DecisionFacts>, code = work.code) =>
    municipality.refuses({ ...work, code }, factsOf({ caller: employee, municipality: '0999', ...change }));
  const elsewhere = { flags: flagsOf({ municipality: '0101' }) };

  it('is that of the residence in CPR, or one that is recorded', () => {
    expect(refused({ flags: flagsOf({ municipality: '0999' }) })).toBeUndefined();
    expect(refused(elsewhere)).toBe('OTHER_MUNICIPALITY');
    expect(refused({ ...elsewhere, actingMunicipalities: ['0101'] })).toBe('OTHER_MUNICIPALITY');
    expect(refused({ ...elsewhere, actingMunicipalities: ['0101', '0999'] })).toBeUndefined();
  });

  it('is ours where CPR tells of no residence or has not answered', () => {
    expect(refused({ flags: flagsOf() })).toBeUndefined();
    expect(refused({ flags: 'UNAVAILABLE' })).toBeUndefined();
  });

  it.each(['PLAN_TRANSFER_MUNICIPALITY', 'EMERGENCY', 'CHILD_NOTIFICATION'])('does not matter for %s', (code) => {
    expect(refused(elsewhere, code)).toBeUndefined();
  });

  it('does not matter to a private person', () => {
    expect(refused({ ...elsewhere, caller: { role: 'CITIZEN', personKey: 'k' } })).toBeUndefined();
  });
});

describe('custody', () => {
  const refused = (flags: DecisionFacts['flags'], relations = [holder()]) =>
    custody.refuses(representing, factsOf({ caller: mother, relations, flags: flags! }));
  const held = flagsOf({ age: 17, custodyKeys: ['father', 'mother'] });

  it('opens a child’s data to whom CPR names today, until 18', () => {
    expect(refused(held)).toBeUndefined();
    expect(refused({ ...held, age: 18 })).toBe('CHILD_OF_AGE');
  });

  it.each<[string, DecisionFacts['flags']]>([
    ['names another', { ...held, custodyKeys: ['father'] }],
    ['names nobody', flagsOf({ age: 17 })],
    ['does not tell the age', flagsOf({ custodyKeys: ['mother'] })],
    ['has not answered', 'UNAVAILABLE'],
  ])('opens nothing where CPR %s', (_what, flags) => {
    expect(refused(flags)).toBe('CUSTODY_NOT_HELD');
  });

  it('is not asked of a guardian, nor in other purposes', () => {
    expect(refused(flagsOf({ age: 40 }), [holder({ capacity: 'GUARDIAN' })])).toBeUndefined();
    expect(refused(flagsOf({ age: 40 }), [holder(), holder({ capacity: 'GUARDIAN' })])).toBeUndefined();
    expect(refused(flagsOf({ age: 40 }), [holder(), holder({ capacity: 'ATTEST_HOLDER' })])).toBe('CHILD_OF_AGE');
    expect(custody.refuses(work, factsOf({ flags: flagsOf() }))).toBeUndefined();
  });

  it('is asked whatever is asked for, so that nothing of ours leaves on an old record either', () => {
    const catalogue = { bundle: 'b', purposes: new Map([[representing.code, representing]]) };
    const facts = (flags?: PersonFlags) => {
      const { flags: _flags, ...rest } = factsOf({ caller: mother, relations: [holder()], purpose: 'REPRESENTATIVE' });
      return { ...rest, wantsCaseData: false, ...(flags && { flags }) };
    };
    expect(decide(catalogue, facts()).reasons).toEqual(['FLAGS_UNKNOWN']);
    expect(decide(catalogue, facts(flagsOf({ age: 17 }))).reasons).toEqual(['CUSTODY_NOT_HELD']);
    expect(decide(catalogue, facts(held)).outcome).not.toBe('DENY');
  });
});

describe('a child’s own health', () => {
  const consent = {
    id: 'c',
    kind: 'HEALTH_OTHER_43',
    purpose: 'REPRESENTATIVE',
    sectors: ['SOCIAL'],
    dataClasses: ['HEALTH'],
    givenAt: '2026-11-01T10:00:00.000Z',
  } as const;
  const without = (age: number | undefined, change: Partial<DecisionFacts> = {}) =>
    childsOwnHealth.narrows(
      representing,
      factsOf({
        caller: mother,
        purpose: 'REPRESENTATIVE',
        relations: [holder()],
        flags: flagsOf(age === undefined ? {} : { age }),
        ...change,
      }),
    )?.withoutClasses ?? [];

  it('is open to the custody holder below 15, and closed from then on or where the age is not known', () => {
    expect(without(14)).toEqual([]);
    expect(without(15)).toEqual(['HEALTH', 'SUBSTANCE_USE']);
    expect(without(undefined)).toEqual(['HEALTH', 'SUBSTANCE_USE']);
  });

  it('is opened by the child’s own living consent for this purpose, class by class', () => {
    expect(without(15, { consents: [consent] })).toEqual(['SUBSTANCE_USE']);
    expect(without(15, { consents: [{ ...consent, purpose: 'PLAN_DRAFT' }] })).toHaveLength(2);
    expect(without(15, { consents: [{ ...consent, withdrawnAt: '2026-11-02T10:00:00.000Z' }] })).toHaveLength(2);
    expect(without(15, { consents: [{ ...consent, sectors: ['HEALTH'] }] })).toHaveLength(2);
  });

  it('stays closed unless the consent reaches every source in play', () => {
    const sources = [
      { system: 'social-ffb', sector: 'SOCIAL' },
      { system: 'health-fhir', sector: 'HEALTH' },
    ] as const;
    expect(without(15, { sources, consents: [consent] })).toEqual(['HEALTH', 'SUBSTANCE_USE']);
    expect(without(15, { sources, consents: [{ ...consent, sectors: ['SOCIAL', 'HEALTH'] }] })).toEqual(['SUBSTANCE_USE']);
  });

  it.each<[string, RelationFacts]>([
    ['has ended', holder({ capacity: 'GUARDIAN', to: '2026-11-22T10:00:00.000Z' })],
    ['is in no capacity of the purpose', holder({ capacity: 'ATTEST_HOLDER' })],
    ['is that of one who works with the child', holder({ capacity: 'COORDINATOR' })],
  ])('is not opened to a custody holder by another relation that %s', (_what, other) => {
    const purpose = { ...representing, capacities: [...representing.capacities, 'COORDINATOR'] } as Purpose;
    const facts = factsOf({ caller: mother, relations: [holder(), other], flags: flagsOf({ age: 16 }) });
    expect(childsOwnHealth.narrows(purpose, facts)?.withoutClasses).toEqual(['HEALTH', 'SUBSTANCE_USE']);
  });

  it('is not at stake for a guardian, nor in other purposes', () => {
    expect(without(40, { relations: [holder({ capacity: 'GUARDIAN' })] })).toEqual([]);
    expect(without(16, { relations: [holder(), holder({ capacity: 'GUARDIAN' })] })).toEqual([]);
    expect(childsOwnHealth.narrows(work, factsOf({ flags: flagsOf({ age: 16 }) }))).toBeUndefined();
  });
});
