import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { at, parseXml } from '../../src/sdk/index.js';
import { recordErrors } from '../../src/sdk/testing/index.js';
import { personOf } from './mapping/person.js';
import { readLookup } from './source-shape.js';

const folder = new URL('../../../shared/data/constructed-sf1520/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];
const provenance = { system: 'cpr-sf1520', sourceRecordId: 'person', fetchedAt: '2026-06-01T10:00:00Z', mappingVersion: '1.0.0' };

describe('public example answers of SF1520', () => {
  if (files.length === 0) {
    it('are absent on this machine', () => expect(existsSync(folder)).toBe(false));
    return;
  }

  it.each(files)('%s is mapped', (file) => {
    const response = at(parseXml(readFileSync(new URL(file, folder))), 'PersonLookupResponse')!;
    const lookup = readLookup('PersonLookupResponse', response)!;
    const { person, tally } = personOf(lookup, { today: '2026-06-01', formerNumbers: [], provenance });
    process.stdout.write(
      `${file}: 1 person, ignored ${JSON.stringify(tally.ignored)}, unknown ${JSON.stringify(tally.unknownCodes)}\n`,
    );
    expect(recordErrors({ person })).toEqual([]);
    expect(person.name.full).not.toBe('');
    expect(person.addresses).toHaveLength(1);
    expect(person.addressProtected).toBe(file.includes('beskyttet'));
    expect(person.relatedPersons.length).toBeGreaterThan(0);
    expect(tally.unknownCodes).toEqual({});
  });
});
