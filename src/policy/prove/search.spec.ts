import fc from 'fast-check';
import { faultsOf } from '../../schema/validators.js';
import { readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted } from '../decision.js';
import type { DecisionFacts } from '../facts.js';
import { CROSS_RULES } from '../rules/index.js';
import type { CrossRules } from '../rules/rule.js';
import { changed, STRANGER } from './domain.js';
import { DOMAINS, domainOf } from './domains.js';
import { type Observer, observersOf, REFUSED } from './observer.js';
import { Combinations, placesOf } from './search.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const OTHERS = DOMAINS.filter((one) => one !== domainOf('at') && one !== domainOf('purpose'));

const MOST = 12;
const spread = <T>(list: readonly T[]): T[] => list.filter((_one, index) => index % Math.ceil(list.length / MOST) === 0);

const samples = ['REPRESENTATIVE', 'PLAN_FOLLOWUP', 'PLAN_DRAFT', 'SSD_PREVENTION', 'CONSENT_ADMINISTRATION'].map((code) => {
  const purpose = catalogue.purposes.get(code)!;
  const found = [...new Combinations(purpose, CROSS_RULES).every(new Set(placesOf(['caller.role'])))];
  const open = found.filter(({ refused }) => !refused).map(({ facts }) => facts);
  const known = { caller: { personKey: STRANGER }, municipality: '0101', flag: { age: 15, custodyKeys: [STRANGER] } };
  const bases = spread(open).flatMap((base) => [base, changed(base, known)]);
  return { purpose, observers: observersOf(purpose, CROSS_RULES), open, bases };
});

/** What every observer says, of those that narrow only what is said. */
function outlookOf(observers: readonly Observer[], said: readonly string[]): string {
  if (said.includes(REFUSED)) return REFUSED;
  const narrowing = said.filter((_one, which) => observers[which]!.narrows);
  return JSON.stringify([[...new Set(narrowing)].sort(), said.filter((_one, which) => !observers[which]!.narrows)]);
}

const saidOf = (observers: readonly Observer[], facts: DecisionFacts) => observers.map(({ of }) => of(facts));

function shown(facts: DecisionFacts): string {
  const decision = decide(catalogue, facts);
  return JSON.stringify({ ...decision, reasons: [], outcome: isPermitted(decision) });
}

/** Some combinations of each sample and all that differ from them in one domain: what the observers say, and what is decided. */
const decided = samples.map(({ purpose, observers, bases }) => ({
  observers,
  rows: bases
    .flatMap((base) => [
      base,
      ...DOMAINS.flatMap(({ values }) => spread(values(purpose, base.at)).map((one) => changed(base, one))),
    ])
    .map((facts) => ({ said: saidOf(observers, facts), shown: shown(facts) })),
}));

/** Combinations decided differently from another of which these observers say the same. */
function decidedDifferently(without?: string): number {
  let many = 0;
  for (const { observers, rows } of decided) {
    const isAsked = (which: number) => observers[which]!.name !== without;
    const asked = observers.filter((_one, which) => isAsked(which));
    const before = new Map<string, string>();
    for (const row of rows) {
      const outlook = outlookOf(
        asked,
        row.said.filter((_one, which) => isAsked(which)),
      );
      if (before.get(outlook) !== undefined && before.get(outlook) !== row.shown) many++;
      before.set(outlook, row.shown);
    }
  }
  return many;
}

/** They hang on the role, and no two roles are alike to all others; or take what no purpose releases. */
const FOLLOWS = ['third-parties', 'places-of-others', 'own-efforts', 'childs-own-health'];

describe('the walk over all combinations', () => {
  it('merges what is decided alike only', () => {
    expect(decidedDifferently()).toBe(0);
  });

  const names = observersOf(samples[0]!.purpose, CROSS_RULES).map(({ name }) => name);
  it.each(names.filter((name) => !FOLLOWS.includes(name)))('would merge what is decided differently without %s', (name) => {
    expect(decidedDifferently(name)).toBeGreaterThan(0);
  });

  it('finds something that stands for any combination', () => {
    const known = new Map(
      samples.map(({ purpose, observers, open }) => [
        purpose.code,
        new Set(open.map((one) => outlookOf(observers, saidOf(observers, one)))),
      ]),
    );
    const change = fc.tuple(fc.constantFrom(...OTHERS), fc.nat(1_000));
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(1_000), fc.array(change, { maxLength: 4 }), (sample, pick, picks) => {
        const { bases, observers, purpose } = sample;
        const base = bases[pick % bases.length]!;
        const changes = picks.map(([{ values }, index]) => {
          const all = values(purpose, base.at);
          return all[index % all.length]!;
        });
        const outlook = outlookOf(observers, saidOf(observers, changed(base, ...changes)));
        expect(outlook === REFUSED || known.get(purpose.code)!.has(outlook)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is stopped by a rule that looks at more than it says', () => {
    const [first, ...more] = CROSS_RULES.screening;
    const rules: CrossRules = { ...CROSS_RULES, screening: [{ ...first!, reads: ['caller.role'] }, ...more] };
    expect(() => new Combinations(samples[0]!.purpose, rules)).toThrow(/looks at a fact that it does not declare/);
  });
});
