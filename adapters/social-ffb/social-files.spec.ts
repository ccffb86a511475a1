import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectForTest, FixedClock, PEOPLE, recordErrors, sourceCall } from '../../src/sdk/testing/index.js';
import { adapter } from './index.js';
import { type Built, bundleXml, calendar } from './simulator/build.js';
import { reportOf } from './simulator/bundle.js';
import { STORIES } from './simulator/stories.js';

const clock = new FixedClock('2026-06-01T10:00:00Z');
const anna = PEOPLE[0]!;
const cpr = anna.cpr;

describe('files of the inbox', () => {
  let inbox: string;
  beforeEach(() => {
    inbox = mkdtempSync(join(tmpdir(), 'social-ffb-files-'));
  });
  afterEach(() => rmSync(inbox, { recursive: true, force: true }));

  const put = (name: string, content: string | Buffer, at = '2026-06-01T08:00:00Z') => {
    writeFileSync(join(inbox, name), content);
    utimesSync(join(inbox, name), new Date(at), new Date(at));
  };
  const connect = () => connectForTest(adapter, { inbox, promisedHours: '24' }, clock, join(inbox, '.state'));
  const ask = async (number = cpr) => {
    const answer = await (await connect()).citizenRecords(sourceCall(adapter, number));
    expect(recordErrors(answer.records)).toEqual([]);
    return answer;
  };
  const report = (madeAt = -2) => reportOf(anna, STORIES.anna!, { calendar: calendar(clock), madeAt, large: false });
  const withResources = (bundle: Built, change: (resource: Built) => Built): string =>
    JSON.stringify({
      ...bundle,
      entry: (bundle.entry as Built[]).map((entry) => ({ ...entry, resource: change(entry.resource as Built) })),
    });

  const tables = (effort: string, cases = '5001;1001;Voksenudredning;VUM 2.0;Igangværende;E1002') => {
    put('Borger_20260601.csv', `BorgerId;CPR\r\n1001;${cpr.replace(/^0/, '')}\r\n`);
    put('Sager_20260601.csv', `SagId;BorgerId;SagNavn;SagType;Status;PrimærAnsvarligMedarbejderId\r\n${cases}\r\n`);
    put(
      'Indsatser_20260601.csv',
      `IndsatsId;SagId;IndsatsStatus;Indsats;IndsatsParagraf;IndsatsStartDato;IndsatsSlutDato;LeverandørIndsats\r\n${effort}`,
    );
  };

  it('gives the same answer from XML and JSON', async () => {
    put('a.json', JSON.stringify(report()));
    const json = await ask();
    rmSync(join(inbox, 'a.json'));
    put('a.xml', bundleXml(report()));
    expect(await ask()).toEqual(json);
  });

  it('quarantines a bad file and answers from the older delivery, marked stale', async () => {
    put('older.json', JSON.stringify(report(-3)), '2026-06-01T07:00:00Z');
    put('newer.json', JSON.stringify(report()).slice(0, 900));
    expect(await ask()).toMatchObject({ stale: true, deliveredAt: '2026-06-01T07:00:00.000Z' });
  });

  it('does not let a bad file about one citizen touch another', async () => {
    put('anna.json', JSON.stringify(report()));
    put('other.json', JSON.stringify(report()).replaceAll(cpr, '1203781227').slice(0, 900));
    expect((await ask()).stale).toBe(false);
    await expect(ask('1203781227')).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
  });

  it('refuses a bundle that names two citizens', async () => {
    const two = report();
    const second = {
      resource: { resourceType: 'Patient', id: 'x', identifier: [{ system: 'urn:oio:cpr-nr', value: '1203781227' }] },
    };
    put('two.json', JSON.stringify({ ...two, entry: [...(two.entry as Built[]), second] }));
    expect((await ask()).records).toEqual({});
  });

  it('refuses a resource about somebody else', async () => {
    put(
      'a.json',
      withResources(report(), (one) => (one.resourceType === 'Goal' ? { ...one, subject: { reference: 'Patient/other' } } : one)),
    );
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_IDENTITY_MISMATCH' });
  });

  it('sees a delivery that arrives after the start', async () => {
    const operations = await connect();
    expect((await operations.citizenRecords(sourceCall(adapter, cpr))).records).toEqual({});
    put('a.json', JSON.stringify(report()));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect((await operations.citizenRecords(sourceCall(adapter, cpr))).records.goals).toHaveLength(1);
  });

  it('leaves out severity outside Aktivitet og deltagelse, what was entered in error, and unknown codes stay', async () => {
    const severity = { coding: [{ system: 'urn:oid:1.2.208.176.2.22', code: 'cae545f5-2813-4d79-98fc-0a7d770af3cd' }] };
    const bundle = withResources(report(), (one) => {
      if (one.resourceType === 'Condition') return { ...one, severity };
      if (one.resourceType === 'Goal') return { ...one, lifecycleStatus: 'entered-in-error' };
      if (one.resourceType === 'Encounter') return { ...one, type: [{ coding: [{ system: 'urn:other', code: 'new' }] }] };
      return one;
    });
    put('a.json', bundle);
    const { records, ignored, unknownCodes } = await ask();
    const theme = (label: string) => records.needs?.find(({ code }) => code?.label === label);
    expect(theme('Varetage bolig')?.severity).toBe(3);
    expect(theme('Boligsituation')?.severity).toBeUndefined();
    expect(ignored['Condition.severity outside Aktivitet og deltagelse']).toBe(2);
    expect(records.goals).toBeUndefined();
    expect(records.appointments?.[0]?.code).toMatchObject({ code: 'new', known: false });
    expect(unknownCodes).toEqual({ 'urn:other': 1 });
  });

  it('never maps anonymous treatment, from either dialect, nor the case that is nothing else', async () => {
    tables(
      '9001;5001;Godkendt;Behandling;SEL § 101 a;01-05-2026;;\r\n9002;5001;Godkendt;Anonym ambulant stofmisbrugsbehandling;;;;\r\n',
    );
    const named = { activity: [{ detail: { code: { text: 'Behandling efter SEL § 101 a' }, status: 'in-progress' } }] };
    put(
      'a.json',
      withResources(report(), (one) =>
        one.resourceType === 'CarePlan' && one.basedOn !== undefined ? { ...one, ...named } : one,
      ),
    );
    const { records, ignored } = await ask();
    expect(records.efforts?.map(({ title }) => title)).toEqual(['Mobilt tilbud']);
    expect(records.cases?.map(({ title }) => title)).toEqual(['Social sag']);
    expect(ignored['anonymous treatment']).toBe(5);
  });

  it('raises an effort by its paragraph', async () => {
    tables('9001;5001;Godkendt;Behandling;SEL § 101;01-05-2026;;Ambulant, 2,5 timer/uge\r\n');
    expect((await ask()).records.efforts?.[0]).toMatchObject({
      raisedClasses: ['PLAN_EFFORT', 'SUBSTANCE_USE'],
      hoursPerWeek: 2,
      minutesPerWeek: 30,
      status: 'ACTIVE',
      period: { from: '2026-05-01' },
    });
  });

  it.each([
    ['ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['LF line ends', (text: string) => Buffer.from(text.replaceAll('\r\n', '\n'))],
  ])('reads the tables in %s', async (_, encode) => {
    tables('');
    const effort =
      'IndsatsId;SagId;IndsatsStatus;Indsats;IndsatsParagraf;LeverandørNavn\r\n8;1;x;y;;\r\n9001;5001;Ansøgt;"Støtte; ""på\r\nvej""";SEL § 85;Bostøtten Ærø\r\n';
    put('Indsatser_20260601.csv', encode(effort));
    const efforts = (await ask()).records.efforts;
    expect(efforts?.[0]).toMatchObject({
      title: expect.stringMatching(/^Støtte; "på\r?\nvej"$/),
      provider: 'Bostøtten Ærø',
      status: 'PLANNED',
    });
  });

  it('takes a table without its last line end for one that was cut off', async () => {
    tables('');
    put('Indsatser_20260601.csv', 'IndsatsId;SagId;IndsatsStatus;Indsats\r\n9001;5001;Ansøgt;Hel linje');
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
  });

  it('takes the newest generation of a row and keeps rows that only an older one has', async () => {
    tables('9001;5001;Ansøgt;Ny;SEL § 85;;;\r\n9002;5001;Godkendt;Gammel;SEL § 85;01-01-2026;;\r\n');
    put(
      'Indsatser_20260531.csv',
      'IndsatsId;SagId;IndsatsStatus;Indsats\r\n9001;5001;Afslag;Ældre\r\n9003;5001;Afslag;Kun her\r\n',
    );
    expect((await ask()).records.efforts?.map(({ title }) => title).sort()).toEqual(['Gammel', 'Kun her', 'Ny']);
  });

  it('passes over a row whose case no file holds', async () => {
    tables('9001;7777;Godkendt;Uden sag;SEL § 85;;;\r\n');
    expect((await ask()).records.efforts).toBeUndefined();
  });

  it('quarantines a table with a row too short, and answers from the generation before, marked stale', async () => {
    tables('9001;5001;Godkendt;Kort\r\n');
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
    put('Indsatser_20260531.csv', 'IndsatsId;SagId;IndsatsStatus;Indsats\r\n9001;5001;Afslag;Ældre\r\n', '2026-05-31T23:00:00Z');
    expect(await ask()).toMatchObject({ stale: true, records: { efforts: [{ title: 'Ældre', status: 'CANCELLED' }] } });
  });

  it('masks a CPR number in free text and keeps it out of ids', async () => {
    tables('0102031234;5001;Godkendt;Støtte til mor 010203-1234;SEL § 85;;;\r\n');
    const text = JSON.stringify((await ask()).records.efforts);
    expect(text).not.toMatch(/010203-?1234/);
  });
});
