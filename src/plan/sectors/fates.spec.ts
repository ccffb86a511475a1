import { SCHEMAS } from '../../generated/schemas.js';
import type { RecordKind } from '../../sdk/records.js';
import { PART_TYPES, type PartKind } from '../part-kinds.js';
import { FATE_REASONS } from './fate-reasons.js';
import { type DeclaredViewFate, PART_FATES, VIEW_REASONS } from './part-fates.js';
import { type DeclaredFate, RECORD_FATES, WHOLE_RECORDS } from './record-fates.js';

interface Field {
  readonly dataClass?: string;
  readonly revealsPlace?: boolean;
  readonly $ref?: string;
}
interface Schema {
  readonly $id: string;
  readonly properties?: Readonly<Record<string, Field>>;
}

const schemas = SCHEMAS as unknown as readonly Schema[];
const propertiesOf = (id: string): Readonly<Record<string, Field>> => schemas.find(({ $id }) => $id === id)?.properties ?? {};
const fieldAt = (path: string, field: string): Field | undefined =>
  propertiesOf(`https://schemas.helhed.dk/${path}.schema.json`)[field];
const fieldsOf = (path: string): string[] => Object.keys(propertiesOf(`https://schemas.helhed.dk/${path}.schema.json`)).sort();
const revealsPlace = (field: Field | undefined): boolean =>
  field?.revealsPlace === true || (field?.$ref !== undefined && Object.values(propertiesOf(field.$ref)).some(revealsPlace));
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

/** Places that take no words of a source: a plan type, an act, or a code of our own lists (draft-plan.spec.ts shows it). */
const CODED = [
  'efforts.code -> efforts.unified',
  'efforts.legalBasis -> efforts.lawArea',
  'plans.title -> replaces.planType',
  'plans.legalBasis -> replaces.planType',
  'selfAssessments.code -> selfAssessments.scale',
  'selfAssessments.value -> selfAssessments.scale',
  'selfAssessments.value -> selfAssessments.value',
];

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

  it('carries a field to places of the same class, and words of a source only to places that are hidden where places are', () => {
    const wrong = recordKinds.flatMap(([kind, path]) =>
      Object.entries(RECORD_FATES[kind]).flatMap(([field, { to }]) =>
        to.flatMap((place) => {
          const [target, name] = place.split('.') as [PartKind | 'plan', string];
          if (name === 'provenance' || target === 'plan') return [];
          const from = fieldAt(`citizen/${path}`, field);
          const there = fieldAt(`plan/${kebab(PART_TYPES[target as PartKind])}`, name);
          return [
            ...(from?.dataClass === there?.dataClass
              ? []
              : [`${kind}.${field} ${from?.dataClass} -> ${place} ${there?.dataClass}`]),
            ...(revealsPlace(from) && !revealsPlace(there) ? [`${kind}.${field} -> ${place} tells of places`] : []),
          ];
        }),
      ),
    );
    expect(wrong).toEqual(CODED.map((one) => `${one} tells of places`));
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
