import type { RecordKind } from '../../../src/sdk/index.js';
import { FixedClock, PEOPLE, recordErrors } from '../../../src/sdk/testing/index.js';
import { resourceOf } from '../bundle.js';
import { allFsiiiCodes } from '../codes/fsiii.js';
import type { Json } from '../fhir.js';
import { MANIFEST } from '../manifest.js';
import { calendar, fsiii } from '../simulator/build.js';
import { patientOf, resourcesOf } from '../simulator/citizens.js';
import { citizenRecords } from './citizen-records.js';

const anna = PEOPLE[0]!;
const kinds = Object.keys(MANIFEST.recordKinds) as RecordKind[];
const FSIII = 'urn:oid:1.2.208.176.2.21';
const about = { subject: { reference: 'Patient/anna' } };

function ask(resources: Json[], patient: Json = patientOf(anna)) {
  const all = [patient, ...resources].map((body) => resourceOf(body));
  const answer = citizenRecords(all, { cpr: anna.cpr, kinds, fetchedAt: '2026-06-01T10:00:00Z' });
  expect(recordErrors(answer.records)).toEqual([]);
  return answer;
}

const condition = (fields: Json): Json => ({ resourceType: 'Condition', id: 'c1', ...about, ...fields });
const code = (value: string, system = FSIII) => ({ coding: [{ system, code: value }] });

