import { setTimeout as pause } from 'node:timers/promises';
import type { Queue, Worker } from 'bullmq';
import type { Clock } from '../../kernel/clock.js';
import { Problem } from '../../kernel/problem.js';
import {
  GRACE_MS,
  type Jobs,
  periodOf,
  type QueueState,
  RETRY,
  type Retry,
  type Round,
  type RoundFigure,
  type Work,
} from './jobs.js';
import { JOB, KEPT, type QueueBackend } from './queue-backend.js';
import type { RunLog } from './run-log.js';

const ANSWER_MS = 2_500;
const LOCK_MS = 30_000;
const OPEN_AGAIN_MS = 2_000;
const LOOKS_A_PERIOD = 10;
const LONGEST_LOOK_MS = 5_000;

export interface QueueJobsOptions {
  rounds: readonly Round[];
  /** opens the queue; asked again until it succeeds */
  open(onError: (thrown: unknown) => void): Promise<QueueBackend>;
  name: QueueBackend['name'];
  runs: RunLog;
  clock: Clock;
  retry?: Retry;
  graceMs?: number;
  /** how long after a killed process's last sign of life its run is given to another, at most twice this */
  lockMs?: number;
}

/**
 * Rounds of the installation by a queue that all processes share. Every process that works offers a job for the present period, and the
 * period is the job's id: whoever is first makes it, the others are no more than a repetition. Nothing is remembered but the ids of the last
 * periods, so a queue that lost everything is filled again with the next period. A job holds no data at all.
 */
export class QueueJobs implements Jobs {
  readonly #ended = new AbortController();
  readonly #known = new Map<Round, RoundFigure>();
  readonly #queues = new Map<Round, Queue>();
  readonly #offered = new Map<Round, number>();
  readonly #offering = new Set<Round>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #workers: Worker[] = [];
  #backend: QueueBackend | undefined;
  #isLost = false;
  #opening: Promise<void> | undefined;
  #stopping: Promise<void> | undefined;

  constructor(private readonly options: QueueJobsOptions) {
    for (const round of options.rounds) this.#known.set(round, { work: round.work, of: round.of, good: 0, failed: 0 });
  }

  start(works: readonly Work[]): void {
    this.#opening ??= this.#open(works);
  }

  async state(): Promise<QueueState> {
    const answered = await this.#soon(async () => {
      if (this.#backend === undefined) throw new RangeError('not open');
      await this.#backend.ping();
      return true;
    });
    return answered ? 'ready' : 'not ready';
  }

  async figures(): Promise<RoundFigure[]> {
    await Promise.all(
      [...this.#queues].map(async ([round, queue]) => {
        const figure = await this.#soon(() => figureOf(round, queue));
        if (figure !== undefined) this.#known.set(round, figure);
      }),
    );
    return [...this.#known.values()];
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #open(works: readonly Work[]): Promise<void> {
    while (this.#backend === undefined && !this.#stopping) {
      try {
        this.#backend = await this.options.open(this.#lost);
      } catch (thrown) {
        this.#lost(thrown);
        await pause(OPEN_AGAIN_MS, undefined, { signal: this.#ended.signal }).catch(() => undefined);
      }
    }
    const backend = this.#backend;
    if (backend === undefined || this.#stopping) return;
    this.#found();
    for (const round of this.options.rounds) {
      const name = `${round.work}.${round.of}`;
      this.#queues.set(round, backend.queue(name));
      if (!works.includes(round.work)) continue;
      const handle = (attempt: number) => this.options.runs.once(round, attempt, this.#ended.signal).catch(refuseInCode);
      this.#workers.push(backend.worker(name, handle, this.options.lockMs ?? LOCK_MS));
      const look = () => void this.#offer(round);
      this.#timers.push(setInterval(look, Math.min(round.everyMs / LOOKS_A_PERIOD, LONGEST_LOOK_MS)));
      look();
    }
  }

  /** Offers the present period once; again at the next look when that failed. */
  async #offer(round: Round): Promise<void> {
    const period = periodOf(round.everyMs, this.options.clock.now());
    if (this.#offered.get(round) === period || this.#offering.has(round)) return;
    this.#offering.add(round);
    const { attempts, firstMs } = this.options.retry ?? RETRY;
    try {
      const settings = { jobId: `period-${period}`, attempts, backoff: { type: 'exponential', delay: firstMs }, ...KEPT };
      await this.#queues.get(round)!.add(JOB, {}, settings);
      this.#offered.set(round, period);
      this.#found();
    } catch (thrown) {
      this.#lost(thrown);
    } finally {
      this.#offering.delete(round);
    }
  }

  async #stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    const late = setTimeout(() => this.#ended.abort(), this.options.graceMs ?? GRACE_MS);
    if (this.#backend === undefined) this.#ended.abort();
    await this.#opening;
    // A worker that is told to end while its store is away would go on extending its locks for ever.
    const isAway = (await this.#soon(async () => this.#backend?.ping().then(() => true))) === undefined;
    await this.#soon(
      () => Promise.all(this.#workers.map((worker) => worker.close(isAway))),
      (this.options.graceMs ?? GRACE_MS) + ANSWER_MS,
    );
    clearTimeout(late);
    this.#ended.abort();
    await this.#soon(() => Promise.all([...this.#queues.values()].map((queue) => queue.close())));
    await this.#soon(async () => this.#backend?.close());
  }

  /** The answer, or undefined when it fails or takes too long. */
  #soon<T>(ask: () => Promise<T>, limitMs = ANSWER_MS): Promise<T | undefined> {
    const limit = new AbortController();
    const late = pause(limitMs, undefined, { signal: limit.signal }).catch(() => undefined);
    return Promise.race([ask().catch(() => undefined), late]).finally(() => limit.abort());
  }

  readonly #lost = (thrown: unknown): void => {
    if (this.#isLost || this.#stopping) return;
    this.#isLost = true;
    this.options.runs.queue('lost', this.options.name, thrown);
  };

  #found(): void {
    if (this.#isLost) this.options.runs.queue('back', this.options.name);
    this.#isLost = false;
  }
}

/** The queue keeps what a failed run says, so it says a code of ours and nothing else. */
function refuseInCode(thrown: unknown): never {
  const { code } = Problem.from(thrown);
  throw Object.assign(new Error(code), { stack: code });
}

async function figureOf({ of, work }: Round, queue: Queue): Promise<RoundFigure> {
  const [good, failed, newest] = await Promise.all([
    queue.getMetrics('completed', 0, 0),
    queue.getMetrics('failed', 0, 0),
    queue.getCompleted(0, 0),
  ]);
  const at = newest[0]?.finishedOn;
  return { work, of, good: good.meta.count, failed: failed.meta.count, ...(at !== undefined && { lastGood: new Date(at) }) };
}
