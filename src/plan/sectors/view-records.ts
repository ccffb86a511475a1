import type {
  Appointment,
  Effort,
  Goal,
  PlanAppointment,
  PlanEffort,
  PlanGoal,
  PlanReplacement,
  PlanSelfAssessment,
  PlanStatement,
  PlanSubgoal,
  Provenance,
  SectorPlan,
  SelfAssessment,
} from '../../generated/documents.js';
import { dayOf, isDay } from '../../sdk/dates.js';
import { recordId } from '../../sdk/record-header.js';
import type { RecordKind } from '../../sdk/records.js';
import type { PlanDocument } from '../part-kinds.js';
import { codeOfAnswer } from './answers.js';
import { type Headed, present } from './draft.js';
import { CVR } from './draft-efforts.js';
import { absenceOf } from './draft-replaces.js';
import { CODE_SLOTS, SAYS_NOT_DELIVERED } from './effort-words.js';
import { categoryOf } from './goal-words.js';
import type { ViewReason } from './part-fates.js';
import { PLAN_FRAMES } from './plan-frames.js';

/** A record that a part gave, and the reasons by field of the part for what is not carried as it stands. */
export interface Viewed<Body> {
  readonly record: Body;
  readonly exceptions: Readonly<Record<string, ViewReason>>;
}

/** How parts that were written in the plan itself name their source, and the version of this mapping. */
export const OWN_SYSTEM = 'helhed';
export const VIEW_VERSION = '1.0.0';
const LONGEST = { goal: 2000, reason: 500, summary: 8000 };

type Owned = Pick<PlanGoal, 'id' | 'owner' | 'raisedClasses' | 'provenance'>;

function headerOf(
  plan: PlanDocument,
  kind: RecordKind,
  { id, owner, provenance, raisedClasses }: Owned,
): Headed & { raisedClasses: PlanGoal['raisedClasses'] } {
  const own: Provenance = { system: OWN_SYSTEM, sourceRecordId: id, fetchedAt: plan.changedAt, mappingVersion: VIEW_VERSION };
  const from = provenance ?? own;
  return {
    id: recordId(from.system, kind, from.sourceRecordId),
    sector: owner.sector,
    raisedClasses: [...raisedClasses],
    provenance: from,
  };
}

const VOICES: Readonly<Record<string, Goal['expressedBy']>> = { CITIZEN: 'CITIZEN', PROFESSIONAL: 'PROFESSIONAL' };

const goalStatus = (status: PlanGoal['status']): Goal['status'] => (status === 'PAUSED' ? 'ACTIVE' : status);

const goalExceptions = ({ status, whoseGoal }: Pick<PlanGoal, 'status' | 'whoseGoal'>): Viewed<Goal>['exceptions'] => ({
  ...(status === 'PAUSED' && { status: 'NO_SUCH_STATUS' as const }),
  ...(whoseGoal !== undefined && VOICES[whoseGoal] === undefined && { whoseGoal: 'NO_SUCH_OWNER' as const }),
});

/** @param isWish whether a wish in the plan has given the goal */
export function goalRecord(plan: PlanDocument, goal: PlanGoal, isWish: boolean): Viewed<Goal> {
  const { code, dueDate, kind, period, status, targetSeverity, title, whoseGoal } = goal;
  const record: Goal = {
    ...headerOf(plan, 'goals', goal),
    ...present({ title, code, targetSeverity, dueDate, period }),
    category: isWish ? 'CITIZEN_WISH' : categoryOf(kind),
    expressedBy: VOICES[whoseGoal ?? ''] ?? 'UNKNOWN',
    status: goalStatus(status),
  };
  return { record, exceptions: goalExceptions(goal) };
}

export function subgoalRecord(plan: PlanDocument, subgoal: PlanSubgoal): Viewed<Goal> {
  const { code, dueDate, provenance, status, title, whoseGoal } = subgoal;
  const record: Goal = {
    ...headerOf(plan, 'goals', subgoal),
    ...present({ title, code, dueDate, period: provenance?.effectivePeriod }),
    category: 'SUBGOAL',
    expressedBy: VOICES[whoseGoal ?? ''] ?? 'UNKNOWN',
    status: goalStatus(status),
  };
  return { record, exceptions: goalExceptions(subgoal) };
}

