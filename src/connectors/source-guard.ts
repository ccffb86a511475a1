import { randomInt } from 'node:crypto';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  type IPolicy,
  wrap,
} from 'cockatiel';
import { deadline } from '../kernel/deadline.js';
import type { AdapterManifest } from '../sdk/index.js';
import { SourceProblem } from '../sdk/index.js';

const FAILURES_THAT_OPEN = 5;
const OPEN_FOR_MS = 2000;

/**
 * What stands between the gateway and one source: a bulkhead, then a breaker that opens after five failures in a row and lets
 * one probe through every two seconds, and one retry of a read whose connection failed, while there is time. One limit for all of it.
 */
export class SourceGuard {
  readonly #policy: IPolicy;

  constructor(
    private readonly limits: AdapterManifest['limits'],
    /** milliseconds before the second try */
    private readonly pause: () => number = () => randomInt(10, 50),
  ) {
    const counts = handleWhen(
      (error) => !(error instanceof CallerGone) && (!(error instanceof SourceProblem) || BREAKING.has(error.code)),
    );
    this.#policy = wrap(
      bulkhead(limits.concurrency, limits.queue),
      circuitBreaker(counts, { halfOpenAfter: OPEN_FOR_MS, breaker: new ConsecutiveBreaker(FAILURES_THAT_OPEN) }),
    );
  }

  /**
   * Runs the operation. It gets a signal that ends at the source's time limit or with the caller's signal, whichever is first,
   * and is left behind if it does not heed it.
   * @throws SourceProblem, whatever went wrong
   */
  async run<T>(outer: AbortSignal, operation: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const limit = deadline([outer], this.limits.timeoutMs);
    try {
      return await endedBy(
        limit.signal,
        this.#policy.execute(() => this.#twiceAtMost(outer, limit.signal, operation)),
      );
    } catch (thrown) {
      throw asSourceProblem(thrown, limit.signal);
    } finally {
      limit.release();
    }
  }

  async #twiceAtMost<T>(outer: AbortSignal, signal: AbortSignal, operation: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal.aborted) throw new CallerGone();
    try {
      return await endedBy(signal, operation(signal));
    } catch (thrown) {
      if (outer.aborted) throw new CallerGone();
      const again = thrown instanceof SourceProblem && thrown.retryable && !signal.aborted;
      if (!again) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, this.pause()));
      if (signal.aborted) throw thrown;
      return await endedBy(signal, operation(signal));
    }
  }
}

/** Nobody waits any longer, or waited in vain for a place: that says nothing about the source and opens no breaker. */
class CallerGone extends SourceProblem {
  constructor() {
    super('SOURCE_TIMEOUT');
  }
}

const BREAKING = new Set<string>(['SOURCE_UNAVAILABLE', 'SOURCE_TIMEOUT']);

function endedBy<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new SourceProblem('SOURCE_TIMEOUT'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

function asSourceProblem(thrown: unknown, signal: AbortSignal): SourceProblem {
  if (thrown instanceof SourceProblem) return thrown;
  if (thrown instanceof BulkheadRejectedError) return new SourceProblem('SOURCE_OVERLOADED', thrown);
  if (thrown instanceof BrokenCircuitError) return new SourceProblem('SOURCE_UNAVAILABLE', thrown);
  if (signal.aborted) return new SourceProblem('SOURCE_TIMEOUT', thrown);
  return new SourceProblem('SOURCE_INVALID', thrown);
}
