import { setTimeout as pause } from 'node:timers/promises';
import { hasRedis, redisStore } from '../../../test/support/redis.js';
import { systemClock } from '../../kernel/clock.js';
import type { Round } from './jobs.js';
import { QueueJobs } from './queue-jobs.js';
import { RunLog } from './run-log.js';

const LOCK_MS = 1_000;
let lines: Record<string, unknown>[] = [];
const write = (line: object) => void lines.push(line as Record<string, unknown>);
const log = { info: write, debug: write, warn: write };
const runs = new RunLog({ log, clock: systemClock, observer: { failed: () => undefined } });

(hasRedis ? describe : describe.skip)('while Redis is lost', () => {
  let store: Awaited<ReturnType<typeof redisStore>>;
  let jobs: QueueJobs;
  let began: number;

  beforeEach(async () => {
    store = await redisStore();
    lines = [];
    began = 0;
    const run = async () => {
      began += 1;
      return {};
    };
    const rounds: Round[] = [{ work: 'relations', of: 'social-ffb', everyMs: 500, scope: 'INSTALLATION', run }];
    jobs = new QueueJobs({ rounds, open: store.open, name: 'REDIS', runs, clock: systemClock, lockMs: LOCK_MS });
  });
  afterEach(async () => {
    await jobs.stop();
    await store.close();
  });

  const ways: [string, () => unknown, () => unknown][] = [
    ['was killed', () => store.redis.kill(), () => store.redis.start()],
    ['hung', () => store.redis.signal('SIGSTOP'), () => store.redis.signal('SIGCONT')],
    ['was away from the start', () => undefined, () => store.redis.start()],
    ['lost all it held', () => store.redis.ask((client) => client.flushall()), () => undefined],
  ];
  it.each(ways)(
    'and %s, rounds go on by themselves once it is back',
    async (way, lose, giveBack) => {
      const fromTheStart = way === 'was away from the start';
      if (fromTheStart) await store.redis.kill();
      jobs.start(['relations']);
      if (!fromTheStart) await until(() => began >= 2);
      await lose();
      if (way !== 'lost all it held') {
        await pause(2_000);
        const asked = performance.now();
        expect(await jobs.state()).toBe('not ready');
        expect(await jobs.figures()).toHaveLength(1);
        expect(performance.now() - asked).toBeLessThan(6_000);
        await until(() => lines.some(({ event }) => event === 'job queue lost'));
      }
      const before = began;
      await giveBack();
      await until(() => began >= before + 3, 30_000);
      expect(await jobs.state()).toBe('ready');
      expect(lines.filter(({ event }) => event === 'job queue lost').length).toBeLessThan(4);
    },
    60_000,
  );

  it('ends within a few seconds', async () => {
    jobs.start(['relations']);
    await until(() => began >= 1);
    await store.redis.kill();
    const told = performance.now();
    await jobs.stop();
    expect(performance.now() - told).toBeLessThan(9_000);
  });
});

async function until(isSo: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> {
  for (const end = performance.now() + limitMs; !(await isSo()); await pause(30))
    if (performance.now() > end) throw new Error('It never came');
}
