import type { ConsentKind, Purpose } from '../../generated/documents.js';
import { CAPACITIES, type Capacity, DATA_CLASSES, ROLES, SECTORS } from '../../kernel/words.js';
import type { ConsentFacts, DecisionFacts, RelationFacts } from '../facts.js';
import type { FactPath } from '../rules/rule.js';

/** What one value of a domain says of the facts; `caller` is laid over what is known of the caller. */
export type Change = Omit<Partial<DecisionFacts>, 'caller'> & { readonly caller?: Partial<DecisionFacts['caller']> };

/** Every value that one fact, or facts that belong together, can have for a purpose, as far as any rule could tell them apart. */
export interface Domain {
  readonly covers: readonly FactPath[];
  /** @param at the instant of the call; there are as many values at every instant */
  readonly values: (purpose: Purpose, at: string) => readonly Change[];
}

const DAY_MS = 86_400_000;
const LONG_AGO = '2000-01-01T11:00:00.000Z';
/** The pseudonyms of the proof: whom the call is about, and somebody else. */
export const [CITIZEN, STRANGER] = ['citizen', 'stranger'];
const CASE = 'case-1';

/** Facts that nothing has been said of yet. */
export const NOTHING_SAID: DecisionFacts = {
  at: LONG_AGO,
  purpose: '',
  wantsCaseData: true,
  caller: { role: 'CITIZEN', employee: 'e-1', unit: 'u-1' },
  relations: [],
  consents: [],
  sources: SECTORS.map((sector) => ({ system: `system-${sector}`, sector })),
};

const daysFrom = (at: string, days: number): string => new Date(Date.parse(at) + days * DAY_MS).toISOString();
const fixed = (covers: readonly FactPath[], ...values: readonly Change[]): Domain => ({ covers, values: () => values });

/** One noon of every stretch of days in which the law of the purpose stays the same; the first lies before all of it. */
const day: Domain = {
  covers: ['at'],
  values: ({ legalBases }) => {
    const turns = legalBases.flatMap(({ validFrom, validTo }) => [
      `${validFrom}T11:00:00.000Z`,
      ...(validTo === undefined ? [] : [daysFrom(`${validTo}T11:00:00.000Z`, 1)]),
    ]);
    return [...new Set([LONG_AGO, ...turns])].sort().map((at) => ({ at }));
  },
};

/** Capacities of those who act for a citizen. */
const ACTING: readonly Capacity[] = ['CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE'];

/** None; one in every capacity, in each sector where the purpose knows the capacity; those that have ended or not begun; all at once. */
const relations: Domain = {
  covers: ['relations'],
  values: ({ capacities }, at) => {
    const known = (capacities.length === 0 ? ['CASEWORKER'] : capacities) as readonly string[];
    const holding = (relation: Pick<RelationFacts, 'capacity' | 'sector' | 'scope'>) => ({
      ...relation,
      from: daysFrom(at, -30),
      source: 'relation-index',
    });
    return [
      [],
      ...CAPACITIES.flatMap((capacity) =>
        (known.includes(capacity) ? SECTORS : SECTORS.slice(0, 1)).map((sector) => [
          holding({ capacity, sector, ...(ACTING.includes(capacity) && { scope: 'ALL' as const }) }),
        ]),
      ),
      CAPACITIES.map((capacity) => ({ ...holding({ capacity, sector: 'SOCIAL' }), throughUnit: true as const })),
      ...(['PERSONAL', 'ECONOMIC'] as const).map((scope) =>
        ACTING.map((capacity) => ({ ...holding({ capacity, sector: 'SOCIAL' }), scope })),
      ),
      CAPACITIES.filter((one) => !ACTING.includes(one)).flatMap((capacity) =>
        SECTORS.map((sector) => holding({ capacity, sector })),
      ),
      CAPACITIES.map((capacity) => ({ ...holding({ capacity, sector: 'SOCIAL' }), to: at })),
      CAPACITIES.map((capacity) => ({ ...holding({ capacity, sector: 'SOCIAL' }), from: daysFrom(at, 1) })),
      CAPACITIES.flatMap((capacity) => SECTORS.map((sector) => holding({ capacity, sector }))),
    ].map((held) => ({ relations: held }));
  },
};

const kindsOf = ({ rules }: Purpose): ConsentKind[] => [
  ...new Set(rules.flatMap(({ consent, alsoConsent = [] }) => [...consent, ...alsoConsent])),
];

/**
 * First a consent of every kind that covers; then none; each kind alone; and for each kind one of each sort that does not cover, alone and
 * beside covering ones of all other kinds.
 */
