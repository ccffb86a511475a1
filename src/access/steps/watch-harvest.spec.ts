import { contextOf, fakeRoad, stateOf } from '../../../test/access/road-fakes.js';
import { FixedClock } from '../../kernel/clock.js';
import { watchHarvest } from './watch-harvest.js';

describe('the watch for harvesting', () => {
  const begun = () => {
    const clock = new FixedClock('2026-11-22T10:00:00.000Z');
    const told: string[] = [];
    const observer = { manyCitizens: (callId: string) => told.push(callId) };
    const step = watchHarvest(fakeRoad({ clock, manyCitizens: 3, observer }).parts);
    const ask = (citizenKey: string | undefined, employee = 'e-1') =>
      step(
        stateOf({
          context: contextOf({ employee }),
          ...(citizenKey === undefined ? { citizenKey: undefined as never } : { citizenKey }),
        }),
      );
    return { ask, clock, told };
  };

  it('tells of one caller and as many citizens as are many, once an hour', () => {
    const { ask, clock, told } = begun();
    for (const one of ['a', 'b']) ask(one);
    expect(told).toEqual([]);
    for (const one of ['c', 'd', 'e']) ask(one);
    expect(told).toEqual(['call-1']);
    clock.advance(3_600_000);
    for (const one of ['c', 'd', 'e']) ask(one);
    expect(told).toHaveLength(2);
  });

  it('counts the same citizen once, callers each for himself, and no question about nobody', () => {
    const { ask, told } = begun();
    for (const one of ['a', 'a', 'b', 'b', 'a', undefined]) ask(one);
    ask('c', 'e-2');
    ask('d', 'e-3');
    expect(told).toEqual([]);
  });

  it('forgets what was asked in the hour before', () => {
    const { ask, clock, told } = begun();
    for (const one of ['a', 'b']) ask(one);
    clock.advance(3_600_000);
    for (const one of ['c', 'd']) ask(one);
    expect(told).toEqual([]);
  });
});
