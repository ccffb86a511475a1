import type { LogStretch } from '../../audit/log-stretches.js';
import type { ReplayReport } from '../../policy/replay/replay.js';
import { inThreads } from './in-threads.js';
import type { ThreadInputs } from './replay-thread.js';

const INPUTS = { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' } as ThreadInputs;

/** A thread that answers each stretch with its number, and does `when` what the test wants. */
const thread = (when: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from 'node:worker_threads';
      parentPort.on('message', async (order) => {
        if (order === 'END') return parentPort.close();
        const { index } = order.stretch.after;
        ${when}
        parentPort.postMessage({ replayed: index });
      });`)}`,
  );

async function* numbered(count: number): AsyncGenerator<LogStretch, void> {
  for (let index = 0; index < count; index++) yield { after: { time: '', logId: '', index } };
}

describe('a replay in threads', () => {
  it.each([1, 2, 3])('gives the reports of %i in the order of the stretches, and tells of each', async (count) => {
    const told: ReplayReport[] = [];
    const slow = thread('await new Promise((done) => setTimeout(done, index % 2 === 0 ? 20 : 1));');
    const reports = await inThreads(numbered(9), INPUTS, count, (report) => told.push(report), slow);
    expect(reports.map(({ replayed }) => replayed)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(told).toHaveLength(9);
    expect(new Set(told)).toEqual(new Set(reports));
  });

  it.each([
    ['throws', `if (index === 4) throw new Error('canary');`, 'A thread of the replay failed: canary'],
    ['ends', 'if (index === 4) process.exit(0);', 'A thread of the replay failed: it ended with 0 before its work was done'],
    ['dies', 'if (index === 4) process.exit(7);', 'A thread of the replay failed: it ended with 7 before its work was done'],
  ])('fails when one of them %s, though the others go on', async (_how, when, message) => {
    await expect(inThreads(numbered(50), INPUTS, 2, () => undefined, thread(when))).rejects.toThrow(message);
  });

  it('fails when the log cannot be read on', async () => {
    async function* broken(): AsyncGenerator<LogStretch, void> {
      yield* numbered(2);
      throw new Error('no more');
    }
    await expect(inThreads(broken(), INPUTS, 2, () => undefined, thread(''))).rejects.toThrow('no more');
  });
});
