import type { FailurePlace } from '../../connectors/source-observer.js';
import type { Clock } from '../../kernel/clock.js';
import { Problem } from '../../kernel/problem.js';
import type { Round } from './jobs.js';

/** Takes one JSON line. */
export interface LineLog {
  info(line: object): void;
  debug(line: object): void;
  warn(line: object): void;
}

export interface RunLogOptions {
  log: LineLog;
  clock: Clock;
  observer: { failed(where: FailurePlace, thrown: unknown): void };
}

/** Does runs and writes one line about each: the round's name, the result, a code of ours. What an error says is never written. */
export class RunLog {
  constructor(private readonly options: RunLogOptions) {}

  /** @param attempt 1 for the first. @throws what the run throws */
  async once({ of, run, work }: Round, attempt: number, signal: AbortSignal): Promise<void> {
    const { clock, log, observer } = this.options;
    const began = clock.now().getTime();
    const line = (result: 'OK' | 'FAILED', more: object) => ({
      event: 'run',
      work,
      of,
      result,
      ...(attempt > 1 && { attempt }),
      ms: clock.now().getTime() - began,
      ...more,
    });
    try {
      const figures = await run(signal);
      log[work === 'pending' ? 'debug' : 'info'](line('OK', figures));
    } catch (thrown) {
      if (!(thrown instanceof Problem)) observer.failed('ROUND', thrown);
      log.warn(line('FAILED', { code: Problem.from(thrown).code }));
      throw thrown;
    }
  }

  /** One line when the queue is lost, and one when it is back. */
  queue(state: 'lost' | 'back', backend: string, thrown?: unknown): void {
    const { code } = (thrown ?? {}) as { code?: unknown };
    const known = typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code);
    this.options.log[state === 'lost' ? 'warn' : 'info']({ event: `job queue ${state}`, backend, ...(known && { code }) });
  }
}
