import { resourceOf } from '../bundle.js';
import type { Json } from '../fhir.js';
import { EMPLOYEE_SYSTEM, relationsOf } from './relations.js';

const CPR = 'urn:oid:1.2.208.176.1.2';
const NOW = '2026-06-01T10:00:00Z';

function citizensOf(identifier: Json[], subject: Json = { reference: 'Patient/p1' }): string[] {
  const team = {
    resourceType: 'CareTeam',
    id: 't1',
    status: 'active',
    subject,
    participant: [{ member: { identifier: { system: EMPLOYEE_SYSTEM, value: 'E1004' } } }],
  };
  const resources = [team, { resourceType: 'Patient', id: 'p1', identifier }].map((body) => resourceOf(body));
  return relationsOf(resources, NOW).map(({ cpr }) => cpr);
}

describe('the citizen of a relation', () => {
  const official = { system: CPR, value: '0504851118' };

  it.each<[string, Json[]]>([
    [
      'a local number that looks like nine digits of another one',
      [{ system: 'urn:local:patient', value: '110181432' }, official],
    ],
    ['a local number of ten digits', [{ system: 'urn:local:patient', value: '1203781227' }, official]],
    ['a number without a system', [{ value: '1203781227' }, official]],
    ['a number that is no longer his', [{ system: CPR, value: '1203781227', use: 'old' }, official]],
    ['the same number twice', [{ system: 'urn:oio:cpr-nr', value: '050485-1118' }, official]],
    ['a replacement number', [{ system: 'urn:oid:1.2.208.176.1.6.1.1', value: '0504851AB8' }, official]],
  ])('is read past %s', (_, identifier) => {
    expect(citizensOf(identifier)).toEqual(['0504851118']);
    expect(citizensOf(identifier.toReversed())).toEqual(['0504851118']);
  });

  it.each<[string, Json[]]>([
    ['nine digits', [{ system: CPR, value: '110181432' }]],
    ['a number of another register', [{ system: 'urn:local:patient', value: '0504851118' }]],
    ['two numbers in use', [official, { system: CPR, value: '1203781227' }]],
    ['no number', []],
  ])('is nobody for a patient with %s', (_, identifier) => {
    expect(citizensOf(identifier)).toEqual([]);
  });

  it('is told by the subject itself, when its patient does not say otherwise', () => {
    expect(citizensOf([], { identifier: official })).toEqual(['0504851118']);
    expect(citizensOf([], { identifier: { system: 'urn:local:patient', value: '0504851118' } })).toEqual([]);
    const other = { reference: 'Patient/p1', identifier: official };
    expect(citizensOf([{ system: CPR, value: '1203781227' }], other)).toEqual([]);
  });
});
