import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Purpose } from '../generated/documents.js';
import { faultsOf } from '../schema/validators.js';
import { catalogueOf, readCatalogue } from './catalogue.js';
import { lawInForce } from './legal-basis.js';

const FOLDER = 'src/policy/purposes';
const files = readdirSync(FOLDER);
const validate = (document: unknown) => faultsOf('policy/purpose.schema.json', document);
const read = (file: string) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Purpose;
const inForce = readCatalogue(validate);

describe('the purpose files', () => {
  it.each(files)('%s is valid, named after its code, and stands on law that it names', (file) => {
    const purpose = read(file);
    expect(validate(purpose)).toEqual([]);
    expect(file).toBe(`${purpose.code.toLowerCase().replaceAll('_', '-')}.json`);
    expect(purpose.legalBases.length).toBeGreaterThan(0);
    for (const { act, paragraph } of purpose.legalBases) expect(act.length * paragraph.length).toBeGreaterThan(0);
    expect(purpose.nameDa).not.toBe(purpose.nameEn);
  });

  it.each(files)('%s has law in force on the day this was written, and no paragraph that ends before it begins', (file) => {
    const purpose = inForce.purposes.get(read(file).code)!;
    const ended = purpose.code === 'REHAB_TEAM';
    expect(lawInForce(purpose, '2026-11-22T10:00:00.000Z').length > 0).toBe(!ended);
    for (const { validFrom, validTo } of purpose.legalBases) expect(validTo === undefined || validFrom <= validTo).toBe(true);
  });

  it('open health data, crime, child cases and substance use to employees without consent only where the law clearly says so', () => {
    const sensitive = ['HEALTH', 'CRIME', 'CHILD_CASE', 'SUBSTANCE_USE'];
    const open = [...inForce.purposes.values()]
      .filter(({ roles }) => !roles.every((role) => role === 'CITIZEN'))
      .flatMap(({ code, rules }) =>
        rules
          .filter(({ consent }) => consent.length === 0)
          .flatMap(({ classes, note }) =>
            classes.filter((one) => sensitive.includes(one)).map((one) => [code, one, note === undefined ? 'NO NOTE' : 'why']),
          ),
      );
    expect(open.sort()).toEqual([
      ['CHILD_ABUSE_POLICE', 'CHILD_CASE', 'why'],
      ['CHILD_INQUIRY', 'CHILD_CASE', 'why'],
      ['CHILD_INQUIRY', 'HEALTH', 'why'],
      ['EMERGENCY', 'HEALTH', 'why'],
      ['HEALTH_TREATMENT', 'HEALTH', 'why'],
      ['PLAN_TRANSFER_MUNICIPALITY', 'CHILD_CASE', 'why'],
      ['SSD_PREVENTION', 'CHILD_CASE', 'why'],
    ]);
  });
});

