import type { Json } from '../../fhir/fhir.js';
import { lookup } from '../../lookup.js';

/** Fields that the mapping reads, or knows and needs not; all others are counted as ignored. */
const READ: Readonly<Record<string, readonly string[]>> = {
  Patient: ['identifier', 'managingOrganization', 'active'],
  ServiceRequest: ['extension', 'status', 'intent', 'subject', 'authoredOn', 'code', 'occurrencePeriod'],
  CarePlan: [
    'extension',
    'status',
    'intent',
    'category',
    'subject',
    'period',
    'created',
    'author',
    'careTeam',
    'addresses',
    'goal',
    'activity',
    'basedOn',
  ],
  Goal: [
    'lifecycleStatus',
    'achievementStatus',
    'category',
    'description',
    'subject',
    'target',
    'startDate',
    'addresses',
    'expressedBy',
  ],
  Condition: [
    'clinicalStatus',
    'verificationStatus',
    'severity',
    'code',
    'subject',
    'recordedDate',
    'onsetDateTime',
    'abatementDateTime',
  ],
  Observation: ['status', 'code', 'subject', 'effectiveDateTime', 'valueCodeableConcept'],
  Encounter: ['status', 'class', 'type', 'subject', 'period', 'serviceProvider'],
  CareTeam: ['category', 'subject', 'participant', 'period', 'name', 'managingOrganization'],
  Organization: ['identifier', 'name', 'contact'],
  Practitioner: ['identifier', 'name', 'telecom'],
};

/** Resource types that are looked up and make no record by themselves. */
export const LOOKED_UP: ReadonlySet<string> = new Set(['Patient', 'Organization', 'Practitioner', 'MessageHeader']);

/** Resource types of the guides that no record is made of, with the reason. */
export const NOT_OURS: Readonly<Record<string, string>> = {
  ClinicalImpression: 'only ties findings together; they come as conditions and observations',
  Account: 'who pays, for the provider',
  Consent: 'given for one delivery to one provider',
  DocumentReference: 'documents are not part of the view',
  RelatedPerson: 'other people; guardians come from CPR',
};

export const MAPPED: ReadonlySet<string> = new Set(Object.keys(READ).filter((type) => !LOOKED_UP.has(type)));

const EVERYWHERE: ReadonlySet<string> = new Set(['resourceType', 'id', 'meta', 'text']);

/** `Type.field` of each field of the resource that is not read. */
export function unreadFields(type: string, body: Json): string[] {
  const read = lookup(READ, type) ?? [];
  return Object.keys(body)
    .filter((name) => !EVERYWHERE.has(name) && !read.includes(name))
    .map((name) => `${type}.${/^[A-Za-z]{1,40}$/.test(name) ? name : '(other)'}`);
}
