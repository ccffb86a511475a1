import type { DataClass, Role } from '../../kernel/words.js';

/** A row of the law page's purpose table (2.5), with its words for roles and classes as codes. */
export interface LawRow {
  readonly code: string;
  readonly nameDa: string;
  readonly nameEn: string;
  /** `act paragraph` */
  readonly law: readonly string[];
  /** E explicit consent, N none, T an attempt is recorded, P plan consent; `-` where the row says it in words */
  readonly consent: string;
  readonly roles: readonly Role[];
  /** undefined where the row says them in words, so that every code of ours is a proposal */
  readonly classes?: readonly DataClass[];
}

const TABLE = `
PLAN_COORDINATION | Koordinering af helhedsorienteret plan | Coordinate the one plan
  | LAB § 46; SDP § 13 e; SEL § 141, stk. 7; BL § 110; INL § 19 b; GDPR art. 6, stk. 1, litra e | P
  | COORDINATOR TEAM_MEMBER | CASE_META PLAN_GOAL PLAN_EFFORT PLAN_APPT SELF_ASSESS HEALTH
PLAN_DRAFT | Udredning og planudkast | Draft and joint inquiry
  | LAB § 46; SDP § 13 e; SEL § 141, stk. 7; BL § 110; INL § 19 b; GDPR art. 6, stk. 1, litra e; FVL § 29 | E
  | CASEWORKER COORDINATOR | CASE_META PLAN_GOAL PLAN_EFFORT PLAN_APPT SELF_ASSESS SOCIAL_PROBLEM EMPLOYMENT HEALTH
PLAN_FOLLOWUP | Opfølgning og revision | Follow-up and revision
  | LAB § 46; SEL § 148, stk. 2; BL §§ 95-96; INL § 20 | P | COORDINATOR TEAM_MEMBER PROVIDER | PLAN_GOAL PLAN_EFFORT PLAN_APPT SELF_ASSESS
PLAN_HANDOVER_PROVIDER | Udlevering af relevante plandele til tilbud | Hand relevant parts to provider
  | SEL § 141, stk. 5; BL § 94; BL § 109, stk. 5 | N | CASEWORKER CHILD_ADVISER | PLAN_GOAL PLAN_EFFORT HEALTH
PLAN_TRANSFER_MUNICIPALITY | Oversendelse ved flytning | Transfer on move
  | BL § 112; BL § 132; INL § 51; BEK 1216/2023 § 54 | - | CHILD_ADVISER CASEWORKER | PLAN_GOAL PLAN_EFFORT PLAN_APPT CHILD_CASE
CASE_DECISION | Afgørelse i konkret sag | Decide a concrete case
  | RSL § 11 a, stk. 1; FVL § 29; GDPR art. 6, stk. 1, litra e | E | CASEWORKER | words
CASE_DECISION_NO_CONSENT | Afgørelse uden samtykke (§ 11 c) | Decide without consent | RSL § 11 c | T | CASEWORKER | words
ECONOMY_CHECK | Økonomi og kontrol af ydelse | Check economic data
  | RSL § 11 a, stk. 2; LOB § 54 | N | BENEFIT_OFFICER CONTROL_OFFICER | ECONOMY
EMPLOYMENT_COORDINATION | Koordineret beskæftigelsesindsats | Coordinated employment effort
  | LOB § 45, stk. 1, nr. 1-2; BEK 113/2026 § 4 | N | CASEWORKER COORDINATOR | EMPLOYMENT PLAN_EFFORT EDUCATION HEALTH
SICKNESS_FOLLOWUP | Sygedagpengeopfølgning | Sickness benefit follow-up
  | SDP §§ 8-13 c; RSL § 12 c | - | CASEWORKER | HEALTH PLAN_EFFORT EMPLOYMENT
REHAB_TEAM | Forelæggelse for rehabiliteringsteam | Present to rehabilitation team
  | LOB §§ 9-11; BEK 47/2026 (hele) | N | TEAM_MEMBER HEALTH_COORDINATOR | words
SSD_PREVENTION | Tidligt forebyggende samarbejde (SSD) | Early preventive cooperation
  | RSL § 11 e | N | CHILD_ADVISER HEALTH_PROFESSIONAL SCHOOL | CHILD_CASE EDUCATION SOCIAL_PROBLEM
CHILD_NOTIFICATION | Underretning | Notification of concern | BL § 133; BL § 135; BL § 136 | N
  | COORDINATOR CASEWORKER TEAM_MEMBER CHILD_ADVISER YOUTH_GUIDE CONTACT_PERSON HEALTH_PROFESSIONAL THERAPIST HEALTH_COORDINATOR GENERAL_PRACTITIONER SCHOOL POLICE PROVIDER LEADER | words
CHILD_INQUIRY | Afdækning / børnefaglig undersøgelse | Child inquiry
  | BL §§ 18-27; RSL § 11 c, stk. 1, nr. 1 | T | CHILD_ADVISER | CHILD_CASE HEALTH THIRD_PARTY
CHILD_ABUSE_POLICE | Forebyggelse af overgreb | Prevent abuse, police | RSL § 11 f; RPL § 115 | N | LEADER POLICE | CHILD_CASE
HEALTH_TREATMENT | Behandling og pleje | Treatment and care | SUL § 41; SUL § 42 a | N | HEALTH_PROFESSIONAL | HEALTH
HEALTH_TO_OTHER | Helbredsoplysninger til anden forvaltning | Health data to other branches | SUL §§ 43-44 | E | CASEWORKER | HEALTH
REHAB_TRAINING | Genoptræning | Training plan coordination
  | SUL §§ 84, 140; BEK 918/2018 (hele); BEK 1804/2025 § 5 | - | THERAPIST | words
PSY_DISCHARGE | Udskrivningsaftale / koordinationsplan | Psychiatric discharge
  | PSL §§ 13 a-c | N | HEALTH_PROFESSIONAL CASEWORKER GENERAL_PRACTITIONER | words
ADMISSION_NOTICE | Indlæggelse og udskrivning | Admission notices | RSL § 12 c | N | HEALTH_PROFESSIONAL CASEWORKER CHILD_ADVISER | words
PSP_KSP_SSP | Kriminalitetsforebyggende samarbejde | Crime prevention cooperation
  | RPL § 115 | N | CASEWORKER CHILD_ADVISER HEALTH_PROFESSIONAL LEADER POLICE | words
YOUTH_EFFORT | Kommunal ungeindsats | Youth effort
  | KUI §§ 2 j-l; KUI §§ 15 c-15 e | - | YOUTH_GUIDE CONTACT_PERSON SCHOOL | EDUCATION EMPLOYMENT
INTEGRATION | Integrationskontrakt | Integration contract | INL §§ 19-20; INL §§ 50-51 | T | CASEWORKER COORDINATOR | EMPLOYMENT EDUCATION HEALTH
ESCALATION | Ledelsesmæssig afklaring | Management clarification | FVL § 32 | N | LEADER | words
GRANT_DECISION | Bevilling | Grant and finance decision | SEL § 3; BL § 10; LAB reglerne om bevilling | N | GRANT_HOLDER | PLAN_EFFORT SPEND
CITIZEN_SELF | Borgerens egen adgang | Citizen's own access | GDPR art. 15; FVL § 9 | N | CITIZEN | words
REPRESENTATIVE | Partsrepræsentant, værge, bisidder | Representation | FVL § 8; VGL § 5; BL § 6 | - | REPRESENTATIVE | words
DPO_AUDIT | Tilsyn med adgang | Access audit
  | GDPR art. 5, stk. 2; GDPR art. 24; GDPR art. 32; GDPR art. 39; DBL § 24 | N | DPO SECURITY_OFFICER | words
COMPLAINT_REVIEW | Klage og borgerrådgiver | Complaint handling
  | RSL kap. 9-10; KSL § 65 e | - | CITIZENS_ADVISER COMPLAINT_HANDLER | words
MGMT_INFO | Ledelsesinformation | Management information
  | GDPR art. 6, stk. 1, litra e; GDPR art. 89; FVL § 30 | N | LEADER CONTROLLER | words
STATISTICS | Statistik og evaluering | Statistics | DBL § 10 | N | ANALYST | words
EMERGENCY | Værdispring / akut hensyn | Vital interest break-glass
  | SUL § 41, stk. 2, nr. 4; SUL § 42 a, stk. 2; FVL § 29, stk. 2, nr. 3; GDPR art. 6, stk. 1, litra d; GDPR art. 9, stk. 2, litra c | N
  | CASEWORKER COORDINATOR HEALTH_PROFESSIONAL | words
SYSTEM_SUPPORT | Teknisk bistand | Technical support | GDPR art. 28 | N | OPERATIONS | words`;

/** The table, row by row, as the law page has it. */
export const LAW_TABLE: readonly LawRow[] = TABLE.replaceAll('\n  |', ' |')
  .trim()
  .split('\n')
  .map((line) => {
    const [code, nameDa, nameEn, law, consent, roles, classes] = line.split(' | ') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    return {
      code,
      nameDa,
      nameEn,
      law: law.split('; '),
      consent,
      roles: roles.split(' ') as Role[],
      ...(classes !== 'words' && { classes: classes.split(' ') as DataClass[] }),
    };
  });
