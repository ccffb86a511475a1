import { ExponentialBackoff, handleAll, retry } from 'cockatiel';
import type { Clock } from '../../kernel/clock.js';
import { GRACE_MS, type Jobs, type QueueState, RETRY, type Retry, type Round, type RoundFigure, type Work } from './jobs.js';
import type { RunLog } from './run-log.js';

export interface TimerJobsOptions {
  rounds: readonly Round[];
  runs: RunLog;
  clock: Clock;
  retry?: Retry;
  graceMs?: number;
}

/** Rounds by timers of this process: for work that only this process can do, and where there is only one process. */
export class TimerJobs implements Jobs {
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #underWay = new Map<Round, Promise<void>>();
  readonly #ended = new AbortController();
  readonly #figures: Map<Round, RoundFigure>;
  #stopping: Promise<void> | undefined;

  constructor(private readonly options: TimerJobsOptions) {
    this.#figures = new Map(options.rounds.map((round) => [round, { work: round.work, of: round.of, good: 0, failed: 0 }]));
  }

  start(works: readonly Work[]): void {
    for (const round of this.options.rounds.filter(({ work }) => works.includes(work)))
      this.#timers.push(setInterval(() => this.#begin(round), round.everyMs));
  }

  state(): Promise<QueueState> {
    return Promise.resolve('in process');
  }

  figures(): Promise<RoundFigure[]> {
    return Promise.resolve([...this.#figures.values()].map((figure) => ({ ...figure })));
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    const late = setTimeout(() => this.#ended.abort(), this.options.graceMs ?? GRACE_MS);
    await Promise.all(this.#underWay.values());
    clearTimeout(late);
    this.#ended.abort();
  }

  #begin(round: Round): void {
    if (this.#underWay.has(round) || this.#stopping) return;
    this.#underWay.set(
      round,
      this.#run(round).finally(() => this.#underWay.delete(round)),
    );
  }

  async #run(round: Round): Promise<void> {
    const { clock, runs, retry: { attempts, firstMs } = RETRY } = this.options;
    const figure = this.#figures.get(round)!;
    const again = retry(handleAll, { maxAttempts: attempts - 1, backoff: new ExponentialBackoff({ initialDelay: firstMs }) });
    try {
      await again.execute(async ({ attempt }) => {
        if (attempt > 0 && this.#stopping) return;
        await runs.once(round, attempt + 1, this.#ended.signal);
        figure.good += 1;
        figure.lastGood = clock.now();
      }, this.#ended.signal);
    } catch {
      figure.failed += 1;
    }
  }
}
