import { MEASURE_TYPES, MEETING_TYPES, PLAN_LAW, PLAN_TYPES } from '../../adapters/employment-dfdg/codes/dfdg-codes.js';
import { effortOf, PLAN_NAMES } from '../../adapters/family-sf1470/codes/barnets-lov.js';
import { TOPICS } from '../../adapters/family-sf1470/codes/kle.js';
import { allFsiiiCodes, FSIII_SYSTEMS } from '../../adapters/health-fhir/codes/fsiii.js';
import { FFB_SYSTEM } from '../../adapters/social-ffb/codes/ffb.js';
import { FFB_OFFERS, FFB_SERVICES } from '../../adapters/social-ffb/codes/ffb-efforts.js';
import { FFB_GOAL_TYPES } from '../../adapters/social-ffb/codes/ffb-scales.js';
import type { Code, LegalBasisRef } from '../../src/generated/documents.js';
import type { DataClass, Sector } from '../../src/kernel/words.js';

/** An effort as a sector's code list has it. */
export interface ListedEffort {
  readonly code: Code;
  readonly legalBasis?: LegalBasisRef;
  readonly raise?: readonly DataClass[];
}

const known = (system: string, code: string, label: string, unified = code): Code => ({
  system,
  code,
  label,
  unified,
  known: true,
});

const employment: ListedEffort[] = [...MEASURE_TYPES.values()].map(({ label, unified }) => ({
  code: known('DFDG.Aktiveringstype', label, label, unified),
  legalBasis: { act: 'LAB', paragraph: '§ 91' },
}));
const social: ListedEffort[] = [...FFB_SERVICES, ...FFB_OFFERS].map(({ code, label, paragraph, raise }) => ({
  code: known(FFB_SYSTEM, code, label),
  ...(paragraph !== undefined && { legalBasis: { act: 'SEL', paragraph } }),
  ...(raise !== undefined && { raise }),
}));
const childActs: ListedEffort[] = ['30, stk. 1, nr. 1', '32, stk. 1, nr. 3', '32, stk. 1, nr. 6', '114, stk. 1, nr. 4'].map(
  (words) => {
    const legalBasis = { act: 'BL', paragraph: `§ ${words}` };
    const { code, label } = effortOf(legalBasis)!;
    return { code: known('urn:helhed:barnets-lov', code, label, `BL.${code}`), legalBasis };
  },
);
const topics: ListedEffort[] = [...TOPICS]
  .filter(([, { kind }]) => kind === 'EFFORT')
  .map(([code, { label, raise }]) => ({ code: known('urn:oio:kle:emne', code, label), ...(raise !== undefined && { raise }) }));
const health: ListedEffort[] = allFsiiiCodes()
  .filter(({ list }) => list.endsWith('_EFFORT'))
  .map(({ label, legalBasis, unified }) => ({
    code: known(FSIII_SYSTEMS[0]!, unified, label),
    ...(legalBasis !== undefined && { legalBasis }),
  }));

/** The efforts of the adapters' code lists, by sector. */
export const LISTED: Readonly<Record<Sector, readonly ListedEffort[]>> = {
  EMPLOYMENT: employment,
  SOCIAL: social,
  FAMILY: [...childActs, ...topics],
  HEALTH: health,
};

export const CONDITIONS: readonly Code[] = allFsiiiCodes()
  .filter(({ list }) => list.endsWith('_CONDITION'))
  .map(({ label, unified }) => known(FSIII_SYSTEMS[0]!, unified, label));
const byKey = (list: string): Code[] =>
  allFsiiiCodes()
    .filter((one) => one.list === list)
    .flatMap(({ key, label, unified }) => [
      known(FSIII_SYSTEMS[0]!, unified, label),
      known(FSIII_SYSTEMS[1]!, key ?? unified, label, unified),
    ]);
export const ANSWERS: readonly Code[] = [...byKey('PERFORMING'), ...byKey('MEANING')];
export const GOAL_TYPES: readonly Code[] = FFB_GOAL_TYPES.map(({ code, label }) => known(FFB_SYSTEM, code, label));
export const MEETINGS: readonly Code[] = [...MEETING_TYPES].map(([code, { label, unified }]) =>
  known('DFDG.Samtaletype', code, label, unified),
);

/** Plans that the adapters give: type, name, paragraph. */
export const SECTOR_PLANS: Readonly<Record<Sector, readonly (readonly [string, string, LegalBasisRef])[]>> = {
  EMPLOYMENT: [...PLAN_TYPES.values()].map(({ label, unified }) => [unified, label, PLAN_LAW[unified]!]),
  SOCIAL: [
    ['SEL_HANDLEPLAN', 'Handleplan', { act: 'SEL', paragraph: '§ 141' }],
    ['SEL_HANDLEPLAN_110', 'Handleplan, ophold på boform', { act: 'SEL', paragraph: '§ 142' }],
  ],
  FAMILY: [...PLAN_NAMES].map(([type, name]) => [
    type,
    name,
    { act: 'BL', paragraph: type === 'BL_CHILD_PLAN' ? '§ 91' : '§ 108' },
  ]),
  HEALTH: [
    ['GOP', 'Genoptræningsplan', { act: 'SUL', paragraph: '§ 140' }],
    ['FORLOEBSPLAN', 'Forløbsplan', { act: 'SUL', paragraph: '§ 119' }],
  ],
};
