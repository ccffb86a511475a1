import type { CitizenRecords } from '../../../src/sdk/index.js';
import { recordErrors } from '../../../src/sdk/testing/index.js';
import { QUESTIONS } from '../questions.js';
import { newReading } from '../source/shape.js';
import { PATHS } from '../source/wire.js';

const ID = 'c1a70000-0000-4000-8000-000000000001';
const OTHER_ID = 'c1a70000-0000-4000-8000-000000000002';

function mapped(path: string, body: unknown): { records: CitizenRecords; unknown: string[] } {
  const unknown: string[] = [];
  const context = {
    fetchedAt: '2026-06-01T10:00:00Z',
    today: '2026-06-01',
    unknownCode: (system: string) => unknown.push(system),
  };
  const records = QUESTIONS.find((question) => question.path === path)!.recordsOf(body, newReading(), context);
  expect(recordErrors(records)).toEqual([]);
  return { records, unknown };
}

describe('contact groups', () => {
  const group = (kontaktgruppe: unknown, over: Record<string, unknown> = {}) =>
    mapped(PATHS.kontaktgrupper, {
      kontaktgrupper: [{ kontaktgruppeIdentifier: ID, kontaktgruppe, startdato: '2026-03-01', slutdato: null, ...over }],
    });

  it.each([
    [12, '2022-05-01', 'Modtagere af uddannelseshjælp'],
    [12, '2026-01-31', 'Modtagere af uddannelseshjælp'],
    [12, '2026-02-01', 'Kontanthjælpsmodtagere med uddannelsespålæg'],
    [26, '2022-05-01', 'Modtagere af overgangsydelse'],
    ['24', '2022-05-01', 'Sygedagpengemodtagere fra beskæftigelse'],
  ])('give code %s of %s the meaning it had then', (code, startdato, label) => {
    const { records } = group(code, { startdato });
    expect(records.needs?.[0]?.code).toMatchObject({ label, known: true });
  });

  it.each([
    [26, '2026-03-01'],
    [3, '2017-01-01'],
    [99, '2026-03-01'],
  ])('keep code %s of %s, which had no meaning then, and count it', (code, startdato) => {
    const { records, unknown } = group(code, { startdato });
    expect(records.needs?.[0]?.code).toEqual({ system: 'DFDG.Kontaktgruppe', code: String(code), known: false });
    expect(unknown).toEqual(['DFDG.Kontaktgruppe']);
  });

  it('tell when it was registered and when it happened, which differ', () => {
    const { records } = group(2, { registreringsdato: '2026-03-10', haendelsesdato: '2026-02-20' });
    expect(records.needs?.[0]).toMatchObject({
      kind: 'TARGET_GROUP',
      status: 'ACTIVE',
      period: { from: '2026-03-01' },
      provenance: { registeredAt: '2026-03-10', effectivePeriod: { from: '2026-02-20' } },
    });
  });

  it.each([null, undefined, '', '9999-12-31', '9999-12-31T00:00:00'])('take the end %j as open', (slutdato) => {
    const [need] = group(2, { slutdato }).records.needs ?? [];
    expect(need).toMatchObject({ status: 'ACTIVE' });
    expect(need?.period).toEqual({ from: '2026-03-01' });
  });

  it('appear once when registered again, marked as corrected, with the newest content', () => {
    const one = (registreringsdato: string, kontaktgruppe: number) => ({
      kontaktgruppeIdentifier: ID,
      kontaktgruppe,
      registreringsdato,
    });
    const { records } = mapped(PATHS.kontaktgrupper, { kontaktgrupper: [one('2026-03-02', 2), one('2026-03-01', 1)] });
    expect(records.needs).toHaveLength(1);
    expect(records.needs?.[0]).toMatchObject({ code: { code: '2' }, provenance: { corrected: true } });
  });

  it('tell of health when they are about sickness benefit', () => {
    expect(group(24).records.needs?.[0]?.raisedClasses).toEqual(['EMPLOYMENT', 'HEALTH']);
    expect(group(2).records.needs?.[0]?.raisedClasses).toEqual(['EMPLOYMENT']);
  });
});

describe('absences', () => {
  const absence = (fravaerType: number, over: Record<string, unknown> = {}) =>
    mapped(PATHS.fravaer, {
      fravaer: [{ fravaerIdentifier: ID, fravaerType, startDato: '2026-05-20', slutDato: null, ...over }],
    });

  it('for sickness, and of an unknown type, tell of health; holidays do not', () => {
    expect(absence(11).records.needs?.[0]).toMatchObject({ kind: 'CONDITION', raisedClasses: ['EMPLOYMENT', 'HEALTH'] });
    expect(absence(999).records.needs?.[0]?.raisedClasses).toContain('HEALTH');
    expect(absence(10).records.needs?.[0]?.raisedClasses).toEqual(['EMPLOYMENT']);
  });

  it('are corrected when they carry a correction comment, whose words are not taken', () => {
    const { records } = absence(11, { berigtigelseskommentar: 'Forkert dag' });
    expect(records.needs?.[0]?.provenance.corrected).toBe(true);
    expect(JSON.stringify(records)).not.toContain('Forkert');
  });
});

