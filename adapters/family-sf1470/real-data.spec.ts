import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at, parseXml, type RecordKind, type SourceAnswer, SourceProblem } from '../../src/sdk/index.js';
import { recordErrors } from '../../src/sdk/testing/index.js';
import { parseEvent } from './event.js';
import { manifest } from './manifest.js';
import { answerOf } from './mapping/answer.js';
import { readOutput } from './source-shape.js';

const data = new URL('../../../shared/data/', import.meta.url);
const inFolder = (name: string) => {
  const folder = new URL(`${name}/`, data);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.xml'))
        .map((file) => new URL(file, folder))
    : [];
};
const searches = inFolder('constructed-sf1470');
const envelopes = inFolder('kombit-soap-envelope');
const messages = inFolder('kombit-beskedfordeler');
const kinds = Object.keys(manifest.recordKinds) as RecordKind[];
const nameOf = (url: URL) => url.pathname.split('/').at(-1)!;

function ask(url: URL, cpr: string): SourceAnswer {
  const output = at(parseXml(readFileSync(url)), 'FremsoegSagDokumentIndeksOutput')!;
  const facts = { cpr, kinds, municipalityCvr: '11111111', fetchedAt: '2026-06-01T10:00:00.000Z' };
  return answerOf(readOutput('FremsoegSagDokumentIndeksOutput', output), facts);
}

describe('public example data of SF1470 and Beskedfordeler', () => {
  if (searches.length === 0) {
    it('is absent on this machine', () => expect(searches).toEqual([]));
    return;
  }

  it('maps the search of a family for the child and raises it for the mother', () => {
    for (const [cpr, isThirdParty] of [
      ['0505209996', false],
      ['2911829996', true],
    ] as const) {
      const { records, ignored, unknownCodes, withheld } = ask(searches[0]!, cpr);
      const counts = Object.entries(records).map(([kind, found]) => `${kind} ${(found as unknown[]).length}`);
      process.stdout.write(
        `${nameOf(searches[0]!)}: ${counts.join(', ')}; ignored ${JSON.stringify(ignored)}, unknown ${JSON.stringify(unknownCodes)}\n`,
      );
      expect(recordErrors(records)).toEqual([]);
      expect(records.cases).toMatchObject([
        { status: 'CLOSED', title: 'Underretning' },
        { status: 'DECIDED', title: 'Støttende indsatser' },
      ]);
      expect(records.concerns).toMatchObject([{ status: 'CLOSED' }]);
      expect(records.efforts).toMatchObject([{ status: 'ACTIVE', title: 'Støttende indsatser' }]);
      expect(records.contacts).toMatchObject([{ name: 'Ulla Jakobsen' }]);
      expect(records.cases?.every(({ raisedClasses }) => raisedClasses.includes('THIRD_PARTY') === isThirdParty)).toBe(true);
      expect(ignored['RelationListe.Journalpost']).toBeGreaterThan(0);
      expect(unknownCodes).toEqual({});
      expect(withheld).toBeUndefined();
    }
  });

  it('refuses the search for somebody whom it does not name', () => {
    expect(() => ask(searches[0]!, '1010134556')).toThrow(expect.objectContaining({ code: 'SOURCE_IDENTITY_MISMATCH' }));
  });

  it.each(envelopes.map((url) => [nameOf(url), url] as const))(
    '%s is a request of another service: read, and not ours',
    (_, url) => {
      const body = at(parseXml(readFileSync(url)), 'Envelope', 'Body')!;
      expect(() => readOutput(Object.keys(body)[0]!, body)).toThrow(SourceProblem);
    },
  );

  it.each(messages.map((url) => [nameOf(url), url] as const))(
    '%s is an event, or one of the value list service and refused',
    (name, url) => {
      if (name.startsWith('vaerdiliste')) return expect(() => parseEvent(readFileSync(url))).toThrow(SourceProblem);
      const event = parseEvent(readFileSync(url));
      process.stdout.write(`${name}: ${event.citizens.length} citizen, ${event.objects.length} other objects\n`);
      expect(event).toMatchObject({ registeredAt: '2022-02-13T07:00:00Z', topic: '32.01.01', municipalityCvr: '99999999' });
      expect(event.citizens).toHaveLength(1);
    },
  );
});
