import { isDeepStrictEqual } from 'node:util';
import type { Appointment, Provenance, SelfAssessment } from '../../generated/documents.js';
import { dayOf, isDay } from '../../sdk/dates.js';
import { answerOf, codeOfAnswer } from './answers.js';
import { type Draft, headerExceptions, partHeader, present } from './draft.js';
import { type Exceptions, screened } from './screened.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
const LONGEST_SCALE = 100;

/** Appointments, planned and held. One whose time has passed and of which nobody can say whether it was held is left out. */
export function draftAppointments(draft: Draft, appointments: readonly Appointment[]): void {
  for (const appointment of appointments) {
    const { exceptions, record, refused } = screened('appointments', appointment);
    const isFull = draft.isFull('appointments') ? ('PLAN_IS_FULL' as const) : undefined;
    const why = refused ?? (isUncertain(appointment, draft.facts.at) ? 'OUTCOME_UNKNOWN' : isFull);
    if (why !== undefined) {
      draft.leave('appointments', appointment, why);
      continue;
    }
    const start = startOf(appointment.provenance, record.start);
    const end = endOf(start.start, record.end);
    const form = record.form === 'UNKNOWN' ? undefined : record.form;
    const isRaised = draft.add('appointments', {
      ...partHeader(draft, 'appointments', appointment),
      provenance: start.provenance,
      ...present({ title: record.title, start: start.start, end: end.end, form, place: record.place }),
      status: appointment.status === 'UNKNOWN' ? 'PLANNED' : appointment.status,
    });
    draft.note('appointments', appointment, {
      ...(appointment.status === 'UNKNOWN' && { status: 'STATUS_UNKNOWN' as const }),
      ...(record.form === 'UNKNOWN' && { form: 'FORM_UNKNOWN' as const }),
      ...start.exceptions,
      ...end.exceptions,
      ...headerExceptions('appointments', appointment, isRaised),
      ...exceptions,
    });
  }
}

const isInstant = (text: string): boolean => INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

function isUncertain({ start = '', status }: Appointment, at: string): boolean {
  if (status !== 'UNKNOWN') return false;
  return isDay(start) ? start < dayOf(at)! : !isInstant(start) || Date.parse(start) < Date.parse(at);
}

/** A start that names a day has no hour: the day is kept with the provenance. */
function startOf(
  provenance: Provenance,
  start: string | undefined,
): { provenance: Provenance; start?: string; exceptions: Exceptions } {
  const kept = provenance.effectivePeriod?.from;
  if (start !== undefined && isInstant(start)) return { provenance, start, exceptions: {} };
  const isKept = kept !== undefined && isDay(kept);
  if (start === kept || (start === undefined && !isKept)) return { provenance, exceptions: {} };
  if (start === undefined) return { provenance, exceptions: { start: 'PERIOD_FROM_PROVENANCE' } };
  if (!isDay(start)) return { provenance, exceptions: { start: 'TIME_NOT_READABLE' } };
  if (provenance.effectivePeriod !== undefined) return { provenance, exceptions: { start: 'DAY_WITHOUT_HOUR' } };
  return {
    provenance: { ...provenance, effectivePeriod: { from: start } },
    exceptions: { provenance: 'EFFECTIVE_PERIOD_ADDED' },
  };
}

function endOf(start: string | undefined, end: string | undefined): { end?: string; exceptions: Exceptions } {
  if (end === undefined) return { exceptions: {} };
  if (isDay(end)) return { exceptions: { end: 'DAY_WITHOUT_HOUR' } };
  if (!isInstant(end)) return { exceptions: { end: 'TIME_NOT_READABLE' } };
  return start !== undefined && end < start ? { exceptions: { end: 'PERIOD_BACKWARDS' } } : { end, exceptions: {} };
}

/** What the citizen says of how it goes: on a scale where the code is of one, else in words. */
export function draftSelfAssessments(draft: Draft, assessments: readonly SelfAssessment[]): void {
  for (const assessment of assessments) {
    const { exceptions, record, refused } = screened('selfAssessments', assessment);
    const why = refused ?? (draft.isFull('selfAssessments') ? 'PLAN_IS_FULL' : undefined);
    if (why !== undefined) {
      draft.leave('selfAssessments', assessment, why);
      continue;
    }
    const said = saidBy(record);
    const time = dayOfAnswer(assessment.provenance, record.assessedAt);
    const isRaised = draft.add('selfAssessments', {
      ...partHeader(draft, 'selfAssessments', assessment, 'CITIZEN'),
      provenance: time.provenance,
      ...said.fields,
      ...present({ assessedAt: time.day }),
    });
    draft.note('selfAssessments', assessment, {
      ...said.exceptions,
      ...time.exceptions,
      ...headerExceptions('selfAssessments', assessment, isRaised),
      ...exceptions,
    });
  }
}

/** What is assessed is named where our lists name it: the name of a scale is shown where places are hidden, and a source's own words can tell one. */
function saidBy({ code, text, value }: SelfAssessment): { fields: object; exceptions: Exceptions } {
  const answer = value && answerOf(value);
  const about = code?.known === true ? code.label : undefined;
  const scale = [answer?.scale, about].filter((part) => part !== undefined).join(': ');
  const asWords = value !== undefined && answer === undefined && text === undefined ? value.label : undefined;
  const isOwnForm = value === undefined || isDeepStrictEqual(codeOfAnswer(answer?.scale, answer?.value), value);
  return {
    fields: present({
      scale: cut(scale) || undefined,
      value: answer?.value,
      lowest: answer?.lowest,
      highest: answer?.highest,
      text: text ?? asWords,
    }),
    exceptions: {
      ...(code !== undefined && { code: about === undefined ? ('WHAT_IS_ASSESSED' as const) : ('LABEL_ONLY' as const) }),
      ...(answer !== undefined && !isOwnForm && { value: 'CODE_IN_OUR_FORM' as const }),
      ...(value !== undefined && answer === undefined && { value: 'ANSWER_NOT_ON_SCALE' as const }),
      ...(asWords !== undefined && { value: 'ANSWER_AS_WORDS' as const, text: 'ANSWER_AS_WORDS' as const }),
    },
  };
}

/** At most as long as the name of a scale; no sign is cut in two. */
const cut = (text: string): string => text.slice(0, LONGEST_SCALE).replace(/[\ud800-\udbff]$/, '');

function dayOfAnswer(
  provenance: Provenance,
  at: string | undefined,
): { provenance: Provenance; day?: string; exceptions: Exceptions } {
  if (at === undefined) return { provenance, exceptions: {} };
  const kept = provenance.effectivePeriod?.from;
  if (isDay(at)) {
    const isLater = kept !== undefined && kept !== at && isInstant(kept) && dayOf(kept) === at;
    return { provenance, day: at, exceptions: isLater ? { assessedAt: 'PERIOD_FROM_PROVENANCE' } : {} };
  }
  if (!isInstant(at)) return { provenance, exceptions: { assessedAt: 'TIME_NOT_READABLE' } };
  const day = dayOf(at)!;
  if (kept === at) return { provenance, day, exceptions: {} };
  if (provenance.effectivePeriod !== undefined) return { provenance, day, exceptions: { assessedAt: 'HOUR_LEFT_OUT' } };
  const added = { ...provenance, effectivePeriod: { from: at } };
  return { provenance: added, day, exceptions: { provenance: 'EFFECTIVE_PERIOD_ADDED' } };
}
