import { PROBLEMS, Problem, type ProblemCode } from './problem.js';

const codes = Object.keys(PROBLEMS) as ProblemCode[];

describe('problems', () => {
  it.each(codes)('%s has a status and a sentence in Danish and in English', (code) => {
    const { status, da, en } = PROBLEMS[code];
    expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    expect(da).toMatch(/^[A-ZÆØÅ].+\.$/);
    expect(en).toMatch(/^[A-Z].+\.$/);
    expect(da).not.toBe(en);
  });

  it.each(codes)('%s says nothing of its cause or private detail', (code) => {
    const problem = new Problem(code, { cause: new Error('the cause'), detail: 'the detail', reasonCode: 'NO_RELATION' });
    const body = JSON.stringify(problem.body());
    expect(body).not.toContain('the cause');
    expect(body).not.toContain('the detail');
    expect(problem.message).toBe(code);
    expect(problem.body()).toEqual({
      type: `urn:helhed:problem:${code}`,
      title: PROBLEMS[code].en,
      titleDa: PROBLEMS[code].da,
      status: PROBLEMS[code].status,
      code,
      reasonCode: 'NO_RELATION',
    });
  });

  it('carries the public facts it was given', () => {
    const facts = { reasonCode: 'R', decisionId: 'd', retryAfter: 3, receipt: { log: 'l' } };
    expect(new Problem('ACCESS_REFUSED', facts).body()).toMatchObject(facts);
  });

  it('makes INTERNAL of what nobody expected and keeps the cause inside', () => {
    const cause = new TypeError('private');
    const problem = Problem.from(cause);
    expect(problem.code).toBe('INTERNAL');
    expect(problem.cause).toBe(cause);
    expect(JSON.stringify(problem.body())).not.toContain('private');
  });

  it('lets a problem pass as it is', () => {
    const problem = new Problem('NOT_FOUND');
    expect(Problem.from(problem)).toBe(problem);
  });
});
