import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { parseXml, SourceProblem, type XmlNode } from '../../../src/sdk/index.js';
import { connectForTest, PEOPLE, recordErrors, sourceCall } from '../../../src/sdk/testing/index.js';
import { adapter } from '../index.js';
import { personLookupResponse } from '../simulator/answers.js';
import { readLookup } from '../source-shape.js';
import { personOf, protectionOf } from './person.js';

const provenance = { system: 'cpr-sf1520', sourceRecordId: 'person', fetchedAt: '2026-06-01T10:00:00Z', mappingVersion: '1.0.0' };
const facts = { today: '2026-06-01', formerNumbers: [], provenance };
const element = (xml: string): XmlNode => (parseXml(Buffer.from(xml)) as { PersonLookupResponse: XmlNode }).PersonLookupResponse;
const lookup = (persondata: string, rest = '') =>
  readLookup(
    'PersonLookupResponse',
    element(
      `<PersonLookupResponse><persondata><personnummer>0504851118</personnummer><gaeldendePersonnummer>0504851118</gaeldendePersonnummer>${persondata}</persondata>${rest}</PersonLookupResponse>`,
    ),
  )!;
const protection = (xml: string, noFixedAbode?: boolean) =>
  protectionOf(
    parseXml(Buffer.from(`<p><adressebeskyttelse>${xml}</adressebeskyttelse></p>`)).p as XmlNode,
    '2026-06-01',
    noFixedAbode,
  );

describe('address protection', () => {
  it.each([
    ['in force without an end', '<startdato>2024-09-01</startdato><beskyttet>true</beskyttet>', { addressProtected: true }],
    [
      'on its last day',
      '<slutdato>2026-06-01</slutdato><beskyttet>true</beskyttet>',
      { addressProtected: true, protectedUntil: '2026-06-01' },
    ],
    [
      'with a time zone behind the day',
      '<startdato>2024-09-01+02:00</startdato><beskyttet>1</beskyttet>',
      { addressProtected: true },
    ],
    ['with the flag left out', '<startdato>2024-09-01</startdato>', { addressProtected: true }],
    ['over since yesterday', '<slutdato>2026-05-31</slutdato><beskyttet>true</beskyttet>', { addressProtected: false }],
    ['that begins tomorrow', '<startdato>2026-06-02</startdato><beskyttet>true</beskyttet>', { addressProtected: false }],
    ['that is none', '<beskyttet>false</beskyttet>', { addressProtected: false }],
  ])('reads protection %s', (_, xml, expected) => {
    expect(protection(xml)).toEqual(expected);
  });

  it.each([
    ['an end far away', '<slutdato>9999-12-31</slutdato><beskyttet>true</beskyttet>', false],
    [
      'an end a hundred years away',
      '<startdato>2024-09-01</startdato><slutdato>2124-09-01</slutdato><beskyttet>true</beskyttet>',
      false,
    ],
    ['no fixed abode', '<startdato>2024-09-01</startdato><beskyttet>true</beskyttet>', true],
    ['no fixed abode and an end soon', '<slutdato>2026-09-01</slutdato><beskyttet>true</beskyttet>', true],
  ])('takes protection with %s for special, and gives no day of its end', (_, xml, noFixedAbode) => {
    expect(protection(xml, noFixedAbode)).toEqual({ addressProtected: true, specialProtection: true });
  });

  it.each([
    ['<slutdato>2075-12-31</slutdato><beskyttet>true</beskyttet>', false],
    ['<beskyttet>false</beskyttet>', true],
    ['<slutdato>2026-05-31</slutdato><beskyttet>true</beskyttet>', true],
  ])('takes %s without fixed abode %s for none', (xml, noFixedAbode) => {
    expect(protection(xml, noFixedAbode)).not.toHaveProperty('specialProtection');
  });

  it.each([
    ['<status><status>3</status></status>', ''],
    ['<status><status>7</status></status>', ''],
    ['', '<adresse><aktuelAdresse><vejkode>9900</vejkode></aktuelAdresse></adresse>'],
    ['', '<adresse><aktuelAdresse><vejkode>9999</vejkode></aktuelAdresse></adresse>'],
  ])('reads from %s%s that a protected citizen has no fixed abode', (status, address) => {
    const entry = `${status}<adressebeskyttelse><beskyttet>true</beskyttet></adressebeskyttelse>`;
    expect(personOf(lookup(entry, address), facts).person.specialProtection).toBe(true);
    const elsewhere = address.replace(/99\d\d/, '9899');
    expect(personOf(lookup(entry.replace(/[37]/, '1'), elsewhere), facts).person.specialProtection).toBeUndefined();
  });

  it('refuses a flag that is neither true nor false', () => {
    expect(() => protection('<beskyttet>måske</beskyttet>')).toThrow(SourceProblem);
  });
});

