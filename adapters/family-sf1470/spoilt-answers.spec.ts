import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { type AdapterOperations, SourceProblem } from '../../src/sdk/index.js';
import { connectForTest, FixedClock, PEOPLE, recordErrors, sourceCall } from '../../src/sdk/testing/index.js';
import { adapter } from './index.js';
import { inventedCases } from './simulator/cases.js';
import { envelope, output } from './simulator/index.js';

const clock = new FixedClock('2026-06-01T10:00:00Z');
const ditte = PEOPLE.find(({ key }) => key === 'ditte')!;
const cases = inventedCases([ditte], clock, false);

describe('answers of the index that are not as they should be', () => {
  let body = '';
  let status = 200;
  let source: AdapterOperations;
  const server = createServer(
    (_, response) => void response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(body),
  );
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    source = await connectForTest(adapter, { origin, token: 't', municipalityCvr: '99999999' }, clock);
  });
  afterAll(async () => {
    await source.close();
    server.closeAllConnections();
    server.close();
  });
  const answerTo = (text: string, code = 200) => {
    body = text;
    status = code;
    return source.citizenRecords(sourceCall(adapter, ditte.cpr));
  };
  const fault = (code: string) =>
    envelope(`<s:Fault><faultcode>${code}</faultcode><faultstring>Ditte 1010134556</faultstring></s:Fault>`);

  it.each([
    ['s:Client', 'SOURCE_REFUSED'],
    ['wsse:FailedAuthentication', 'SOURCE_REFUSED'],
    ['s:Server', 'SOURCE_UNAVAILABLE'],
    ['x:Strange', 'SOURCE_UNAVAILABLE'],
  ])('reads the SOAP fault %s as %s and passes none of its text on', async (code, expected) => {
    const thrown = await answerTo(fault(code), 500).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: expected, message: expected });
    expect(JSON.stringify((thrown as SourceProblem).body())).not.toContain('Ditte');
  });

  it.each([
    ['40', 'SOURCE_REFUSED'],
    ['49', 'SOURCE_REFUSED'],
    ['50', 'SOURCE_UNAVAILABLE'],
    ['7', 'SOURCE_INVALID'],
    ['OK', 'SOURCE_INVALID'],
  ])('reads StatusKode %s as %s', async (code, expected) => {
    await expect(answerTo(output([], 0, code))).rejects.toMatchObject({ code: expected });
  });

  it('takes an advice for no error, and an unknown object for no records', async () => {
    expect((await answerTo(output(cases, cases.length, '21'))).records.cases).toHaveLength(5);
    expect((await answerTo(output([], 0, '44'))).records).toEqual({});
  });

  it('says so when the index found more than it shows', async () => {
    expect((await answerTo(output(cases, cases.length + 1))).withheld).toBe(true);
    expect((await answerTo(output(cases, cases.length))).withheld).toBeUndefined();
  });

  it('leaves out what another municipality owns, what is removed, and what has no topic', async () => {
    const whole = output(cases, cases.length);
    expect((await answerTo(whole.replaceAll('>99999999<', '>88888888<'))).ignored['sag.otherMunicipality']).toBe(5);
    expect((await answerTo(whole.replaceAll('>Importeret<', '>Slettet<'))).ignored['sag.removed']).toBe(5);
    expect(
      (await answerTo(whole.replaceAll('a86c6581-ec85-412d-a655-31a1f1d5b14f', '00000000-0000-4000-8000-000000000000'))).records,
    ).toEqual({});
  });

  it('keeps an unknown topic of the group, counts it, and takes an unknown sensitivity for the highest', async () => {
    const { records, unknownCodes } = await answerTo(
      output(cases, 5).replaceAll('34.15.25', '34.99.99').replaceAll('FOELSOMME_PERSONOPLYSNINGER', 'HEMMELIG'),
    );
    expect(records.cases).toContainEqual(
      expect.objectContaining({
        subject: expect.objectContaining({ code: '34.99.99', known: false, label: 'Støttende indsatser' }),
      }),
    );
    expect(records.cases?.every(({ raisedClasses }) => raisedClasses.includes('ID_PROTECTED'))).toBe(true);
    expect(unknownCodes).toMatchObject({ KLE: 1, Foelsomhed: 5 });
  });

  it('masks a CPR number that stands in a title', async () => {
    const { records } = await answerTo(
      output(cases, 5).replaceAll('<sag:Titel>Underretning', '<sag:Titel>Underretning 101013-4556'),
    );
    expect(records.cases?.map(({ title }) => title)).toContain('Underretning ******-****');
  });

  it('counts journal notes and reads none', async () => {
    const note =
      '<sag:Journalpost><sag:JournalpostEgenskaber><sag:JournalnotatEgenskaber><sag:Notat>SGVt\r\nbWVsaWd0</sag:Notat></sag:JournalnotatEgenskaber></sag:JournalpostEgenskaber></sag:Journalpost>';
    const { ignored, records } = await answerTo(output(cases, 5).replace('</sag:RelationListe>', `${note}</sag:RelationListe>`));
    expect(ignored['RelationListe.Journalpost']).toBe(1);
    expect(JSON.stringify(records)).not.toContain('SGVt');
  });

  it.each(['<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', '<a/>', ''])('refuses %j', async (text) => {
    await expect(answerTo(text)).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
  });

  it('fails as a source problem or follows the schema, whatever is changed in it', async () => {
    const parts = output(cases, cases.length).split(/(?<=>)(?=[^<]|<)/);
    const piece = fc.oneof(
      fc.constantFrom('', '<', '&amp;', '<sag:Registrering/>', 'constructor', '2026-02-31T00:00:00', '34.10.30', 'x'.repeat(700)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), fc.integer({ min: 0, max: 3 }), piece, async (from, count, put) => {
        const answer = await answerTo(parts.toSpliced(from, count, put).join('')).catch((thrown: unknown) => thrown);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(SourceProblem);
        else expect(recordErrors((answer as Awaited<ReturnType<typeof answerTo>>).records)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
