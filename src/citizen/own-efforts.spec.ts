import fc from 'fast-check';
import type { CitizenRecords } from '../generated/documents.js';
import { ownEffortsOnly } from './own-efforts.js';

const UNIT = 'unit-17';
const effort = (id: string, more: object = {}) => ({ id, title: `effort ${id}`, ...more });
const records = (change: object = {}) =>
  ({
    efforts: [
      effort('own', { unit: { id: UNIT, name: 'Solgården' } }),
      effort('by-cvr', { providerCvr: UNIT }),
      effort('other', { unit: { id: 'unit-18' }, provider: UNIT }),
      effort('nameless', { unit: { name: UNIT } }),
      effort('none'),
    ],
    goals: [{ id: 'g' }],
    plans: [
      { id: 'p-own', unit: { id: UNIT } },
      { id: 'p-other', unit: { id: 'unit-18' } },
    ],
    appointments: [{ id: 'a' }],
    cases: [{ id: 'c' }],
    ...change,
  }) as unknown as CitizenRecords;
const idsOf = (list: readonly { id: string }[] | undefined) => list?.map(({ id }) => id);

describe('what a provider sees of one source', () => {
  it('is his own efforts and plans, the goals beside them, no appointment, and what classes speak of', () => {
    const left = ownEffortsOnly(records(), UNIT);
    expect(idsOf(left.efforts)).toEqual(['own', 'by-cvr']);
    expect(idsOf(left.plans)).toEqual(['p-own']);
    expect(idsOf(left.goals)).toEqual(['g']);
    expect(left).not.toHaveProperty('appointments');
    expect(idsOf(left.cases)).toEqual(['c']);
  });

  it.each([
    ['of another unit', 'unit-99'],
    ['without a unit', undefined],
  ])('is no effort, plan or goal for a provider %s', (_what, unit) => {
    const left = ownEffortsOnly(records(), unit);
    expect([left.efforts, left.plans, left.goals]).toEqual([[], [], []]);
  });

  it('has no goals where efforts were not asked for', () => {
    expect(ownEffortsOnly(records({ efforts: undefined }), UNIT).goals).toEqual([]);
  });

  it('does not hang on what others do: with or without them the same is left', () => {
    const anyEffort = fc.record({
      id: fc.uuid(),
      unit: fc.constantFrom(undefined, { id: UNIT }, { id: 'unit-18' }, { name: UNIT }, {}),
      providerCvr: fc.constantFrom(undefined, '12345678'),
    });
    fc.assert(
      fc.property(fc.array(anyEffort), fc.array(fc.record({ id: fc.uuid() })), (efforts, goals) => {
        const all = { efforts, goals, plans: efforts, appointments: goals } as unknown as CitizenRecords;
        const alone = efforts.filter(({ unit }) => unit !== undefined && 'id' in unit && unit.id === UNIT);
        const without = { efforts: alone, goals, plans: alone } as unknown as CitizenRecords;
        expect(ownEffortsOnly(all, UNIT)).toEqual(ownEffortsOnly(without, UNIT));
        expect(ownEffortsOnly(ownEffortsOnly(all, UNIT), UNIT)).toEqual(ownEffortsOnly(all, UNIT));
      }),
    );
  });
});
