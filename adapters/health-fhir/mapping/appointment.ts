import type { Appointment } from '../../../src/sdk/index.js';
import { CONTACT_FORMS } from '../codes/care-social.js';
import { coding, concept, object, objects, optional, type Resource, reference, references, shortText } from '../fhir.js';
import { classesOfCodes, type Reading } from './reading.js';
import { fhirPeriod } from './times.js';

const STATUS: Readonly<Record<string, Appointment['status']>> = {
  planned: 'PLANNED',
  arrived: 'HELD',
  triaged: 'HELD',
  'in-progress': 'HELD',
  onleave: 'HELD',
  finished: 'HELD',
  cancelled: 'CANCELLED',
};

/** A contact, planned or held. Its place is left out: in home care it is the citizen's own address. */
export function appointmentOf(reading: Reading, resource: Resource): Appointment {
  const { body } = resource;
  for (const reason of references(body.reasonReference)) reading.resolve(reason);
  const code = reading.code(concept(objects(body.type)[0]));
  const when = fhirPeriod(body.period);
  const participants = participantNames(reading, resource);
  const kind = object(body.class);
  return {
    ...reading.header('appointments', resource, { raise: classesOfCodes(code), holds: when }),
    ...optional('title', code?.label),
    ...optional('code', code),
    status: STATUS[String(body.status)] ?? 'UNKNOWN',
    ...optional('start', when?.from),
    ...optional('end', when?.to),
    form: (kind === undefined ? undefined : CONTACT_FORMS[coding(kind).code ?? '']) ?? 'UNKNOWN',
    ...(participants.length > 0 && { participants }),
  };
}

function participantNames(reading: Reading, { body }: Resource): string[] {
  const professionals = objects(body.participant)
    .map(({ individual }) => reference(individual))
    .filter((one) => !/(^|\/)(Patient|RelatedPerson)\//.test(one?.reference ?? ''));
  return professionals.flatMap((one) => shortText(reading.nameOf(one), 200) ?? []).slice(0, 100);
}