describe('health records from FHIR', () => {
  it.each([
    ['UUID', fsiii('J1.1', 'UUID')],
    ['letter key', fsiii('J1.1', 'KEY')],
    ['version 1.0', fsiii('J1.1', 'VERSION_1')],
  ])('reads one condition written as %s into one unified code and our label', (_, written) => {
    const need = ask([condition({ code: written })]).records.needs![0]!;
    const { unified } = allFsiiiCodes().find(({ key }) => key === 'J1.1')!;
    expect(need.code).toMatchObject({ label: 'Vaske sig', known: true, unified });
  });

  it('knows 414 codes, each by one unified code', () => {
    expect(new Set(allFsiiiCodes().map(({ unified }) => unified)).size).toBe(414);
  });

  it.each([
    ['B1', 0],
    ['B2', 1],
    ['B3', 2],
    ['B4', 3],
    ['B5', 4],
    ['B6', 9],
  ])('shows severity %s as the score %i', (key, score) => {
    for (const dialect of ['UUID', 'KEY', 'VERSION_1'] as const) {
      expect(ask([condition({ code: code('J1.1'), severity: fsiii(key, dialect) })]).records.needs![0]!.severity).toBe(score);
    }
  });

  it('leaves out a severity on a nursing condition and counts it', () => {
    const { records, ignored } = ask([condition({ code: code('I4.4'), severity: code('B3') })]);
    expect(records.needs![0]!.severity).toBeUndefined();
    expect(ignored['Condition.severity of a nursing condition']).toBe(1);
  });

  it('keeps unknown codes as written and counts them by system', () => {
    const { records, unknownCodes } = ask([
      condition({ code: { coding: [{ system: FSIII, code: 'J99', display: 'Noget nyt' }] } }),
    ]);
    expect(records.needs![0]!.code).toEqual({ system: FSIII, code: 'J99', label: 'Noget nyt', known: false });
    expect(unknownCodes).toEqual({ [FSIII]: 1 });
  });

  it('refuses a resource with a modifier, wherever it stands, and keeps the others', () => {
    const { records, ignored } = ask([
      condition({ code: code('J1.1'), modifierExtension: [{ url: 'http://example.org/not', valueBoolean: true }] }),
      condition({ id: 'c2', code: { coding: [{ modifierExtension: [] }] } }),
      condition({ id: 'c3', code: code('J1.2') }),
    ]);
    expect(records.needs).toHaveLength(1);
    expect(ignored['Condition: unknown modifier']).toBe(2);
  });

  it('drops what was entered in error, so that a report on the wrong citizen is empty', () => {
    const error = 'entered-in-error';
    const { records, ignored } = ask(
      [
        condition({ code: code('J1.1'), verificationStatus: { coding: [{ code: error }] } }),
        { resourceType: 'Goal', id: 'g1', lifecycleStatus: error, ...about },
        { resourceType: 'Encounter', id: 'e1', status: error, ...about },
      ],
      { ...patientOf(anna), active: false, managingOrganization: undefined },
    );
    expect(records).toEqual({});
    expect(ignored).toMatchObject({ 'Condition: entered in error': 1, 'Goal: entered in error': 1, 'Patient.active false': 1 });
  });

  it('keeps a record with a dangling reference and counts the reference', () => {
    const { records, ignored } = ask([
      { resourceType: 'Goal', id: 'g1', ...about, addresses: [{ reference: 'Condition/gone' }] },
    ]);
    expect(records.goals).toHaveLength(1);
    expect(ignored['dangling reference']).toBe(1);
  });

  it('takes the newest of a resource that was sent twice', () => {
    const sent = (day: string, key: string) => condition({ code: code(key), meta: { lastUpdated: `${day}T00:00:00Z` } });
    const { records } = ask([sent('2026-02-02', 'J1.2'), sent('2026-01-01', 'J1.1')]);
    expect(records.needs!.map((need) => need.code?.label)).toEqual(['Kropspleje']);
  });

  it.each([
    ['2026-02-01T00:30:00+01:00', '2026-02-01T00:00:00Z', 'J1.2'],
    ['2026-02-01T00:00:00Z', '2026-02-01T00:30:00+01:00', 'J1.1'],
    ['2026-02-01T00:00:00Z', '2026-02-01T00:00:00.500Z', 'J1.2'],
    ['2026-02-01T00:00:00.500Z', '2026-02-01T00:00:00Z', 'J1.1'],
    ['2026-02-01T00:00:00Z', '2026-02-01T01:00:00+01:00', 'J1.2'],
    ['2026-02-01T00:00:00Z', undefined, 'J1.2'],
  ])('tells the newest by the clock, whatever zones are written: %s, then %s', (first, second, expected) => {
    const sent = (lastUpdated: string | undefined, key: string) => condition({ code: code(key), meta: { lastUpdated } });
    const { records } = ask([sent(first, 'J1.1'), sent(second, 'J1.2')]);
    expect(records.needs!.map((need) => need.code?.code)).toEqual([expected]);
  });

  it('invents no onset: a condition that was only recorded has no period', () => {
    const [need] = ask([condition({ code: code('J1.1'), recordedDate: '2026-01-10' })]).records.needs!;
    expect(need).not.toHaveProperty('period');
    expect(need!.provenance).toMatchObject({ registeredAt: '2026-01-10' });
    expect(need!.provenance).not.toHaveProperty('effectivePeriod');
    const ended = condition({ code: code('J1.1'), recordedDate: '2026-01-10', abatementDateTime: '2026-02-01' });
    expect(ask([ended]).records.needs![0]!.period).toEqual({ to: '2026-02-01' });
  });

  it('shows a cut in a text that is too long, never inside a character', () => {
    const goal = { resourceType: 'Goal', id: 'g', ...about, description: { text: `${'x'.repeat(498)}😀 og mere` } };
    expect(ask([goal]).records.goals![0]!.title).toBe(`${'x'.repeat(498)}…`);
  });

  it('reads both of two patients under one number and counts the case', () => {
    const twin = { ...patientOf(anna), id: 'anna-2' };
    const { records, ignored } = ask([
      twin,
      condition({ code: code('J1.1') }),
      condition({ id: 'c2', subject: { reference: 'Patient/anna-2' } }),
    ]);
    expect(records.needs).toHaveLength(2);
    expect(ignored['second Patient of the number']).toBe(1);
  });

  it.each([
    ['a patient of another number', [{ ...patientOf(PEOPLE[1]!) }]],
    ['a condition of another patient', [condition({ subject: { reference: 'Patient/bent' } })]],
    ['a condition of another number', [condition({ subject: { identifier: { value: PEOPLE[1]!.cpr } } })]],
  ])('refuses the whole answer for %s', (_, resources) => {
    expect(() => ask(resources as Json[])).toThrow(expect.objectContaining({ code: 'SOURCE_IDENTITY_MISMATCH' }));
  });

  it.each([`urn:oid:1.2.208.176.1.2|${anna.cpr}`, `urn:oio:cpr-nr:${anna.cpr}`, `${anna.cpr.slice(0, 6)}-${anna.cpr.slice(6)}`])(
    'knows the citizen by another spelling of the number',
    (value) => {
      const patient = { resourceType: 'Patient', id: 'anna', identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value }] };
      expect(ask([condition({ code: code('J1.1') })], patient).records.needs).toHaveLength(1);
    },
  );

  it.each([
    ['nine digits, for JSON text loses no zero', { system: 'urn:oid:1.2.208.176.1.2', value: anna.cpr.slice(1) }],
    ['a number of a local register', { system: 'urn:local:patient', value: anna.cpr }],
    ['a number without its system', { value: anna.cpr }],
  ])('does not know the citizen by %s', (_, identifier) => {
    const patient = { resourceType: 'Patient', id: 'anna', identifier: [identifier] };
    expect(() => ask([], patient)).toThrow(expect.objectContaining({ code: 'SOURCE_IDENTITY_MISMATCH' }));
    expect(() => ask([condition({ code: code('J1.1'), subject: { identifier } })])).toThrow(
      expect.objectContaining({ code: 'SOURCE_IDENTITY_MISMATCH' }),
    );
  });

  it.each([
    ['H1.4', { act: 'SEL', paragraph: '§ 83' }],
    ['H2.2', { act: 'SEL', paragraph: '§ 83 a' }],
    ['G1.39', { act: 'SUL', paragraph: '§ 138' }],
    ['2abe20c7-c0b4-41c1-b397-52acf36499ef', { act: 'SUL', paragraph: '§ 140' }],
    ['c9a99304-1788-43b7-b7be-e187b092ae9c', { act: 'SUL', paragraph: '§ 119' }],
    ['Personlig_hjaelp_og_pleje', { act: 'ÆL', text: 'Ældreloven' }],
  ])('reads the paragraph of the effort %s from its code', (value, legalBasis) => {
    const plan = {
      resourceType: 'CarePlan',
      id: 'p1',
      ...about,
      status: 'active',
      intent: 'plan',
      activity: [{ detail: { code: code(value) } }],
    };
    expect(ask([plan]).records.efforts![0]).toMatchObject({ legalBasis, status: 'ACTIVE', delivered: false });
  });

  it.each([
    [{ resourceType: 'Condition', id: 'x', ...about, code: code('I6.3') }, 'needs'],
    [{ resourceType: 'Condition', id: 'x', ...about, code: code('DF102', 'urn:oid:1.2.208.176.2.4.12') }, 'needs'],
    [
      { resourceType: 'Procedure', id: 'x', ...about, status: 'completed', code: code('924e9828-84cf-4689-9551-0ebb6dc71b98') },
      'efforts',
    ],
  ] as const)('raises substance use (%#)', (resource, kind) => {
    expect(ask([resource]).records[kind]![0]!.raisedClasses).toEqual(['HEALTH', 'SUBSTANCE_USE']);
  });

  it('raises a goal that shows a condition of substance use', () => {
    const goal = {
      resourceType: 'Goal',
      id: 'g',
      ...about,
      lifecycleStatus: 'planned',
      addresses: [{ reference: 'Condition/c1' }],
    };
    const { records } = ask([condition({ code: code('I6.3') }), goal]);
    expect(records.goals![0]).toMatchObject({ title: 'Problemer med misbrug', raisedClasses: ['HEALTH', 'SUBSTANCE_USE'] });
  });

  it('makes one plan of a rehabilitation request and its course, with the level', () => {
    const resources = resourcesOf(anna, calendar(new FixedClock('2026-06-01T10:00:00Z')), false);
    const { records } = ask(resources);
    expect(records.plans).toHaveLength(1);
    expect(records.plans![0]).toMatchObject({
      planType: 'GOP',
      title: 'Interventionsforløb efter §140, Almen',
      status: 'ACTIVE',
    });
    const waiting = ask(resources.filter(({ resourceType }) => resourceType === 'ServiceRequest'));
    expect(waiting.records.plans![0]).toMatchObject({ planType: 'GOP', title: 'Genoptræningsplan, Almen' });
    expect(waiting.records.cases![0]).toMatchObject({
      subject: { label: 'Almen' },
      status: 'OPEN',
      raisedClasses: ['CASE_META', 'HEALTH'],
    });
  });

  it('maps no narrative, no note and no field it does not know, and counts them', () => {
    const { records, ignored } = ask([
      condition({ code: code('J1.1'), text: { div: 'HEMMELIG' }, note: [{ text: 'HEMMELIG' }], bodySite: [] }),
    ]);
    expect(JSON.stringify(records)).not.toContain('HEMMELIG');
    expect(ignored).toMatchObject({ narrative: 1, 'Condition.note': 1, 'Condition.bodySite': 1 });
  });

  it('counts a field with a strange name without repeating the name', () => {
    const { ignored } = ask([condition({ code: code('J1.1'), [anna.cpr]: true, __proto__x: 1 })]);
    expect(JSON.stringify(ignored)).not.toContain(anna.cpr);
  });
});
