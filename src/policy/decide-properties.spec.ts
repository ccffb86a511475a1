import fc from 'fast-check';
import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { decide } from './decide.js';
import { isPermitted, type PolicyDecision } from './decision.js';
import type { DecisionFacts } from './facts.js';
import { anyFacts, bare } from './testing/any-facts.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const any = anyFacts(catalogue);

/** Facts that no screening rule refuses for the purpose: what consents do shows only behind it. */
const permitted: fc.Arbitrary<DecisionFacts> = fc
  .tuple(fc.constantFrom(...catalogue.purposes.values()), any)
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
      fc.property(fc.oneof(any, permitted), (facts) => {
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
      fc.property(any, (facts) => {
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
      fc.property(fc.oneof(any, permitted), (facts) => {
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
