import type { RecordKind } from '../../sdk/records.js';
import { FATE_REASONS, type Fate, type FateReason } from './fate-reasons.js';

/** What becomes of a field of a record in the one plan, and for which reasons it may come otherwise. */
export interface DeclaredFate {
  readonly fate: Fate;
  /** places in the plan, `kind.field`; where a field is not mapped, none */
  readonly to: readonly string[];
  /** why it is not mapped */
  readonly why?: FateReason;
  /** reasons for which a value that would be mapped is changed or left out */
  readonly unless: readonly FateReason[];
}

const ANY_TEXT: readonly FateReason[] = ['CPR_IN_TEXT', 'UNSEEN_SIGNS'];
const mapped = (to: string, ...unless: FateReason[]): DeclaredFate => ({ fate: 'MAPPED', to: to.split(' '), unless });
const words = (to: string, ...unless: FateReason[]): DeclaredFate => mapped(to, ...ANY_TEXT, ...unless);
const not = (why: FateReason): DeclaredFate => ({ fate: FATE_REASONS[why].fate, to: [], why, unless: [] });
const none = (why: FateReason, fields: string): Record<string, DeclaredFate> =>
  Object.fromEntries(fields.split(' ').map((field) => [field, not(why)]));

const HEADER = 'id sector raisedClasses provenance';
const header = (parts: string): Record<string, DeclaredFate> => {
  const all = (field: string) =>
    parts
      .split(' ')
      .map((part) => `${part}.${field}`)
      .join(' ');
  return {
    id: mapped(all('provenance'), 'ANOTHER_ID'),
    sector: mapped(all('owner')),
    raisedClasses: mapped(all('raisedClasses'), 'RAISED_BY_PLAN'),
    provenance: words(all('provenance'), 'EFFECTIVE_PERIOD_ADDED'),
  };
};

/**
 * The fate of every field of every record that a source can give. A record can be left out as a whole, for one of `WHOLE_RECORDS`; then
 * that is the fate of all its fields.
 */