describe('the catalogue', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'helhed-policy-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const overlay = (name: string, document: unknown) => writeFileSync(join(folder, name), JSON.stringify(document));

  it('holds every file by its code', () => {
    expect([...readCatalogue(validate).purposes.keys()].sort()).toEqual(files.map((file) => read(file).code).sort());
  });

  it("lays the municipality's files over its own, and the bundle tells", () => {
    overlay('any-name.json', { ...read('worklist.json'), nameDa: 'Mine borgere' });
    const own = readCatalogue(validate);
    const laid = readCatalogue(validate, folder);
    expect(laid.purposes.get('WORKLIST')?.nameDa).toBe('Mine borgere');
    expect(laid.purposes.size).toBe(own.purposes.size);
    expect(laid.bundle).not.toBe(own.bundle);
  });

  describe('with a list of switches in the municipality’s folder', () => {
    const setting = { switch: 'SMALLEST_GROUP', value: 'TEN', decidedBy: 'DPO', decidedAt: '2026-11-22', reason: 'notat' };

    it('stands in the positions that are set, and the bundle tells', () => {
      overlay('switches.json', [setting, { ...setting, switch: 'CONSENT_11A_LIFE', value: 'WHOLE_CASE' }]);
      const [own, laid] = [readCatalogue(validate), readCatalogue(validate, folder)];
      expect([own, laid].map(({ positions }) => [positions.get('SMALLEST_GROUP'), positions.get('CONSENT_11A_LIFE')])).toEqual([
        ['FIVE', 'TWELVE_MONTHS'],
        ['TEN', 'WHOLE_CASE'],
      ]);
      expect(laid.purposes.size).toBe(own.purposes.size);
      expect(laid.purposes.get('CASE_DECISION')!.consentLives).toEqual([]);
      expect(laid.bundle).not.toBe(own.bundle);
      expect(laid.content.settings.map((one) => one.switch)).toEqual(['CONSENT_11A_LIFE', 'SMALLEST_GROUP']);
    });

    it('is the built-in one where the list is empty', () => {
      overlay('switches.json', []);
      expect(readCatalogue(validate, folder).bundle).toBe(readCatalogue(validate).bundle);
    });

    it.each([
      ['an unknown switch', [{ ...setting, switch: 'SMALLEST' }], 'no switch SMALLEST'],
      ['an unknown position', [{ ...setting, value: 'ONE' }], 'SMALLEST_GROUP has no position ONE'],
      ['a switch set twice', [setting, { ...setting, value: 'FIVE' }], 'SMALLEST_GROUP is set twice'],
      ['nobody who decided', [{ ...setting, decidedBy: undefined }], 'switches.json'],
      ['no reason', [{ ...setting, reason: undefined }], 'switches.json'],
      ['a member that it has not', [{ ...setting, until: '2027-01-01' }], 'switches.json'],
      ['no list', setting, 'is not a list'],
    ])('is not read with %s', (_what, list, told) => {
      overlay('switches.json', list);
      expect(() => readCatalogue(validate, folder)).toThrow(told);
    });
  });

  it('has the same bundle for the same purposes, whatever the order of keys in the files', () => {
    const purpose = read('worklist.json');
    overlay('z.json', Object.fromEntries(Object.entries(purpose).reverse()));
    expect(readCatalogue(validate, folder).bundle).toBe(readCatalogue(validate).bundle);
    expect(readCatalogue(validate).bundle).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('has the same bundle and the same content, whatever the order in which purposes are read', () => {
    const { purposes, switches, settings } = inForce.content;
    const turned = catalogueOf({ purposes: [...purposes].reverse(), switches: [...switches].reverse(), settings });
    expect(turned.bundle).toBe(inForce.bundle);
    expect(turned.content.purposes.map(({ code }) => code)).toEqual([...inForce.purposes.keys()].sort());
  });

  it('names a list of switches that is none', () => {
    overlay('switches.json', { switch: 'X' });
    expect(() => readCatalogue(validate, folder)).toThrow('is not a list');
  });

  it('names a file that is not valid and says where', () => {
    overlay('bad.json', { ...read('worklist.json'), roles: ['KING'] });
    expect(() => readCatalogue(validate, folder)).toThrow(/bad\.json is not valid: \/roles/);
  });

  it('names a file that is not JSON', () => {
    writeFileSync(join(folder, 'torn.json'), '{"code": ');
    expect(() => readCatalogue(validate, folder)).toThrow('torn.json');
  });

  it('names a folder that is not there', () => {
    expect(() => readCatalogue(validate, join(folder, 'none'))).toThrow(join(folder, 'none'));
  });

  it('leaves files alone that are not JSON by name', () => {
    writeFileSync(join(folder, 'readme.md'), 'not a purpose');
    expect(readCatalogue(validate, folder).purposes.size).toBe(files.length);
  });
});

describe('the law of a purpose', () => {
  const purpose = {
    ...read('worklist.json'),
    legalBases: [{ act: 'LOB', paragraph: '§ 1', validFrom: '2026-02-01', validTo: '2026-12-31' }],
  };

  it.each([
    ['2026-01-31T12:00:00.000Z', 0],
    ['2026-02-01T12:00:00.000Z', 1],
    ['2026-12-31T12:00:00.000Z', 1],
    ['2027-01-01T12:00:00.000Z', 0],
  ])('at %s has %i paragraphs in force', (at, count) => {
    expect(lawInForce(purpose, at)).toHaveLength(count);
  });

  it('begins and ends at midnight in Denmark', () => {
    expect(lawInForce(purpose, '2026-01-31T23:30:00.000Z')).toHaveLength(1);
    expect(lawInForce(purpose, '2026-12-31T23:30:00.000Z')).toHaveLength(0);
  });
});