/** A wish that was written in the plan, and that no goal holds. */
export function wishRecord(plan: PlanDocument, wish: PlanStatement): Viewed<Goal> {
  const { saidAt, text } = wish;
  const title = text?.slice(0, LONGEST.goal);
  const record: Goal = {
    ...headerOf(plan, 'goals', wish),
    ...present({ title, period: saidAt === undefined ? undefined : { from: saidAt } }),
    category: 'CITIZEN_WISH',
    expressedBy: 'CITIZEN',
    status: 'ACTIVE',
  };
  return { record, exceptions: title === text ? {} : { text: 'TOO_LONG' } };
}

/** A proposal has no status in the words of the sectors: theirs is unknown. */
export function effortRecord(plan: PlanDocument, effort: PlanEffort): Viewed<Effort> {
  const { hoursPerWeek, legalBasis, minutesPerWeek, owner, period, responsible, status, statusReason, title, unit } = effort;
  const slot = CODE_SLOTS[owner.sector];
  const provider = responsible?.kind === 'PROVIDER' ? responsible.unit : undefined;
  const cvr = provider?.id?.startsWith(CVR) === true ? provider.id.slice(CVR.length) : undefined;
  const reason = statusReason?.slice(0, LONGEST.reason);
  const others = Object.values(CODE_SLOTS).filter((one) => one !== slot && effort[one] !== undefined);
  const record: Effort = {
    ...headerOf(plan, 'efforts', effort),
    ...present({ title, code: effort[slot], legalBasis, statusReason: reason, period, hoursPerWeek, minutesPerWeek, unit }),
    ...present({ provider: provider?.name, providerCvr: cvr }),
    ...(SAYS_NOT_DELIVERED.includes(owner.sector) && { delivered: false }),
    status: status === 'PROPOSED' ? 'UNKNOWN' : status,
  };
  return {
    record,
    exceptions: {
      ...Object.fromEntries(others.map((one) => [one, 'OTHER_SECTORS_CODE' as const])),
      ...(provider === undefined && { responsible: 'MEANT_BY_RECORD' as const }),
      ...(reason !== statusReason && { statusReason: 'TOO_LONG' as const }),
    },
  };
}

export function appointmentRecord(plan: PlanDocument, appointment: PlanAppointment): Viewed<Appointment> {
  const { end, form, place, provenance, status, title } = appointment;
  const from = provenance?.effectivePeriod?.from;
  const start = appointment.start ?? (from !== undefined && isDay(from) ? from : undefined);
  const record: Appointment = {
    ...headerOf(plan, 'appointments', appointment),
    ...present({ title, start, end, form, place }),
    status: status === 'MISSED' ? 'UNKNOWN' : status,
  };
  return { record, exceptions: status === 'MISSED' ? { status: 'NO_SUCH_STATUS' } : {} };
}

export function assessmentRecord(plan: PlanDocument, assessment: PlanSelfAssessment): Viewed<SelfAssessment> {
  const { assessedAt, provenance, scale, text, value } = assessment;
  const from = provenance?.effectivePeriod?.from;
  const isSameDay = from !== undefined && assessedAt !== undefined && dayOf(from) === assessedAt;
  const record: SelfAssessment = {
    ...headerOf(plan, 'selfAssessments', assessment),
    ...present({ value: codeOfAnswer(scale, value), text, assessedAt: isSameDay ? from : assessedAt }),
  };
  return { record, exceptions: {} };
}

/** A replaced plan as its sector sees it: it stands where the one plan stands. @param text of the terms that came from it */
export function sectorPlanRecord(plan: PlanDocument, replaced: PlanReplacement, text: string | undefined): Viewed<SectorPlan> {
  const { extent, planType, provenance, unit } = replaced;
  const { da, law } = PLAN_FRAMES[planType];
  const record: SectorPlan = {
    ...headerOf(plan, 'plans', replaced),
    planType,
    title: da,
    status: plan.status,
    legalBasis: { ...law },
    ...(text === undefined ? { textAbsentReason: absenceOf(extent) } : { summary: text.slice(0, LONGEST.summary) }),
    ...present({ unit, period: provenance?.effectivePeriod }),
  };
  return { record, exceptions: {} };
}
