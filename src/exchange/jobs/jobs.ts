/** What comes round by itself: the relation index is refilled from one source; tasks of consents are raised; pending records of one log are given their place. */
export type Work = 'relations' | 'consent-tasks' | 'pending';

/** One piece of work and how often it comes round. */
export interface Round {
  work: Work;
  /** what it is about: a source or a log of ours, as `social-ffb`. Never a person */
  of: string;
  everyMs: number;
  /** INSTALLATION: once a period over all processes. PROCESS: only this process can do it, so it asks no queue */
  scope: 'INSTALLATION' | 'PROCESS';
  /** @returns figures for the log line. @throws whatever made the run fail */
  run(signal: AbortSignal): Promise<Readonly<Record<string, unknown>>>;
}

/** How a round has gone so far: over all processes where a queue keeps count, else in this one. */
export interface RoundFigure {
  work: Work;
  of: string;
  good: number;
  /** runs that failed with all their retries */
  failed: number;
  lastGood?: Date;
}

/** `in process`: timers, no queue. `not ready`: the queue does not answer, so rounds of the installation wait; calls do not. */
export type QueueState = 'in process' | 'ready' | 'not ready';

/** Runs rounds by name. Starting never waits for the queue and never fails because of it. */
export interface Jobs {
  /** Begins to do the named kinds of work in this process; the others are only watched. */
  start(works: readonly Work[]): void;
  state(): Promise<QueueState>;
  /** Every round of the installation. While the queue is lost: what was last known. */
  figures(): Promise<RoundFigure[]>;
  /** Takes no more runs, waits for those under way, aborts them after a while. A second call waits for the first. */
  stop(): Promise<void>;
}

/** Retries of one run: how many times it is begun at most, and the first pause, which doubles. */
export interface Retry {
  attempts: number;
  firstMs: number;
}

export const RETRY: Retry = { attempts: 3, firstMs: 5_000 };

/** How long a run under way may go on once the process is told to end. */
export const GRACE_MS = 5_000;

/** Which period of a round an instant is in. Processes that agree on the time agree on it. */
export function periodOf(everyMs: number, at: Date): number {
  return Math.floor(at.getTime() / everyMs);
}
