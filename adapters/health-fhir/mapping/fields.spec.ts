import type { RecordKind } from '../../../src/sdk/index.js';
import { PEOPLE } from '../../../src/sdk/testing/index.js';
import { resourceOf } from '../bundle.js';
import type { Json } from '../fhir.js';
import { MANIFEST } from '../manifest.js';
import { patientOf } from '../simulator/citizens.js';
import { citizenRecords } from './citizen-records.js';
import { readFieldsOf } from './fields.js';

const anna = PEOPLE[0]!;
const kinds = Object.keys(MANIFEST.recordKinds) as RecordKind[];
const FSIII = (code: string) => ({ coding: [{ system: 'urn:oid:1.2.208.176.2.21', code }] });
const COURSE = { coding: [{ code: 'f15b2663-94d9-4d0c-a5de-d8bd8e1e4ebb' }] };
const REHAB = { coding: [{ code: '7fc66c15-0cb3-4c89-9e18-f3a01e6a6592' }] };
const status = (code: string) => ({ coding: [{ code }] });
const unit = { display: 'Opdigtet Enhed' };
const GONE = [{ reference: 'Condition/gone' }];
const WHOLE = { start: '2026-01-01', end: '2026-02-01' };

/** Resources that show each field at work: where one field stands in for another, each has a resource of its own. */
const EXAMPLES: Readonly<Record<string, readonly Json[]>> = {
  Patient: [{ ...patientOf(anna), active: false }],
  Condition: [
    {
      clinicalStatus: status('active'),
      verificationStatus: status('refuted'),
      recordedDate: '2026-01-09',
      onsetDateTime: '2026-01-01',
      abatementDateTime: '2026-02-01',
    },
    { clinicalStatus: status('active'), code: FSIII('J1.1'), severity: FSIII('B3'), recordedDate: '2026-01-09' },
    { onsetDateTime: '2026-01-01', abatementDateTime: '2026-02-01' },
    { onsetPeriod: WHOLE, abatementPeriod: WHOLE },
  ],
  Goal: [
    {
      lifecycleStatus: 'completed',
      achievementStatus: status('not-achieved'),
      category: [status('6746d4af-145a-4bfd-a672-05c0cf11b53b')],
      description: { text: 'Gå til bageren' },
      startDate: '2026-01-01',
      statusDate: '2026-02-01',
      target: [{ dueDate: '2026-03-01' }],
      addresses: GONE,
      expressedBy: { reference: 'Patient/anna' },
    },
  ],
  CarePlan: [
    {
      status: 'active',
      intent: 'plan',
      category: [COURSE],
      period: WHOLE,
      activity: [{ detail: { code: FSIII('H1.4') } }],
      created: '2026-01-09',
    },
  ],
  Procedure: [
    {
      statusReason: status('x'),
      code: FSIII('G1.41'),
      performedDateTime: '2026-01-01',
      reasonReference: GONE,
      performer: [{ actor: unit }],
    },
    { performedPeriod: WHOLE },
  ],
  Encounter: [
    {
      class: { code: 'HH' },
      type: [FSIII('J1.1')],
      period: WHOLE,
      participant: [{ individual: { display: 'Lone Tjørnhøj' } }],
      reasonReference: GONE,
    },
  ],
  Observation: [
    { code: FSIII('J1.1'), effectiveDateTime: '2026-01-01', valueCodeableConcept: FSIII('C2'), issued: '2026-01-09T08:00:00Z' },
    { focus: GONE, effectivePeriod: WHOLE, valueCodeableConcept: FSIII('C2') },
  ],
  ServiceRequest: [
    {
      status: 'active',
      intent: 'plan',
      code: REHAB,
      category: [status('ffd81f78-352e-4589-a195-5350dd1df2a4')],
      authoredOn: '2026-01-09',
      occurrencePeriod: WHOLE,
      performer: [unit],
      reasonReference: GONE,
    },
    { requester: unit },
  ],
  CareTeam: [
    {
      period: WHOLE,
      participant: [{ member: { display: 'Lone Tjørnhøj' } }],
      managingOrganization: [unit],
      telecom: [{ system: 'phone', value: '00000004' }],
    },
    { name: 'Hjemmesygeplejen' },
  ],
};

function answerTo(type: string, example: Json): string {
  const resource = { resourceType: type, id: 'r1', subject: { reference: 'Patient/anna' }, ...example };
  const all = [...(type === 'Patient' ? [] : [patientOf(anna)]), resource].map((body) => resourceOf(body));
  try {
    return JSON.stringify(citizenRecords(all, { cpr: anna.cpr, kinds, fetchedAt: '2026-06-01T10:00:00Z' }));
  } catch (thrown) {
    return String((thrown as { code?: string }).code);
  }
}

describe('the fields that count as read', () => {
  it.each(Object.keys(EXAMPLES).flatMap((type) => readFieldsOf(type).map((field) => [type, field] as const)))(
    'are at work in the answer: %s.%s',
    (type, field) => {
      const matters = EXAMPLES[type]!.some((example) => {
        if (!(field in example)) return false;
        const { [field]: _, ...without } = example;
        return answerTo(type, without) !== answerTo(type, example);
      });
      expect([field, matters]).toEqual([field, true]);
    },
  );

  it.each([
    ['CarePlan', 'partOf'],
    ['CarePlan', 'basedOn'],
    ['CarePlan', 'author'],
    ['Condition', 'category'],
    ['CareTeam', 'category'],
  ])('do not hide that others are dropped: %s.%s is counted', (type, field) => {
    expect(JSON.parse(answerTo(type, { intent: 'plan', [field]: [{}] })).ignored).toMatchObject({ [`${type}.${field}`]: 1 });
  });
});