describe('plans', () => {
  const plan = (over: Record<string, unknown>) =>
    mapped(PATHS.minPlan, { minPlan: { planIdentifier: ID, status: 'Aktiv', ...over } });

  it.each([
    [{ helhedsorienteretPlan: true }, 'REPLACED_BY_ONE_PLAN'],
    [{ maalgruppeUdenPlan: true, planbeskrivelse: '' }, 'NOT_DEMANDED'],
    [{ planbeskrivelse: '  \r\n ' }, 'NOT_IN_SOURCE'],
  ])('with %j and no text say why: %s', (over, reason) => {
    const [found] = plan(over).records.plans ?? [];
    expect(found).toMatchObject({ planType: 'MIN_PLAN', textAbsentReason: reason });
    expect(found).not.toHaveProperty('summary');
  });

  it('keep their text with plain line ends', () => {
    const { records } = plan({ planbeskrivelse: 'Først ro.\r\nSå praktik.', planversion: 3 });
    expect(records.plans?.[0]).toMatchObject({ summary: 'Først ro.\nSå praktik.', version: '3' });
    expect(records.plans?.[0]).not.toHaveProperty('textAbsentReason');
  });

  it('give job goals and education goals', () => {
    const { records } = plan({
      jobmaal: [{ stillingsbetegnelse: 'Gartner' }],
      uddannelsesmaal: [{ uddannelse: 'SOSU-hjælper' }],
    });
    expect(records.goals).toMatchObject([
      { title: 'Gartner', category: 'JOB_GOAL', status: 'ACTIVE', raisedClasses: ['PLAN_GOAL'] },
      { title: 'SOSU-hjælper', category: 'EDUCATION_GOAL', raisedClasses: ['EDUCATION', 'PLAN_GOAL'] },
    ]);
  });

  it('of an unknown type keep the words of the source', () => {
    const { records, unknown } = plan({ plantype: 'Ny plantype' });
    expect(records.plans?.[0]).toMatchObject({ planType: 'UNKNOWN', title: 'Ny plantype' });
    expect(unknown).toEqual(['DFDG.Plantype']);
  });

  it('that are not there give nothing', () => {
    expect(mapped(PATHS.minPlan, { minPlan: null }).records).toEqual({ plans: [], goals: [] });
  });

  it.each([751, '751', '0751'])('name the authority %j by four digits', (organisationskode) => {
    expect(plan({ ansvarlig: { myndighed: { organisationskode } } }).records.plans?.[0]?.unit).toEqual({ id: '0751' });
  });

  it('take the authority code -1 for none', () => {
    expect(plan({ ansvarlig: { myndighed: { organisationskode: '-1' } } }).records.plans?.[0]).not.toHaveProperty('unit');
  });
});

