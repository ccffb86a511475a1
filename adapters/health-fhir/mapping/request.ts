import {
  type Case,
  classesRevealedBy,
  cutText,
  type LegalBasisRef,
  legalBasisOf,
  type SectorPlan,
} from '../../../src/sdk/index.js';
import { COURSES, REHAB_REQUEST, REQUEST_PARAGRAPH } from '../codes/care-social.js';
import { concept, extension, type Json, objects, optional, type Resource, reference, references } from '../fhir.js';
import { intentOf } from './intent.js';
import { readCode } from './read-code.js';
import { classesOfCodes, firstCode, type Reading } from './reading.js';
import { fhirPeriod, fhirTime, period } from './times.js';

const CASE_STATUS: Readonly<Record<string, Case['status']>> = {
  draft: 'OPEN',
  active: 'OPEN',
  'on-hold': 'OPEN',
  revoked: 'CLOSED',
  completed: 'CLOSED',
};

const PLAN_STATUS: Readonly<Record<string, SectorPlan['status']>> = {
  draft: 'DRAFT',
  active: 'ACTIVE',
  'on-hold': 'ACTIVE',
  revoked: 'CANCELLED',
  completed: 'COMPLETED',
};

/** A request (henvendelse, henvisning, genoptræningsplan) as a case; its subject is the type of rehabilitation plan where there is one. */
export function caseOf(reading: Reading, resource: Resource): Case {
  const { body } = resource;
  for (const reason of references(body.reasonReference)) reading.resolve(reason);
  const code = reading.code(concept(body.code));
  const subject = reading.code(concept(objects(body.category)[0])) ?? code;
  const legalBasis = requestParagraph(body);
  const unit = reading.unit(references(body.performer)[0] ?? reference(body.requester));
  const holds = period(fhirTime(body.authoredOn), fhirPeriod(body.occurrencePeriod)?.to);
  return {
    ...reading.header('cases', resource, {
      raise: [...classesOfCodes(code, subject), ...classesRevealedBy(legalBasis)],
      registered: body.authoredOn,
      holds,
    }),
    ...optional('title', code?.label),
    ...optional('subject', subject),
    status: CASE_STATUS[String(body.status)] ?? 'UNKNOWN',
    ...optional('legalBasis', legalBasis),
    ...optional('unit', unit),
    ...optional('period', holds),
  };
}

function requestParagraph(body: Json): LegalBasisRef | undefined {
  const kinds = objects((body.code as Json | undefined)?.coding).map(({ code }) => REQUEST_PARAGRAPH[String(code).toLowerCase()]);
  return legalBasisOf(kinds.find((paragraph) => paragraph !== undefined));
}

/** A course of care (planlagt indsatsforløb) as a plan. A care plan without details and of no known course is counted, not mapped. */
export function planOfCourse(reading: Reading, resource: Resource): SectorPlan | undefined {
  const { body } = resource;
  const category = objects(body.category).find((one) => COURSES[firstCode(one) ?? ''] !== undefined);
  const course = COURSES[firstCode(category) ?? ''];
  if (course === undefined) {
    if (objects(body.activity).length === 0) reading.ignore('CarePlan: neither activity nor known course');
    return undefined;
  }
  const request = requestBehind(reading, resource);
  const level = request === undefined ? undefined : readCode(concept(objects(request.body.category)[0]));
  const name = reading.code(concept(category))?.label;
  return plan(reading, resource, course, [name, level?.label], fhirPeriod(body.period));
}

/** The request that a course rests on. */
export function requestBehind(reading: Reading, { body }: Resource): Resource | undefined {
  const pointer = extension(body, 'BasedOnServiceRequestExtension') ?? extension(body, 'BasedOnServiceRequest');
  const found = reading.resolve(reference(pointer?.valueReference));
  return found?.type === 'ServiceRequest' ? found : undefined;
}

/** A rehabilitation plan that no course has taken up yet. */
export function planOfRequest(reading: Reading, resource: Resource): SectorPlan | undefined {
  const { body } = resource;
  const kind = concept(body.code);
  if (!kind?.coding.some(({ code }) => code?.toLowerCase() === REHAB_REQUEST)) return undefined;
  const level = readCode(concept(objects(body.category)[0]));
  const when = fhirPeriod(body.occurrencePeriod) ?? period(fhirTime(body.authoredOn), undefined);
  return plan(reading, resource, { planType: 'GOP', paragraph: 'SUL § 140' }, ['Genoptræningsplan', level?.label], when);
}

function plan(
  reading: Reading,
  resource: Resource,
  { planType, paragraph }: { planType: string; paragraph: string },
  words: (string | undefined)[],
  holds: SectorPlan['period'],
): SectorPlan {
  const { body } = resource;
  const legalBasis = legalBasisOf(paragraph);
  return {
    ...reading.header('plans', resource, {
      raise: classesRevealedBy(legalBasis),
      registered: body.created ?? body.authoredOn,
      holds,
    }),
    planType,
    title: cutText(words.filter((word) => word !== undefined).join(', '), 500),
    status: planStatus(body),
    ...optional('legalBasis', legalBasis),
    textAbsentReason: 'NOT_IN_SOURCE',
    ...optional('period', holds),
  };
}

/** A proposed plan is a draft, whatever its status. */
function planStatus(body: Json): SectorPlan['status'] {
  const status = PLAN_STATUS[String(body.status)] ?? 'UNKNOWN';
  if (status !== 'ACTIVE' || intentOf(body) === 'DECIDED') return status;
  return intentOf(body) === 'PROPOSED' ? 'DRAFT' : 'UNKNOWN';
}
