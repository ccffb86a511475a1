import type { ConsentKind, Purpose } from '../../generated/documents.js';
import { DATA_CLASSES, type DataClass, ROLES, type Role, SECTORS, type Sector } from '../../kernel/words.js';
import { faultsOf } from '../../schema/validators.js';
import { readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted } from '../decision.js';
import type { ConsentFacts, DecisionFacts } from '../facts.js';
import { shortest, smallestSets, type Way } from './ways.js';
import { type Reach, type SufficientPurpose, whatSuffices } from './what-suffices.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const DAYS = ['2025-06-01T10:00:00.000Z', '2026-11-22T10:00:00.000Z', '2027-01-02T10:00:00.000Z'];
const ASKERS = ROLES.flatMap((role) => [undefined, ...SECTORS].map((sector) => ({ role, ...(sector && { sector }) })));

const consent = (kind: ConsentKind, purpose: string, givenAt: string): ConsentFacts => ({
  id: kind,
  kind,
  purpose,
  sectors: SECTORS,
  dataClasses: DATA_CLASSES,
  caseRef: 'case-1',
  givenAt,
});

interface Made {
  asker: { role: Role; sector?: Sector };
  at: string;
  option: Pick<SufficientPurpose, 'purpose' | 'capacities' | 'onlyOneself'>;
  consents: readonly ConsentKind[];
  relationSectors?: readonly Sector[];
}

/** Facts as the guidance says that they must be. */
function factsOf({ asker, at, option, consents, relationSectors = [asker.sector ?? 'SOCIAL'] }: Made): DecisionFacts {
  const { purpose, capacities, onlyOneself } = option;
  return {
    at,
    purpose: purpose.code,
    wantsCaseData: true,
    caller: { ...asker, employee: 'e-1', unit: 'u-1', personKey: onlyOneself ? 'citizen' : 'caller' },
    citizenKey: 'citizen',
    caseRef: 'case-1',
    relations: onlyOneself
      ? []
      : relationSectors.map((sector) => ({
          capacity: capacities[0]!,
          sector,
          from: '2024-01-01T00:00:00.000Z',
          source: 's',
          unit: 'u-1',
        })),
    consents: consents.map((kind) => consent(kind, purpose.code, at)),
    flags: { addressProtected: false, deceased: false },
    sources: SECTORS.map((sector) => ({ system: `system-${sector}`, sector })),
  };
}

const nameOf = ({ sector, dataClass }: Pick<Reach, 'sector' | 'dataClass'>) => `${sector} ${dataClass}`;
function grantedBy(facts: DecisionFacts): Set<string> {
  const decision = decide(catalogue, facts);
  if (!isPermitted(decision)) return new Set();
  return new Set(decision.grants.flatMap(({ sector, classes }) => classes.map((dataClass) => nameOf({ sector, dataClass }))));
}

/**
 * Every option for every asker on every day, with all classes wanted; but for those who act for another, since what they reach follows from
 * the person they act for, of whom guidance does not speak.
 */
const options = DAYS.flatMap((at) =>
  ASKERS.flatMap((asker) =>
    whatSuffices(catalogue, { ...asker, classes: DATA_CLASSES, at })
      .purposes.filter(({ purpose }) => purpose.subject !== 'REPRESENTED')
      .map((option) => ({ asker, at, option })),
  ),
);
const relationsOf = ({ reaches }: SufficientPurpose, { sector }: { sector?: Sector }) => [
  sector ?? ('SOCIAL' as const),
  ...reaches.filter(({ relationInSector }) => relationInSector).map((reach) => reach.sector),
];

describe('the catalogue asked backwards, over every purpose, role, sector and class', () => {
  it('says of something that it suffices', () => {
    expect(options.length).toBeGreaterThan(30);
    expect(new Set(options.map(({ option }) => option.purpose.code)).size).toBeGreaterThan(4);
  });

  it('names sets that are permitted when the facts are made so, and each consent of a set is needed', () => {
    for (const { asker, at, option } of options)
      for (const set of option.consentSets) {
        const made = { asker, at, option, relationSectors: relationsOf(option, asker) };
        const granted = grantedBy(factsOf({ ...made, consents: set }));
        const told = [option.purpose.code, asker, at, set];
        expect([told, option.reaches.map(nameOf).filter((name) => !granted.has(name))]).toEqual([told, []]);
        for (const kind of set) {
          const less = grantedBy(factsOf({ ...made, consents: set.filter((one) => one !== kind) }));
          expect([told, kind, option.reaches.every((reach) => less.has(nameOf(reach)))]).toEqual([told, kind, false]);
        }
      }
  });

  it('names ways to each class that open it, and each consent of a way is needed', () => {
    for (const { asker, at, option } of options)
      for (const reach of option.reaches)
        for (const { consents, legalBases } of reach.ways) {
          const relationSectors = [asker.sector ?? ('SOCIAL' as const), ...(reach.relationInSector ? [reach.sector] : [])];
          const has = (kinds: readonly ConsentKind[]) =>
            grantedBy(factsOf({ asker, at, option, consents: kinds, relationSectors })).has(nameOf(reach));
          const told = [option.purpose.code, asker, at, nameOf(reach), consents];
          expect([told, has(consents), legalBases.length > 0]).toEqual([told, true, true]);
          for (const kind of consents)
            expect([told, kind, has(consents.filter((one) => one !== kind))]).toEqual([told, kind, false]);
        }
  });

  it('names a relation and a case only where the call is refused without', () => {
    for (const { asker, at, option } of options) {
      const facts = factsOf({ asker, at, option, consents: option.consentSets[0]!, relationSectors: relationsOf(option, asker) });
      if (option.capacities.length > 0) expect(decide(catalogue, { ...facts, relations: [] }).reasons).toEqual(['NO_RELATION']);
      else expect(decide(catalogue, { ...facts, citizenKey: 'other' }).reasons).toEqual(['NO_RELATION']);
      const { caseRef: _, ...without } = facts;
      const refused = decide(catalogue, without).reasons[0] === 'CASE_REF_MISSING';
      expect([option.purpose.code, refused]).toEqual([option.purpose.code, option.purpose.caseRefRequired]);
      for (const reach of option.reaches.filter(({ relationInSector }) => relationInSector)) {
        const elsewhere = SECTORS.filter((one) => one !== reach.sector);
        const made = factsOf({ asker, at, option, consents: option.consentSets[0]!, relationSectors: elsewhere });
        expect(grantedBy(made).has(nameOf(reach))).toBe(false);
      }
    }
  });

  it('keeps nothing back: what it does not name is not granted with every consent and relation there is', () => {
    const kinds = [...new Set([...catalogue.purposes.values()].flatMap(everyKind))];
    for (const at of DAYS)
      for (const asker of ASKERS) {
        const { purposes } = whatSuffices(catalogue, { ...asker, classes: DATA_CLASSES, at });
        for (const purpose of catalogue.purposes.values()) {
          const named = new Set(purposes.find((one) => one.purpose.code === purpose.code)?.reaches.map(nameOf));
          for (const onlyOneself of [true, false]) {
            if (!onlyOneself && purpose.capacities.length === 0) continue;
            const option = { purpose, capacities: purpose.capacities, onlyOneself };
            const granted = grantedBy(factsOf({ asker, at, option, consents: kinds, relationSectors: SECTORS }));
            expect([purpose.code, asker, [...granted].filter((name) => !named.has(name))]).toEqual([purpose.code, asker, []]);
          }
        }
      }
  });
});