export const RECORD_FATES: Readonly<Record<RecordKind, Readonly<Record<string, DeclaredFate>>>> = {
  person: none(
    'MASTER_DATA',
    'identifiers name birthDate addresses addressProtected protectedUntil specialProtection deceased deceasedOn civilStatus relatedPersons provenance',
  ),
  cases: none('CASE_OF_THE_SECTOR', `${HEADER} title caseNumber subject status legalBasis unit caseworker period`),
  contacts: none('TEAM_IS_AGREED', `${HEADER} name role unit telephone email period`),
  needs: none('PROFESSIONAL_ASSESSMENT', `${HEADER} kind code severity status rank note period`),
  benefits: none('ECONOMY_OF_THE_SECTOR', `${HEADER} title code amount status period`),
  concerns: none('CONCERN_STAYS', `${HEADER} code receivedAt status`),
  plans: {
    ...header('replaces'),
    planType: mapped('replaces.planType'),
    title: words('replaces.planType', 'NAMED_BY_TYPE'),
    status: mapped('plan.status', 'STATUS_OF_ONE_PLAN'),
    version: not('VERSION_OF_THE_SYSTEM'),
    legalBasis: words('replaces.planType', 'NAMED_BY_TYPE'),
    summary: words('terms.text', 'CHILD_ELEMENTS_STAY', 'JOB_SEARCH_STAYS'),
    textAbsentReason: mapped('replaces.extent', 'TEXT_IN_ONE_PLAN'),
    unit: words('replaces.unit'),
    period: mapped('replaces.provenance', 'PERIOD_OF_THE_SECTOR', 'PERIOD_FROM_PROVENANCE'),
  },
  goals: {
    ...header('goals subgoals wishes'),
    title: words('goals.title subgoals.title wishes.text'),
    code: words('goals.code subgoals.code'),
    category: mapped('goals.kind goals.statementIds subgoals.goalId'),
    expressedBy: mapped('goals.whoseGoal subgoals.whoseGoal'),
    targetSeverity: mapped('goals.targetSeverity', 'NO_PLACE_IN_SUBGOAL'),
    status: mapped('goals.status subgoals.status', 'STATUS_UNKNOWN'),
    dueDate: mapped('goals.dueDate subgoals.dueDate'),
    period: mapped('goals.period subgoals.provenance', 'PERIOD_BACKWARDS', 'PERIOD_OF_THE_SECTOR', 'PERIOD_FROM_PROVENANCE'),
  },
  efforts: {
    ...header('efforts'),
    title: words('efforts.title'),
    code: words('efforts.employment efforts.ffb efforts.kle efforts.fsiii efforts.unified'),
    legalBasis: words('efforts.legalBasis efforts.lawArea'),
    status: mapped('efforts.status'),
    statusReason: words('efforts.statusReason'),
    period: mapped('efforts.period efforts.deadline', 'PERIOD_BACKWARDS'),
    hoursPerWeek: mapped('efforts.hoursPerWeek', 'MORE_THAN_A_WEEK'),
    minutesPerWeek: mapped('efforts.minutesPerWeek'),
    provider: words('efforts.responsible'),
    providerCvr: mapped('efforts.responsible'),
    unit: words('efforts.unit'),
    delivered: mapped('efforts.status', 'GRANT_UNDERSTOOD'),
  },
  appointments: {
    ...header('appointments'),
    title: words('appointments.title'),
    code: not('NO_CODE_FOR_APPOINTMENT'),
    status: mapped('appointments.status', 'STATUS_UNKNOWN'),
    start: mapped(
      'appointments.start appointments.provenance',
      'DAY_WITHOUT_HOUR',
      'TIME_NOT_READABLE',
      'PERIOD_FROM_PROVENANCE',
    ),
    end: mapped('appointments.end', 'DAY_WITHOUT_HOUR', 'TIME_NOT_READABLE', 'PERIOD_BACKWARDS'),
    form: mapped('appointments.form', 'FORM_UNKNOWN'),
    place: words('appointments.place'),
    participants: not('CALLED_BY_PLAN'),
  },
  selfAssessments: {
    ...header('selfAssessments'),
    code: words('selfAssessments.scale', 'LABEL_ONLY', 'WHAT_IS_ASSESSED'),
    value: words('selfAssessments.scale selfAssessments.value', 'CODE_IN_OUR_FORM', 'ANSWER_AS_WORDS', 'ANSWER_NOT_ON_SCALE'),
    text: words('selfAssessments.text', 'ANSWER_AS_WORDS'),
    assessedAt: mapped('selfAssessments.assessedAt', 'HOUR_LEFT_OUT', 'TIME_NOT_READABLE', 'PERIOD_FROM_PROVENANCE'),
  },
};

/** Why a record of a kind that is mapped can be left out as a whole. */
export const WHOLE_RECORDS: Readonly<Partial<Record<RecordKind, readonly FateReason[]>>> = {
  plans: [
    'PLAN_STAYS_BY_LAW',
    'PLAN_NOT_REPLACED',
    'PARAGRAPH_NOT_IN_FORCE',
    'PLAN_TYPE_UNKNOWN',
    'IS_ONE_PLAN',
    'PLAN_HAS_ENDED',
    'EXTENT_NOT_ALLOWED',
    'PLAN_IS_FULL',
    ...ANY_TEXT,
  ],
  goals: ['PLAN_IS_FULL', ...ANY_TEXT],
  efforts: ['DELIVERED_ACT', 'PLAN_IS_FULL', ...ANY_TEXT],
  appointments: ['OUTCOME_UNKNOWN', 'PLAN_IS_FULL', ...ANY_TEXT],
  selfAssessments: ['PLAN_IS_FULL', ...ANY_TEXT],
};

/** What became of one field of one record. */
export interface RecordFate {
  readonly kind: RecordKind;
  /** id of the record; of master data, which has none, `person` */
  readonly record: string;
  readonly field: string;
  readonly fate: Fate;
  readonly why?: FateReason;
}
