import fc from 'fast-check';
import { DATA_CLASSES, SECTORS } from '../kernel/words.js';
import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { danishDay, oncePerDay } from './danish-day.js';
import type { ConsentFacts, DecisionFacts } from './facts.js';
import { grantsOf } from './grants.js';
import { lawInForce } from './legal-basis.js';
import type { Narrowed } from './rules/rule.js';
import { anyFacts } from './testing/any-facts.js';
import { plainGrants } from './testing/plain-grants.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const purposes = [...catalogue.purposes.values()];
const demanding = purposes.filter(({ rules }) => rules.some(({ consent }) => consent.length > 0));
/** By chance alone a consent would hardly ever reach far enough to carry anything, and then two never compete. */
const reaching = { caseRef: 'case-1', sectors: SECTORS, dataClasses: DATA_CLASSES, givenAt: '2026-09-01T00:00:00.000Z' };
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
    let asked = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...demanding, ...purposes),
        anyFacts(catalogue),
        narrowed,
        fc.integer({ min: 0, max: 3 }),
        (purpose, facts, taken, ease) => {
          const kinds = purpose.rules.flatMap(({ consent, alsoConsent = [] }) => [...consent, ...alsoConsent]);
          const consents = facts.consents.map(({ withdrawnAt, expiresAt, ...consent }, index) => ({
            ...consent,
            ...(index >= ease && withdrawnAt !== undefined && { withdrawnAt }),
            ...((index >= ease || index % 2 > 0) && expiresAt !== undefined && { expiresAt }),
            kind: kinds[index % kinds.length] ?? consent.kind,
            ...(consent.purpose !== undefined && index % 3 > 0 && { purpose: purpose.code }),
            ...(index < ease && { ...reaching, purpose: purpose.code }),
            ...(index === 3 && { ...reaching, kind: 'HEALTH_OPTOUT' as const }),
          }));
          const own = { ...facts, purpose: purpose.code, consents, ...(ease > 0 && { caseRef: reaching.caseRef }) };
          const granted = grantsOf(purpose, own, taken);
          asked += 1;
          released += granted.consents.size;
          expect(granted).toEqual(plainGrants(purpose, own, taken));
        },
      ),
      { numRuns: 5_000 },
    );
    expect(released).toBeGreaterThan(asked / 10);
  });

  const at = '2026-11-22T10:00:00.000Z';
  const law = (paragraph: string) => ({ act: 'X', paragraph, validFrom: '2020-01-01' });
  const demandsTwo = {
    ...catalogue.purposes.get('CASE_DECISION')!,
    legalBases: [
      { ...law('§ 1'), consents: ['FETCH_11A' as const] },
      { ...law('§ 2'), consents: ['HEALTH_OTHER_43' as const] },
    ],
    rules: [
      {
        sectors: ['HEALTH' as const],
        classes: ['HEALTH' as const],
        consent: ['FETCH_11A' as const],
        alsoConsent: ['HEALTH_OTHER_43' as const],
      },
    ],
  };
  const given = (id: string, kind: ConsentFacts['kind'], change: Partial<ConsentFacts> = {}): ConsentFacts => ({
    ...reaching,
    id,
    kind,
    purpose: 'CASE_DECISION',
    ...change,
  });
  const factsWith = (consents: readonly ConsentFacts[]): DecisionFacts => ({
    at,
    purpose: 'CASE_DECISION',
    caseRef: 'case-1',
    wantsCaseData: true,
    caller: { role: 'CASEWORKER', sector: 'SOCIAL' },
    citizenKey: 'citizen',
    relations: [],
    consents,
    sources: [{ system: 'health-fhir', sector: 'HEALTH' }],
  });

  it('rests on both consents and on the law of both, where two are demanded', () => {
    const [first, second] = [given('one', 'FETCH_11A'), given('two', 'HEALTH_OTHER_43')];
    const { consents, grants, law: carrying } = grantsOf(demandsTwo, factsWith([first, second]));
    expect([...consents]).toEqual(['one', 'two']);
    expect([...carrying].map(({ paragraph }) => paragraph)).toEqual(['§ 1', '§ 2']);
    expect(grants).toStrictEqual([{ system: 'health-fhir', sector: 'HEALTH', classes: ['HEALTH'] }]);
    for (const alone of [first, second]) expect(grantsOf(demandsTwo, factsWith([alone])).grants).toEqual([]);
  });

  it('is of the days that both consents speak of, where two are demanded', () => {
    const first = given('one', 'FETCH_11A', { dataPeriod: { from: '2026-01-01', to: '2026-06-30' } });
    const second = given('two', 'HEALTH_OTHER_43', { dataPeriod: { from: '2026-03-01' } });
    const { grants } = grantsOf(demandsTwo, factsWith([first, second]));
    expect(grants[0]?.periods).toStrictEqual([{ dataClass: 'HEALTH', from: '2026-03-01', to: '2026-06-30' }]);
  });

  it('is less by what the citizen has opted out of, where no consent is demanded, and only by that', () => {
    const free = {
      ...demandsTwo,
      legalBases: [law('§ 1')],
      rules: [{ sectors: ['HEALTH' as const], classes: ['CASE_META' as const, 'HEALTH' as const], consent: [] }],
    };
    const out = given('out', 'HEALTH_OPTOUT', { dataClasses: ['HEALTH'] });
    const open = (consents: readonly ConsentFacts[]) => grantsOf(free, factsWith(consents)).grants[0]?.classes;
    expect(open([given('one', 'FETCH_11A')])).toEqual(['CASE_META', 'HEALTH']);
    expect(open([given('one', 'FETCH_11A'), out])).toEqual(['CASE_META']);
    expect([...grantsOf(free, factsWith([out])).withheld]).toEqual(['OPTED_OUT']);
  });

  it('follows the purpose that is given, not another of the same code', () => {
    const worklist = catalogue.purposes.get('WORKLIST')!;
    expect(lawInForce(worklist, at)).not.toEqual([]);
    expect(lawInForce({ ...worklist, legalBases: [] }, at)).toEqual([]);
  });
});

describe('what is worked out once a day', () => {
  const noon = (day: number) => new Date(Date.UTC(2026, 0, day, 12)).toISOString();

  it('is made once for an object and a day, and again for another of either', () => {
    const made: string[] = [];
    const once = oncePerDay(({ name }: { name: string }, day) => made.push(`${name} ${day}`));
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    for (const _twice of [1, 2]) expect([once(one, noon(1)), once(one, noon(2)), once(other, noon(1))]).toEqual([1, 2, 3]);
    expect(made).toEqual(['one 2026-01-01', 'one 2026-01-02', 'other 2026-01-01']);
  });

  it('is forgotten after a thousand days, so that it does not grow without end', () => {
    let made = 0;
    const once = oncePerDay(() => ++made);
    const key = {};
    for (let day = 1; day <= 1_000; day++) once(key, noon(day));
    expect(once(key, noon(1))).toBe(1);
    expect(once(key, noon(1_001))).toBe(1_001);
    expect(once(key, noon(1))).toBe(1_002);
  });
});

describe('the Danish day of an instant', () => {
  it('of another zone is not taken for the same hour of UTC', () => {
    const instants = ['2026-07-01T22:30:00.000Z', '2026-07-01T22:30:00+09:00', '2026-07-01T22:40:00-01:00'];
    for (const _twice of [1, 2]) expect(instants.map(danishDay)).toEqual(['2026-07-02', '2026-07-01', '2026-07-02']);
  });

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
