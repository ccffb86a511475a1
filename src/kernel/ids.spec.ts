import { FixedClock, systemClock } from './clock.js';
import { timeOrderedIds } from './ids.js';

describe('ids', () => {
  it('are UUIDs of version 7 in lower case', () => {
    const ids = timeOrderedIds(systemClock);
    for (let i = 0; i < 100; i++)
      expect(ids.next()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sort by the millisecond they were made in', () => {
    const clock = new FixedClock('2026-11-22T10:00:00Z');
    const ids = timeOrderedIds(clock);
    const made = Array.from({ length: 500 }, () => {
      clock.advance(1);
      return ids.next();
    });
    expect([...made].sort()).toEqual(made);
  });

  it("carry the clock's time", () => {
    const id = timeOrderedIds(new FixedClock('2026-11-22T10:00:00Z')).next();
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-22T10:00:00Z'));
  });

  it('differ even within one millisecond', () => {
    const ids = timeOrderedIds(new FixedClock('2026-11-22T10:00:00Z'));
    expect(new Set(Array.from({ length: 20_000 }, () => ids.next())).size).toBe(20_000);
  });
});
