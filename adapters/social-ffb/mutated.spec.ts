import fc from 'fast-check';
import { SourceProblem } from '../../src/sdk/index.js';
import { FixedClock, PEOPLE, recordErrors } from '../../src/sdk/testing/index.js';
import { indexTable } from './csv/index-table.js';
import { readBundle } from './fhir/bundle.js';
import { adapter } from './index.js';
import { recordsOfBundle } from './mapping/ffb/bundle-records.js';
import { recordsOfRows } from './mapping/sensum/row-records.js';
import { Tally } from './mapping/tally.js';
import { bundleXml, calendar } from './simulator/build.js';
import { reportOf } from './simulator/bundle.js';
import { STORIES } from './simulator/stories.js';

const kinds = Object.keys(adapter.manifest.recordKinds) as (keyof ReturnType<typeof recordsOfBundle>)[];
const days = calendar(new FixedClock('2026-06-01T10:00:00Z'));
const delivered = { fetchedAt: '2026-06-01T10:00:00Z', deliveredAt: '2026-06-01T08:00:00Z', stale: false };
const bundle = JSON.stringify(reportOf(PEOPLE[0]!, STORIES.anna!, { calendar: days, madeAt: -2, large: false }));
const xml = bundleXml(JSON.parse(bundle));

/** Only a problem of the source may come out, or records that follow the schemas. */
function holds(work: () => ReturnType<typeof recordsOfBundle>): void {
  try {
    expect(recordErrors(work())).toEqual([]);
  } catch (thrown) {
    if (!(thrown instanceof SourceProblem)) throw thrown;
  }
}

const words = [
  '',
  'constructor',
  '__proto__',
  '9999-12-31',
  '2026-13-45',
  'entered-in-error',
  'x'.repeat(5000),
  '0504851118',
  '§ 101 a',
];
const junk = fc.oneof(fc.constantFrom<unknown>(...words, null, [], {}, 7, true, [null], { coding: 'x' }), fc.jsonValue());

describe('mutated files', () => {
  it('give a problem of the source or records of the schema: any value of a bundle replaced', () => {
    const places = [...bundle.matchAll(/"(?:[^"\\]|\\.)*"(?!:)|\{|\[/g)].length;
    fc.assert(
      fc.property(fc.nat(places), junk, (place, value) => {
        let count = 0;
        const mutated = JSON.stringify(JSON.parse(bundle), (_, held) => (count++ === place ? value : held));
        holds(() => recordsOfBundle(readBundle(Buffer.from(mutated ?? ''), 'JSON'), kinds, delivered, new Tally()));
      }),
      { numRuns: 400 },
    );
  });

  it('give a problem of the source or records of the schema: any bytes of XML replaced', () => {
    fc.assert(
      fc.property(
        fc.nat(xml.length),
        fc.nat(40),
        fc.constantFrom('', '<', '"', 'x', '<a/>', '&#0;', '<!DOCTYPE x>', '</Bundle>'),
        (at, length, put) => {
          const mutated = xml.slice(0, at) + put + xml.slice(at + length);
          holds(() => recordsOfBundle(readBundle(Buffer.from(mutated), 'XML'), kinds, delivered, new Tally()));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('give a problem of the source or records of the schema: any cells in any columns', () => {
    const cells = fc.dictionary(
      fc.constantFrom(
        'SagId',
        'IndsatsId',
        'Indsats',
        'IndsatsParagraf',
        'IndsatsStatus',
        'IndsatsStartDato',
        'LeverandørIndsats',
        'Status',
        'SagNavn',
        'AktivitetNavn',
        'AktivitetSvar',
        'Deadline',
        'UdførtDato',
        'MålNavn',
        'OprettetDato',
        '__proto__',
      ),
      fc.oneof(
        fc.constantFrom(
          ...words,
          '31-12-9999',
          '1-1-2026',
          '01-01-2026 25-61',
          '99,99 timer/uge',
          'Opfølgning',
          'Let støttebehov',
        ),
        fc.string(),
      ),
    );
    const table = fc.constantFrom('Sager', 'Indsatser', 'Mål', 'Delmål', 'SagsAktivitet', 'Medarbejder', 'Borger');
    fc.assert(
      fc.property(fc.array(fc.record({ table, cells }), { maxLength: 6 }), (rows) => {
        holds(() => recordsOfRows(rows as Parameters<typeof recordsOfRows>[0], kinds, delivered, new Tally()));
      }),
      { numRuns: 500 },
    );
  });

  it('give a problem of the source or places inside the file: any bytes as a table', () => {
    const header = 'IndsatsId;SagId;Indsats\r\n';
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1', ';', '"', '\r\n', '\n', 'æ', '\u0000', 'x'), { maxLength: 40 }), (parts) => {
        const bytes = Buffer.from(header + parts.join(''));
        try {
          const facts = indexTable('Indsatser_20260601.csv', bytes);
          for (const { start, length } of facts?.rows ?? []) expect(start + length).toBeLessThanOrEqual(bytes.length);
        } catch (thrown) {
          if (!(thrown instanceof SourceProblem)) throw thrown;
        }
      }),
    );
  });
});
