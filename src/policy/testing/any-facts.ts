import fc from 'fast-check';
import type { ConsentKind } from '../../generated/documents.js';
import { CAPACITIES, DATA_CLASSES, ROLES, SECTORS } from '../../kernel/words.js';
import type { Catalogue } from '../catalogue.js';
import type { BlockFacts, ConsentFacts, DecisionFacts } from '../facts.js';

export const instant = fc
  .date({ min: new Date('2026-10-01T00:00:00Z'), max: new Date('2027-02-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
/** An object with the absent fields left out, as the gateway makes it. */
export const bare = <T>(value: object): T =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;

/** Any facts that the gateway could gather, for purposes of the catalogue and one that is in none; dates round the turn of 2026. */
export function anyFacts(catalogue: Catalogue): fc.Arbitrary<DecisionFacts> {
  const kinds = [
    ...new Set(
      [...catalogue.purposes.values()].flatMap(({ rules }) =>
        rules.flatMap(({ consent, alsoConsent = [] }) => [...consent, ...alsoConsent]),
      ),
    ),
  ];

  const consents = fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom(...kinds, 'GDPR_CONSENT' as ConsentKind, 'HEALTH_OPTOUT' as ConsentKind),
      purpose: maybe(fc.constantFrom(...catalogue.purposes.keys())),
      sectors: fc.subarray([...SECTORS]),
      dataClasses: fc.subarray([...DATA_CLASSES]),
      caseRef: maybe(fc.constantFrom('case-1', 'case-2')),
      givenAt: instant,
      expiresAt: maybe(instant),
      systems: rarely(fc.subarray(SECTORS.map((sector) => `system-${sector}`))),
      receivers: rarely(fc.constantFrom({ units: ['u-1'], employees: [] }, { units: [], employees: ['e-2'] })),
      dataPeriod: rarely(fc.constantFrom({ from: '2026-01-01' }, { to: '2026-06-30' }, { from: '2026-02-01', to: '2026-03-31' })),
      uses: rarely(fc.constantFrom({ most: 2, taken: 1 }, { most: 2, taken: 2 })),
      standing: rarely(fc.constantFrom('INCOMPLETE' as const, 'OUTGROWN' as const)),
      refusedAt: rarely(instant),
      withdrawnAt: maybe(instant),
    })
    .map((consent) => bare<ConsentFacts>(consent));

  const blocks = fc
    .record({
      id: fc.uuid(),
      target: fc.constantFrom('EMPLOYEE', 'UNIT', 'SYSTEM'),
      name: fc.constantFrom('e-1', 'u-1', ...SECTORS.map((sector) => `system-${sector}`)),
      from: instant,
      to: maybe(instant),
    })
    .map((block) => bare<BlockFacts>(block));

  return fc
    .record({
      at: instant,
      purpose: fc.constantFrom(...catalogue.purposes.keys(), 'UNKNOWN'),
      caseRef: maybe(fc.constant('case-1')),
      wantsCaseData: fc.boolean(),
      caller: fc
        .record({
          role: fc.constantFrom(...ROLES),
          sector: maybe(fc.constantFrom(...SECTORS)),
          employee: maybe(fc.constantFrom('e-1', 'e-2')),
          unit: maybe(fc.constantFrom('u-1', 'u-2')),
          personKey: maybe(fc.constantFrom('caller', 'citizen')),
        })
        .map((caller) => bare<DecisionFacts['caller']>(caller)),
      citizenKey: maybe(fc.constant('citizen')),
      relations: fc.array(
        fc
          .record({
            capacity: fc.constantFrom(...CAPACITIES),
            sector: maybe(fc.constantFrom(...SECTORS)),
            scope: maybe(fc.constantFrom('PERSONAL', 'ECONOMIC', 'ALL')),
            throughUnit: maybe(fc.constant(true)),
            from: instant,
            to: maybe(instant),
            source: fc.constant('s'),
          })
          .map((relation) => bare<DecisionFacts['relations'][number]>(relation)),
        { maxLength: 4 },
      ),
      consents: fc.array(consents, { maxLength: 6 }),
      earlierUses: maybe(fc.nat(3)),
      citizenStaffUnits: maybe(fc.subarray(['u-1', 'u-2'])),
      municipality: maybe(fc.constant('0999')),
      actingMunicipalities: maybe(fc.subarray(['0999', '0101'])),
      worksWithCitizen: maybe(fc.boolean()),
      blocks: maybe(fc.array(blocks, { maxLength: 3 })),
      flags: fc.oneof(
        {
          weight: 8,
          arbitrary: fc
            .record({
              addressProtected: fc.boolean(),
              specialProtection: fc.boolean(),
              deceased: fc.constant(false),
              sharesHome: rarely(fc.constant(true as const)),
            })
            .map((flags) => bare(flags)),
        },
        { weight: 1, arbitrary: fc.constantFrom('UNAVAILABLE' as const, undefined) },
      ),
      sources: fc.constant(SECTORS.map((sector) => ({ system: `system-${sector}`, sector }))),
    })
    .map((made) => bare<DecisionFacts>(made))
    .chain((made) => fc.option(fc.nat(999), { nil: undefined }).map((pick) => fitting(catalogue, made, pick)));
}

/** The same facts with a caller, a relation and consents such as the purpose speaks of: by chance alone they would hardly ever fit. */
function fitting({ purposes }: Catalogue, facts: DecisionFacts, pick?: number): DecisionFacts {
  const purpose = purposes.get(facts.purpose);
  if (pick === undefined || purpose === undefined) return facts;
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const kinds = purpose.rules.flatMap(({ consent, alsoConsent = [] }) => [...consent, ...alsoConsent]);
  const role = one(purpose.roles)!;
  const sector = one(purpose.requesterSectors) ?? facts.caller.sector;
  const capacity = one(purpose.capacities);
  return {
    ...facts,
    caller: { ...facts.caller, role, ...(sector !== undefined && { sector }) },
    relations: facts.relations.map((relation) => ({ ...relation, capacity: capacity ?? relation.capacity })),
    consents: facts.consents.map((consent, index) => ({
      ...consent,
      kind: kinds[(pick + index) % kinds.length] ?? consent.kind,
    })),
  };
}
