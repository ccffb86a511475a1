import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type CitizenRecords, SourceProblem } from '../../src/sdk/index.js';
import { recordErrors } from '../../src/sdk/testing/index.js';
import { QUESTIONS } from './questions.js';
import { count, newReading } from './source/shape.js';
import { PATHS } from './source/wire.js';

const FOLDER = new URL('../../../shared/data/constructed-dfdg/', import.meta.url);

/** File name before the first hyphen -> the question whose answer it holds. */
const ANSWERS: Readonly<Record<string, string>> = {
  kontaktgrupper: PATHS.kontaktgrupper,
  minplan: PATHS.minPlan,
  aktiviteter: PATHS.aktiviteter,
  fravaer: PATHS.fravaer,
  samtaler: PATHS.samtaler,
  rehabiliteringsforloeb: PATHS.rehabiliteringsforloeb,
};

const NOT_OURS: Readonly<Record<string, string>> = {
  abonnement: 'a request that a subscriber sends; it holds no citizen',
  wsb: 'a webhook message without body: it says that something changed, and holds no record',
};

/** Records in each file, entered-in-error ones left out; goals count as records. */
const EXPECTED: Readonly<Record<string, number>> = {
  kontaktgrupper: 2,
  minplan: 2,
  aktiviteter: 5,
  fravaer: 1,
  samtaler: 2,
  rehabiliteringsforloeb: 1,
};

if (existsSync(FOLDER)) {
  describe('the public example answers of DFDG', () => {
    const files = readdirSync(FOLDER).sort();

    it.each(files)('%s is mapped, or named as not ours', (file) => {
      const name = file.split('-')[0]!;
      if (NOT_OURS[name] !== undefined) {
        process.stdout.write(`${file}: not ours, ${NOT_OURS[name]}\n`);
        return;
      }
      const question = QUESTIONS.find(({ path }) => path === ANSWERS[name])!;
      const reading = newReading();
      const unknown: string[] = [];
      const context = {
        fetchedAt: '2026-06-01T10:00:00Z',
        today: '2026-06-01',
        unknownCode: (system: string) => unknown.push(system),
        ignore: (name: string) => count(reading.ignored, name),
      };
      const records = question.recordsOf(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')), reading, context);
      expect(recordErrors(records)).toEqual([]);
      expect(countOf(records)).toBe(EXPECTED[name]);
      expect(JSON.stringify(records)).not.toContain('1502779995');
      const ignored = JSON.stringify(Object.fromEntries(reading.ignored));
      process.stdout.write(
        `${file}: ${countOf(records)} records, ignored ${ignored}, unknown codes ${JSON.stringify(unknown)}\n`,
      );
    });

    it.each(files.filter((file) => NOT_OURS[file.split('-')[0]!] !== undefined))(
      '%s is refused as an answer, not read as empty',
      (file) => {
        const body: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
        const context = {
          fetchedAt: '2026-06-01T10:00:00Z',
          today: '2026-06-01',
          unknownCode: () => undefined,
          ignore: () => undefined,
        };
        for (const { recordsOf } of QUESTIONS) expect(() => recordsOf(body, newReading(), context)).toThrow(SourceProblem);
      },
    );
  });
} else {
  it('has no public example answers beside the project to read', () => {
    expect(existsSync(FOLDER)).toBe(false);
  });
}

const countOf = (records: CitizenRecords): number => Object.values(records).flat().length;
