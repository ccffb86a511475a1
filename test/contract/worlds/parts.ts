import type { AccessParts } from '../../../src/access/parts.js';
import type { AuditDraft } from '../../../src/audit/entry.js';
import { Masks } from '../../../src/citizen/mask.js';
import { RECORD_TYPES } from '../../../src/citizen/record-types.js';
import type { SourceOutcome } from '../../../src/connectors/connector.js';
import { CLASS_TABLE } from '../../../src/generated/class-table.js';
import type { Purpose } from '../../../src/generated/documents.js';
import type { Caller } from '../../../src/kernel/call-context.js';
import { readCatalogue } from '../../../src/policy/catalogue.js';
import { faultsOf } from '../../../src/schema/validators.js';
import type { CitizenRecords } from '../../../src/sdk/index.js';
import { AT, clock, fakeRoad, outcomeOf, RECEIPT } from '../../access/road-fakes.js';
import { fullDocument } from './documents.js';
import { SECTOR_OF, SYSTEMS, type System, type World, type WorldRecord } from './world.js';

export const SELF_KEY = 'key-of-the-caller';
const BEFORE = new Date('2026-06-01T08:00:00.000Z');
const ENDED = new Date('2026-11-01T08:00:00.000Z');

/** What the last call of a world left behind, and what it met. */
export class Told {
  drafts: AuditDraft[] = [];
  events: (readonly unknown[])[] = [];
  /** raw answers of the sources asked */
  raw = new Map<string, CitizenRecords>();
  ids = 0;

  begin(): void {
    this.drafts = [];
    this.events = [];
    this.raw = new Map();
    this.ids = 0;
  }

  get rawCount(): number {
    return [...this.raw.values()]
      .flatMap((records) => Object.values(records))
      .reduce((sum, list) => sum + [list].flat().length, 0);
  }
}

const builtIn = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const FOR_PROVIDERS = {
  ...builtIn.purposes.get('PLAN_COORDINATION')!,
  code: 'OWN_EFFORTS',
  legalBases: [{ act: 'SEL', paragraph: '§ 141, stk. 5', eli: 'https://example.dk', validFrom: '2020-01-01' }],
  roles: ['PROVIDER'],
  capacities: ['PROVIDER'],
  rules: [{ sectors: ['EMPLOYMENT', 'SOCIAL'], classes: ['PLAN_EFFORT', 'PLAN_GOAL', 'CASE_META'], consent: [] }],
} as unknown as Purpose;
/** The catalogue in force, and a purpose by which providers ask. */
export const catalogue = { ...builtIn, purposes: new Map([...builtIn.purposes, ['OWN_EFFORTS', FOR_PROVIDERS]]) };
/** Purposes by which case data are asked for. */
const OFTEN = ['PLAN_COORDINATION', 'PLAN_DRAFT', 'OWN_EFFORTS', 'EMPLOYMENT_COORDINATION', 'CASE_DECISION', 'CITIZEN_SELF'];

/** Purposes of a view; those that release most stand in it more often, so that few worlds meet every kind of difference. */
export const VIEWING = [...catalogue.purposes.values()]
  .filter(({ rules, subject }) => rules.length > 0 && subject !== 'NONE')
  .flatMap((purpose) => Array.from({ length: OFTEN.includes(purpose.code) ? 8 : 1 }, () => purpose));

const LISTS = Object.keys(RECORD_TYPES) as (keyof typeof RECORD_TYPES)[];
const RECORD_KINDS = Object.fromEntries(LISTS.map((kind) => [kind, [CLASS_TABLE.CitizenRecords![kind]!.dataClass]]));

const documents = new Map<string, Record<string, unknown>>();

function recordOf(system: System, { kind, seed, raised, own, anonymous }: WorldRecord): Record<string, unknown> {
  const type = RECORD_TYPES[kind];
  const key = `${type}|${seed}`;
  const kept = documents.get(key) ?? fullDocument(type, seed);
  documents.set(key, kept);
  return {
    ...kept,
    id: `${system}-${kind}-${seed}-${raised.join()}`,
    sector: SECTOR_OF[system],
    raisedClasses: raised,
    provenance: { ...(kept.provenance as object), system },
    ...(kind === 'efforts' && { unit: own ? { id: 'u-1' } : { id: 'u-2' } }),
    ...(kind === 'plans' && { unit: { id: 'u-1' } }),
    ...(anonymous && { legalBasis: { act: 'SEL', paragraph: '§ 101 a' } }),
  };
}

function answerOf(system: System, { sources }: World): SourceOutcome {
  const { state, records } = sources[system];
  if (state === 'AWAY') return outcomeOf({}, { state: 'UNAVAILABLE', problem: 'SOURCE_UNAVAILABLE' });
  const lists: Record<string, object[]> = {};
  for (const record of records) lists[record.kind] = [...(lists[record.kind] ?? []), recordOf(system, record)];
  const held = records.length === 0 ? 'NO_RECORDS' : 'OK';
  return outcomeOf(lists, { state: state === 'WITHHELD' ? 'WITHHELD_AT_SOURCE' : held, deliveredAt: AT });
}

