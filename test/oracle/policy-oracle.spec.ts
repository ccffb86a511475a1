import fc from 'fast-check';
import type { Purpose } from '../../src/generated/documents.js';
import { SECTORS } from '../../src/kernel/words.js';
import { type Catalogue, readCatalogue } from '../../src/policy/catalogue.js';
import { decide } from '../../src/policy/decide.js';
import { CROSS_RULES } from '../../src/policy/rules/index.js';
import type { CrossRules } from '../../src/policy/rules/rule.js';
import { faultsOf } from '../../src/schema/validators.js';
import { lane } from '../support/lane.js';
import { CedarOracle } from './oracle.js';
import { anyRequest, type Request } from './requests.js';

const RUNS = { commit: 2_000, nightly: 20_000, release: 100_000 }[lane()];
/** The same requests before every commit, others every night. */
const SEED = lane() === 'commit' ? 20_261_122 : Date.now();
const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const rules = [...CROSS_RULES.screening, ...CROSS_RULES.person, ...CROSS_RULES.narrowing];

function decides({ asked, facts }: Request, of: Catalogue, by: CrossRules = CROSS_RULES): boolean {
  return decide(of, facts, by).grants.some(({ classes, system }) => system === asked.system && classes.includes(asked.dataClass));
}

const without = (name: string): CrossRules => ({
  screening: CROSS_RULES.screening.filter((rule) => rule.name !== name),
  person: CROSS_RULES.person.filter((rule) => rule.name !== name),
  narrowing: CROSS_RULES.narrowing.filter((rule) => rule.name !== name),
});

const withPurposes = (change: (purpose: Purpose) => Partial<Purpose>): Catalogue => ({
  ...catalogue,
  purposes: new Map([...catalogue.purposes].map(([code, purpose]) => [code, { ...purpose, ...change(purpose) }])),
});

/** Purposes that release such classes of every source, so that nothing but the cross rules holds anything back. */
const wide = withPurposes(({ legalBases }) => ({
  legalBases: legalBases.map(
    ({ classes: _classes, consents: _consents, sectors: _sectors, supplement: _supplement, ...basis }) => basis,
  ),
  rules: [
    {
      sectors: [...SECTORS],
      classes: ['CASE_META', 'ECONOMY', 'PLAN_GOAL', 'HEALTH', 'THIRD_PARTY', 'ID_PROTECTED'],
      consent: [],
    },
  ],
}));

interface Answered {
  readonly request: Request;
  readonly permitted: boolean;
}

function answersOf(of: Catalogue, numRuns: number): Answered[] {
  const oracle = new CedarOracle(of);
  return fc
    .sample(anyRequest(of), { numRuns, seed: SEED })
    .map((request) => ({ request, permitted: oracle.permits(request.facts, request.asked) }));
}

const disagreements = (answers: readonly Answered[], of: Catalogue): Answered[] =>
  answers.filter(({ permitted, request }) => permitted !== decides(request, of));

const MANY = 5_000;
const MOST_TIMES = 12;
const FEW = 5;

/** Random requests with what is decided of them: as many again for each index, made when they are first asked for. */
function decidedAtRandom(of: Catalogue): (index: number) => readonly Answered[] {
  const made: Answered[][] = [];
  return (index) => {
    const known = made[index];
    if (known !== undefined) return known;
    const answers: Answered[] = [];
    for (const request of fc.sample(anyRequest(of), { numRuns: MANY, seed: SEED + index }))
      answers.push({ request, permitted: decides(request, of) });
    made[index] = answers;
    return answers;
  };
}

/** Whether there are requests on which a broken decision differs from the right one, and the engine is with the right one. */
function isNoticed(decided: ReturnType<typeof decidedAtRandom>, of: Catalogue, broken: (request: Request) => boolean): boolean {
  const oracle = new CedarOracle(of);
  for (let index = 0; index < MOST_TIMES; index += 1) {
    const differ = decided(index).filter(({ permitted, request }) => broken(request) !== permitted);
    if (differ.length === 0) continue;
    return differ.slice(0, FEW).every(({ permitted, request }) => oracle.permits(request.facts, request.asked) === permitted);
  }
  return false;
}

/** What they take of a class is not a question for the engine; the class that one of them takes, `third-parties` takes too. */
const NO_CLASS: readonly string[] = ['own-efforts', 'places-of-others'];

describe('a general policy engine that was told the law once more', () => {
  it(`agrees on ${RUNS} random requests (seed ${SEED}), many of them permitted and many refused`, () => {
    const answers = answersOf(catalogue, RUNS);
    expect(disagreements(answers, catalogue).slice(0, 2)).toEqual([]);
    const permitted = answers.filter((one) => one.permitted).length;
    expect(permitted).toBeGreaterThan(RUNS / 20);
    expect(permitted).toBeLessThan(RUNS - RUNS / 20);
  }, 1_200_000);

  it(`agrees on ${RUNS / 2} where purposes release all, and nothing but the cross rules holds anything back`, () => {
    expect(disagreements(answersOf(wide, RUNS / 2), wide).slice(0, 2)).toEqual([]);
  }, 1_200_000);

  const wideDecided = decidedAtRandom(wide);
  it.each(rules.map(({ name }) => name).filter((name) => !NO_CLASS.includes(name)))('notices when %s is left out', (name) => {
    const broken = without(name);
    expect(isNoticed(wideDecided, wide, (request) => decides(request, wide, broken))).toBe(true);
  });

  const decided = decidedAtRandom(catalogue);
  it.each<[string, (purpose: Purpose) => Partial<Purpose>]>([
    ['asks for no consent', ({ rules: all }) => ({ rules: all.map((rule) => ({ ...rule, consent: [] })) })],
    [
      'speaks of every source',
      ({ rules: all }) => ({ rules: all.map((one) => ({ ...one, sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'] })) }),
    ],
    ['knows no end of a paragraph', ({ legalBases }) => ({ legalBases: legalBases.map(({ validTo: _end, ...one }) => one) })],
    [
      'knows no beginning of one',
      ({ legalBases }) => ({ legalBases: legalBases.map((one) => ({ ...one, validFrom: '1900-01-01' })) }),
    ],
  ])('notices a catalogue that %s', (_what, change) => {
    const broken = withPurposes(change);
    expect(isNoticed(decided, catalogue, (request) => decides(request, broken))).toBe(true);
  });
});
