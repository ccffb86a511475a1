import type { Purpose } from '../../generated/documents.js';
import { ROLES, SECTORS } from '../../kernel/words.js';
import type { BlockFacts } from '../facts.js';
import type { FactPath } from '../rules/rule.js';
import { consentValues } from './consent-values.js';
import { CASE, type Change, CITIZEN, type Domain, daysFrom, LONG_AGO, STRANGER } from './domain.js';
import { relationValues } from './relation-values.js';

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

const BLOCKS: readonly (readonly Pick<BlockFacts, 'target' | 'name' | 'to'>[])[] = [
  [],
  [{ target: 'EMPLOYEE', name: 'e-1' }],
  [{ target: 'UNIT', name: 'u-1' }],
  [{ target: 'EMPLOYEE', name: 'e-3' }],
  [{ target: 'SYSTEM', name: 'system-HEALTH' }],
  [{ target: 'EVERYBODY' }],
];

const [ours, theirs] = ['0101', '0202'];

/** Every domain, in the order in which a proof goes through them. The first are those that decide who may claim the purpose. */
export const DOMAINS: readonly Domain[] = [
  { covers: ['purpose'], values: ({ code }) => [{ purpose: code }] },
  fixed(['wantsCaseData'], { wantsCaseData: true }, { wantsCaseData: false }),
  day,
  fixed(['caller.role'], ...ROLES.map((role) => ({ caller: { role } }))),
  fixed(['caller.sector'], {}, ...SECTORS.map((sector) => ({ caller: { sector } }))),
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
      perCase === undefined
        ? [{}, { earlierUses: 1 }]
        : [{}, { earlierUses: perCase.uses }, { earlierUses: perCase.uses + perCase.followUps }],
  },
  { covers: ['relations'], values: (purpose, at) => relationValues(purpose, at).map((relations) => ({ relations })) },
  fixed(
    ['caller.employee', 'caller.unit'],
    {},
    { caller: { employee: 'e-2', unit: 'u-2' } },
    { caller: { employee: undefined, unit: undefined } },
  ),
  {
    covers: ['blocks'],
    values: (_purpose, at) =>
      [...BLOCKS, [{ target: 'EVERYBODY' as const, to: at }]].map((blocks) => ({
        blocks: blocks.map((block) => ({ id: 'b', from: daysFrom(at, -3), ...block })),
      })),
  },
  fixed(['citizenStaffUnits'], {}, { citizenStaffUnits: ['u-1'] }, { citizenStaffUnits: ['u-2'] }),
  fixed(['worksWithCitizen'], {}, { worksWithCitizen: true }),
  fixed(['flags'], { flags: { addressProtected: false, deceased: false } }, { flags: 'UNAVAILABLE' }, {}),
  fixed(['flags.addressProtected'], {}, { flag: { addressProtected: true } }),
  fixed(['flags.specialProtection'], {}, { flag: { specialProtection: true } }),
  fixed(['flags.deceased'], {}, { flag: { deceased: true } }),
  fixed(['flags.age'], {}, ...[10, 15, 17, 18].map((age) => ({ flag: { age } }))),
  fixed(['flags.custodyKeys'], {}, ...[STRANGER, 'another'].map((one) => ({ flag: { custodyKeys: [one] } }))),
  fixed(['flags.familyKeys'], {}, ...[STRANGER, 'another'].map((one) => ({ flag: { familyKeys: [one] } }))),
  fixed(['flags.sharesHome'], {}, { flag: { sharesHome: true } }),
  fixed(['flags.municipality'], {}, ...[ours, theirs].map((municipality) => ({ flag: { municipality } }))),
  fixed(['municipality'], {}, { municipality: ours }),
  fixed(['actingMunicipalities'], {}, ...[ours, theirs].map((one) => ({ actingMunicipalities: [one] }))),
  fixed(['sources'], {}, { sources: [] }),
  {
    covers: ['caller.purposes'],
    values: ({ code }) => [{}, ...[[code], [], ['ANOTHER_PURPOSE']].map((purposes) => ({ caller: { purposes } }))],
  },
  { covers: ['consents'], values: (purpose, at) => consentValues(purpose, at).map((consents) => ({ consents })) },
];

/** The domain of a fact. @throws RangeError for a fact without one: it would not be proved */
export function domainOf(fact: FactPath): Domain {
  const found = DOMAINS.find(({ covers }) => covers.includes(fact));
  if (found === undefined) throw new RangeError(`the proof has no domain of values for ${fact}`);
  return found;
}

/** How many combinations of facts a purpose has: what CPR says of the person counts where it answered. */
export function combinationsOf(purpose: Purpose): bigint {
  const product = (domains: readonly Domain[]) =>
    domains.reduce((many, { values }) => many * BigInt(values(purpose, LONG_AGO).length), 1n);
  const isOfPerson = ({ covers }: Domain) => covers.some((fact) => fact.startsWith('flags'));
  const known = product(DOMAINS.filter((one) => isOfPerson(one) && one !== domainOf('flags')));
  const unknown = BigInt(domainOf('flags').values(purpose, LONG_AGO).length - 1);
  return product(DOMAINS.filter((one) => !isOfPerson(one))) * (known + unknown);
}
