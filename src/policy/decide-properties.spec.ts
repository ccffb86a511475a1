import fc from 'fast-check';
import type { ConsentKind } from '../generated/documents.js';
import { CAPACITIES, DATA_CLASSES, ROLES, SECTORS } from '../kernel/words.js';
import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { decide } from './decide.js';
import { isPermitted, type PolicyDecision } from './decision.js';
import type { ConsentFacts, DecisionFacts } from './facts.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const kinds = [
  ...new Set(
    [...catalogue.purposes.values()].flatMap(({ rules }) =>
      rules.flatMap(({ consent, alsoConsent = [] }) => [...consent, ...alsoConsent]),
    ),
  ),
];

const instant = fc
  .date({ min: new Date('2026-10-01T00:00:00Z'), max: new Date('2027-02-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
/** An object with the absent fields left out, as the gateway makes it. */
const bare = <T>(value: object): T => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

const consents = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...kinds, 'GDPR_CONSENT' as ConsentKind),
    purpose: maybe(fc.constantFrom(...catalogue.purposes.keys())),
    sectors: fc.subarray([...SECTORS]),
    dataClasses: fc.subarray([...DATA_CLASSES]),
    caseRef: maybe(fc.constantFrom('case-1', 'case-2')),
    givenAt: instant,
    expiresAt: maybe(instant),
    withdrawnAt: maybe(instant),
  })
  .map((consent) => bare<ConsentFacts>(consent));

const anyFacts: fc.Arbitrary<DecisionFacts> = fc
  .record({
    at: instant,
    purpose: fc.constantFrom(...catalogue.purposes.keys(), 'UNKNOWN'),
    caseRef: maybe(fc.constant('case-1')),
    wantsCaseData: fc.boolean(),
    caller: fc
      .record({
        role: fc.constantFrom(...ROLES),
        sector: maybe(fc.constantFrom(...SECTORS)),
        personKey: maybe(fc.constantFrom('caller', 'citizen')),
      })
      .map((caller) => bare<DecisionFacts['caller']>(caller)),
    citizenKey: maybe(fc.constant('citizen')),
    relations: fc.array(
      fc
        .record({
          capacity: fc.constantFrom(...CAPACITIES),
          sector: fc.constantFrom(...SECTORS),
          from: instant,
          to: maybe(instant),
          source: fc.constant('s'),
        })
        .map((relation) => bare<DecisionFacts['relations'][number]>(relation)),
      { maxLength: 4 },
    ),
    consents: fc.array(consents, { maxLength: 6 }),
    flags: fc.oneof(
      { weight: 8, arbitrary: fc.record({ addressProtected: fc.boolean(), deceased: fc.constant(false) }) },
      { weight: 1, arbitrary: fc.constantFrom('UNAVAILABLE' as const, undefined) },
    ),
    sources: fc.constant(SECTORS.map((sector) => ({ system: `system-${sector}`, sector }))),
  })
  .map((made) => bare<DecisionFacts>(made));

/** Facts that no screening rule refuses for the purpose: what consents do shows only behind it. */
const permitted: fc.Arbitrary<DecisionFacts> = fc
  .tuple(fc.constantFrom(...catalogue.purposes.values()), anyFacts)
  .map(([purpose, made]) => {
    const at = '2026-11-22T10:00:00.000Z';
    const role = purpose.roles[0]!;
    const sector = purpose.requesterSectors[0];
    return bare<DecisionFacts>({
      ...made,
      at,
      purpose: purpose.code,
      caseRef: 'case-1',
      caller: bare({ role, sector, personKey: role === 'CITIZEN' ? 'citizen' : 'caller' }),
      citizenKey: purpose.subject === 'NONE' ? undefined : 'citizen',
      relations: purpose.capacities.map((capacity) => ({ capacity, sector: 'SOCIAL', from: at, source: 's' })),
      flags: { addressProtected: false, deceased: false },
    });
  });

const triples = ({ grants }: PolicyDecision) => grants.flatMap(({ system, classes }) => classes.map((one) => `${system} ${one}`));
const runs = { numRuns: 1000 };

describe('every decision, over all facts', () => {
  it('grants no class outside what the rules of the purpose say of that sector', () => {
    fc.assert(
      fc.property(fc.oneof(anyFacts, permitted), (facts) => {
        const rules = catalogue.purposes.get(facts.purpose)?.rules ?? [];
        for (const { sector, classes } of decide(catalogue, facts).grants) {
          const spoken = rules.filter(
            ({ sectors }) =>
              sectors.includes(sector) ||
              (sectors.includes('OWN') && facts.caller.sector === sector) ||
              (sectors.includes('RELATED') && facts.relations.some((relation) => relation.sector === sector)),
          );
          const allowed = new Set(spoken.flatMap((rule) => rule.classes));
          expect(classes.filter((one) => !allowed.has(one))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('never gains a class by the loss of a consent', () => {
    fc.assert(
      fc.property(permitted, fc.nat(), (facts, which) => {
        const kept = facts.consents.filter((_, index) => index !== which % Math.max(1, facts.consents.length));
        const before = new Set(triples(decide(catalogue, facts)));
        expect(triples(decide(catalogue, { ...facts, consents: kept })).filter((one) => !before.has(one))).toEqual([]);
      }),
      runs,
    );
  });

  it('grants nothing at all when it refuses, and gives a reason always', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decision = decide(catalogue, facts);
        expect(decision.reasons.length).toBeGreaterThan(0);
        if (isPermitted(decision)) expect(decision.legalBasis.length).toBeGreaterThan(0);
        else expect([decision.grants, decision.masterData, decision.consents, decision.legalBasis]).toEqual([[], [], [], []]);
      }),
      runs,
    );
  });

  it('follows from the facts alone, after a round through JSON too', () => {
    fc.assert(
      fc.property(fc.oneof(anyFacts, permitted), (facts) => {
        const first = decide(catalogue, facts);
        expect(decide(catalogue, JSON.parse(JSON.stringify(facts)) as DecisionFacts)).toEqual(first);
      }),
      runs,
    );
  });

  it('does not depend on the order of relations and sources, and its grants not on that of consents', () => {
    fc.assert(
      fc.property(permitted, (facts) => {
        const turned = {
          ...facts,
          relations: [...facts.relations].reverse(),
          sources: [...facts.sources].reverse(),
          consents: [...facts.consents].reverse(),
        };
        expect(triples(decide(catalogue, turned)).sort()).toEqual(triples(decide(catalogue, facts)).sort());
      }),
      runs,
    );
  });

  it('names only consents that were alive at the instant', () => {
    fc.assert(
      fc.property(permitted, (facts) => {
        for (const id of decide(catalogue, facts).consents) {
          const used = facts.consents.filter((consent) => consent.id === id);
          expect(
            used.some(
              ({ givenAt, expiresAt, withdrawnAt }) =>
                givenAt <= facts.at && (expiresAt ?? '9') > facts.at && (withdrawnAt ?? '9') > facts.at,
            ),
          ).toBe(true);
        }
      }),
      runs,
    );
  });
});