function personOf({ person, cpr }: World): object {
  if (person === 'ABSENT') return outcomeOf({}, { state: 'NO_RECORDS' });
  const full = fullDocument('Person', 1);
  const flags = Object.fromEntries(
    Object.entries(full)
      .filter(([, value]) => typeof value === 'boolean')
      .map(([name]) => [name, false]),
  );
  const special = {
    PROTECTED: ['addressProtected'],
    SPECIAL: ['addressProtected', 'speciallyProtected'],
    DECEASED: ['deceased'],
    ORDINARY: [],
  }[person];
  return outcomeOf({
    person: {
      ...full,
      ...flags,
      ...Object.fromEntries(special.filter((name) => name in flags).map((name) => [name, true])),
      identifiers: [{ system: 'CPR', value: cpr, current: true }],
    },
  });
}

/** The parts of a gateway in that world: stores in memory, sources that answer from it, and a log that takes everything. */
export function worldParts(world: World): { parts: AccessParts; told: Told } {
  const told = new Told();
  const keyOf = (cpr: string) => `key-${cpr}`;
  const note =
    (name: string) =>
    (...what: unknown[]) =>
      void told.events.push([name, ...what]);
  const related = (employee: string | undefined) =>
    world.caller.related && employee === 'e-1' && world.caller.capacity !== undefined;
  const known = {
    audit: {
      append: async (draft: AuditDraft) => {
        told.drafts.push(draft);
        return RECEIPT;
      },
    },
    blocks: {
      one: async () => undefined,
      of: async () =>
        world.blocked
          ? [{ id: 'b-1', target: 'SYSTEM', name: 'social-ffb', from: BEFORE, to: null, recordedAt: BEFORE, liftedAt: null }]
          : [],
    },
    caseUses: { earlier: async () => 0, take: async () => true },
    representations: { one: async () => undefined, of: async () => [] },
    catalogue,
    citizenKeys: {
      homeKey: ({ line }: { line: string }) => `home ${line}`,
      numberKey: keyOf,
      nobody: () => keyOf('nobody'),
      identify: async (key: string) => ({ key, keys: [key] }),
      numbersOf: async (keys: readonly string[]) => new Map(keys.map((key, at) => [key, `010180000${at}`])),
    },
    clock,
    consents: {
      one: async () => null,
      of: async () => consentsOf(world),
      saidBy: async () => [],
      isEndedHere: () => false,
    },
    database: { query: async () => [], getRepository: () => ({ findOneBy: async () => null, findOne: async () => null }) },
    ids: { next: () => `id-${told.ids++}` },
    masks: new Masks(),
    observer: {
      ...Object.fromEntries(
        ['decided', 'gapMet', 'brokeGlass', 'outcomeLost', 'failed', 'forbiddenRecord'].map((name) => [name, note(name)]),
      ),
      asked: (system: string, state: string) => told.events.push(['asked', system, answered(state)]),
    },
    plans: { one: async () => undefined, of: async () => [] },
    relations: {
      between: async ({ employee }: Caller, keys: readonly string[]) =>
        related(employee) && keys.includes(keyOf('0101801234'))
          ? [{ capacity: world.caller.capacity, sector: 'SOCIAL', from: BEFORE.toISOString(), source: 'social-ffb' }]
          : [],
      citizensOf: async ({ employee }: Caller, _at: Date, first: number, { self = '' }: { self?: string } = {}) => {
        if (employee === undefined) return [];
        const keys = Array.from({ length: world.list.others }, (_one, at) => `key-${at}`);
        const all = (world.list.self ? [...keys, SELF_KEY] : keys).filter((key) => key !== self).sort();
        return all.slice(0, first).map((citizenKey) => ({ citizenKey, sectors: ['SOCIAL'], capacities: ['TEAM'] }));
      },
    },
    sources: {
      master: { manifest: { id: 'cpr-sf1520' }, ask: async () => personOf(world) },
      sectors: SYSTEMS.map((system) => ({
        manifest: { id: system, sector: SECTOR_OF[system], recordKinds: RECORD_KINDS },
        ask: async () => {
          const answer = answerOf(system, world);
          told.raw.set(system, answer.records);
          return answer;
        },
      })),
    },
  };
  return {
    parts: fakeRoad({ breakGlass: { liveFor: async () => undefined, own: async () => undefined }, ...known }).parts,
    told,
  };
}

/** Operators see how often a source had something, as a figure over all citizens; a single call is not told apart by it. */
const answered = (state: string): string => (['OK', 'NO_RECORDS', 'WITHHELD_AT_SOURCE'].includes(state) ? 'ANSWERED' : state);

function consentsOf({ consents }: World): object[] {
  return consents.map(({ kind, purpose = null, sectors, classes, state }) => ({
    id: `consent-${kind}-${classes.length}`,
    kind,
    purpose,
    sectors,
    systems: [],
    dataClasses: classes,
    dataFrom: null,
    dataTo: null,
    receiverUnits: [],
    receiverEmployees: [],
    usesMost: null,
    usesDays: null,
    caseRef: 'case-1',
    giver: 'SELF',
    giverKey: null,
    giverScope: [],
    holdersNeeded: 1,
    answer: 'GIVEN',
    attempts: [],
    refusedAt: null,
    completedBy: [],
    usedAt: [],
    form: 'WRITTEN',
    evidenceRef: null,
    textVersion: '1',
    recordedBy: 'e-9',
    recordedUnit: null,
    givenAt: BEFORE,
    expiresAt: state === 'EXPIRED' ? ENDED : null,
    withdrawnAt: state === 'WITHDRAWN' ? ENDED : null,
  }));
}
