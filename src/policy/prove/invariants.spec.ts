import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { faultsOf } from '../../schema/validators.js';
import { readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { CROSS_RULES } from '../rules/index.js';
import type { FactPath } from '../rules/rule.js';
import { anyFacts } from '../testing/any-facts.js';
import { PLANTED, PLANTED_BEFORE } from '../testing/planted.js';
import { prove } from './check.js';
import { domainOf } from './domains.js';
import { INVARIANTS } from './invariants/index.js';
import { recordedFacts } from './recorded-facts.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const coordination = catalogue.purposes.get('PLAN_COORDINATION')!;

it('has a planted violation for every invariant', () => {
  expect(Object.keys(PLANTED).sort()).toEqual(INVARIANTS.map(({ name }) => name).sort());
});

describe('the invariants', () => {
  it('stand each in a file of its name, and no file is left out of the list', () => {
    const files = readdirSync(join(import.meta.dirname, 'invariants'))
      .filter((name) => name !== 'index.ts')
      .map((name) => name.replace('.ts', ''));
    expect(INVARIANTS.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it.each(INVARIANTS)('$name looks at no fact that it does not declare', ({ broken, reads }) => {
    fc.assert(
      fc.property(anyFacts(catalogue), (facts) => {
        const recorded = recordedFacts(facts);
        const of = catalogue.purposes.get(facts.purpose) ?? coordination;
        const decision = decide(catalogue, facts);
        broken({ purpose: of, facts: recorded.facts, decision, kindsUsed: [], decideWith: () => decision });
        expect([...recorded.seen].filter((path) => !reads.includes(path))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const facts = [...CROSS_RULES.screening, ...CROSS_RULES.person, ...CROSS_RULES.narrowing].flatMap(({ reads }) => reads);
  it.each([...new Set<FactPath>(facts)])('of %s, which a rule reads, the proof knows every value', (fact) => {
    expect(domainOf(fact).values(coordination, '2026-11-22T10:00:00.000Z').length).toBeGreaterThan(fact === 'purpose' ? 0 : 1);
  });

  it.each([...Object.entries(PLANTED), ...Object.entries(PLANTED_BEFORE)])(
    '%s finds what is planted and says it in Danish',
    (name, { catalogue: planted, rules, decideBy, told }) => {
      const invariant = INVARIANTS.filter((one) => one.name === name);
      const [found] = prove(planted ?? catalogue, invariant, rules, decideBy).invariants;
      expect(found!.breaches).toBeGreaterThan(0);
      expect(found!.examples[0]).toMatch(/^Med formålet .+ \([A-Z_]+\) kan rollen [A-Z_]+/);
      expect(found!.examples.join('\n')).toMatch(told);
    },
  );
});
