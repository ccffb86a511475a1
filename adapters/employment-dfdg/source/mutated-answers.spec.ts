import fc from 'fast-check';
import { SourceProblem } from '../../../src/sdk/index.js';
import { PEOPLE, recordErrors } from '../../../src/sdk/testing/index.js';
import { QUESTIONS } from '../questions.js';
import { answersAbout } from '../simulator/answers.js';
import { newReading } from './shape.js';

const NOW = Date.parse('2026-06-01T10:00:00Z');
const context = { fetchedAt: '2026-06-01T10:00:00Z', today: '2026-06-01', unknownCode: () => undefined, ignore: () => undefined };
const citizens = PEOPLE.filter(({ systems }) => systems.includes('EMPLOYMENT'));

/** Every path to a value inside an answer. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, child]) => pathsOf(child, [...path, name]))];
}

function withValueAt(value: unknown, [name, ...rest]: string[], put: unknown): unknown {
  if (name === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[name] = withValueAt(copy[name], rest, put);
  return copy;
}

const odd = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary', maxLength: 3000 }),
  fc.constantFrom(
    null,
    undefined,
    '',
    -1,
    1e21,
    '0000-01-01T00:00:00+10:00',
    '9999-12-31',
    '2026-02-30',
    '0102691007',
    'x'.repeat(10_000),
  ),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
);

describe('answers that somebody has spoilt', () => {
  it('fail with a SourceProblem or give records of the published shape, and nothing else', () => {
    const mutation = fc.record({
      citizen: fc.nat(citizens.length - 1),
      question: fc.nat(QUESTIONS.length - 1),
      changes: fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(mutation, ({ citizen, question, changes }) => {
        const { path, recordsOf } = QUESTIONS[question]!;
        let body = answersAbout(citizens[citizen]!, NOW, false)[path];
        for (const [at, put] of changes) {
          const paths = pathsOf(body);
          body = withValueAt(body, paths[at % paths.length]!, put);
        }
        try {
          expect(recordErrors(recordsOf(body, newReading(), context))).toEqual([]);
        } catch (thrown) {
          if (!(thrown instanceof SourceProblem)) throw thrown;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each(QUESTIONS.map(({ path }) => path))('are invalid for %s when the main part is missing, rather than empty', (path) => {
    const { recordsOf } = QUESTIONS.find((question) => question.path === path)!;
    expect(() => recordsOf({ identifikation: '0102691007' }, newReading(), context)).toThrow(SourceProblem);
  });

  it('never put a value or a number into the names of what was dropped', () => {
    const reading = newReading();
    QUESTIONS[1]!.recordsOf(
      { fravaer: [], '0102691007': 1, __proto__x: 1, 'Navn Navnesen': 1, kommentar: 'x' },
      reading,
      context,
    );
    expect(Object.fromEntries(reading.ignored)).toEqual({ other: 3, kommentar: 1 });
  });
});
