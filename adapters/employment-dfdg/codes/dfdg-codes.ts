/**
 * Code lists of DFDG that are public in part (STAR wiki, pages 3562831892, 4486889480, 4887904299; measure names: BEK 113/2026 § 43 and the
 * chapters of LAB). A code that is not here is kept as the source wrote it and counted as unknown.
 */
export interface CodeMeaning {
  label: string;
  unified: string;
}

type CodeList = ReadonlyMap<string, CodeMeaning>;

const codeList = (...rows: [code: string, unified: string, label?: string][]): CodeList =>
  new Map(rows.map(([code, unified, label]) => [code.toLowerCase(), { unified, label: label ?? code }]));

/** Fraværstype (AbsenceType). */
export const ABSENCE_TYPES = codeList(
  ['1', 'EDUCATION', 'Uddannelse'],
  ['2', 'TEMPORARY_WORK', 'Midlertidigt arbejde'],
  ['3', 'CIVIC_DUTY', 'Borgerligt ombud'],
  ['4', 'PARENTAL_LEAVE_14_DAYS', 'Barsel i højst 14 dage'],
  ['6', 'MINOR_WITHOUT_SUPPORTING_PARENTS', 'Under 18 år og uden forældre med forsørgelsespligt'],
  ['7', 'NOT_ENTITLED_TO_PENSION', 'Kan ikke få førtidspension eller folkepension'],
  ['8', 'PARENTAL_LEAVE', 'Barsel'],
  ['9', 'FREE_PERIOD', 'Friperiode'],
  ['10', 'HOLIDAY', 'Ferie'],
  ['11', 'SICKNESS', 'Sygdom (sygemelding)'],
  ['56', 'EXEMPT_FROM_SELF_BOOKING', 'Fritaget for pligt til selvbook'],
  ['57', 'SELF_BOOKING_WITHDRAWN', 'Frataget ret til selvbook'],
  ['75', 'CONTACT_WITH_UNEMPLOYMENT_FUND', 'Kontaktforløb er hos a-kassen'],
);

/** Samtaletype. */
export const MEETING_TYPES = codeList(
  ['4', 'FOLLOW_UP_MEETING', 'Opfølgningssamtale'],
  ['7', 'JOB_MEETING', 'Jobsamtale'],
  ['17', 'JOINT_JOB_MEETING', 'Fælles jobsamtale'],
);

/** Aktiveringstype, by the words of the law. */
export const MEASURE_TYPES = codeList(
  ['Virksomhedspraktik', 'WORK_TRIAL'],
  ['Ansættelse med løntilskud', 'WAGE_SUBSIDY'],
  ['Nytteindsats', 'COMMUNITY_WORK'],
  ['Vejledning og opkvalificering', 'GUIDANCE_AND_TRAINING'],
  ['Kursus', 'COURSE'],
  ['Læse-, skrive- og regnetest', 'LITERACY_TEST'],
  ['Mentorstøtte', 'MENTOR'],
  ['Personlig jobformidler', 'PERSONAL_JOB_BROKER'],
  ['Hjælpemidler', 'AIDS'],
  ['Social indsats', 'SOCIAL_EFFORT'],
  ['Helbredsmæssig indsats', 'HEALTH_EFFORT'],
  ['Voksenelev', 'ADULT_APPRENTICE'],
  ['Jobrotation', 'JOB_ROTATION'],
  ['Fleksjob', 'FLEX_JOB'],
);

/** Sagsbehandlertype, BEK 113/2026 § 52, stk. 5. */
export const CASEWORKER_TYPES = codeList(
  ['Personlig jobformidler', 'PERSONAL_JOB_BROKER'],
  ['Min sagsbehandler i kommunen', 'CASEWORKER'],
  ['Beskæftigelsessagsbehandler', 'EMPLOYMENT_CASEWORKER'],
  ['Kontaktperson i a-kassen', 'UNEMPLOYMENT_FUND_CONTACT'],
  ['Primær sagsbehandler', 'PRIMARY_CASEWORKER'],
);

/** Plan types; the unified code is that of our list of plan types. */
export const PLAN_TYPES = codeList(
  ['Min Plan', 'MIN_PLAN'],
  ['Min Plan med uddannelsespålæg', 'MIN_PLAN_EDU'],
  ['Uddannelsespålæg', 'MIN_PLAN_EDU'],
  ['Rehabiliteringsplanens forberedende del', 'REHAB_PREP'],
  ['Rehabiliteringsplanens indsatsdel', 'REHAB_EFFORT'],
  ['Aftale ved opfølgning', 'SDP_AGREEMENT'],
  ['Integrationskontrakt', 'INT_CONTRACT'],
);

/** The law of each plan type. */
export const PLAN_LAW: Readonly<Record<string, { act: string; paragraph: string }>> = {
  MIN_PLAN: { act: 'LAB', paragraph: '§ 40' },
  MIN_PLAN_EDU: { act: 'LAB', paragraph: '§ 30' },
  REHAB_PREP: { act: 'LAB', paragraph: '§ 43' },
  REHAB_EFFORT: { act: 'LAB', paragraph: '§ 45' },
  SDP_AGREEMENT: { act: 'SDP', paragraph: '§ 13 c' },
  INT_CONTRACT: { act: 'INL', paragraph: '§ 19' },
};

export const meaningIn = (list: CodeList, code: string): CodeMeaning | undefined => list.get(code.toLowerCase());
