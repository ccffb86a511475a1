import type { Code, Contact, RelationFact } from '../../../../src/sdk/index.js';
import {
  fhirPeriod,
  firstText,
  type Json,
  object,
  objects,
  optional,
  type Resource,
  referenceKey,
  text,
  words,
} from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';
import { beginningOf, endOf } from '../danish-day.js';
import { headerOf } from '../delivered.js';
import { identifierOf, nameOf, type Reading, reachOf } from './reading.js';

/** Roles of the message guide 1.0.0 (KL, participantRoleCodes). */
const ROLES: Readonly<Record<string, string>> = {
  'koordinerende-myndighed': 'Ansvarlig for koordinering af myndighedssamarbejde',
  'samarbejdende-myndighed': 'Samarbejdende myndighed',
  'koordinerende-udfører': 'Ansvarlig for koordinering af udførersamarbejde',
};

/** The professionals and units of a care team. Relatives and the citizen are left out and counted. */
export function contactsOf(reading: Reading, resource: Resource): Contact[] {
  return objects(resource.body.participant).flatMap((participant, at) => {
    const member = object(participant.member);
    if (/^(Patient|RelatedPerson)\//.test(referenceKey(member) ?? '')) {
      reading.tally.ignore('CareTeam.participant: citizen or relative');
      return [];
    }
    const person = contactPerson(reading, member);
    const role = roleOf(reading, participant);
    const when = fhirPeriod(participant.period) ?? fhirPeriod(resource.body.period);
    const facts = { ...optional('role', role), ...person, ...optional('period', when) };
    return Object.keys(facts).length === 0
      ? []
      : [{ ...reading.header('contacts', resource, { holds: when, part: `#${at}` }), ...facts }];
  });
}

function contactPerson(reading: Reading, member: Json | undefined): Partial<Contact> {
  const found = reading.resolve(member);
  if (found?.type === 'Practitioner')
    return { ...optional('name', nameOf(found.body) ?? words(member?.display)), ...reachOf(found.body.telecom) };
  const unit = reading.unit(member);
  const contact = objects(found?.body.contact)[0];
  const title = firstText(object(contact?.name)?.prefix);
  const name = contact === undefined ? undefined : nameOf({ name: contact.name });
  const whole = name === undefined ? undefined : [words(title), name].filter(Boolean).join(' ');
  return { ...optional('name', whole), ...optional('unit', unit), ...reachOf(contact?.telecom) };
}

function roleOf(reading: Reading, { role }: Json): Code | undefined {
  const code = objects(role).flatMap((one) => objects(one.coding))[0];
  const written = text(code?.code);
  if (written === undefined) return undefined;
  const label = lookup(ROLES, written);
  if (label === undefined) reading.tally.unknownCode(text(code?.system));
  return {
    ...optional('system', text(code?.system)?.slice(0, 500)),
    code: written.slice(0, 500),
    ...optional('label', label ?? words(code?.display)),
    ...(label !== undefined && { unified: written }),
    known: label !== undefined,
  };
}

/** The municipality's unit that keeps the citizen's record. Neither the patient's own id nor the unit's is part of the record's id. */
export function managingContact(reading: Reading, patient: Resource): Contact | undefined {
  const unit = reading.unit(object(patient.body.managingOrganization));
  if (unit?.id === undefined) return undefined;
  return { ...headerOf('contacts', 'managingOrganization', reading.deliveredOf(patient)), unit };
}

/** Who works with the citizen, as the care teams say: employees by their id, units by theirs. The kept record's unit is no relation. */
export function relationsOf(reading: Reading, resource: Resource, cpr: string): RelationFact[] {
  return objects(resource.body.participant).flatMap((participant, at) => {
    const member = object(participant.member);
    const found = reading.resolve(member);
    const key = found?.type ?? referenceKey(member)?.split('/')[0];
    const id = identifierOf(found?.body) ?? identifierOf(member);
    if (id === undefined || (key !== 'Practitioner' && key !== 'Organization')) return [];
    const role = roleOf(reading, participant)?.code;
    const when = fhirPeriod(participant.period) ?? fhirPeriod(resource.body.period);
    const isEmployee = key === 'Practitioner';
    return [
      {
        cpr,
        ...(isEmployee ? { employee: id.slice(0, 100) } : { unit: id.replace(/^urn:uuid:/, '').slice(0, 100) }),
        capacity: capacityOf(role, isEmployee),
        from: when?.from === undefined ? reading.deliveredOf(resource).deliveredAt : beginningOf(when.from),
        ...optional('to', when?.to && endOf(when.to)),
        sourceRecordId: `${reading.header('contacts', resource).provenance.sourceRecordId}#${at}`,
      },
    ];
  });
}

function capacityOf(role: string | undefined, isEmployee: boolean): RelationFact['capacity'] {
  if (role === 'koordinerende-udfører') return 'PROVIDER';
  if (isEmployee) return role === 'koordinerende-myndighed' ? 'COORDINATOR' : 'CASEWORKER';
  return 'TEAM';
}
