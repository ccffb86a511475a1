import fc from 'fast-check';
import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { danishDay } from './danish-day.js';
import { grantsOf } from './grants.js';
import { lawInForce } from './legal-basis.js';
import type { Narrowed } from './rules/rule.js';
import { anyFacts } from './testing/any-facts.js';
import { plainGrants } from './testing/plain-grants.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const purposes = [...catalogue.purposes.values()];
const narrowed = fc.array(
  fc.constantFrom<Narrowed>(
    { reason: 'ADDRESS_PROTECTED', hides: ['PLACES'] },
    { reason: 'ADDRESS_PROTECTED', withoutClasses: ['HEALTH', 'PLAN_EFFORT'] },
    { reason: 'ADDRESS_PROTECTED', withoutSystems: ['system-SOCIAL'] },
  ),
  { maxLength: 2 },
);

describe('what a purpose releases', () => {
  it('is the same, worked out once a day, as read from the file for every class', () => {
    let released = 0;
    fc.assert(
      fc.property(fc.constantFrom(...purposes), anyFacts(catalogue), narrowed, (purpose, facts, taken) => {
        const kinds = purpose.rules.flatMap(({ consent, alsoConsent = [] }) => [...consent, ...alsoConsent]);
        const consents = facts.consents.map((consent, index) => ({
          ...consent,
          kind: kinds[index % kinds.length] ?? consent.kind,
          ...(consent.purpose !== undefined && index % 3 > 0 && { purpose: purpose.code }),
        }));
        const own = { ...facts, purpose: purpose.code, consents };
        const granted = grantsOf(purpose, own, taken);
        released += granted.consents.size;
        expect(granted).toEqual(plainGrants(purpose, own, taken));
      }),
      { numRuns: 5_000 },
    );
    expect(released).toBeGreaterThan(0);
  });

  it('follows the purpose that is given, not another of the same code', () => {
    const worklist = catalogue.purposes.get('WORKLIST')!;
    const at = '2026-11-22T10:00:00.000Z';
    expect(lawInForce(worklist, at)).not.toEqual([]);
    expect(lawInForce({ ...worklist, legalBases: [] }, at)).toEqual([]);
  });
});

describe('the Danish day of an instant', () => {
  it.each([
    ['2026-11-21T22:59:59.999Z', '2026-11-21'],
    ['2026-11-21T23:00:00.000Z', '2026-11-22'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2026-07-02T00:30:00+02:00', '2026-07-02'],
  ])('%s is of %s, the second time as well', (at, day) => {
    expect([danishDay(at), danishDay(at)]).toEqual([day, day]);
  });

  it('is not guessed from what is no instant', () => {
    expect(() => danishDay('2026-13-01T10:00:00.000Z')).toThrow();
    expect(() => danishDay('yesterday')).toThrow();
  });
});
