import { ID, mapped, OTHER_ID } from '../fixtures/mapped.js';
import { PATHS } from '../source/wire.js';

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
    [{ typeSocialIndsats: 'SEL § 85' }, ['PLAN_EFFORT']],
    [{ typeSocialIndsats: 'SEL § 82 b, stk. 1' }, ['PLAN_EFFORT']],
    [{ typeSocialIndsats: '§ 107' }, ['PLAN_EFFORT']],
    [{ typeSocialIndsats: 'SEL § 85', lovgrundlag: 'SEL § 99' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ typeSocialIndsats: 'SEL § 85 a' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ typeSocialIndsats: 'SEL § 85 og § 99' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ typeSocialIndsats: 'SEL § 99' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ typeSocialIndsats: 'Bostøtte i eget hjem' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ typeSocialIndsats: 'SEL § 85', titel: 'Støtte efter krisecenter' }, ['ID_PROTECTED', 'PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ typeSocialIndsats: 'SEL § 101' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM', 'SUBSTANCE_USE']],
    [{ typeSocialIndsats: '§ 101' }, ['PLAN_EFFORT', 'SOCIAL_PROBLEM', 'SUBSTANCE_USE']],
    [
      { typeSocialIndsats: 'SEL § 99', lovgrundlag: 'LAB § 32', titel: 'Alkoholrådgivning' },
      ['PLAN_EFFORT', 'SOCIAL_PROBLEM', 'SUBSTANCE_USE'],
    ],
    [{ typeHelbredsmaessigIndsats: 'SUL § 140' }, ['HEALTH', 'PLAN_EFFORT']],
    [{ typeHelbredsmaessigIndsats: 'SUL § 141' }, ['HEALTH', 'PLAN_EFFORT', 'SUBSTANCE_USE']],
    [{ typeHelbredsmaessigIndsats: '§ 141' }, ['HEALTH', 'PLAN_EFFORT', 'SUBSTANCE_USE']],
    [{ typeHelbredsmaessigIndsats: '§ 101' }, ['HEALTH', 'PLAN_EFFORT', 'SUBSTANCE_USE']],
    [{ typeSocialIndsats: 'SEL § 109' }, ['ID_PROTECTED', 'PLAN_EFFORT', 'SOCIAL_PROBLEM']],
    [{ lovgrundlag: 'LAB § 57' }, ['PLAN_EFFORT']],
  ])('with %j are in the classes %j', (over, classes) => {
    expect(effort({}, over).records.efforts?.[0]?.raisedClasses).toEqual(classes);
  });

  it('of the type social effort without any paragraph are social problems: nobody can tell what they reveal', () => {
    const { records } = effort({ aktiveringstype: 'Social indsats' });
    expect(records.efforts?.[0]?.raisedClasses).toEqual(['PLAN_EFFORT', 'SOCIAL_PROBLEM']);
  });

  it.each([
    [{ lovgrundlag: 'LAB § 57' }, { act: 'LAB', paragraph: '§ 57' }],
    [{ lovgrundlag: '§ 57' }, { act: 'LAB', paragraph: '§ 57' }],
    [{ lovgrundlag: 'Efter aftale' }, { text: 'Efter aftale' }],
    [{ typeSocialIndsats: '§ 85' }, { act: 'SEL', paragraph: '§ 85' }],
    [
      { typeSocialIndsats: 'SEL § 85', lovgrundlag: 'Efter aftale' },
      { act: 'SEL', paragraph: '§ 85' },
    ],
    [{ typeHelbredsmaessigIndsats: 'SUL § 140' }, { act: 'SUL', paragraph: '§ 140' }],
    [{ typeHelbredsmaessigIndsats: '§ 140' }, { text: '§ 140' }],
    [{ typeSocialIndsats: 'Bostøtte i eget hjem' }, undefined],
    [{ typeHelbredsmaessigIndsats: 'Fysioterapi' }, undefined],
  ])('with %j rest on %j', (over, legalBasis) => {
    expect(effort({}, over).records.efforts?.[0]?.legalBasis).toEqual(legalBasis);
  });

  it('are named by their title, else by the words of their social or health type', () => {
    const title = (over: Record<string, unknown>) =>
      effort({ aktiveringstype: 'Social indsats' }, over).records.efforts?.[0]?.title;
    expect(title({ typeSocialIndsats: 'Bostøtte i eget hjem' })).toBe('Bostøtte i eget hjem');
    expect(title({ typeSocialIndsats: 'Bostøtte i eget hjem', titel: 'Støtte' })).toBe('Støtte');
    expect(title({ typeSocialIndsats: 'SEL § 85' })).toBe('Social indsats');
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
    ['Afholdt', '2026-06-10T09:00:00', 'UNKNOWN'],
    ['Noget andet', '2026-06-10T09:00:00', 'UNKNOWN'],
  ])('with status %s at %s are %s', (status, start, expected) => {
    expect(summons({ status, start }).records.appointments?.[0]?.status).toBe(expected);
  });

  it.each([
    ['2026-05-31', undefined, 'HELD'],
    ['2026-06-01', undefined, 'HELD'],
    ['2026-06-02', undefined, 'UNKNOWN'],
    ['2026-06-01T11:59:00', undefined, 'HELD'],
    ['2026-06-01T12:01:00', undefined, 'UNKNOWN'],
    [null, undefined, 'HELD'],
    ['2026-06-02', 'Annulleret', 'CANCELLED'],
  ])('registered as held on %s with status %s are %s at noon on 1 June 2026', (dato, status, expected) => {
    const samtale = { samtaleIdentifier: OTHER_ID, samtaletype: 7, dato, status };
    expect(mapped(PATHS.samtaler, { samtaler: [samtale] }).records.appointments?.[0]?.status).toBe(expected);
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
  it('are cases; those entered in error or annulled do not appear', () => {
    const course = (rehabiliteringsforloebId: string, rehabiliteringsforloebStatus: string) => ({
      rehabiliteringsforloeb: {
        rehabiliteringsforloebId,
        rehabiliteringsforloebStatus,
        oprettelsesdato: '2025-08-28T10:00:00',
        senesteOpdateringsdato: '2025-09-18T15:20:11',
      },
    });
    const { records, ignored } = mapped(PATHS.rehabiliteringsforloeb, {
      rehabiliteringsforloebListe: [
        course(ID, 'Afsluttet'),
        course(OTHER_ID, 'Fejloprettet'),
        course(ID.replace(/1$/, '3'), 'Annulleret'),
      ],
    });
    expect(ignored).toEqual({ enteredInError: 1, annulled: 1 });
    expect(records.cases).toMatchObject([
      { status: 'CLOSED', period: { from: '2025-08-28T08:00:00Z', to: '2025-09-18T13:20:11Z' } },
    ]);
  });
});