describe('person', () => {
  it('reads a guardian with scope and name, and drops one that ended', () => {
    const guardian = (end: string) =>
      `<umyndiggoerelse><relationVaergenavn>Vera Vogter</relationVaergenavn><VærgemålType>FULD</VærgemålType><umyndiggoerelseStartdato><dato>2020-01-01</dato></umyndiggoerelseStartdato>${end}</umyndiggoerelse>`;
    expect(personOf(lookup(guardian('')), facts).person.relatedPersons).toEqual([
      { relation: 'GUARDIAN', name: 'Vera Vogter', scope: 'Fuldt værgemål', period: { from: '2020-01-01' } },
    ]);
    const ended = personOf(lookup(guardian('<umyndiggoerelseSlettedato>2021-01-01</umyndiggoerelseSlettedato>')), facts);
    expect(ended.person.relatedPersons).toEqual([]);
    expect(ended.tally.ignored['relation.ended']).toBe(1);
  });

  it('gives integer codes their leading zeros back', () => {
    const address =
      '<adresse><aktuelAdresse><kommunekode>165</kommunekode><postnummer>800</postnummer></aktuelAdresse></adresse>';
    expect(personOf(lookup('', address), facts).person.addresses[0]).toMatchObject({
      municipalityCode: '0165',
      postalCode: '0800',
    });
  });

  it('shows a contact address only while it is in force', () => {
    const contact = (end: string) =>
      `<adresse><kontaktAdresse><kontaktAdr1>Postboks 9</kontaktAdr1>${end}</kontaktAdresse></adresse>`;
    expect(personOf(lookup('', contact('')), facts).person.addresses).toEqual([
      { raisedClasses: ['ID_BASE'], kind: 'CONTACT', line: 'Postboks 9' },
    ]);
    expect(personOf(lookup('', contact('<slettedato>2026-05-31</slettedato>')), facts).person.addresses).toEqual([]);
  });

  it('keeps an unknown civil status and counts it, even one named like a member of every object', () => {
    expect(personOf(lookup('<civilstand><civilstand>Q</civilstand></civilstand>'), facts)).toMatchObject({
      person: { civilStatus: 'Q' },
      tally: { unknownCodes: { civilstand: 1 } },
    });
    expect(personOf(lookup('<status><status>constructor</status></status>'), facts).tally.unknownCodes).toEqual({ status: 1 });
  });

  it.each([
    ['personnummer', '<personnummer>504851118</personnummer>'],
    ['gaeldendePersonnummer', '<personnummer>0504851118</personnummer><gaeldendePersonnummer>110181432</gaeldendePersonnummer>'],
  ])('refuses nine digits as %s: with a zero in front they would be a stranger', (_, persondata) => {
    const answer = `<PersonLookupResponse><persondata>${persondata}</persondata></PersonLookupResponse>`;
    expect(() => readLookup('PersonLookupResponse', element(answer))).toThrow(
      expect.objectContaining({ code: 'SOURCE_INVALID' }),
    );
  });

  it('takes no birth date from nine digits of a related person', () => {
    const child = (number: string) => `<relationer><barn><personnummer>${number}</personnummer></barn></relationer>`;
    expect(personOf(lookup('', child('110181432')), facts).person.relatedPersons).toEqual([{ relation: 'CHILD' }]);
    expect(personOf(lookup('', child('1010134556')), facts).person.relatedPersons).toEqual([
      { relation: 'CHILD', birthDate: '2013-10-10' },
    ]);
  });
});

describe('a spoilt answer', () => {
  it('fails as a source problem or follows the schema, whatever is changed in it', async () => {
    let body = '';
    const server = createServer((_, response) => void response.writeHead(200, { 'content-type': 'text/xml' }).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const source = await connectForTest(adapter, {
      origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      token: 't',
    });
    const whole = personLookupResponse(PEOPLE[3]!, PEOPLE[3]!.cpr, false);
    const parts = whole.split(/(?<=>)(?=[^<]|<)/);
    const piece = fc.oneof(
      fc.constantFrom('', '<', '&amp;', '<persondata/>', '90', 'constructor', '2026-02-31', '9'.repeat(700)),
      fc.string(),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), fc.integer({ min: 0, max: 3 }), piece, async (from, count, put) => {
        body = parts.toSpliced(from, count, put).join('');
        const answer = await source.citizenRecords(sourceCall(adapter, PEOPLE[3]!.cpr)).catch((thrown: unknown) => thrown);
        if (answer instanceof Error) expect(answer).toBeInstanceOf(SourceProblem);
        else expect(recordErrors((answer as Awaited<ReturnType<typeof source.citizenRecords>>).records)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    await source.close();
    server.closeAllConnections();
    server.close();
  });
});
