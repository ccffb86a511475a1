import type { Need, RecordKind } from '../../../src/sdk/index.js';
import { PEOPLE } from '../../../src/sdk/testing/index.js';
import { resourceOf } from '../bundle.js';
import type { Json } from '../fhir.js';
import { MANIFEST } from '../manifest.js';
import { patientOf } from '../simulator/citizens.js';
import { citizenRecords } from './citizen-records.js';

const anna = PEOPLE[0]!;
const kinds = Object.keys(MANIFEST.recordKinds) as RecordKind[];
const meta = { lastUpdated: '2026-03-03T10:00:00+01:00' };
const FSIII = (code: string) => ({ coding: [{ system: 'urn:oid:1.2.208.176.2.21', code }] });
const COURSE = { coding: [{ code: 'f15b2663-94d9-4d0c-a5de-d8bd8e1e4ebb' }] };
const REHAB = { coding: [{ code: '7fc66c15-0cb3-4c89-9e18-f3a01e6a6592' }] };
const whole = { start: '2026-01-01', end: '2026-02-01' };
const activity = [{ detail: { code: FSIII('H1.4') } }];
const WRITTEN = '2026-03-03T09:00:00Z';
const HOLDS = { from: '2026-01-01', to: '2026-02-01' };

function provenance(kind: RecordKind, body: Json) {
  const all = [patientOf(anna), { id: 'r1', subject: { reference: 'Patient/anna' }, meta, ...body }];
  const { records } = citizenRecords(
    all.map((one) => resourceOf(one)),
    { cpr: anna.cpr, kinds, fetchedAt: '2026-06-01T10:00:00Z' },
  );
  const { registeredAt, effectivePeriod } = (records[kind] as Need[])[0]!.provenance;
  return { registeredAt, effectivePeriod };
}

describe('where a health record comes from', () => {
  it.each<[RecordKind, Json, string, object | undefined]>([
    ['needs', { resourceType: 'Condition', recordedDate: '2026-01-09' }, '2026-01-09', undefined],
    ['needs', { resourceType: 'Condition', onsetDateTime: '2026-01-01', abatementDateTime: '2026-02-01' }, WRITTEN, HOLDS],
    ['goals', { resourceType: 'Goal', startDate: '2026-01-01' }, WRITTEN, { from: '2026-01-01' }],
    [
      'efforts',
      { resourceType: 'CarePlan', intent: 'plan', created: '2026-01-09', period: whole, activity },
      '2026-01-09',
      HOLDS,
    ],
    ['efforts', { resourceType: 'CarePlan', intent: 'plan', activity }, WRITTEN, undefined],
    [
      'efforts',
      { resourceType: 'Procedure', code: FSIII('G1.41'), performedDateTime: '2026-01-01' },
      WRITTEN,
      { from: '2026-01-01', to: '2026-01-01' },
    ],
    [
      'plans',
      { resourceType: 'CarePlan', intent: 'plan', created: '2026-01-09', category: [COURSE], period: whole },
      '2026-01-09',
      HOLDS,
    ],
    [
      'plans',
      { resourceType: 'ServiceRequest', intent: 'plan', code: REHAB, authoredOn: '2026-01-09', occurrencePeriod: whole },
      '2026-01-09',
      HOLDS,
    ],
    ['cases', { resourceType: 'ServiceRequest', authoredOn: '2026-01-09' }, '2026-01-09', { from: '2026-01-09' }],
    ['appointments', { resourceType: 'Encounter', period: whole }, WRITTEN, HOLDS],
    ['contacts', { resourceType: 'CareTeam', period: whole }, WRITTEN, HOLDS],
    [
      'selfAssessments',
      {
        resourceType: 'Observation',
        valueCodeableConcept: FSIII('C2'),
        issued: '2026-01-09T08:00:00Z',
        effectiveDateTime: '2026-01-01',
      },
      '2026-01-09T08:00:00Z',
      { from: '2026-01-01', to: '2026-01-01' },
    ],
  ])('says for %s of %j when it was registered and when it holds', (kind, body, registeredAt, effectivePeriod) => {
    expect(provenance(kind, body)).toEqual({ registeredAt, effectivePeriod });
  });

  it('says when the patient was last written for the organisation that keeps the record', () => {
    const { records } = citizenRecords([resourceOf(patientOf(anna))], {
      cpr: anna.cpr,
      kinds,
      fetchedAt: '2026-06-01T10:00:00Z',
    });
    expect(records.contacts![0]!.provenance.registeredAt).toBe('2026-01-05T06:00:00Z');
  });
});
