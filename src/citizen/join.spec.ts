import fc from 'fast-check';
import type { CitizenRecords, Effort } from '../generated/documents.js';
import { joinRecords } from './join.js';
import { LIST_KINDS } from './record-types.js';

const effort = (id: string, system: string, change: Partial<Effort> = {}): Effort => ({
  id,
  sector: 'SOCIAL',
  raisedClasses: ['PLAN_EFFORT'],
  provenance: { system, sourceRecordId: id, fetchedAt: '2026-11-22T10:00:00.000Z', mappingVersion: '1' },
  title: 'Mentorstøtte',
  legalBasis: { act: 'LAB', paragraph: '§ 167' },
  period: { from: '2026-02-01', to: '2026-08-01' },
  status: 'ACTIVE',
  provider: 'Huset',
  ...change,
});
const own = effort('d-1', 'employment-dfdg', { sector: 'EMPLOYMENT' });
const join = (...efforts: Effort[]) => joinRecords(efforts.map((one) => ({ efforts: [one] })));

describe('joining', () => {
  it('has every list, empty ones too', () => {
    expect(Object.keys(joinRecords([])).sort()).toEqual([...LIST_KINDS, 'disagreements', 'duplicates'].sort());
    expect(Object.values(joinRecords([{}, { efforts: [] }])).flat()).toEqual([]);
  });

  it('keeps every record once, in the order of the sources', () => {
    const { efforts } = joinRecords([
      { efforts: [own, effort('d-2', 'employment-dfdg')] },
      {},
      { efforts: [effort('s-1', 'social-ffb')] },
    ]);
    expect(efforts.map(({ id }) => id)).toEqual(['d-1', 'd-2', 's-1']);
  });

  it('finds one effort that two systems report (T18), and removes neither', () => {
    const { duplicates, efforts, disagreements } = join(own, effort('s-1', 'social-ffb'));
    expect(duplicates).toEqual([
      { recordIds: ['d-1', 's-1'], systems: ['employment-dfdg', 'social-ffb'], title: 'Mentorstøtte' },
    ]);
    expect(efforts).toHaveLength(2);
    expect(disagreements).toEqual([]);
  });

  it.each<[string, Partial<Effort>]>([
    ['capitals and stops', { title: 'MENTORSTØTTE.' }],
    ['space at the ends', { title: '  mentorstøtte ' }],
    ['letters in another Unicode form', { title: 'Mentorstøtte'.normalize('NFD') }],
    ['spaces in the paragraph', { legalBasis: { act: 'LAB', paragraph: '§167' } }],
    ['an instant for a day', { period: { from: '2026-02-01T00:00:00.000Z', to: '2026-08-01' } }],
  ])('does not mind %s', (_what, change) => {
    expect(join(own, effort('s-1', 'social-ffb', change)).duplicates).toHaveLength(1);
  });

  it.each<[string, Partial<Effort>]>([
    ['another title', { title: 'Mentor for unge' }],
    ['another act', { legalBasis: { act: 'SEL', paragraph: '§ 167' } }],
    ['another paragraph', { legalBasis: { act: 'LAB', paragraph: '§ 168' } }],
    ['another start', { period: { from: '2026-02-02' } }],
    ['no title', { title: undefined as never }],
    ['no law', { legalBasis: undefined as never }],
    ['no start', { period: undefined as never }],
  ])('takes an effort with %s for another', (_what, change) => {
    expect(join(own, effort('s-1', 'social-ffb', change)).duplicates).toEqual([]);
  });

  it('takes two like efforts of one system for two', () => {
    expect(join(own, effort('d-2', 'employment-dfdg')).duplicates).toEqual([]);
  });

  it('derives nothing from what was masked away', () => {
    const { title: _title, legalBasis: _law, ...masked } = effort('s-1', 'social-ffb');
    expect(join(own, masked).duplicates).toEqual([]);
  });

  it('says where the systems disagree, and who says what', () => {
    const other = effort('s-1', 'social-ffb', {
      status: 'COMPLETED',
      provider: 'Gården',
      period: { from: '2026-02-01', to: '2026-07-01' },
    });
    const { disagreements } = join(own, other);
    expect(disagreements).toEqual([
      { about: 'efforts.status', recordIds: ['d-1', 's-1'], values: ['ACTIVE', 'COMPLETED'] },
      { about: 'efforts.period.to', recordIds: ['d-1', 's-1'], values: ['2026-08-01', '2026-07-01'] },
      { about: 'efforts.provider', recordIds: ['d-1', 's-1'], values: ['Huset', 'Gården'] },
    ]);
  });

  const systems = ['employment-dfdg', 'social-ffb', 'family-sf1470'];
  const parts: fc.Arbitrary<CitizenRecords[]> = fc.tuple(
    ...systems.map((system) =>
      fc
        .array(
          fc.record({
            title: fc.constantFrom('Mentorstøtte', 'mentorstøtte', 'Bostøtte'),
            status: fc.constantFrom('ACTIVE' as const, 'PLANNED' as const),
          }),
          { maxLength: 4 },
        )
        .map((made) => ({ efforts: made.map((change, index) => effort(`${system}-${index}`, system, change)) })),
    ),
  );

  it('finds the same records, duplicates and disagreements in whatever order the sources come', () => {
    const content = (records: CitizenRecords[]) => {
      const { efforts, duplicates, disagreements } = joinRecords(records);
      return {
        efforts: efforts.map(({ id }) => id).sort(),
        duplicates: duplicates.map(({ recordIds, systems: from }) => [[...recordIds].sort(), [...from].sort()].join('|')).sort(),
        disagreements: disagreements
          .map(({ about, recordIds, values }) => `${about} ${recordIds.map((id, index) => `${id}=${values[index]}`).sort()}`)
          .sort(),
      };
    };
    fc.assert(fc.property(parts, (records) => expect(content([...records].reverse())).toEqual(content(records))));
  });

  it('speaks in what it derives of records only that stand in the view', () => {
    fc.assert(
      fc.property(parts, (records) => {
        const { efforts, duplicates, disagreements } = joinRecords(records);
        const ids = new Set(efforts.map(({ id }) => id));
        for (const { recordIds } of [...duplicates, ...disagreements]) expect(recordIds.every((id) => ids.has(id))).toBe(true);
      }),
    );
  });
});
