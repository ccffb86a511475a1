import fc from 'fast-check';
import { birthday, isOfAge, leavesAgesAt } from './giver-age.js';

describe('the age of who a consent is about', () => {
  it('is reached on the birthday', () => {
    expect(isOfAge('2011-11-22', '2026-11-21', { from: 15 })).toBe(false);
    expect(isOfAge('2011-11-22', '2026-11-22', { from: 15 })).toBe(true);
    expect(isOfAge('2011-11-22', '2026-11-21', { from: 0, below: 15 })).toBe(true);
    expect(isOfAge('2011-11-22', '2026-11-22', { from: 0, below: 15 })).toBe(false);
  });

  it('of one born on a leap day is reached on 1 March in other years', () => {
    expect([birthday('2008-02-29', 15), birthday('2008-02-29', 16)]).toEqual(['2023-03-01', '2024-02-29']);
  });

  it('is left at midnight in Denmark, summer and winter', () => {
    expect(leavesAgesAt('2011-11-22', { from: 0, below: 15 })).toEqual(new Date('2026-11-21T23:00:00.000Z'));
    expect(leavesAgesAt('2011-07-22', { from: 0, below: 15 })).toEqual(new Date('2026-07-21T22:00:00.000Z'));
    expect(leavesAgesAt('2011-07-22', { from: 15 })).toBeUndefined();
  });

  it('is always either below an age or from it on', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 30 }), (born, on, age) => {
        fc.pre(born <= on);
        expect(isOfAge(born, on, { from: 0, below: age })).toBe(!isOfAge(born, on, { from: age }));
      }),
    );
  });
});
