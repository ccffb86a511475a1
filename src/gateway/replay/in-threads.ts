import { Worker } from 'node:worker_threads';
import type { LogStretch } from '../../audit/log-stretches.js';
import type { ReplayReport } from '../../policy/replay/replay.js';
import type { ThreadInputs, ThreadOrder } from './replay-thread.js';

/** Megabytes for what is young: a page of opened rows dies there and is not carried on. */
const YOUNG_MB = 192;
const THREAD = new URL('./replay-thread.js', import.meta.url);

/**
 * Replays stretches in threads, each of which takes the next stretch when it is done with one.
 * @param reported is told of each report as it comes
 * @param thread the file that a thread runs
 * @returns the reports in the order of the stretches, whichever thread made them
 * @throws Error when a thread ends before its work; nothing of the others' work is told then
 */
export async function inThreads(
  stretches: AsyncGenerator<LogStretch, void>,
  inputs: ThreadInputs,
  count: number,
  reported: (report: ReplayReport) => void,
  thread = THREAD,
): Promise<ReplayReport[]> {
  const reports: ReplayReport[] = [];
  let asked = 0;
  const threads = Array.from({ length: count }, () => startThread(thread, inputs));
  const work = async ({ ask, end }: ReplayThread): Promise<void> => {
    for (;;) {
      const at = asked++;
      const { value: stretch } = await stretches.next();
      if (!stretch) return end();
      const report = await ask(stretch);
      reports[at] = report;
      reported(report);
    }
  };
  try {
    await Promise.all(threads.map(work));
    return reports;
  } finally {
    await Promise.all(threads.map(({ stop }) => stop()));
  }
}

interface ReplayThread {
  readonly ask: (stretch: LogStretch) => Promise<ReplayReport>;
  /** lets it close its connection and waits for that */
  readonly end: () => Promise<void>;
  /** at once, whatever it does */
  readonly stop: () => Promise<unknown>;
}

function startThread(file: URL, workerData: ThreadInputs): ReplayThread {
  const worker = new Worker(file, { workerData, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const tell = (order: ThreadOrder): void => worker.postMessage(order);
  let ends = false;
  const exited = new Promise<void>((resolve, reject) => {
    const fail = (why: string, cause?: unknown) => reject(new Error(`A thread of the replay failed: ${why}`, { cause }));
    worker.once('error', (error) => fail(String((error as Partial<Error> | undefined)?.message ?? error), error));
    worker.once('exit', (code) => (ends && code === 0 ? resolve() : fail(`it ended with ${code} before its work was done`)));
  });
  exited.catch(() => undefined);
  return {
    ask: (stretch) =>
      new Promise((resolve, reject) => {
        worker.once('message', resolve);
        exited.catch(reject);
        tell({ stretch });
      }),
    end: () => {
      ends = true;
      tell('END');
      return exited;
    },
    stop: () => worker.terminate(),
  };
}
