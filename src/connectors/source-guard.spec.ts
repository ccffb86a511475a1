import { jest } from '@jest/globals';
import { SourceProblem } from '../sdk/index.js';
import { SourceGuard } from './source-guard.js';

const LIMITS = { timeoutMs: 100, maxBytes: 1000, connections: 2, concurrency: 2, queue: 1 };
const never = new AbortController().signal;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    ({ code }: SourceProblem) => code,
  );
const failing = (code: SourceProblem['code']) => jest.fn(() => Promise.reject(new SourceProblem(code)));
const unheeding = () => new Promise<never>(() => undefined);

describe('the guard of a source', () => {
  let guard: SourceGuard;

  beforeEach(() => {
    jest.useFakeTimers();
    guard = new SourceGuard(LIMITS, () => 10);
  });

  afterEach(() => jest.useRealTimers());

  const settle = async (work: Promise<unknown>, milliseconds = 0) => {
    const code = codeOf(work);
    await jest.advanceTimersByTimeAsync(milliseconds);
    return code;
  };
  const ask = (operation: (signal: AbortSignal) => Promise<unknown>, milliseconds = 50) =>
    settle(guard.run(never, operation), milliseconds);
  const open = async () => {
    for (let failure = 0; failure < 5; failure += 1) await ask(failing('SOURCE_TIMEOUT'));
  };

  it('hands on what the operation answers', async () => {
    await expect(guard.run(never, () => Promise.resolve('answer'))).resolves.toBe('answer');
  });

  describe('the time limit', () => {
    it('ends an operation that takes too long, and tells it so', async () => {
      let heard: AbortSignal | undefined;
      const work = guard.run(never, (signal) => {
        heard = signal;
        return unheeding();
      });
      expect(await settle(work, 100)).toBe('SOURCE_TIMEOUT');
      expect(heard?.aborted).toBe(true);
    });

    it('is one for both tries', async () => {
      const tries = jest.fn(
        () => new Promise((_, reject) => setTimeout(() => reject(new SourceProblem('SOURCE_UNAVAILABLE')), 60)),
      );
      expect(await ask(tries, 100)).toBe('SOURCE_TIMEOUT');
      expect(tries).toHaveBeenCalledTimes(2);
    });

    it('counts the wait for a place too, and whoever waited in vain is never asked for', async () => {
      const slow = new SourceGuard({ ...LIMITS, concurrency: 1 }, () => 10);
      const first = codeOf(slow.run(never, unheeding));
      await jest.advanceTimersByTimeAsync(60);
      const asked = jest.fn(() => Promise.resolve());
      const second = codeOf(slow.run(AbortSignal.any([never]), asked));
      await jest.advanceTimersByTimeAsync(40);
      expect(await first).toBe('SOURCE_TIMEOUT');
      expect(await second).toBe('DONE');
      const leaver = new AbortController();
      const third = codeOf(slow.run(never, unheeding));
      const fourth = codeOf(slow.run(leaver.signal, asked));
      leaver.abort();
      await jest.advanceTimersByTimeAsync(0);
      expect(await fourth).toBe('SOURCE_TIMEOUT');
      await jest.advanceTimersByTimeAsync(100);
      expect(await third).toBe('SOURCE_TIMEOUT');
      expect(asked).toHaveBeenCalledTimes(1);
    });

    it('ends at once when the caller leaves', async () => {
      const leaver = new AbortController();
      const work = guard.run(leaver.signal, unheeding);
      leaver.abort();
      expect(await settle(work)).toBe('SOURCE_TIMEOUT');
    });
  });

  describe('the retry', () => {
    it('tries a failed connection once more', async () => {
      const tries = failing('SOURCE_UNAVAILABLE').mockImplementationOnce(() =>
        Promise.reject(new SourceProblem('SOURCE_UNAVAILABLE')),
      );
      expect(await ask(tries)).toBe('SOURCE_UNAVAILABLE');
      expect(tries).toHaveBeenCalledTimes(2);
    });

    it('answers with what the second try brought', async () => {
      const tries = jest
        .fn<() => Promise<unknown>>()
        .mockRejectedValueOnce(new SourceProblem('SOURCE_UNAVAILABLE'))
        .mockResolvedValue(1);
      expect(await ask(tries)).toBe('DONE');
    });

    it.each(['SOURCE_TIMEOUT', 'SOURCE_INVALID', 'SOURCE_REFUSED', 'SOURCE_TOO_LARGE', 'SOURCE_IDENTITY_MISMATCH'] as const)(
      'does not try again after %s',
      async (code) => {
        const tries = failing(code);
        expect(await ask(tries)).toBe(code);
        expect(tries).toHaveBeenCalledTimes(1);
      },
    );

    it('does not try again for a caller who has left', async () => {
      const leaver = new AbortController();
      const tries = failing('SOURCE_UNAVAILABLE');
      const work = settle(guard.run(leaver.signal, tries), 50);
      leaver.abort();
      await work;
      expect(tries).toHaveBeenCalledTimes(1);
    });
  });

  describe('the breaker', () => {
    it('opens after five failures in a row: the source is left in peace', async () => {
      await open();
      const asked = jest.fn(() => Promise.resolve());
      expect(await ask(asked)).toBe('SOURCE_UNAVAILABLE');
      expect(asked).not.toHaveBeenCalled();
    });

    it('lets one probe through after two seconds, and closes when it succeeds', async () => {
      await open();
      await jest.advanceTimersByTimeAsync(2000);
      let answer: (value: unknown) => void = () => undefined;
      const probe = codeOf(guard.run(never, () => new Promise((resolve) => (answer = resolve))));
      const asked = jest.fn(() => Promise.resolve());
      const beside = codeOf(guard.run(never, asked));
      answer('back');
      await jest.advanceTimersByTimeAsync(0);
      expect(await probe).toBe('DONE');
      await beside;
      expect(await ask(asked)).toBe('DONE');
    });

    it('opens again when the probe fails', async () => {
      await open();
      await jest.advanceTimersByTimeAsync(2000);
      await ask(failing('SOURCE_TIMEOUT'));
      const asked = jest.fn(() => Promise.resolve());
      expect(await ask(asked)).toBe('SOURCE_UNAVAILABLE');
      expect(asked).not.toHaveBeenCalled();
    });

    it('does not open for answers that a living source gave', async () => {
      for (const code of ['SOURCE_REFUSED', 'SOURCE_INVALID', 'SOURCE_TOO_LARGE'] as const)
        for (let time = 0; time < 5; time += 1) await ask(failing(code));
      expect(await ask(() => Promise.resolve())).toBe('DONE');
    });

    it('does not open because callers leave', async () => {
      for (let time = 0; time < 10; time += 1) {
        const leaver = new AbortController();
        const work = settle(guard.run(leaver.signal, unheeding));
        leaver.abort();
        await work;
      }
      expect(await ask(() => Promise.resolve())).toBe('DONE');
    });
  });

  it('turns away whoever finds no place and no room to wait, and the others go on', async () => {
    const places = [1, 2, 3].map(() => codeOf(guard.run(never, () => new Promise((resolve) => setTimeout(resolve, 20)))));
    expect(await codeOf(guard.run(never, () => Promise.resolve()))).toBe('SOURCE_OVERLOADED');
    await jest.advanceTimersByTimeAsync(50);
    expect(await Promise.all(places)).toEqual(['DONE', 'DONE', 'DONE']);
  });

  it('makes a problem of whatever an operation throws and keeps its text inside', async () => {
    const thrown = await guard
      .run(never, () => {
        throw new TypeError('secret');
      })
      .catch((problem: SourceProblem) => problem);
    expect(thrown).toBeInstanceOf(SourceProblem);
    expect(JSON.stringify((thrown as SourceProblem).body())).not.toContain('secret');
    expect((thrown as SourceProblem).code).toBe('SOURCE_INVALID');
  });
});
