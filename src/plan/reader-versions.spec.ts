import fc from 'fast-check';
import type { Part, PlanDocument } from './part-kinds.js';
import type { PlanVersion } from './plan.store.js';
import { lastAs, type PlanReader, ReaderVersions } from './reader-versions.js';
import { BEGAN, chain, planOf } from './testing/any-plan.js';
import { viewOf } from './view.js';

const open: PlanReader = { rights: 'open', view: (document) => document };
const few: PlanReader = {
  rights: 'few',
  view: (document) => viewOf(document, ({ part }: { part: Part }) => (part.raisedClasses.length > 0 ? undefined : part)),
};
const at = (version: number) => new Date(Date.parse(BEGAN) + version * 1000);
/** A plan's versions, each of which changes something open, or something hidden. */
function versions(changes: readonly ('open' | 'hidden')[]): PlanVersion[] {
  let document: PlanDocument = planOf([...chain('a'), ...chain('h', 'HEALTH', { raised: ['HEALTH'] })]);
  return [undefined, ...changes].map((change, nth) => {
    const id = change === 'open' ? 'effort-a' : 'effort-h';
    const efforts = document.efforts.map((one) =>
      change !== undefined && one.id === id ? { ...one, title: `Nr. ${nth}` } : one,
    );
    document = { ...document, efforts, version: nth + 1, changedAt: at(nth + 1).toISOString() };
    return { planId: document.id, version: nth + 1, document, at: at(nth + 1) } as PlanVersion;
  });
}
function storeOf(all: readonly PlanVersion[]) {
  const read: number[] = [];
  return {
    read,
    async *after(_id: string, version: number) {
      for (const one of all.filter((other) => other.version > version)) {
        read.push(one.version);
        yield one;
      }
    },
  };
}

describe('the versions that a reader counts', () => {
  it('are all of them where he sees everything, and those that changed something for him where he does not', async () => {
    const readers = new ReaderVersions(storeOf(versions(['hidden', 'open', 'hidden', 'open'])));
    expect((await readers.of('plan-1', open, 5)).steps).toEqual([1, 2, 3, 4, 5]);
    const seen = await readers.of('plan-1', few, 5);
    expect(seen).toEqual({ steps: [1, 3, 5], at: [1, 3, 5].map((nth) => at(nth).toISOString()) });
    expect([1, 2, 3, 4].map((named) => lastAs(seen, named, 5))).toEqual([2, 4, 5, undefined]);
    expect((await readers.of('plan-1', few, 4)).steps).toEqual([1, 3]);
  });

  it('are counted once, and the later ones when they come', async () => {
    const store = storeOf(versions(['open', 'hidden', 'open']));
    const readers = new ReaderVersions(store);
    for (let times = 0; times < 3; times += 1) await readers.of('plan-1', few, 4);
    expect(store.read).toEqual([1, 2, 3, 4]);
  });

  it('forget the oldest when they are too many, and count anew', async () => {
    const store = storeOf(versions(['open']));
    const readers = new ReaderVersions(store, 1);
    await readers.of('plan-1', few, 2);
    await readers.of('plan-1', open, 2);
    expect(await readers.of('plan-1', few, 2)).toMatchObject({ steps: [1, 2] });
    expect(store.read).toHaveLength(6);
  });

  it('do not tell of hidden changes, wherever they are: the same numbers and times with and without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom<'open' | 'hidden'>('open', 'hidden'), { maxLength: 8 }), async (changes) => {
        const through = changes.length + 1;
        const { steps } = await new ReaderVersions(storeOf(versions(changes))).of('plan-1', few, through);
        expect(steps).toHaveLength(1 + changes.filter((one) => one === 'open').length);
        const named = steps.map((_step, nth) => lastAs({ steps, at: [] }, nth + 1, through)!);
        expect(named.at(-1)).toBe(through);
        expect(named.every((last, nth) => last >= steps[nth]!)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
