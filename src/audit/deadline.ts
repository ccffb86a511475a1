import { Problem } from '../kernel/problem.js';

/** The outcome of some work, or Problem LOG_UNAVAILABLE when it has not come within so many milliseconds. The work itself goes on. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem('LOG_UNAVAILABLE', { detail: 'the log did not answer in time' })), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Any failure as Problem LOG_UNAVAILABLE with its cause. */
export function unavailable(cause?: unknown): Problem {
  return cause instanceof Problem && cause.code === 'LOG_UNAVAILABLE' ? cause : new Problem('LOG_UNAVAILABLE', { cause });
}
