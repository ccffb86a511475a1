import type { PartKind } from '../part-kinds.js';

/**
 * Why a field of the plan is not in a sector's own records, or not as it stands: a closed list. ONE_PLAN_ONLY: the records of a sector have no
 * place for it; a sector that wants it reads the plan.
 */
export const VIEW_REASONS = {
  ONE_PLAN_ONLY: {
    en: 'The records of a sector have no place for it; it is read in the one plan.',
    da: 'Sektorens poster har ikke plads til det; det læses i den helhedsorienterede plan.',
  },
  MEANT_BY_RECORD: {
    en: 'The record says it by its kind, its sector or its other fields.',
    da: 'Posten siger det ved sin art, sin sektor eller sine andre felter.',
  },
  SAID_BY_GOAL: {
    en: 'The wish comes with the goal that it gave.',
    da: 'Ønsket følger med det mål, som det gav.',
  },
  STAYS_IN_SECTOR: {
    en: "It stands in the sector's own plan already.",
    da: 'Det står allerede i sektorens egen plan.',
  },
  NO_SUCH_STATUS: {
    en: 'The records of a sector have no such status; the nearest is taken.',
    da: 'Sektorens poster har ikke den status; den nærmeste bruges.',
  },
  NO_SUCH_OWNER: {
    en: 'The records of a sector know the citizen and the professional only; it is said to be unknown.',
    da: 'Sektorens poster kender kun borgeren og fagpersonen; det angives som ukendt.',
  },
  OTHER_SECTORS_CODE: {
    en: 'The code is of another field than that of the owner.',
    da: 'Koden hører til et andet felt end ejerens.',
  },
  TOO_LONG: {
    en: 'The field of the sector is shorter; the end is cut off.',
    da: 'Sektorens felt er kortere; slutningen skæres af.',
  },
} as const satisfies Record<string, { da: string; en: string }>;

export type ViewReason = keyof typeof VIEW_REASONS;

/** Where a field of a part comes in the records of a sector, or why not. */
export interface DeclaredViewFate {
  /** places in the records, `kind.field`; none where it is not carried */
  readonly to: readonly string[];
  readonly why?: ViewReason;
  readonly unless: readonly ViewReason[];
}

const to = (places: string, ...unless: ViewReason[]): DeclaredViewFate => ({ to: places.split(' '), unless });
const not = (why: ViewReason): DeclaredViewFate => ({ to: [], why, unless: [] });
const none = (fields: string, why: ViewReason = 'ONE_PLAN_ONLY'): Record<string, DeclaredViewFate> =>
  Object.fromEntries(fields.split(' ').map((field) => [field, not(why)]));

const OWN = 'id owner raisedClasses unit provenance memberId';
const header = (kinds: string): Record<string, DeclaredViewFate> => {
  const all = (field: string) =>
    to(
      kinds
        .split(' ')
        .map((kind) => `${kind}.${field}`)
        .join(' '),
    );
  return {
    id: all('id'),
    owner: all('sector'),
    raisedClasses: all('raisedClasses'),
    unit: not('ONE_PLAN_ONLY'),
    provenance: all('provenance'),
    memberId: not('ONE_PLAN_ONLY'),
  };
};

