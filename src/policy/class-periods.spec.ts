import { overlap, widen } from './class-periods.js';
import type { ClassPeriod } from './decision.js';
import type { DataPeriod } from './facts.js';

describe('the days of a class that several rules release', () => {
  const left = (...released: (DataPeriod | undefined)[]) => {
    const periods = new Map<'HEALTH', ClassPeriod>();
    for (const [index, period] of released.entries()) widen(periods as never, 'HEALTH', period, index > 0);
    return [...periods.values()];
  };
  const spring = { from: '2026-03-01', to: '2026-05-31' };

  it('are those of the one rule that knows some', () => {
    expect(left(spring)).toEqual([{ dataClass: 'HEALTH', ...spring }]);
    expect(left(undefined)).toEqual([]);
  });

  it('have no limit where one of them knows none, whichever comes first', () => {
    expect(left(spring, undefined)).toEqual([]);
    expect(left(undefined, spring)).toEqual([]);
  });

  it('are else as the first says', () => {
    expect(left(spring, { from: '2025-01-01' })).toEqual([{ dataClass: 'HEALTH', ...spring }]);
  });
});

describe('the days that lie within two periods', () => {
  const [march, may, june, july] = ['2026-03-01', '2026-05-31', '2026-06-01', '2026-07-31'];

  it.each<[DataPeriod | undefined, DataPeriod | undefined, DataPeriod | undefined]>([
    [undefined, undefined, undefined],
    [{ from: march }, undefined, { from: march }],
    [
      { from: march, to: june },
      { from: may, to: july },
      { from: may, to: june },
    ],
    [{ from: march }, { from: may }, { from: may }],
    [{ from: march }, { to: july }, { from: march, to: july }],
    [{ to: june }, { to: july }, { to: june }],
    [{}, { from: march, to: may }, { from: march, to: may }],
    [{}, {}, {}],
  ])('%j and %j are %j, either way round', (one, other, both) => {
    expect(overlap(one, other)).toStrictEqual(both);
    expect(overlap(other, one)).toStrictEqual(both);
  });
});
