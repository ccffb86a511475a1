import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { faultsOf } from '../../schema/validators.js';
import { readCatalogue } from '../catalogue.js';
import { recordedFacts } from '../prove/recorded-facts.js';
import { anyFacts } from '../testing/any-facts.js';
import { NARROWING, PERSON_RULES, SCREENING } from './index.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const purposes = [...catalogue.purposes.values()];
const rules = [
  ...[...SCREENING, ...PERSON_RULES].map((rule) => ({ ...rule, run: rule.refuses })),
  ...NARROWING.map((rule) => ({ ...rule, run: (...given: Parameters<typeof rule.narrows>) => rule.narrows(...given)?.reason })),
];

describe('the cross rules', () => {
  it('stand each in a file of its name, and no file is left out of the list', () => {
    const files = readdirSync(join(import.meta.dirname))
      .filter((name) => !/^(index|rule)\.ts$|\.spec\.ts$/.test(name))
      .map((name) => name.replace('.ts', ''));
    expect(rules.map(({ name }) => name).sort()).toEqual(files.sort());
  });

  it.each(rules)('$name looks at no fact that it does not declare, and gives no other reason', ({ run, reads, reasons }) => {
    fc.assert(
      fc.property(fc.constantFrom(...purposes), anyFacts(catalogue), (purpose, facts) => {
        const recorded = recordedFacts(facts);
        const reason = run(purpose, recorded.facts);
        expect([...recorded.seen].filter((path) => !reads.includes(path))).toEqual([]);
        if (reason !== undefined) expect(reasons).toContain(reason);
      }),
      { numRuns: 300 },
    );
  });

  it.each(rules)('$name says in one sentence what holds', ({ says }) => {
    expect(says).toMatch(/^[A-Z].{30,}\.$/);
  });
});