/** The fate of every field of every part of the plan in the records of the sector that owns it. */
export const PART_FATES: Readonly<Record<PartKind, Readonly<Record<string, DeclaredViewFate>>>> = {
  wishes: {
    ...header('goals'),
    text: to('goals.title', 'SAID_BY_GOAL', 'TOO_LONG'),
    saidAt: to('goals.period', 'SAID_BY_GOAL'),
    ...none('ownWords writtenBy'),
  },
  needs: none(`${OWN} text ownWords saidAt writtenBy`),
  resources: none(`${OWN} text ownWords saidAt writtenBy`),
  commonGoal: none('id owner raisedClasses unit provenance title ownWords whoseGoal writtenBy dueDate'),
  goals: {
    ...header('goals'),
    title: to('goals.title'),
    whoseGoal: to('goals.expressedBy', 'NO_SUCH_OWNER'),
    kind: to('goals.category'),
    code: to('goals.code'),
    targetSeverity: to('goals.targetSeverity'),
    statementIds: to('goals.category'),
    status: to('goals.status', 'NO_SUCH_STATUS'),
    dueDate: to('goals.dueDate'),
    period: to('goals.period'),
    ...none('ownWords direction order'),
    ...none('writtenBy responsible', 'MEANT_BY_RECORD'),
  },
  subgoals: {
    ...header('goals'),
    title: to('goals.title'),
    whoseGoal: to('goals.expressedBy', 'NO_SUCH_OWNER'),
    code: to('goals.code'),
    status: to('goals.status', 'NO_SUCH_STATUS'),
    dueDate: to('goals.dueDate'),
    provenance: to('goals.provenance goals.period'),
    ...none('goalId reason order'),
    ...none('writtenBy', 'MEANT_BY_RECORD'),
  },
  efforts: {
    ...header('efforts'),
    unit: to('efforts.unit'),
    title: to('efforts.title'),
    status: to('efforts.status'),
    statusReason: to('efforts.statusReason', 'TOO_LONG'),
    responsible: to('efforts.provider efforts.providerCvr', 'MEANT_BY_RECORD'),
    period: to('efforts.period'),
    hoursPerWeek: to('efforts.hoursPerWeek'),
    minutesPerWeek: to('efforts.minutesPerWeek'),
    legalBasis: to('efforts.legalBasis'),
    kle: to('efforts.code', 'OTHER_SECTORS_CODE'),
    ffb: to('efforts.code', 'OTHER_SECTORS_CODE'),
    fsiii: to('efforts.code', 'OTHER_SECTORS_CODE'),
    employment: to('efforts.code', 'OTHER_SECTORS_CODE'),
    ...none('unified lawArea', 'MEANT_BY_RECORD'),
    ...none('subgoalIds aim kind deadline expectedDurationDays order demands payer costKroner replacesId economicEffect benefit'),
    ...none('contactName contactTelephone tasks postalCode'),
  },
  conditions: none(`${OWN} kind text effortIds period`),
  coordinators: none('id owner raisedClasses unit provenance employee name role from to telephone email'),
  team: none('id owner raisedClasses unit provenance party role mustAttend from to telephone email'),
  appointments: {
    ...header('appointments'),
    title: to('appointments.title'),
    status: to('appointments.status', 'NO_SUCH_STATUS'),
    start: to('appointments.start'),
    end: to('appointments.end'),
    form: to('appointments.form'),
    place: to('appointments.place'),
    provenance: to('appointments.provenance appointments.start'),
    ...none('why weekly until postalCode obligatory citizenTakesPart effortId reviewId'),
  },
  attendances: none('id owner raisedClasses unit provenance appointmentId teamMemberId state substitute reason'),
  selfAssessments: {
    ...header('selfAssessments'),
    scale: to('selfAssessments.value'),
    value: to('selfAssessments.value'),
    text: to('selfAssessments.text'),
    assessedAt: to('selfAssessments.assessedAt'),
    provenance: to('selfAssessments.provenance selfAssessments.assessedAt'),
    ...none('lowest highest', 'MEANT_BY_RECORD'),
    ...none('goalId trend'),
  },
  decisions: none(
    `${OWN} effortId outcome decider right decidedAt granted period lawArea legalBasis payer grantedKroner complaintUntil`,
  ),
  replaces: {
    ...header('plans'),
    unit: to('plans.unit'),
    planType: to('plans.planType plans.title plans.legalBasis'),
    extent: to('plans.textAbsentReason'),
    provenance: to('plans.provenance plans.period'),
    ...none('sectorPlanId system', 'MEANT_BY_RECORD'),
    ...none('legalBasis consentId validFrom validTo'),
  },
  remains: none(`${OWN} planType what text legalBasis`, 'STAYS_IN_SECTOR'),
  terms: {
    ...none(`${OWN} kind legalBasis`, 'MEANT_BY_RECORD'),
    text: to('plans.summary', 'ONE_PLAN_ONLY', 'TOO_LONG'),
  },
  acceptances: none(`${OWN} goalId party answer reason answeredAt`),
  clarifications: none(
    `${OWN} question askedBy askedAt partIds level state clarifier deadline paragraphs proposedPayers costKroner citizenImpact outcome decidedPayer decidedBasis answeredAt`,
  ),
  reviews: none(`${OWN} dueDate legalBasis planType partIds responsible heldOn outcome`),
  referrals: none(`${OWN} effortId from to state askedAt answeredAt reason outcome`),
  signatures: none(`${OWN} party planType method signedAt`),
  members: none('id owner raisedClasses unit provenance relation name bornInYear'),
};

/** What became of one field of one part. */
export interface PartFate {
  readonly kind: PartKind;
  readonly part: string;
  readonly field: string;
  /** absent where the field is carried as it stands */
  readonly why?: ViewReason;
}
