import type { RecordKind } from '../../../src/sdk/index.js';
import { PEOPLE } from '../../../src/sdk/testing/index.js';
import { resourceOf } from '../bundle.js';
import type { Json } from '../fhir.js';
import { MANIFEST } from '../manifest.js';
import { patientOf } from '../simulator/citizens.js';
import { citizenRecords } from './citizen-records.js';

const anna = PEOPLE[0]!;
const kinds = Object.keys(MANIFEST.recordKinds) as RecordKind[];
const about = { subject: { reference: 'Patient/anna' } };
const code = (value: string, system = 'urn:oid:1.2.208.176.2.21') => ({ coding: [{ system, code: value }] });

function ask(resources: Json[]) {
  const all = [patientOf(anna), ...resources].map((body) => resourceOf(body));
  return citizenRecords(all, { cpr: anna.cpr, kinds, fetchedAt: '2026-06-01T10:00:00Z' });
}

describe('the intent of a care plan', () => {
  it.each([
    ['plan', [{ status: 'ACTIVE' }], {}],
    ['order', [{ status: 'ACTIVE' }], {}],
    ['proposal', undefined, { 'CarePlan: not granted': 1 }],
    ['option', undefined, { 'CarePlan: not granted': 1 }],
    ['something new', [{ status: 'UNKNOWN' }], {}],
    [undefined, [{ status: 'UNKNOWN' }], {}],
  ])('reads a care plan of intent %s as %j', (intent, efforts, ignored) => {
    const plan = {
      resourceType: 'CarePlan',
      id: 'p',
      ...about,
      status: 'active',
      intent,
      activity: [{ detail: { code: code('H1.4') } }],
    };
    const answer = ask([plan]);
    if (efforts === undefined) expect(answer.records).not.toHaveProperty('efforts');
    else expect(answer.records.efforts).toMatchObject(efforts);
    expect(answer.ignored).toEqual(ignored);
  });

  it('takes a proposed course for a draft', () => {
    const course = (intent?: string) => ({
      resourceType: 'CarePlan',
      id: 'p',
      ...about,
      status: 'active',
      intent,
      category: [code('f15b2663-94d9-4d0c-a5de-d8bd8e1e4ebb', 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes')],
    });
    const status = (intent?: string) => ask([course(intent)]).records.plans![0]!.status;
    expect([status('plan'), status('proposal'), status()]).toEqual(['ACTIVE', 'DRAFT', 'UNKNOWN']);
  });
});
