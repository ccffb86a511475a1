import { type Contact, recordHeader } from '../../../src/sdk/index.js';
import { concept, objects, optional, type Resource, reference, shortText } from '../fhir.js';
import { MANIFEST } from '../manifest.js';
import { telephoneOf } from './organization.js';
import type { Reading } from './reading.js';
import { fhirPeriod, fhirTime, lastUpdated } from './times.js';

/** The professionals of a care team, each with the team's unit; a team that names nobody is one contact. Relatives are left out. */
export function contactsOf(reading: Reading, resource: Resource): Contact[] {
  const { body } = resource;
  const unit = reading.unit(reference(objects(body.managingOrganization)[0]));
  const telephone = telephoneOf(body.telecom);
  const people = objects(body.participant).flatMap((participant) => {
    const member = reference(participant.member);
    if (/(^|\/)(Patient|RelatedPerson)\//.test(member?.reference ?? '')) {
      reading.ignore('CareTeam.participant: citizen or relative');
      return [];
    }
    const name = reading.nameOf(member);
    const role = reading.code(concept(objects(participant.role)[0]));
    return [{ ...optional('name', name), ...optional('role', role), ...optional('period', fhirPeriod(participant.period)) }];
  });
  const whole = { ...optional('name', shortText(body.name)) };
  const members: Pick<Contact, 'name' | 'role' | 'period'>[] = people.length > 0 ? people : [whole];
  return members.map((person, at) => {
    const holds = person.period ?? fhirPeriod(body.period);
    return {
      ...reading.header('contacts', resource, { holds }, at === 0 ? '' : `#${at}`),
      ...optional('unit', unit),
      ...optional('telephone', telephone),
      ...person,
      ...optional('period', holds),
    };
  });
}

/**
 * The organisation that keeps the citizen's record, once. The patient's own id may be a CPR number and the unit's a place where the citizen
 * is, so neither is part of the record's id.
 */
export function managingContact(reading: Reading, patient: Resource): Contact | undefined {
  const unit = reading.unit(reference(patient.body.managingOrganization));
  if (unit?.id === undefined) return undefined;
  const header = recordHeader(MANIFEST, 'contacts', {
    sourceRecordId: 'managingOrganization',
    fetchedAt: reading.fetchedAt,
    provenance: optional('registeredAt', fhirTime(lastUpdated(patient.body))),
  });
  return { ...header, unit };
}
