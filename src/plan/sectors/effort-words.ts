import type { Effort, PlanEffort } from '../../generated/documents.js';
import type { Sector } from '../../kernel/words.js';

type Kind = NonNullable<PlanEffort['kind']>;

/** Where an effort of each sector keeps the sector's own code. A code says itself which system it is of. */
export const CODE_SLOTS = { EMPLOYMENT: 'employment', SOCIAL: 'ffb', FAMILY: 'kle', HEALTH: 'fsiii' } as const satisfies Record<
  Sector,
  keyof PlanEffort
>;

/** Sectors whose systems say of a granted effort that it is no delivered act. */
export const SAYS_NOT_DELIVERED: readonly Sector[] = ['FAMILY', 'HEALTH'];

const LAW_AREAS: Readonly<Record<string, NonNullable<PlanEffort['lawArea']>>> = {
  LAB: 'LAB',
  SDP: 'SDP',
  KUI: 'KUI',
  INL: 'INL',
  SEL: 'SEL',
  BL: 'BL',
  SUL: 'SUL',
  ÆL: 'ELDER',
};

/** The act that an effort belongs to, where its paragraph names one. */
export const lawAreaOf = ({ legalBasis }: Pick<Effort, 'legalBasis'>): PlanEffort['lawArea'] => LAW_AREAS[legalBasis?.act ?? ''];

/** Kinds by the measure of the employment field. */
const BY_MEASURE: Readonly<Record<string, Kind>> = {
  MENTOR: 'MENTOR',
  AIDS: 'AIDS',
  SOCIAL_EFFORT: 'SOCIAL_SUPPORT',
  HEALTH_EFFORT: 'HEALTH',
  GUIDANCE_AND_TRAINING: 'EDUCATION',
  COURSE: 'EDUCATION',
  LITERACY_TEST: 'EDUCATION',
  ADULT_APPRENTICE: 'EDUCATION',
};

/** Kinds by paragraph: act and number. */
const BY_PARAGRAPH: Readonly<Record<string, Kind>> = {
  'SEL 83': 'PERSONAL_HELP',
  'SEL 86': 'REHABILITATION',
  'SEL 101': 'TREATMENT',
  'SEL 102': 'TREATMENT',
  'SEL 107': 'HOUSING',
  'SEL 108': 'HOUSING',
  'SEL 109': 'HOUSING',
  'SEL 110': 'HOUSING',
  'SEL 112': 'AIDS',
  'SEL 116': 'AIDS',
  'BL 46': 'PLACEMENT',
  'BL 47': 'PLACEMENT',
  'SUL 119': 'HEALTH',
  'SUL 138': 'HEALTH',
  'SUL 140': 'REHABILITATION',
  'SUL 141': 'TREATMENT',
  'SUL 142': 'TREATMENT',
};

const BY_SECTOR: Readonly<Record<Sector, Kind>> = {
  EMPLOYMENT: 'EMPLOYMENT',
  SOCIAL: 'SOCIAL_SUPPORT',
  FAMILY: 'FAMILY_SUPPORT',
  HEALTH: 'HEALTH',
};

const HEALTH_KINDS: readonly Kind[] = ['HEALTH', 'REHABILITATION', 'TREATMENT'];

/** What sort of effort it is. A kind that tells of a class which the record does not have is not drafted. */
export function effortKindOf({ code, legalBasis, raisedClasses, sector }: Effort): Kind {
  const number = /\d+/.exec(legalBasis?.paragraph ?? '')?.[0];
  const measure = sector === 'EMPLOYMENT' ? BY_MEASURE[code?.unified ?? ''] : undefined;
  const kind = measure ?? BY_PARAGRAPH[`${legalBasis?.act} ${number}`] ?? BY_SECTOR[sector];
  if (HEALTH_KINDS.includes(kind) && !raisedClasses.includes('HEALTH')) return sector === 'HEALTH' ? 'OTHER' : BY_SECTOR[sector];
  return kind === 'PLACEMENT' && !raisedClasses.includes('CHILD_CASE') ? BY_SECTOR[sector] : kind;
}
