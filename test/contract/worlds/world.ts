import fc from 'fast-check';
import { LIST_KINDS, type ListKind } from '../../../src/citizen/record-types.js';
import type { ConsentKind, Purpose } from '../../../src/generated/documents.js';
import type { Capacity, DataClass, Role, Sector } from '../../../src/kernel/words.js';
import { DATA_CLASSES, SECTORS } from '../../../src/kernel/words.js';
import type { Operation } from './questions.js';

export const SYSTEMS = ['employment-dfdg', 'social-ffb', 'family-sf1470', 'health-fhir'] as const;
export type System = (typeof SYSTEMS)[number];
export const SECTOR_OF = Object.fromEntries(SYSTEMS.map((system, at) => [system, SECTORS[at]!])) as Record<System, Sector>;

/** One record of a source. The same kind and seed give the same contents, so that two systems can report one effort. */
export interface WorldRecord {
  readonly kind: ListKind;
  readonly seed: number;
  readonly raised: readonly DataClass[];
  /** delivered by the caller's own unit */
  readonly own: boolean;
  readonly anonymous?: true;
}

export interface WorldConsent {
  readonly kind: ConsentKind;
  readonly purpose?: string;
  readonly sectors: readonly Sector[];
  readonly classes: readonly DataClass[];
  readonly state: 'ALIVE' | 'WITHDRAWN' | 'EXPIRED';
}

export type PersonKind = 'ORDINARY' | 'PROTECTED' | 'SPECIAL' | 'DECEASED' | 'ABSENT';

/** All that a call meets: who asks what, and what is known where. */
export interface World {
  readonly operation: Operation;
  readonly purpose: string;
  readonly caller: { readonly role: Role; readonly sector?: Sector; readonly capacity?: Capacity; readonly related: boolean };
  readonly cpr: string;
  readonly person: PersonKind;
  readonly sources: Readonly<
    Record<System, { readonly state: 'ANSWERS' | 'WITHHELD' | 'AWAY'; readonly records: readonly WorldRecord[] }>
  >;
  readonly consents: readonly WorldConsent[];
  readonly blocked: boolean;
  /** the caller's own citizens beside this one, and whether he is among them himself */
  readonly list: { readonly others: number; readonly self: boolean; readonly first: number };
  /** another caller asks about the same citizen first */
  readonly earlier: boolean;
}

const records = fc.record({
  kind: fc.constantFrom(...LIST_KINDS),
  seed: fc.integer({ min: 0, max: 4 }),
  raised: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.subarray([...DATA_CLASSES], { maxLength: 1 }) },
  ),
  own: fc.boolean(),
});
const source = fc.record({
  state: fc.oneof(
    { weight: 6, arbitrary: fc.constant('ANSWERS' as const) },
    { weight: 1, arbitrary: fc.constantFrom('WITHHELD' as const, 'AWAY' as const) },
  ),
  records: fc.array(records, { maxLength: 4 }),
});

/** Views often: most that may not be noticed stands in them. */
const OPERATIONS: readonly Operation[] = [
  ...Array.from({ length: 12 }, () => 'citizenView' as const),
  ...(['consents', 'consents', 'consents', 'myCitizens', 'myCitizens', 'blocks', 'whatWouldSuffice'] as const),
  ...(['evaluate', 'evaluateTwo', 'searchActions', 'searchResources'] as const),
];

/** Any world in which one of these purposes is named: mostly by a caller who may, of a citizen he works with. */
export function anyWorld(purposes: readonly Purpose[]): fc.Arbitrary<World> {
  return fc.constantFrom(...purposes).chain(({ code, roles, requesterSectors, capacities, rules }) => {
    const kinds = [...new Set(rules.flatMap(({ consent, alsoConsent = [] }) => [...consent, ...alsoConsent]))];
    const given = kinds.map((kind) =>
      fc.option(
        fc
          .constantFrom('ALIVE', 'ALIVE', 'ALIVE', 'WITHDRAWN', 'EXPIRED')
          .map(
            (state): WorldConsent => ({ kind, purpose: code, sectors: SECTORS, classes: DATA_CLASSES, state: state as 'ALIVE' }),
          ),
        { freq: 4, nil: undefined },
      ),
    );
    return fc.record({
      operation: fc.constantFrom(...OPERATIONS),
      purpose: fc.constant(code),
      caller: fc.record({
        role: fc.constantFrom(...roles),
        sector: requesterSectors.length === 0 ? fc.constant(undefined) : fc.constantFrom(...requesterSectors),
        capacity: capacities.length === 0 ? fc.constant(undefined) : fc.constantFrom(...capacities),
        related: fc.constantFrom(true, true, true, false),
      }),
      cpr: fc.constant('0101801234'),
      person: fc.constantFrom('ORDINARY', 'ORDINARY', 'ORDINARY', 'PROTECTED', 'SPECIAL', 'DECEASED', 'ABSENT'),
      sources: fc.record(Object.fromEntries(SYSTEMS.map((system) => [system, source])) as Record<System, typeof source>),
      consents: fc.tuple(...given).map((all) => all.filter((one) => one !== undefined)),
      blocked: fc.constantFrom(false, false, false, false, true),
      list: fc.record({
        others: fc.integer({ min: 0, max: 4 }),
        self: fc.constant(false),
        first: fc.integer({ min: 1, max: 4 }),
      }),
      earlier: fc.constant(false),
    }) as fc.Arbitrary<World>;
  });
}
