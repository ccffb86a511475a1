import { type CitizenRecords, type RecordKind, type SourceAnswer, SourceProblem } from '../../../src/sdk/index.js';
import type { Resource } from '../fhir.js';
import { appointmentOf } from './appointment.js';
import { needOf } from './condition.js';
import { contactsOf, managingContact } from './contact.js';
import { deliveredEffort, effortsOf } from './effort.js';
import { TYPES_OF_KIND } from './fields.js';
import { goalOf } from './goal.js';
import { Reading } from './reading.js';
import { caseOf, planOfCourse, planOfRequest, requestBehind } from './request.js';
import { newestOfEach, passes, patientsOf } from './screen.js';
import { selfAssessmentOf } from './self-assessment.js';

const MOST_RECORDS = 2000;

export interface Question {
  /** ten characters */
  cpr: string;
  kinds: readonly RecordKind[];
  /** ISO 8601 instant */
  fetchedAt: string;
}

/** Everything in the resources about the citizen, as records of the asked kinds. Pure. */
export function citizenRecords(all: readonly Resource[], { cpr, kinds, fetchedAt }: Question): SourceAnswer {
  const asked = new Set(kinds.flatMap((kind) => TYPES_OF_KIND[kind] ?? []));
  const reading = new Reading(fetchedAt, asked);
  const resources = newestOfEach(all);
  const patients = patientsOf(reading, resources, cpr);
  const keys = new Set(patients.flatMap(({ id, fullUrl }) => [`Patient/${id}`, fullUrl ?? '']));
  const clinical = resources.filter((resource) => passes(reading, resource, cpr, keys));
  for (const resource of resources)
    if (resource.type === 'Organization' || resource.type === 'Practitioner') reading.hold(resource);
  for (const resource of [...patients, ...clinical]) reading.hold(resource);

  const records: CitizenRecords = {};
  const of = byType(clinical);
  for (const kind of kinds) {
    const found = TYPES_OF_KIND[kind] === undefined ? [] : recordsOf[kind](reading, patients, of);
    if (found.length > MOST_RECORDS) throw new SourceProblem('SOURCE_TOO_LARGE');
    if (found.length > 0) Object.assign(records, { [kind]: found });
  }
  return { records, ignored: reading.ignored, unknownCodes: reading.unknownCodes };
}

type ByType = (type: string) => Resource[];

function byType(resources: readonly Resource[]): ByType {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(resource.type);
    if (group === undefined) groups.set(resource.type, [resource]);
    else group.push(resource);
  }
  return (type) => groups.get(type) ?? [];
}

const none = () => [];

const recordsOf: Readonly<Record<RecordKind, (reading: Reading, patients: readonly Resource[], of: ByType) => object[]>> = {
  person: none,
  benefits: none,
  concerns: none,
  cases: (reading, _, of) => of('ServiceRequest').map((one) => caseOf(reading, one)),
  contacts: (reading, patients, of) => [
    ...of('CareTeam').flatMap((one) => contactsOf(reading, one)),
    ...patients.slice(0, 1).flatMap((one) => managingContact(reading, one) ?? []),
  ],
  needs: (reading, _, of) => of('Condition').flatMap((one) => needOf(reading, one) ?? []),
  goals: (reading, _, of) => of('Goal').map((one) => goalOf(reading, one)),
  efforts: (reading, _, of) => [
    ...of('CarePlan').flatMap((one) => effortsOf(reading, one)),
    ...of('Procedure').map((one) => deliveredEffort(reading, one)),
  ],
  appointments: (reading, _, of) => of('Encounter').map((one) => appointmentOf(reading, one)),
  plans: (reading, _, of) => {
    const courses = of('CarePlan').flatMap((one) => {
      const plan = planOfCourse(reading, one);
      return plan === undefined ? [] : [{ plan, request: requestBehind(reading, one)?.id }];
    });
    const taken = new Set(courses.map(({ request }) => request));
    const waiting = of('ServiceRequest').filter(({ id }) => !taken.has(id));
    return [...courses.map(({ plan }) => plan), ...waiting.flatMap((one) => planOfRequest(reading, one) ?? [])];
  },
  selfAssessments: (reading, _, of) => of('Observation').flatMap((one) => selfAssessmentOf(reading, one) ?? []),
};
