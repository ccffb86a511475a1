import type { ConsentKind, Purpose } from '../../generated/documents.js';
import { DATA_CLASSES, SECTORS } from '../../kernel/words.js';
import type { ConsentFacts } from '../facts.js';
import { CASE, daysFrom } from './domain.js';

type Faults = readonly Partial<ConsentFacts>[];

/** What keeps a consent from covering all, or any, of what it would: each way in which its record can say so. */
const faultsAt = (at: string): Faults => [
  { withdrawnAt: daysFrom(at, -0.5) },
  { withdrawnAt: daysFrom(at, 1) },
  { expiresAt: at },
  { givenAt: daysFrom(at, 1) },
  { purpose: 'ANOTHER_PURPOSE' },
  { caseRef: 'case-2' },
  { sectors: [] },
  { dataClasses: [] },
  { systems: ['system-ELSEWHERE'] },
  { receivers: { units: ['u-2'], employees: [] } },
  { receivers: { units: [], employees: ['e-1'] } },
  { uses: { most: 1, taken: 1 } },
  { uses: { most: 1, taken: 0 } },
  { dataPeriod: { from: '2020-01-01', to: '2020-12-31' } },
  { standing: 'INCOMPLETE' },
  { standing: 'OUTGROWN' },
  { givenAt: daysFrom(at, -1), refusedAt: daysFrom(at, -1) },
];

/** What an opt-out can name, or be: beside the widest those that end, or reach something else. */
const optOutsAt = (at: string): Faults => [
  {},
  { sectors: ['HEALTH'] },
  { dataClasses: ['HEALTH'] },
  { systems: ['system-SOCIAL'] },
  { receivers: { units: ['u-2'], employees: [] } },
  { purpose: 'ANOTHER_PURPOSE' },
  { withdrawnAt: daysFrom(at, -0.5) },
  { expiresAt: at },
];

const kindsOf = ({ rules }: Purpose): ConsentKind[] => [
  ...new Set(rules.flatMap(({ consent, alsoConsent = [] }) => [...consent, ...alsoConsent])),
];

/**
 * First a consent of every kind that covers; then none; each kind alone; for each kind one of each sort that does not cover all, alone and
 * beside covering ones of all other kinds; each kind with a no after it and before it; opt-outs, alone and beside covering consents. With
 * each list those that are left when its first is taken away, one after another.
 */
export function consentValues(purpose: Purpose, at: string): readonly (readonly ConsentFacts[])[] {
  const made = (kind: ConsentKind, change: Partial<ConsentFacts>, id: string): ConsentFacts => ({
    id: `${id}-${kind}`,
    kind,
    purpose: purpose.code,
    sectors: SECTORS,
    dataClasses: DATA_CLASSES,
    caseRef: CASE,
    givenAt: daysFrom(at, -1),
    ...(kind === 'HEALTH_LOOKUP_42D' && { receivers: { units: ['u-1'], employees: [] } }),
    ...change,
  });
  const kinds = kindsOf(purpose);
  const all = kinds.map((kind) => made(kind, {}, 'covers'));
  const spoilt = kinds.flatMap((kind) => faultsAt(at).map((fault) => made(kind, fault, 'spoilt')));
  const refused = (days: number) =>
    all.map((one) => [one, made(one.kind, { givenAt: daysFrom(at, days), refusedAt: daysFrom(at, days) }, 'refused')]);
  const optOuts = optOutsAt(at).map((one) => made('HEALTH_OPTOUT', { caseRef: undefined, purpose: undefined, ...one }, 'out'));
  const lists = [
    all,
    [],
    ...all.map((one) => [one]),
    ...spoilt.map((one) => [one]),
    ...spoilt.map((one) => [...all.filter(({ kind }) => kind !== one.kind), one]),
    ...refused(-0.5),
    ...refused(-2),
    ...optOuts.flatMap((one) => [[one], [...all, one]]),
  ];
  return distinct(lists.flatMap((list) => list.map((_one, from) => list.slice(from)).concat([[]])));
}

const distinct = (lists: readonly ConsentFacts[][]): ConsentFacts[][] => [
  ...new Map(lists.map((list) => [JSON.stringify(list), list])).values(),
];
