import { FixedClock, systemClock } from './clock.js';

describe('the clocks', () => {
  it('stands still until told to move', () => {
    const clock = new FixedClock('2026-11-22T10:00:00Z');
    expect(clock.now()).toEqual(clock.now());
    clock.advance(1500);
    expect(clock.now().toISOString()).toBe('2026-11-22T10:00:01.500Z');
    clock.advance(-1500);
    expect(clock.now().toISOString()).toBe('2026-11-22T10:00:00.000Z');
  });

  it('gives each caller a date of his own', () => {
    const clock = new FixedClock('2026-11-22T10:00:00Z');
    clock.now().setUTCFullYear(1900);
    expect(clock.now().getUTCFullYear()).toBe(2026);
  });

  it('refuses to start at no instant', () => {
    expect(() => new FixedClock('soon')).toThrow(RangeError);
  });

  it("follows the machine's time", () => {
    const before = Date.now();
    const now = systemClock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
