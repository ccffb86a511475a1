import { isDeepStrictEqual } from 'node:util';
import type { CitizenRecords } from '../../src/generated/documents.js';
import { SECTORS } from '../../src/kernel/words.js';
import { draftPlan } from '../../src/plan/sectors/draft-plan.js';
import type { Replacing } from '../../src/plan/sectors/draft-replaces.js';
import { FATE_REASONS } from '../../src/plan/sectors/fate-reasons.js';
import { PLAN_FRAMES, type PlanType } from '../../src/plan/sectors/plan-frames.js';
import { RECORD_FATES, WHOLE_RECORDS } from '../../src/plan/sectors/record-fates.js';
import { sectorView } from '../../src/plan/sectors/sector-view.js';
import { validate } from '../../src/plan/validate.js';
import { faultsOf } from '../../src/schema/validators.js';
import type { RecordKind } from '../../src/sdk/records.js';
import { runs } from '../support/lane.js';
import { Random } from './random.js';
import { AT, sectorRecords } from './sector-records.js';

const COUNT = runs({ commit: 200, nightly: 10_000, release: 100_000 });
const FIRST = Number(process.env.HELHED_SEED ?? 1);
const FACTS = { planId: 'plan', at: AT, coordinator: { employee: 'E1', sector: 'SOCIAL' as const } };
const CARRIED = ['goals', 'efforts', 'appointments', 'plans', 'selfAssessments'] as const satisfies readonly RecordKind[];
const EXTENTS = ['WHOLE', 'EFFORT_PART', 'PARENT_ELEMENTS', 'BECOMES'] as const;
type Fields = Readonly<Record<string, unknown>> & { readonly id: string };

/** Some of the types that may be replaced, and now and then one that may not. */
function replacesOf(seed: number): Replacing[] {
  const random = new Random(seed ^ 0x5eed);
  const types = Object.keys(PLAN_FRAMES) as PlanType[];
  return types
    .filter((type) => random.chance(PLAN_FRAMES[type].extents.length > 0 ? 0.6 : 0.1))
    .map((planType) => {
      const { extents } = PLAN_FRAMES[planType];
      const extent = random.maybe(0.5, () => random.one(random.chance(0.8) && extents.length > 0 ? extents : EXTENTS));
      return { planType, ...(extent !== undefined && { extent }) };
    });
}

const listed = (records: readonly CitizenRecords[], kind: (typeof CARRIED)[number]): Fields[] =>
  records.flatMap((source) => (source[kind] ?? []) as unknown as Fields[]);

/** Differences between what the sectors had and what they get back that no fate declares: kind and field, never a value. */
function roundTrip(seed: number, counts: Map<string, number>): string[] {
  const records = sectorRecords(seed);
  const { fates, plan, proposed } = draftPlan(records, replacesOf(seed), FACTS);
  const views = SECTORS.map((sector) => sectorView(plan, { sector }));
  const unexplained: string[] = [];
  for (const fault of validate(plan))
    unexplained.push(`invalid ${fault.code} ${fault.at.split('/')[0]} ${fault.at.split('/')[2]}`);
  const whys = new Map<string, Set<string>>();
  for (const { fate, field, kind, record, why } of fates) {
    const key = `${kind}/${record}/${field}`;
    whys.set(key, new Set([...(whys.get(key) ?? []), ...(why === undefined ? [] : [why])]));
    counts.set(`${fate} ${why ?? ''}`, (counts.get(`${fate} ${why ?? ''}`) ?? 0) + 1);
    const declared = RECORD_FATES[kind][field];
    const isDeclared =
      why === declared?.why || (why !== undefined && (declared?.unless.includes(why) || WHOLE_RECORDS[kind]?.includes(why)));
    if (declared === undefined || !isDeclared) unexplained.push(`undeclared ${kind}.${field} ${why}`);
  }
  for (const kind of CARRIED) {
    const back = new Map(
      listed(
        views.map((view) => view.records),
        kind,
      ).map((record) => [record.provenance as object, record]),
    );
    const byId = new Map([...back.values()].map((record) => [sourceOf(record), record]));
    for (const record of listed(records, kind)) {
      const came = byId.get(sourceOf(record));
      byId.delete(sourceOf(record));
      for (const field of new Set([...Object.keys(record), ...Object.keys(came ?? {})])) {
        const why = whys.get(`${kind}/${record.id}/${field}`);
        if (why === undefined && field in record) unexplained.push(`no fate ${kind}.${field}`);
        const isSame = isDeepStrictEqual(came?.[field], record[field]);
        if (!isSame && (why?.size ?? 0) === 0) unexplained.push(`lost ${kind}.${field}`);
        if (!isSame) counts.set(`difference ${kind}.${field}`, (counts.get(`difference ${kind}.${field}`) ?? 0) + 1);
      }
    }
    const allowed =
      kind === 'goals'
        ? proposed.length
        : kind === 'plans'
          ? plan.replaces.filter((one) => one.provenance === undefined).length
          : 0;
    if (byId.size > allowed) unexplained.push(`added ${kind}`);
    for (const record of byId.values()) counts.set(`drafted ${kind}`, (counts.get(`drafted ${kind}`) ?? 0) + (record ? 1 : 0));
  }
  return unexplained;
}

