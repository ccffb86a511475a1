import { Problem } from '../kernel/problem.js';
import { failureLine } from './failure-line.js';

const CPR = '0101801234';
const SECRETS = new RegExp(`${CPR}|010180-1234|Anna|Vestermark`);

/** An error thrown inside our own code: a problem without its members. */
function thrownInOurCode(): Error {
  try {
    Problem.prototype.body.call(undefined as never);
  } catch (caught) {
    return caught as Error;
  }
  throw new Error('nothing was thrown');
}

const withStack = (message: string, ...frames: string[]) => {
  const error = new TypeError(message);
  error.stack = [`TypeError: ${message}`, ...frames].join('\n');
  return error;
};
const here = (path: string) => `    at where (file://${process.cwd()}/${path})`;

describe('the line of an unexpected error', () => {
  it('names class, place in our own code, and call', () => {
    const bug = thrownInOurCode();
    expect(failureLine('GRAPHQL', bug, { callId: 'call-1', traceparent: 't' })).toEqual({
      event: 'unexpected error',
      where: 'GRAPHQL',
      callId: 'call-1',
      traceparent: 't',
      error: 'TypeError',
      frames: expect.any(Array),
    });
    expect(failureLine('GRAPHQL', bug).frames.slice(0, 2)).toEqual([
      expect.stringMatching(/^src\/kernel\/problem\.ts:\d+$/),
      expect.stringMatching(/^src\/health\/failure-line\.spec\.ts:\d+$/),
    ]);
  });

  it('holds no word of a message, not even one that is made to look like a frame', () => {
    const error = withStack(
      `Anna Vestermark ${CPR}\n${here('src/010180-1234.ts:1:1')}\n${here('src/Anna.ts:3:1')}`,
      here('src/access/road.ts:42:7'),
    );
    const line = failureLine('HTTP', error);
    expect(line.frames).toEqual(['src/access/road.ts:42']);
    expect(JSON.stringify(line)).not.toMatch(SECRETS);
  });

  it('keeps frames of our own files only, innermost first, at most ten', () => {
    const own = Array.from({ length: 12 }, (_, index) => here(`adapters/x-y/mapping/a.ts:${index + 1}:5`));
    const error = withStack(
      'm',
      '    at node:internal/x:1:1',
      here('node_modules/pg/lib/a.js:1:1'),
      here('../elsewhere/src/a.ts:1:1'),
      ...own,
    );
    expect(failureLine('HTTP', error).frames).toEqual(
      Array.from({ length: 10 }, (_, index) => `adapters/x-y/mapping/a.ts:${index + 1}`),
    );
  });

  it('leaves out a frame whose path holds a number', () => {
    expect(failureLine('HTTP', withStack('m', here(`src/${CPR}.ts:1:1`))).frames).toEqual([]);
  });

  it('names what lay beneath, and ends where causes go round', () => {
    const inner = Object.assign(withStack('inner', here('src/database/client.ts:3:1')), { code: '42501' });
    const outer = new Problem('INTERNAL', { cause: inner });
    Object.assign(inner, { cause: outer });
    const line = failureLine('FEED', outer);
    expect(line).toMatchObject({ error: 'Problem', code: 'INTERNAL' });
    expect(line.causes).toEqual([{ error: 'TypeError', code: '42501', frames: ['src/database/client.ts:3'] }]);
  });

  it.each([CPR, 'Anna', 'ANNA 1', '0101', { toString: () => 'Anna' }])('passes on no code that could be a value (%p)', (code) => {
    expect(failureLine('HTTP', Object.assign(new Error('m'), { code }))).not.toHaveProperty('code');
  });

  it('names no class that is made up', () => {
    const Odd = { [`Anna ${CPR}`]: class extends Error {} }[`Anna ${CPR}`]!;
    expect(failureLine('HTTP', new Odd()).error).toBe('Error');
  });

  it.each([undefined, null, CPR, 7, { message: CPR }])('tells only the kind of what is no error (%p)', (thrown) => {
    const line = failureLine('ROUND', thrown);
    expect(line.frames).toEqual([]);
    expect(JSON.stringify(line)).not.toMatch(SECRETS);
  });
});
