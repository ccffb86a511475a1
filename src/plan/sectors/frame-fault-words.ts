/** Why a replacement does not stand: a closed list, each with words for those who wrote it. */
export const FRAME_FAULTS = {
  PLAN_NOT_REPLACEABLE: {
    da: 'Ingen lov lader den helhedsorienterede plan træde i stedet for denne plan.',
    en: 'No act lets the one plan replace this plan.',
  },
  EXTENT_NOT_ALLOWED: {
    da: 'Loven lader ikke planen træde i stedet for denne plan i det omfang.',
    en: 'The act does not let the one plan replace this plan to that extent.',
  },
  PARAGRAPH_MISSING: { da: 'Der mangler en paragraf for erstatningen.', en: 'The replacement names no paragraph.' },
  PARAGRAPH_OF_ANOTHER_PLAN: {
    da: 'Paragraffen handler ikke om denne plan.',
    en: 'The paragraph is not the one for this plan.',
  },
  PARAGRAPH_NOT_IN_FORCE: {
    da: 'Paragraffen gælder ikke på den dag.',
    en: 'The paragraph is not in force on that day.',
  },
  CITIZEN_TOO_YOUNG: { da: 'Borgeren er for ung til denne plan.', en: 'The citizen is too young for this plan.' },
  CITIZEN_TOO_OLD: { da: 'Borgeren er for gammel til denne plan.', en: 'The citizen is too old for this plan.' },
  AGE_UNKNOWN: {
    da: 'Borgerens alder kendes ikke, så ingen kan sige, hvem der skal samtykke.',
    en: 'The age of the citizen is not known, so nobody can say who must consent.',
  },
  NOT_CATEGORY_2: {
    da: 'Aftalen kan kun erstattes for sygemeldte i kategori 2.',
    en: 'The agreement can be replaced for those on sick leave in category 2 only.',
  },
  CONSENT_MISSING: { da: 'Der mangler samtykke til planen.', en: 'The consent to the plan is missing.' },
  CONSENT_OF_ANOTHER_KIND: {
    da: 'Samtykket er ikke et samtykke til den helhedsorienterede plan.',
    en: 'The consent is no consent to the one plan.',
  },
  CONSENT_FOR_OTHER_PLANS: {
    da: 'Samtykket omfatter ikke denne plan.',
    en: 'The consent does not cover this plan.',
  },
  CONSENT_REFUSED: {
    da: 'Der er svaret nej til planen. Retten til hjælp er den samme.',
    en: 'The plan was refused. The right to help is the same.',
  },
  CONSENT_NOT_YET_GIVEN: { da: 'Samtykket er givet senere end den dag.', en: 'The consent was given after that day.' },
  CONSENT_WITHDRAWN: {
    da: 'Samtykket er trukket tilbage. Sektorens egen plan skal laves igen.',
    en: "The consent was withdrawn. The sector's own plan must be made again.",
  },
  CONSENT_EXPIRED: { da: 'Samtykket er udløbet.', en: 'The consent has expired.' },
  GIVER_NOT_ENTITLED: {
    da: 'Den, der har samtykket, kan ikke samtykke til denne plan.',
    en: 'Whoever gave the consent may not give it for this plan.',
  },
  YOUNG_PERSON_MISSING: {
    da: 'Den unge skal selv samtykke fra 16 år.',
    en: 'From the age of 16 the young person must consent as well.',
  },
  CUSTODY_HOLDER_MISSING: {
    da: 'Alle forældremyndighedsindehavere skal samtykke.',
    en: 'All custody holders must consent.',
  },
} as const satisfies Record<string, { da: string; en: string }>;

export type FrameFaultCode = keyof typeof FRAME_FAULTS;

/** One fault, and where: `replaces/id/field`. Never a value. */
export interface FrameFault {
  readonly code: FrameFaultCode;
  readonly at: string;
}

/** The fault as a caller gets it. */
export const toldFrameFault = ({ code, at }: FrameFault) => ({ code, at, ...FRAME_FAULTS[code] });
