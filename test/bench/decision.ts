import { DATA_CLASSES, SECTORS } from '../../src/kernel/words.js';
import { type Catalogue, readCatalogue } from '../../src/policy/catalogue.js';
import { decide } from '../../src/policy/decide.js';
import { isPermitted } from '../../src/policy/decision.js';
import type { ConsentFacts, DecisionFacts } from '../../src/policy/facts.js';
import { faultsOf } from '../../src/schema/validators.js';

/** Microseconds a view's decisions may cost, whatever the size of the catalogue. */
const LIMIT_US = 50;
const TIMES = 30;
const ROUNDS = 15;
const DECISIONS = 20_000;
const START = Date.parse('2026-11-22T08:00:00.000Z');

/** Prints what the decisions of one citizen view cost, with the catalogue as it is and at 30 times its size. @returns the targets that were missed */
export function measureDecisions(): string[] {
  const plain = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
  const missed: string[] = [];
  for (const [name, catalogue] of [
    ['as it is', plain],
    [`${TIMES} times the purposes, each with ${TIMES} times the paragraphs`, enlarged(plain)],
  ] as const) {
    const each = rounds(catalogue).sort((a, b) => a - b);
    const [median, worst] = [each[ROUNDS >> 1]!, each.at(-1)!];
    console.log(
      `decision of a view, catalogue ${name} (${catalogue.purposes.size} purposes): median ${median.toFixed(2)} µs, ` +
        `slowest of ${ROUNDS} rounds ${worst.toFixed(2)} µs (target below ${LIMIT_US} µs)`,
    );
    if (median >= LIMIT_US) missed.push(`decision, catalogue ${name}`);
  }
  return missed;
}

/** Thirty times the purposes, and each has thirty earlier versions of each of its paragraphs. */
function enlarged({ purposes, bundle }: Catalogue): Catalogue {
  const more = [...purposes.values()].flatMap((purpose) => {
    const before = Array.from({ length: TIMES - 1 }, (_, year) => `${1990 + year}`);
    const legalBases = [
      ...before.flatMap((year) =>
        purpose.legalBases.map((basis) => ({ ...basis, validFrom: `${year}-01-01`, validTo: `${year}-12-31` })),
      ),
      ...purpose.legalBases,
    ];
    return Array.from({ length: TIMES }, (_, copy) => ({
      ...purpose,
      code: copy === 0 ? purpose.code : `${purpose.code}_${copy}`,
      legalBases,
    }));
  });
  return { purposes: new Map(more.map((purpose) => [purpose.code, purpose])), bundle };
}

/** Processor microseconds a decision, by round. The clock moves on by a second with each of them, over several days. */
function rounds(catalogue: Catalogue): number[] {
  const cases = views();
  return Array.from({ length: ROUNDS + 3 }, (_, round) => {
    let permitted = 0;
    const began = process.cpuUsage();
    for (let count = 0; count < DECISIONS; count++) {
      const at = new Date(START + (round * DECISIONS + count) * 1_000).toISOString();
      if (isPermitted(decide(catalogue, { ...cases[count % cases.length]!, at }))) permitted++;
    }
    const { user, system } = process.cpuUsage(began);
    const micros = (user + system) / DECISIONS;
    if (permitted !== DECISIONS) throw new Error(`${DECISIONS - permitted} decisions of the bench were refused`);
    return micros;
  }).slice(3);
}

/** Views of four sources with three relations and six consents, for the purposes that demand most. */
export function views(): DecisionFacts[] {
  const consent = (id: string, more: Partial<ConsentFacts>): ConsentFacts => ({
    id,
    kind: 'PLAN_REPLACEMENT',
    sectors: SECTORS,
    dataClasses: DATA_CLASSES,
    givenAt: '2026-01-05T08:00:00.000Z',
    ...more,
  });
  const bound = (purpose: string): ConsentFacts[] => [
    consent('c1', { kind: 'FETCH_11A', withdrawnAt: '2026-02-01T08:00:00.000Z', caseRef: 'case-1' }),
    consent('c2', { kind: 'PLAN_REPLACEMENT', sectors: ['HEALTH'] }),
    consent('c3', { kind: 'PLAN_REPLACEMENT' }),
    consent('c4', { kind: 'HEALTH_OTHER_43', purpose, caseRef: 'case-1' }),
    consent('c5', { kind: 'DISCLOSE_FVL28', purpose, caseRef: 'case-1' }),
    consent('c6', { kind: 'FETCH_FVL29', caseRef: 'case-1' }),
  ];
  return [
    ['PLAN_COORDINATION', 'COORDINATOR'],
    ['CASE_DECISION', 'CASEWORKER'],
    ['EMPLOYMENT_COORDINATION', 'CASEWORKER'],
    ['PLAN_DRAFT', 'COORDINATOR'],
  ].map(([purpose, role]) => ({
    at: '',
    purpose: purpose!,
    caseRef: 'case-1',
    wantsCaseData: true,
    caller: { role: role as 'COORDINATOR', sector: 'EMPLOYMENT', employee: 'e-1', unit: 'u-1', personKey: 'caller' },
    citizenKey: 'citizen',
    citizensInCall: 1,
    relations: (['EMPLOYMENT', 'SOCIAL', 'FAMILY'] as const).map((sector) => ({
      capacity: role as 'COORDINATOR',
      sector,
      from: '2026-01-05T08:00:00.000Z',
      source: 'relation-index',
    })),
    consents: bound(purpose!),
    flags: { addressProtected: true, deceased: false },
    sources: SECTORS.map((sector) => ({ system: `system-${sector.toLowerCase()}`, sector })),
  }));
}