const consents: Domain = {
  covers: ['consents'],
  values: (purpose, at) => {
    const covering = (kind: ConsentKind): ConsentFacts => ({
      id: `covers-${kind}`,
      kind,
      purpose: purpose.code,
      sectors: SECTORS,
      dataClasses: DATA_CLASSES,
      caseRef: CASE,
      givenAt: daysFrom(at, -1),
    });
    const kinds = kindsOf(purpose);
    const all = kinds.map(covering);
    const spoilt = kinds.flatMap((kind) =>
      [
        { withdrawnAt: daysFrom(at, -0.5) },
        { withdrawnAt: daysFrom(at, 1) },
        { expiresAt: at },
        { givenAt: daysFrom(at, 1) },
        { purpose: 'ANOTHER_PURPOSE' },
        { caseRef: 'case-2' },
        { sectors: [] },
        { dataClasses: [] },
      ].map((fault) => ({ ...covering(kind), ...fault, id: `spoilt-${kind}` })),
    );
    const besides = (one: ConsentFacts) => [...all.filter(({ kind }) => kind !== one.kind), one];
    return [all, [], ...all.map((one) => [one]), ...spoilt.map((one) => [one]), ...spoilt.map(besides)].map((given) => ({
      consents: given,
    }));
  },
};

/** Every domain, in the order in which a proof goes through them. */
export const DOMAINS: readonly Domain[] = [
  { covers: ['purpose'], values: ({ code }) => [{ purpose: code }] },
  fixed(['sources'], {}, { sources: [] }),
  fixed(['wantsCaseData'], { wantsCaseData: true }, { wantsCaseData: false }),
  day,
  fixed(['caller.role'], ...ROLES.map((role) => ({ caller: { role } }))),
  fixed(['caller.sector'], {}, ...SECTORS.map((sector) => ({ caller: { sector } }))),
  {
    covers: ['caller.purposes'],
    values: ({ code }) => [{}, ...[[code], [], ['ANOTHER_PURPOSE']].map((purposes) => ({ caller: { purposes } }))],
  },
  fixed(['caseRef'], {}, { caseRef: CASE }),
  fixed(['citizenKey'], {}, { citizenKey: CITIZEN }),
  fixed(['caller.personKey'], {}, { caller: { personKey: STRANGER } }, { caller: { personKey: CITIZEN } }),
  {
    covers: ['citizensInCall'],
    values: ({ maximumCitizensPerCall: most }) => [{}, { citizensInCall: most }, { citizensInCall: most + 1 }],
  },
  {
    covers: ['earlierUses'],
    values: ({ perCase }) =>
      perCase === undefined ? [{}] : [{}, { earlierUses: perCase.uses }, { earlierUses: perCase.uses + perCase.followUps }],
  },
  relations,
  {
    covers: ['blocks', 'caller.employee', 'caller.unit'],
    values: (_purpose, at) =>
      [
        [],
        [{ target: 'EMPLOYEE' as const, name: 'e-1' }],
        [{ target: 'UNIT' as const, name: 'u-1' }],
        [{ target: 'EMPLOYEE' as const, name: 'e-2' }],
        [{ target: 'SYSTEM' as const, name: 'system-HEALTH' }],
        [{ target: 'EVERYBODY' as const }],
        [{ target: 'EVERYBODY' as const, to: at }],
      ].map((blocks) => ({ blocks: blocks.map((block) => ({ id: 'b', from: daysFrom(at, -3), ...block })) })),
  },
  fixed(['citizenStaffUnits'], {}, { citizenStaffUnits: ['u-1'] }, { citizenStaffUnits: ['u-2'] }),
  fixed(['worksWithCitizen'], {}, { worksWithCitizen: true }),
  fixed(
    [
      'flags',
      'flags.addressProtected',
      'flags.specialProtection',
      'flags.deceased',
      'flags.age',
      'flags.custodyKeys',
      'flags.familyKeys',
      'flags.municipality',
      'municipality',
      'actingMunicipalities',
    ],
    { flags: { addressProtected: false, deceased: false } },
    { flags: { addressProtected: false, deceased: false, familyKeys: [STRANGER] } },
    { flags: { addressProtected: false, deceased: false, age: 10, custodyKeys: [STRANGER] } },
    { flags: { addressProtected: true, deceased: false, age: 16, custodyKeys: [STRANGER], familyKeys: [STRANGER] } },
    { flags: { addressProtected: false, deceased: false, age: 10, custodyKeys: ['another'] } },
    { flags: { addressProtected: false, deceased: false, age: 18, custodyKeys: [STRANGER] } },
    { municipality: '0101', flags: { addressProtected: false, deceased: false, municipality: '0101' } },
    { municipality: '0101', flags: { addressProtected: false, deceased: false, municipality: '0202' } },
    {
      municipality: '0101',
      actingMunicipalities: ['0101'],
      flags: { addressProtected: false, deceased: false, municipality: '0202' },
    },
    { flags: { addressProtected: false, specialProtection: true, deceased: false } },
    { flags: { addressProtected: true, deceased: false } },
    { flags: { addressProtected: false, deceased: true } },
    { flags: { addressProtected: true, deceased: true } },
    { flags: 'UNAVAILABLE' },
    {},
  ),
  consents,
];

/** The domain of a fact. @throws RangeError for a fact without one: it would not be proved */
export function domainOf(fact: FactPath): Domain {
  const found = DOMAINS.find(({ covers }) => covers.includes(fact));
  if (found === undefined) throw new RangeError(`the proof has no domain of values for ${fact}`);
  return found;
}
