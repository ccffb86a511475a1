import { setTimeout as pause } from 'node:timers/promises';
import { Metrics } from '../../health/metrics.js';
import { FixedClock } from '../../kernel/clock.js';
import { Problem } from '../../kernel/problem.js';
import type { Round } from './jobs.js';
import { RunLog } from './run-log.js';
import { TimerJobs } from './timer-jobs.js';

const clock = new FixedClock('2026-11-22T10:00:00.000Z');
const lines: object[] = [];
const write = (line: object) => void lines.push(line);
const runs = new RunLog({ log: { info: write, debug: write, warn: write }, clock, observer: { failed: () => undefined } });
const pending = (run: Round['run'], everyMs = 20): Round => ({ work: 'pending', of: 'a', everyMs, scope: 'PROCESS', run });
const jobsOf = (...rounds: Round[]) => new TimerJobs({ rounds, runs, clock, retry: { attempts: 3, firstMs: 20 }, graceMs: 300 });

describe('rounds by timers', () => {
  it('never overlap, do only what was named, and stop', async () => {
    let [underWay, most, all] = [0, 0, 0];
    const jobs = jobsOf(
      pending(async () => {
        underWay += 1;
        all += 1;
        most = Math.max(most, underWay);
        await pause(50);
        underWay -= 1;
        return {};
      }),
      { ...pending(() => Promise.reject(new Error('not named'))), work: 'relations' },
    );
    jobs.start(['pending']);
    await pause(400);
    await jobs.stop();
    expect([most, underWay]).toEqual([1, 0]);
    const before = all;
    await pause(100);
    expect(all).toBe(before);
    expect(await jobs.figures()).toMatchObject([
      { good: all, failed: 0, lastGood: clock.now() },
      { good: 0, failed: 0 },
    ]);
  });

  it('begin a failing run again, count it once, and go on', async () => {
    let began = 0;
    const jobs = jobsOf(
      pending(async () => {
        began += 1;
        if (began <= 3) throw new Problem('LOG_UNAVAILABLE');
        return {};
      }),
    );
    jobs.start(['pending']);
    while (began < 4) await pause(10);
    await jobs.stop();
    const [figure] = await jobs.figures();
    expect(figure).toMatchObject({ failed: 1 });
    expect(figure!.good).toBeGreaterThan(0);
  });

  it('abort a run that is still under way after a while', async () => {
    let aborted = false;
    const jobs = jobsOf(
      pending(async (signal) => {
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
        aborted = true;
        throw new Problem('LOG_UNAVAILABLE');
      }),
    );
    jobs.start(['pending']);
    await pause(50);
    await Promise.all([jobs.stop(), jobs.stop()]);
    expect(aborted).toBe(true);
  });
});

describe('figures of rounds', () => {
  it('tell runs by result, the age of the last good one, and whether the queue answers', async () => {
    const metrics = new Metrics();
    const lastGood = new Date(clock.now().getTime() - 90_000);
    let state = 'ready';
    const figure = { work: 'relations', of: 'social-ffb', good: 7, failed: 2, lastGood };
    const never = { work: 'relations', of: 'family-sf1470', good: 0, failed: 1 };
    metrics.watchRounds({ state: async () => state, figures: async () => [figure, never] }, clock);
    await metrics.registry.metrics();
    const text = await metrics.registry.metrics();
    expect(text).toContain('helhed_runs_total{work="relations",of="social-ffb",result="OK"} 7');
    expect(text).toContain('helhed_runs_total{work="relations",of="social-ffb",result="FAILED"} 2');
    expect(text).toContain('helhed_run_good_age_seconds{work="relations",of="social-ffb"} 90');
    expect(text).not.toContain('helhed_run_good_age_seconds{work="relations",of="family-sf1470"}');
    expect(text).toContain('helhed_queue_ready 1');
    state = 'not ready';
    expect(await metrics.registry.metrics()).toContain('helhed_queue_ready 0');
  });
});