describe('efforts', () => {
  const effort = (core: Record<string, unknown>, over: Record<string, unknown> = {}) =>
    mapped(PATHS.aktiviteter, {
      aktiviteter: [{ aktivitetsstamdata: { aktivitetIdentifier: ID, aktiveringstype: 'Mentorstøtte', ...core }, ...over }],
    });

  it.each([
    ['2026-06-02', null, undefined, 'PLANNED'],
    ['2026-06-01', null, undefined, 'ACTIVE'],
    ['2026-01-01', '2026-06-01', undefined, 'ACTIVE'],
    ['2026-01-01', '2026-05-31', undefined, 'COMPLETED'],
    ['2026-01-01', '2025-12-31', undefined, 'UNKNOWN'],
    [null, null, undefined, 'UNKNOWN'],
    ['2026-01-01', null, 'annulleret', 'CANCELLED'],
    ['2026-01-01', null, 'Afbrudt', 'INTERRUPTED'],
    ['2026-01-01', null, 'Sat på pause', 'UNKNOWN'],
  ])('from %s to %s with status %s are %s', (startdato, slutdato, status, expected) => {
    expect(effort({ startdato, slutdato }, { status }).records.efforts?.[0]?.status).toBe(expected);
  });

  it('carry minutes beyond 59 over to hours, and none when none are given', () => {
    expect(effort({ timerPrUge: 12, minutterPrUge: 75 }).records.efforts?.[0]).toMatchObject({
      hoursPerWeek: 13,
      minutesPerWeek: 15,
    });
    expect(effort({ timerPrUge: null, minutterPrUge: null }).records.efforts?.[0]).not.toHaveProperty('hoursPerWeek');
  });

  it.each([
    [{ typeSocialIndsats: 'SEL § 99' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ typeSocialIndsats: 'SEL § 101' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM', 'SUBSTANCE_USE']],
    [
      { typeSocialIndsats: 'SEL § 99', lovgrundlag: 'LAB § 32', titel: 'Alkoholrådgivning' },
      ['PLAN_EFFORT', 'SOCIAL_PROBLEM', 'SUBSTANCE_USE'],
    ],
    [{ typeHelbredsmaessigIndsats: 'SUL § 140' }, ['HEALTH', 'PLAN_EFFORT']],
    [{ typeHelbredsmaessigIndsats: 'SUL § 141' }, ['HEALTH', 'PLAN_EFFORT', 'SUBSTANCE_USE']],
    [{ typeSocialIndsats: 'SEL § 109' }, ['ID_PROTECTED', 'PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ lovgrundlag: 'LAB § 57' }, ['PLAN_EFFORT']],
  ])('with %j are in the classes %j', (over, classes) => {
    expect(effort({}, over).records.efforts?.[0]?.raisedClasses).toEqual(classes);
  });

  it('entered in error do not appear, cancelled ones do', () => {
    expect(effort({}, { status: 'Fejloprettet' }).records.efforts).toEqual([]);
    expect(effort({ status: 'fejloprettet' }).records.efforts).toEqual([]);
    expect(effort({}, { status: 'annulleret', statusAarsag: 'Flyttet' }).records.efforts?.[0]?.statusReason).toBe('Flyttet');
  });

  it('by a mentor give his aim as a goal of the same classes', () => {
    const { records } = effort({}, { maal: 'Struktur på hverdagen' });
    expect(records.goals).toMatchObject([
      { title: 'Struktur på hverdagen', category: 'EFFORT_GOAL', raisedClasses: ['PLAN_GOAL'] },
    ]);
  });
});

describe('appointments', () => {
  const summons = (over: Record<string, unknown>) =>
    mapped(PATHS.samtaler, {
      samtaler: [],
      indkaldelser: [{ indkaldelseIdentifier: ID, samtaletype: 7, status: 'Aktiv', ...over }],
    });

  it.each([
    ['2026-01-12T09:00:00', '2026-01-12T08:00:00Z'],
    ['2026-07-01T09:00:00', '2026-07-01T07:00:00Z'],
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
    ['2026-10-25T02:30:00', '2026-10-25T00:30:00Z'],
  ])('at %s without zone are at %s, in Danish time', (start, expected) => {
    expect(summons({ start }).records.appointments?.[0]?.start).toBe(expected);
  });

  it.each([
    ['Aktiv', '2026-06-10T09:00:00', 'PLANNED'],
    ['Aktiv', '2026-05-10T09:00:00', 'UNKNOWN'],
    ['Annulleret', '2026-06-10T09:00:00', 'CANCELLED'],
    ['Afholdt', '2026-05-10T09:00:00', 'HELD'],
    ['Noget andet', '2026-06-10T09:00:00', 'UNKNOWN'],
  ])('with status %s at %s are %s', (status, start, expected) => {
    expect(summons({ status, start }).records.appointments?.[0]?.status).toBe(expected);
  });

  it('name professionals, but private persons by their role only', () => {
    const samtale = {
      samtaleIdentifier: OTHER_ID,
      samtaletype: 4,
      samtaleform: 'Personligt fremmøde',
      dato: '2026-05-06',
      deltagere: [{ navn: 'Ib Opdigtet', rolle: 'mentor' }, { navn: 'Lis Opdigtet', rolle: 'bisidder' }, { navn: 'Bo Opdigtet' }],
    };
    const { records } = mapped(PATHS.samtaler, { samtaler: [samtale] });
    expect(records.appointments?.[0]).toMatchObject({
      status: 'HELD',
      form: 'IN_PERSON',
      title: 'Opfølgningssamtale',
      start: '2026-05-06',
      participants: ['Ib Opdigtet, mentor', 'bisidder', 'deltager'],
    });
  });
});

describe('rehabilitation courses', () => {
  it('are cases; those entered in error do not appear', () => {
    const course = (rehabiliteringsforloebId: string, rehabiliteringsforloebStatus: string) => ({
      rehabiliteringsforloeb: {
        rehabiliteringsforloebId,
        rehabiliteringsforloebStatus,
        oprettelsesdato: '2025-08-28T10:00:00',
        senesteOpdateringsdato: '2025-09-18T15:20:11',
      },
    });
    const { records } = mapped(PATHS.rehabiliteringsforloeb, {
      rehabiliteringsforloebListe: [course(ID, 'Afsluttet'), course(OTHER_ID, 'Fejloprettet')],
    });
    expect(records.cases).toMatchObject([
      { status: 'CLOSED', period: { from: '2025-08-28T08:00:00Z', to: '2025-09-18T13:20:11Z' } },
    ]);
  });
});