const everyKind = ({ rules }: Purpose) => rules.flatMap(({ consent: kinds, alsoConsent = [] }) => [...kinds, ...alsoConsent]);
const AT = DAYS[1]!;
const guidance = (classes: DataClass[], role: Role, sector: Sector) => whatSuffices(catalogue, { classes, role, sector, at: AT });

describe('the guidance', () => {
  it('says that no consent is needed where a paragraph suffices', () => {
    const { purposes } = guidance(['PLAN_EFFORT'], 'CASEWORKER', 'EMPLOYMENT');
    const [first] = purposes;
    expect(first!.purpose.code).toBe('EMPLOYMENT_COORDINATION');
    expect(first!.consentSets).toEqual([[]]);
    const social = first!.reaches.find(({ sector }) => sector === 'SOCIAL')!;
    expect(social.ways).toMatchObject([{ consents: [], legalBases: [{ act: 'LOB' }, { act: 'BEK 113/2026' }, { act: 'GDPR' }] }]);
  });

  it('names the consents that are needed together where one does not suffice', () => {
    const draft = guidance(['HEALTH'], 'CASEWORKER', 'SOCIAL').purposes.find(({ purpose }) => purpose.code === 'PLAN_DRAFT')!;
    expect(draft.consentSets).toEqual([
      ['FETCH_11A', 'HEALTH_OTHER_43'],
      ['FETCH_FVL29', 'HEALTH_OTHER_43'],
    ]);
    expect(draft.reaches.map(({ sector }) => sector)).toEqual(['EMPLOYMENT', 'SOCIAL', 'HEALTH']);
  });

  it('puts an emergency last, though it asks for no consent', () => {
    const codes = guidance(['HEALTH'], 'COORDINATOR', 'SOCIAL').purposes.map(({ purpose }) => purpose.code);
    expect(codes.indexOf('EMERGENCY')).toBe(codes.length - 1);
    expect(codes.length).toBeGreaterThan(1);
  });

  it('puts purposes that reach all before those that reach a part, and names what nobody reaches', () => {
    const { purposes, unreachable } = guidance(['PLAN_EFFORT', 'ECONOMY', 'CRIME'], 'CASEWORKER', 'SOCIAL');
    const missing = purposes.filter(({ purpose }) => purpose.code !== 'EMERGENCY').map((one) => one.missing.length);
    expect(missing).toEqual([...missing].sort());
    expect(purposes[0]!.missing).toEqual(['CRIME']);
    expect(unreachable).toEqual(['CRIME']);
  });

  it('is empty where the law of the day carries nothing', () => {
    const late = whatSuffices(catalogue, { classes: ['EDUCATION'], role: 'CASEWORKER', sector: 'EMPLOYMENT', at: DAYS[2]! });
    expect(late.purposes.map(({ purpose }) => purpose.code)).not.toContain('EMPLOYMENT_COORDINATION');
  });
});

describe('ways and sets of consents', () => {
  const way = (...consents: ConsentKind[]): Way => ({ consents, legalBases: [] });

  it('leave out what asks for more than another way', () => {
    const ways = [way('FETCH_11A', 'HEALTH_OTHER_43'), way('FETCH_11A'), way('FETCH_FVL29'), way('FETCH_11A')];
    expect(shortest(ways).map(({ consents }) => consents)).toEqual([['FETCH_11A'], ['FETCH_FVL29']]);
    expect(shortest([way('FETCH_11A'), way()]).map(({ consents }) => consents)).toEqual([[]]);
  });

  it('are joined to the smallest that open all classes', () => {
    expect(smallestSets([[way('FETCH_11A'), way('FETCH_FVL29')], [way('FETCH_11A')], [way()]])).toEqual([['FETCH_11A']]);
    expect(smallestSets([[way()], [way()]])).toEqual([[]]);
    expect(smallestSets([])).toEqual([[]]);
  });
});
