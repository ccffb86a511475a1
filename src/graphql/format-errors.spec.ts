import { GraphQLError } from 'graphql';
import { Problem } from '../kernel/problem.js';
import { formatErrors } from './format-errors.js';

const CPR = '0101801234';
const thrownAt = (originalError: Error) => new GraphQLError(originalError.message, { path: ['citizenView'], originalError });
const told = (...errors: GraphQLError[]) => {
  const unexpected: unknown[] = [];
  const formatted = formatErrors({ data: null, errors }, true, (thrown) => unexpected.push(thrown));
  return { unexpected, formatted };
};

describe('errors on their way out', () => {
  it('tell the operator of what nobody foresaw, as it was thrown, and the caller nothing of it', () => {
    const bug = new TypeError(`no such member of ${CPR}`);
    const { unexpected, formatted } = told(thrownAt(bug));
    expect(unexpected).toEqual([bug]);
    expect(formatted.response.errors[0]?.extensions.code).toBe('INTERNAL');
    expect(JSON.stringify(formatted)).not.toContain(CPR);
  });

  it('tell of each one once', () => {
    const [one, other] = [new TypeError('a'), new RangeError('b')];
    expect(told(thrownAt(one), thrownAt(other)).unexpected).toEqual([one, other]);
  });

  it('tell of a problem INTERNAL that has no cause', () => {
    const problem = new Problem('INTERNAL', { detail: 'an audit entry is too long' });
    expect(told(thrownAt(problem)).unexpected).toEqual([problem]);
  });

  it('tell what kept the log from being written', () => {
    const bug = new TypeError('x');
    expect(told(thrownAt(new Problem('LOG_UNAVAILABLE', { cause: bug }))).unexpected).toEqual([bug]);
    expect(told(thrownAt(new Problem('LOG_UNAVAILABLE'))).unexpected).toEqual([]);
  });

  it.each([
    new Problem('ACCESS_REFUSED'),
    new Problem('CPR_INVALID', { cause: new Error(CPR) }),
    new Problem('DATABASE_UNAVAILABLE'),
  ])('tell the operator nothing of what was foreseen: %p', (problem) => {
    expect(told(thrownAt(problem)).unexpected).toEqual([]);
  });

  it('tell the operator nothing of a document that does not fit the schema', () => {
    expect(told(new GraphQLError('Cannot query field "x" on type "Query".')).unexpected).toEqual([]);
  });
});
