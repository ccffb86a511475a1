import { QueryFailedError } from 'typeorm';
import { Problem } from '../kernel/problem.js';
import { asDatabaseProblem } from './database-problem.js';

const withCode = (code: string) => Object.assign(new Error('private'), { code });

describe('a database error as a problem', () => {
  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    'ETIMEDOUT',
    '08006',
    '57P01',
    '57P03',
    '57014',
    '53300',
    '53100',
    '58030',
    '25006',
    '40P01',
  ])('calls %s an unavailable database', (code) => {
    expect(asDatabaseProblem(withCode(code)).code).toBe('DATABASE_UNAVAILABLE');
    expect(asDatabaseProblem(new QueryFailedError('select 1', [], withCode(code))).code).toBe('DATABASE_UNAVAILABLE');
  });

  it.each([
    'Query read timeout',
    'timeout exceeded when trying to connect',
    'timeout expired',
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'Cannot use a pool after calling end on the pool',
  ])('knows "%s"', (message) => {
    expect(asDatabaseProblem(new Error(message)).code).toBe('DATABASE_UNAVAILABLE');
  });

  it.each(['42501', '23505', '42P01'])('calls %s an internal fault', (code) => {
    expect(asDatabaseProblem(withCode(code)).code).toBe('INTERNAL');
  });

  it('passes a problem as it is', () => {
    const problem = new Problem('NOT_FOUND');
    expect(asDatabaseProblem(problem)).toBe(problem);
  });

  it('keeps no parameter, row or statement in the cause', () => {
    const driverError = Object.assign(new Error('duplicate key'), {
      code: '23505',
      constraint: 'pk',
      detail: 'Key (x)=(secret) exists',
    });
    const problem = asDatabaseProblem(new QueryFailedError('insert secret', ['secret'], driverError));
    expect(String((problem.cause as Error).stack) + JSON.stringify(problem)).not.toContain('secret');
    expect((problem.cause as Error).message).toBe('database error 23505 on pk');
  });
});
