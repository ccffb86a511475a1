import type { RecordKind } from '../../../src/sdk/index.js';

/** The fields of each resource type that the mapping looks at; the others are dropped and counted by name. */
const COMMON = [
  'resourceType',
  'id',
  'meta',
  'text',
  'extension',
  'modifierExtension',
  'implicitRules',
  'language',
  'status',
  'subject',
];

const READ: Readonly<Record<string, readonly string[]>> = {
  Patient: ['identifier', 'active', 'managingOrganization'],
  Condition: [
    'clinicalStatus',
    'verificationStatus',
    'severity',
    'code',
    'recordedDate',
    'onsetDateTime',
    'onsetPeriod',
    'abatementDateTime',
    'abatementPeriod',
  ],
  Goal: [
    'lifecycleStatus',
    'achievementStatus',
    'category',
    'description',
    'startDate',
    'statusDate',
    'target',
    'addresses',
    'expressedBy',
  ],
  CarePlan: ['intent', 'category', 'period', 'activity', 'created'],
  Procedure: ['statusReason', 'code', 'performedDateTime', 'performedPeriod', 'reasonReference', 'performer'],
  Encounter: ['class', 'type', 'period', 'participant', 'reasonReference'],
  Observation: ['code', 'focus', 'effectiveDateTime', 'effectivePeriod', 'issued', 'valueCodeableConcept'],
  ServiceRequest: ['intent', 'code', 'category', 'authoredOn', 'occurrencePeriod', 'requester', 'performer', 'reasonReference'],
  CareTeam: ['name', 'period', 'participant', 'managingOrganization', 'telecom'],
};

const READ_SETS = new Map(Object.entries(READ).map(([type, names]) => [type, new Set([...COMMON, ...names])]));

/** The fields of the type that a mapping reads, those that every resource has left out. */
export const readFieldsOf = (type: string): readonly string[] => READ[type] ?? [];

/** The fields of the type that nobody reads, by names that are safe to count. */
export function unreadFields(type: string, body: Readonly<Record<string, unknown>>): string[] {
  const known = READ_SETS.get(type);
  if (known === undefined) return [];
  const unread: string[] = [];
  for (const name of Object.keys(body)) {
    if (!known.has(name)) unread.push(/^_?[A-Za-z]{1,40}$/.test(name) ? `${type}.${name}` : `${type}.(unreadable name)`);
  }
  return unread;
}

/** Whether an extension is one that the mapping looks at; all others are dropped and counted. */
export function isReadExtension(url: string): boolean {
  return /\/(ConditionRank|BasedOnServiceRequest(Extension)?)$/.test(url);
}

/** The resource types that each kind of record is made of, those looked up for a label or a level included. */
export const TYPES_OF_KIND: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  cases: ['ServiceRequest'],
  contacts: ['CareTeam'],
  needs: ['Condition'],
  goals: ['Goal', 'Condition'],
  efforts: ['CarePlan', 'Procedure'],
  appointments: ['Encounter'],
  plans: ['CarePlan', 'ServiceRequest'],
  selfAssessments: ['Observation', 'Condition'],
};

/** Types that only lend a name or a unit to other records. */
export const LOOKED_UP: ReadonlySet<string> = new Set(['Patient', 'Organization', 'Practitioner', 'OperationOutcome']);

/** Resource types of the Danish guides that are no records of ours, each with the reason. */
export const NOT_OURS: Readonly<Record<string, string>> = {
  RelatedPerson: 'relatives come from the civil registration',
  Group: 'families are not records of a citizen',
  PractitionerRole: 'who a professional is, its records say themselves',
  Provenance: 'who entered a record stands in the source',
  ClinicalImpression: 'an assessment act; its findings come as conditions',
  QuestionnaireResponse: 'answers to questionnaires have no place in the view',
  Medication: 'medicine is read from the shared medication record',
  MedicationStatement: 'medicine is read from the shared medication record',
  DocumentReference: 'documents are not fetched',
  Communication: 'messages are not fetched',
  Media: 'pictures are not fetched',
};
