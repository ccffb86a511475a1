import type { Appointment, Case, SectorPlan, SelfAssessment } from '../../../../src/sdk/index.js';
import { CARE_SOCIAL } from '../../codes/care-social.js';
import { classesOfWords } from '../../codes/revealing-words.js';
import {
  codings,
  extension,
  fhirPeriod,
  fhirTime,
  firstCode,
  object,
  objects,
  optional,
  period,
  type Resource,
  text,
  words,
} from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { classesOf, type Reading } from './reading.js';

const CASE_STATUS: Readonly<Record<string, Case['status']>> = {
  draft: 'OPEN',
  active: 'OPEN',
  'on-hold': 'OPEN',
  revoked: 'CLOSED',
  completed: 'CLOSED',
};

/** The case that was opened; its number is the municipality's own. */
export function caseOf(reading: Reading, resource: Resource, patient: Resource | undefined): Case {
  const { body } = resource;
  const number = extension(extension(body, 'kl-reporting-ffb-municipalityCaseNumber') ?? {}, 'municipalitySpecific');
  const subject = reading.code(body.code);
  const opened = fhirTime(body.authoredOn);
  const holds = period(opened, undefined);
  return {
    ...reading.header('cases', resource, { raise: classesOf(subject), registeredAt: opened, holds }),
    title: subject?.label ?? 'Social sag',
    ...optional('caseNumber', words(object(number?.valueIdentifier)?.value, 100)),
    ...optional('subject', subject),
    status: lookup(CASE_STATUS, text(body.status)) ?? 'UNKNOWN',
    ...optional('unit', reading.unit(object(patient?.body.managingOrganization))),
    ...optional('period', holds),
  };
}

const ENCOUNTER_STATUS: Readonly<Record<string, Appointment['status']>> = {
  planned: 'PLANNED',
  arrived: 'HELD',
  'in-progress': 'HELD',
  finished: 'HELD',
  cancelled: 'CANCELLED',
};

const FORMS: Readonly<Record<string, Appointment['form']>> = {
  HH: 'IN_PERSON',
  AMB: 'IN_PERSON',
  FLD: 'IN_PERSON',
  VR: 'DIGITAL',
};

/** A follow-up, planned or held. Its place is not read: it is often the citizen's home. */
export function appointmentOf(reading: Reading, resource: Resource): Appointment {
  const { body } = resource;
  const code = reading.code(objects(body.type)[0]);
  const when = fhirPeriod(body.period);
  const participant = reading.unit(object(body.serviceProvider))?.name;
  return {
    ...reading.header('appointments', resource, { raise: [...classesOf(code), ...classesOfWords(participant)], holds: when }),
    ...optional('title', code?.label === 'opfølgning' ? 'Opfølgning' : code?.label),
    ...optional('code', code),
    status: lookup(ENCOUNTER_STATUS, text(body.status)) ?? 'UNKNOWN',
    ...optional('start', when?.from),
    ...optional('end', when?.to),
    form: lookup(FORMS, text(object(body.class)?.code)) ?? 'UNKNOWN',
    ...(participant !== undefined && { participants: [participant] }),
  };
}

/** The citizen's own perspective, in own words. */
export function selfAssessmentOf(reading: Reading, resource: Resource): SelfAssessment | undefined {
  const { body } = resource;
  if (firstCode(body.code)?.toLowerCase() !== CARE_SOCIAL.PERSPECTIVE) return undefined;
  const own = words(object(body.valueCodeableConcept)?.text, 4000);
  const at = fhirTime(body.effectiveDateTime);
  return {
    ...reading.header('selfAssessments', resource, {
      raise: classesOfWords(own),
      registeredAt: at,
      holds: period(at, undefined),
    }),
    ...optional('code', reading.code(body.code)),
    ...optional('text', own),
    ...optional('assessedAt', at),
  };
}

const PLAN_STATUS: Readonly<Record<string, SectorPlan['status']>> = {
  draft: 'DRAFT',
  active: 'ACTIVE',
  'on-hold': 'ACTIVE',
  completed: 'COMPLETED',
  revoked: 'CANCELLED',
};

/**
 * The action plan of SEL § 141: the efforts of a bundle together. Its purpose is the goal of that kind; reports hold no text.
 * @param efforts care plans that are based on no other
 */
export function handleplanOf(reading: Reading, efforts: readonly Resource[], goals: readonly Resource[]): SectorPlan | undefined {
  const first = [...efforts].sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  if (first === undefined) return undefined;
  const purpose = goals.find(({ body }) =>
    objects(body.category).some((one) => codings(one)[0]?.code === CARE_SOCIAL.PURPOSE_GOAL),
  );
  const summary = words(object(purpose?.body.description)?.text, 8000);
  const statuses = efforts.map(({ body }) => lookup(PLAN_STATUS, text(body.status)) ?? 'UNKNOWN');
  const starts = efforts.flatMap(({ body }) => fhirPeriod(body.period)?.from ?? []).sort();
  const holds = period(starts[0], undefined);
  return {
    ...reading.header('plans', first, { raise: classesOfWords(summary), holds, part: '#handleplan' }),
    planType: 'SEL_HANDLEPLAN',
    title: 'Handleplan',
    status: statuses.find((one) => one === 'ACTIVE') ?? statuses.find((one) => one === 'DRAFT') ?? statuses[0]!,
    legalBasis: { act: 'SEL', paragraph: '§ 141' },
    ...(summary === undefined ? { textAbsentReason: 'NOT_IN_SOURCE' as const } : { summary }),
    ...optional('unit', reading.unit(object(first.body.author))),
    ...optional('period', holds),
  };
}
