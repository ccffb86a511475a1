import { SCHEMAS } from '../../generated/schemas.js';
import type { RecordKind } from '../../sdk/records.js';
import { PART_TYPES, type PartKind } from '../part-kinds.js';
import { FATE_REASONS } from './fate-reasons.js';
import { type DeclaredViewFate, PART_FATES, VIEW_REASONS } from './part-fates.js';
import { type DeclaredFate, RECORD_FATES, WHOLE_RECORDS } from './record-fates.js';

interface Schema {
  readonly $id: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const schemas = SCHEMAS as unknown as readonly Schema[];
const fieldsOf = (path: string): string[] =>
  Object.keys(schemas.find(({ $id }) => $id === `https://schemas.helhed.dk/${path}.schema.json`)?.properties ?? {}).sort();
const kebab = (type: string): string => type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();

/** The schema of each kind of record. */
const RECORDS: Readonly<Record<RecordKind, string>> = {
  person: 'person',
  cases: 'case',
  contacts: 'contact',
  needs: 'need',
  goals: 'goal',
  efforts: 'effort',
  benefits: 'benefit',
  appointments: 'appointment',
  plans: 'sector-plan',
  selfAssessments: 'self-assessment',
  concerns: 'concern',
};
const recordKinds = Object.entries(RECORDS) as [RecordKind, string][];
const partKinds = Object.entries(PART_TYPES) as [PartKind, string][];

describe('the fates of fields', () => {
  it('speaks of every kind of record that a source can give', () => {
    expect(fieldsOf('citizen/citizen-records')).toEqual(Object.keys(RECORDS).sort());
  });

  it.each(recordKinds)('declares what becomes of every field of %s in the plan, and of no other', (kind, path) => {
    const fields = fieldsOf(`citizen/${path}`);
    expect(fields.length).toBeGreaterThan(3);
    expect(Object.keys(RECORD_FATES[kind]).sort()).toEqual(fields);
  });

  it.each(partKinds)('declares what becomes of every field of %s in the records of a sector, and of no other', (kind, type) => {
    const fields = fieldsOf(`plan/${kebab(type)}`);
    expect(fields.length).toBeGreaterThan(3);
    expect(Object.keys(PART_FATES[kind]).sort()).toEqual(fields);
  });

  it('maps to places that the schemas have', () => {
    const lost = (fates: readonly (DeclaredFate | DeclaredViewFate)[], has: (kind: string, field: string) => boolean) =>
      fates.flatMap(({ to }) => to).filter((place) => !has(place.split('.')[0]!, place.split('.')[1]!));
    const inPlan = (kind: string, field: string) =>
      kind === 'plan'
        ? fieldsOf('plan/plan').includes(field)
        : fieldsOf(`plan/${kebab(PART_TYPES[kind as PartKind])}`).includes(field);
    const inRecords = (kind: string, field: string) => fieldsOf(`citizen/${RECORDS[kind as RecordKind]}`).includes(field);
    expect(lost(Object.values(RECORD_FATES).flatMap(Object.values), inPlan)).toEqual([]);
    expect(lost(Object.values(PART_FATES).flatMap(Object.values), inRecords)).toEqual([]);
  });

  it('gives a reason for what is not mapped, and a place for what is', () => {
    for (const { fate, to, why } of Object.values(RECORD_FATES).flatMap<DeclaredFate>(Object.values)) {
      expect([fate === 'MAPPED', to.length > 0]).toEqual([why === undefined, why === undefined]);
      if (why !== undefined) expect(FATE_REASONS[why].fate).toBe(fate);
    }
    for (const { to, why } of Object.values(PART_FATES).flatMap<DeclaredViewFate>(Object.values)) {
      expect(to.length > 0).toBe(why === undefined);
    }
  });

  it('uses every reason, and each has Danish and English words', () => {
    const used = [
      ...Object.values(RECORD_FATES)
        .flatMap<DeclaredFate>(Object.values)
        .flatMap(({ unless, why }) => [...unless, ...(why ? [why] : [])]),
      ...Object.values(WHOLE_RECORDS).flat(),
    ];
    expect([...new Set<string>(used)].sort()).toEqual(Object.keys(FATE_REASONS).sort());
    const back = Object.values(PART_FATES)
      .flatMap<DeclaredViewFate>(Object.values)
      .flatMap(({ unless, why }) => [...unless, ...(why ? [why] : [])]);
    expect([...new Set<string>(back)].sort()).toEqual(Object.keys(VIEW_REASONS).sort());
    for (const { da, en } of [...Object.values(FATE_REASONS), ...Object.values(VIEW_REASONS)]) {
      expect([da.length > 10, en.length > 10]).toEqual([true, true]);
    }
  });
});