function sourceOf({ provenance }: Fields): string {
  const { sourceRecordId, system } = provenance as { sourceRecordId: string; system: string };
  return `${system} ${sourceRecordId}`;
}

describe('sector plans to the one plan and back', () => {
  it('is tested with records that the sources could give', () => {
    for (let seed = FIRST; seed < FIRST + 50; seed += 1) {
      for (const records of sectorRecords(seed)) expect(faultsOf('citizen/citizen-records.schema.json', records)).toEqual([]);
    }
    expect(sectorRecords(7)).toEqual(sectorRecords(7));
  });

  it(`loses nothing without a declared reason, in ${COUNT} plans`, () => {
    const counts = new Map<string, number>();
    const unexplained = new Map<string, number>();
    for (let seed = FIRST; seed < FIRST + COUNT; seed += 1) {
      for (const one of roundTrip(seed, counts)) unexplained.set(one, unexplained.get(one) ?? seed);
    }
    console.log(
      [...counts]
        .sort()
        .map(([what, count]) => `${String(count).padStart(9)} ${what}`)
        .join('\n'),
    );
    expect([...unexplained]).toEqual([]);
    const reasons = Object.keys(FATE_REASONS).filter((code) => ![...counts.keys()].some((what) => what.endsWith(` ${code}`)));
    expect(reasons).toEqual(['MASTER_DATA', 'PLAN_IS_FULL']);
  }, 3_600_000);

  it('gives back records that a source could have given', () => {
    for (let seed = FIRST; seed < FIRST + 50; seed += 1) {
      const { plan } = draftPlan(sectorRecords(seed), replacesOf(seed), FACTS);
      for (const sector of SECTORS) {
        const { records } = sectorView(plan, { sector });
        expect(faultsOf('citizen/citizen-records.schema.json', records)).toEqual([]);
      }
    }
  });

  it('drafts the same plan of the same records', () => {
    for (let seed = FIRST; seed < FIRST + 25; seed += 1) {
      const records = sectorRecords(seed);
      expect(draftPlan(records, replacesOf(seed), FACTS)).toEqual(draftPlan(records, replacesOf(seed), FACTS));
    }
  });

  it('loses nothing at all the second time: what came back once comes back the same', () => {
    const views = (records: readonly CitizenRecords[], seed: number) => {
      const { plan } = draftPlan(records, replacesOf(seed), FACTS);
      return SECTORS.map((sector) => sectorView(plan, { sector }).records);
    };
    const ofSources = (records: readonly CitizenRecords[]) =>
      CARRIED.map((kind) => listed(records, kind).filter((record) => !sourceOf(record).startsWith('helhed ')));
    for (let seed = FIRST; seed < FIRST + 50; seed += 1) {
      const once = views(sectorRecords(seed), seed);
      expect(ofSources(views(once, seed))).toEqual(ofSources(once));
    }
  });
});
