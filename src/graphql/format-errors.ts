import type { ExecutionResult, GraphQLError } from 'graphql';
import { Problem, type ProblemBody } from '../kernel/problem.js';

/** texts of the validator that hold names of the schema and of variables only */
const SCHEMA_ONLY =
  /^(Cannot query field "\w+" on type "\w+"\.|Unknown (argument|type|fragment|directive) "@?\w+"|Field "\w+" (of type "[\w![\]]+" must have a selection of subfields|argument "\w+" of type "[\w![\]]+" is required)|Variable "\$\w+" of (required )?type "[\w![\]]+"|Variable "\$\w+" is never used|Variable "\$\w+" is not defined)/;

const LIMITS = /Query Cost limit|Aliases limit|exceeds? (the |a )?(maximum|depth)|queryDepth|query depth/i;

/** What a caller gets of an error: the problem, where in the document, and nothing that could hold a value. */
export interface FormattedError {
  message: string;
  locations?: readonly { line: number; column: number }[];
  path?: readonly (string | number)[];
  extensions: { code: string; problem: ProblemBody };
}

export interface Formatted {
  statusCode: number;
  response: { data: unknown; errors: FormattedError[] };
}

/**
 * Errors as RFC 9457 problems in `extensions.problem`. A refusal is HTTP 200 with `data: null`; a request that cannot be read or does not
 * follow the schema is 400 or 422; other problems keep their own status.
 * @param onUnexpected is told each error that nobody foresaw, once, as it was thrown
 */
export function formatErrors(
  result: Pick<ExecutionResult, 'data'> & { errors?: readonly GraphQLError[] },
  hints: boolean,
  onUnexpected: (thrown: unknown) => void = () => undefined,
): Formatted {
  const errors = (result.errors ?? []).flatMap(withCauses).map((error) => formatOne(error, hints, onUnexpected));
  const nothing = result.data == null || Object.values(result.data).every((value) => value === null);
  const status = Math.max(
    200,
    ...errors.map(({ extensions }) => (extensions.problem.code === 'ACCESS_REFUSED' ? 200 : extensions.problem.status)),
  );
  return { statusCode: nothing ? status : 200, response: { data: nothing ? null : result.data, errors } };
}

/** Validation comes as one error that carries the others. */
function withCauses(error: GraphQLError): readonly GraphQLError[] {
  const carrier = error as unknown as { errors?: readonly GraphQLError[]; originalError?: { errors?: readonly GraphQLError[] } };
  const inner = carrier.errors ?? carrier.originalError?.errors;
  return inner !== undefined && inner.length > 0 ? inner.slice(0, 20) : [error];
}

function formatOne(error: GraphQLError, hints: boolean, onUnexpected: (thrown: unknown) => void): FormattedError {
  const problem = problemOf(error);
  const unexpected = unexpectedIn(problem);
  if (unexpected !== undefined) onUnexpected(unexpected);
  const body = problem.body();
  const hint = hints && SCHEMA_ONLY.exec(error.message)?.[0];
  return {
    message: hint ? `${body.title} ${hint}` : body.title,
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
    extensions: { code: body.code, problem: body },
  };
}

/**
 * What an operator must hear of behind a problem: the error that became INTERNAL, and whatever kept the log from being written, since a
 * bug of the log looks to callers like a database that is away. Undefined for all else.
 */
export function unexpectedIn(problem: Problem): unknown {
  const { cause } = problem.facts;
  if (problem.code === 'INTERNAL') return cause ?? problem;
  return problem.code === 'LOG_UNAVAILABLE' && !(cause instanceof Problem) ? cause : undefined;
}

function problemOf(error: GraphQLError): Problem {
  const original = error.originalError ?? error;
  if (original instanceof Problem) return original;
  if (error.originalError !== undefined && error.path !== undefined) return Problem.from(error.originalError);
  const { code = '', statusCode } = original as { code?: string; statusCode?: number };
  if (statusCode === 413) return new Problem('REQUEST_TOO_LARGE');
  if (statusCode === 400 && !code.startsWith('MER_ERR_GQL_VALIDATION')) return new Problem('REQUEST_UNREADABLE');
  if (LIMITS.test(error.message)) return new Problem('LIMIT_EXCEEDED');
  if (code === 'MER_ERR_INVALID_OPTS' || /^Syntax Error|Must provide|Unknown query|must define/i.test(error.message))
    return new Problem('REQUEST_UNREADABLE');
  if (error.path !== undefined && error.path.length > 0) return Problem.from(error);
  return new Problem('REQUEST_INVALID', { cause: error });
}
