import fc from 'fast-check';
import { CLASS_TABLE } from '../generated/class-table.js';
import type { DataClass } from '../kernel/words.js';
import type { CitizenRecords } from '../sdk/index.js';
import { Masks } from './mask.js';
import { maskWithin } from './within-periods.js';

const TODAY = '2026-11-22';
const masks = new Masks();
const period = { dataClass: 'CASE_META', from: '2026-01-01', to: '2026-06-30' } as const;
const aCase = (id: string, from?: string, to?: string, more: object = {}) => ({
  id,
  sector: 'SOCIAL',
  raisedClasses: [],
  status: 'OPEN',
  title: id,
  provenance: {
    system: 'social-ffb',
    sourceRecordId: id,
    ...(from !== undefined && { effectivePeriod: { from, ...(to !== undefined && { to }) } }),
  },
  ...more,
});
const leftOf = (
  records: object,
  periods: Parameters<typeof maskWithin>[1]['periods'] = [period],
  classes: readonly DataClass[] = ['CASE_META', 'HEALTH'],
) => maskWithin(masks, { classes, periods, hides: [] }, records as CitizenRecords, TODAY);
const idsOf = ({ cases = [] }: CitizenRecords) => cases.map(({ id }) => id);

describe('a consent to data of a period', () => {
  it.each([
    ['within it', '2026-02-01', '2026-03-01'],
    ['that fills it, both days counted', '2026-01-01', '2026-06-30'],
    ['within it, told as instants of Danish days', '2025-12-31T23:00:00Z', '2026-06-30T21:59:59Z'],
  ])('shows a record %s', (_what, from, to) => {
    expect(idsOf(leftOf({ cases: [aCase('r-1', from, to)] }))).toEqual(['r-1']);
  });

  it.each([
    ['that begins a day before', '2025-12-31', '2026-03-01'],
    ['that ends a day after', '2026-02-01', '2026-07-01'],
    ['that goes on', '2026-02-01', undefined],
    ['of a time to come', '2026-12-01', undefined],
    ['that does not say what days it is about', undefined, undefined],
  ])('shows no record %s', (_what, from, to) => {
    expect(leftOf({ cases: [aCase('r-1', from, to)] })).toEqual({});
  });

  it('that is open at one end reaches what goes on, or what began long ago', () => {
    const { dataClass } = period;
    expect(idsOf(leftOf({ cases: [aCase('r-1', '2026-02-01')] }, [{ dataClass, from: '2026-01-01' }]))).toEqual(['r-1']);
    expect(idsOf(leftOf({ cases: [aCase('r-1', '1999-02-01', '2001-01-01')] }, [{ dataClass, to: '2026-01-01' }]))).toEqual([
      'r-1',
    ]);
    expect(idsOf(leftOf({ cases: [aCase('r-1', '2026-02-01')] }, [{ dataClass, to: TODAY }]))).toEqual(['r-1']);
  });

  it('limits its own class only', () => {
    const raised = aCase('r-1', '2020-01-01', '2020-02-01', { raisedClasses: ['HEALTH'] });
    expect(idsOf(leftOf({ cases: [raised] }, [{ ...period, dataClass: 'HEALTH' }]))).toEqual([]);
    const [plain] = leftOf({ cases: [aCase('r-2', '2020-01-01', '2020-02-01')] }, [{ ...period, dataClass: 'HEALTH' }]).cases!;
    expect(plain).toMatchObject({ id: 'r-2', title: 'r-2' });
  });

  it('keeps the order and never shows more than the mask without a period does', () => {
    const days = fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-03', '2026-06-30', '2026-07-01', undefined);
    const records = fc.array(fc.tuple(days, days, fc.subarray<DataClass>(['HEALTH', 'CRIME'])), { maxLength: 6 });
    fc.assert(
      fc.property(records, fc.subarray<DataClass>(['CASE_META', 'HEALTH']), (drawn, classes) => {
        const cases = drawn.map(([from, to, raisedClasses], at) => aCase(`r-${at}`, from, to, { raisedClasses }));
        const whole = idsOf((masks.mask('CitizenRecords', classes, { cases }) ?? {}) as CitizenRecords);
        const within = idsOf(leftOf({ cases }, [period], classes));
        expect(whole.filter((id) => within.includes(id))).toEqual(within);
      }),
      { numRuns: 300 },
    );
    expect(CLASS_TABLE.CitizenRecords!.cases!.dataClass).toBe('CASE_META');
  });
});
