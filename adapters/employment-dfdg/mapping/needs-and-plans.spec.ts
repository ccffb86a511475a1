import { ID, mapped } from '../fixtures/mapped.js';
import { PATHS } from '../source/wire.js';

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

  it.each([
    ['2026-06-01', null, 'ACTIVE'],
    ['2026-06-02', null, 'UNKNOWN'],
    ['2026-03-01', '2026-06-01', 'ACTIVE'],
    ['2026-03-01', '2026-05-31', 'RESOLVED'],
    ['2026-03-01', '2026-02-01', 'UNKNOWN'],
  ])('from %s to %s are %s on 1 June 2026', (startdato, slutdato, status) => {
    expect(group(2, { startdato, slutdato }).records.needs?.[0]).toMatchObject({ status });
  });

  it('that were annulled or entered in error do not appear, and are counted', () => {
    expect(group(24, { status: 'Annulleret' })).toMatchObject({ records: { needs: [] }, ignored: { annulled: 1 } });
    expect(group(24, { status: 'Fejloprettet' })).toMatchObject({ records: { needs: [] }, ignored: { enteredInError: 1 } });
  });

  it.each([
    ['first, on the same day', '2026-03-01', '2026-03-01'],
    ['first, the original later on the same day', '2026-03-01', '2026-03-01T10:00:00'],
    ['first, without a day', undefined, '2026-03-01'],
    ['first, some hours after midnight in Denmark', '2026-03-01T00:30:00', '2026-03-01'],
  ])('entered in error stay away when the row that says so is listed %s', (_, error, original) => {
    const row = (status: string | undefined, registreringsdato: string | undefined) => ({
      kontaktgruppeIdentifier: ID,
      kontaktgruppe: 24,
      status,
      registreringsdato,
    });
    const rows = [row('Fejloprettet', error), row(undefined, original)];
    expect(mapped(PATHS.kontaktgrupper, { kontaktgrupper: rows }).records.needs).toEqual([]);
    expect(mapped(PATHS.kontaktgrupper, { kontaktgrupper: rows.toReversed() }).records.needs).toEqual([]);
  });

  it('appear with a registration that is newer than the error', () => {
    const row = (kontaktgruppe: number, status: string | undefined, registreringsdato: string) => ({
      kontaktgruppeIdentifier: ID,
      kontaktgruppe,
      status,
      registreringsdato,
    });
    const rows = [row(2, undefined, '2026-03-01T08:00:00.500Z'), row(24, 'Fejloprettet', '2026-03-01T08:00:00Z')];
    expect(mapped(PATHS.kontaktgrupper, { kontaktgrupper: rows }).records.needs).toMatchObject([{ code: { code: '2' } }]);
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

  it('that were annulled do not say that the citizen was ill', () => {
    const { records, ignored } = absence(11, { status: 'Annulleret', slutDato: '2026-05-22' });
    expect(records.needs).toEqual([]);
    expect(ignored).toEqual({ annulled: 1 });
  });

  it('were registered on the day of registration, not on the day of notification (BEK 113/2026 § 132, nos. 3 and 4)', () => {
    const provenance = (over: Record<string, unknown>) =>
      absence(11, { anmeldelsesDato: '2026-05-20', ...over }).records.needs?.[0]?.provenance;
    expect(provenance({ registreringsdato: '2026-05-22' })).toMatchObject({ registeredAt: '2026-05-22' });
    expect(provenance({})).not.toHaveProperty('registeredAt');
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

  it('show that a text too long for the view was cut, never inside a character, and count it', () => {
    const { records, ignored } = plan({ planbeskrivelse: `${'x'.repeat(7998)}😀 og mere` });
    const summary = records.plans?.[0]?.summary ?? '';
    expect(summary).toBe(`${'x'.repeat(7998)}…`);
    expect(ignored).toEqual({ cutText: 1 });
    expect(plan({ planbeskrivelse: 'x'.repeat(8000) }).ignored).toEqual({});
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
