import { QueryRunnerAlreadyReleasedError } from 'typeorm';
import { Problem } from '../kernel/problem.js';

/** SQLSTATE of a serialisation failure and of a deadlock (PostgreSQL manual, appendix A); both may be tried again. */
const RETRYABLE = new Set(['40001', '40P01']);

/** Connection exceptions, resources, shut-down, cancelled statements, system errors, and a replica that was taken for the primary. */
const UNAVAILABLE_STATE = /^(08...|53...|57P0[1-5]|57014|58...|25006|55P03)$/;

const UNAVAILABLE_NETWORK = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);

/** What the pg client says without a code. */
const UNAVAILABLE_MESSAGE =
  /^(Query read timeout|timeout exceeded|timeout expired|Connection terminated|Client (has encountered|was closed)|Cannot use a pool after calling end)/;

/** The SQLSTATE or system code of a thrown thing, also when TypeORM has wrapped it. */
export function databaseErrorCode(thrown: unknown): string | undefined {
  const error = unwrapped(thrown);
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether the whole transaction may be tried again from its start. */
export function isRetryable(thrown: unknown): boolean {
  return RETRYABLE.has(databaseErrorCode(thrown) ?? '');
}

/**
 * A thrown thing as a problem. An unreachable, stopped, overfull or too slow database becomes DATABASE_UNAVAILABLE, the rest INTERNAL;
 * a problem passes as it is. The cause keeps the code and the constraint only, because the driver's own error carries parameters and rows.
 */
export function asDatabaseProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const unavailable = isUnavailable(thrown);
  return new Problem(unavailable ? 'DATABASE_UNAVAILABLE' : 'INTERNAL', {
    cause: withoutValues(thrown),
    ...(unavailable && { retryAfter: 5 }),
  });
}

function isUnavailable(thrown: unknown): boolean {
  const code = databaseErrorCode(thrown);
  if (code !== undefined) return RETRYABLE.has(code) || UNAVAILABLE_STATE.test(code) || UNAVAILABLE_NETWORK.has(code);
  if (thrown instanceof QueryRunnerAlreadyReleasedError) return true;
  const error = unwrapped(thrown);
  return UNAVAILABLE_MESSAGE.test(String(error.message));
}

interface DriverError {
  code?: unknown;
  message?: unknown;
  constraint?: unknown;
}

function unwrapped(thrown: unknown): DriverError {
  if (typeof thrown !== 'object' || thrown === null) return {};
  return 'driverError' in thrown ? (thrown.driverError as DriverError) : thrown;
}

function withoutValues(thrown: unknown): Error {
  const { constraint, message } = unwrapped(thrown);
  const known = UNAVAILABLE_MESSAGE.exec(String(message))?.[0];
  const where = constraint === undefined ? '' : ` on ${String(constraint)}`;
  return new Error(`database error ${databaseErrorCode(thrown) ?? known ?? 'without a code'}${where}`);
}
