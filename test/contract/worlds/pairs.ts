import { LIST_KINDS, type ListKind } from '../../../src/citizen/record-types.js';
import { CLASS_TABLE } from '../../../src/generated/class-table.js';
import { DATA_CLASSES, type DataClass } from '../../../src/kernel/words.js';
import { type PersonKind, SECTOR_OF, SYSTEMS, type System, type World, type WorldRecord } from './world.js';

/** What the first world of a pair let out, as its own log record says. */
export interface Known {
  /** classes by system; undefined when the call was refused */
  readonly classes: Readonly<Record<string, readonly DataClass[]>> | undefined;
  readonly reason: string | undefined;
}

/** Two worlds that must look alike to the caller. `number` where the number asked for is another too. */
export interface Pair {
  readonly without: World;
  readonly with: World;
  readonly number?: true;
}

/** Whole numbers for the choices of a pair. */
export interface Choice {
  readonly system: number;
  readonly kind: number;
  readonly dataClass: number;
  readonly place: number;
  readonly seed: number;
  readonly person: number;
}

export type PairKind = (world: World, known: Known, choice: Choice) => Pair | undefined;

const ownClass = (kind: ListKind): DataClass => CLASS_TABLE.CitizenRecords![kind]!.dataClass;
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

function withRecord(world: World, system: System, at: number, record: WorldRecord): World {
  const { state, records } = world.sources[system];
  const place = at % (records.length + 1);
  const more = [...records.slice(0, place), record, ...records.slice(place)];
  return { ...world, sources: { ...world.sources, [system]: { state, records: more } } };
}

const asked = (known: Known) => SYSTEMS.filter((system) => known.classes?.[system] !== undefined);
const isView = ({ operation }: World) => operation === 'citizenView';

function add(
  world: World,
  system: System | undefined,
  choice: Choice,
  record: Partial<WorldRecord> | undefined,
): Pair | undefined {
  if (system === undefined || record === undefined || world.sources[system].state !== 'ANSWERS') return undefined;
  const whole = { kind: 'cases', seed: choice.seed % 5, raised: [], own: true, ...record } as WorldRecord;
  return { without: world, with: withRecord(world, system, choice.place, whole) };
}

/** Each way in which a record, a person or another's call may be forbidden to be noticed. */
export const PAIRS: Readonly<Record<string, PairKind>> = {
  'a record of a class not granted': (world, known, choice) => {
    const system = isView(world) ? pick(asked(known), choice.system) : undefined;
    const kinds = LIST_KINDS.filter((kind) => system && !known.classes![system]!.includes(ownClass(kind)));
    const kind = pick(kinds, choice.kind);
    return add(world, system, choice, kind && { kind });
  },
  'a record raised to a class not granted': (world, known, choice) => {
    const system = isView(world) ? pick(asked(known), choice.system) : undefined;
    if (system === undefined) return undefined;
    const granted = known.classes![system]!;
    const kind = pick(
      LIST_KINDS.filter((one) => granted.includes(ownClass(one))),
      choice.kind,
    );
    const forbidden = DATA_CLASSES.filter((one) => one !== 'TECHNICAL' && !granted.includes(one));
    const raised = pick(forbidden, choice.dataClass);
    return add(world, system, choice, kind && raised && { kind, raised: [raised] });
  },
  'a record of a source not granted': (world, known, choice) => {
    if (!isView(world) || known.classes === undefined) return undefined;
    const system = pick(
      SYSTEMS.filter((one) => known.classes![one] === undefined),
      choice.system,
    );
    return add(world, system, choice, { kind: pick(LIST_KINDS, choice.kind)! });
  },
  "another's effort, for a provider": (world, known, choice) => {
    const isProvider = world.caller.role === 'PROVIDER' && isView(world);
    return isProvider ? add(world, pick(asked(known), choice.system), choice, { kind: 'efforts', own: false }) : undefined;
  },
  'an anonymous treatment': (world, known, choice) => {
    const system = isView(world) ? pick(asked(known), choice.system) : undefined;
    return add(world, system, choice, { kind: 'efforts', anonymous: true });
  },
  'a source that withholds, where cases may not be seen': (world, known, choice) => {
    const blind = asked(known).filter((system) => !known.classes![system]!.includes('CASE_META'));
    const system = isView(world) ? pick(blind, choice.system) : undefined;
    if (system === undefined) return undefined;
    const silent = (state: 'ANSWERS' | 'WITHHELD'): World => ({
      ...world,
      sources: { ...world.sources, [system]: { state, records: [] } },
    });
    return { without: silent('ANSWERS'), with: silent('WITHHELD') };
  },
  'a person nobody related may notice': (world, known, choice) => {
    if (known.reason !== 'NO_RELATION') return undefined;
    const person = pick<PersonKind>(['ORDINARY', 'PROTECTED', 'SPECIAL', 'DECEASED', 'ABSENT'], choice.person)!;
    const moved = choice.seed % 2 === 0 ? { consents: [] } : { blocked: !world.blocked };
    const record = { kind: pick(LIST_KINDS, choice.kind)!, seed: choice.seed % 5, raised: [], own: true };
    return {
      without: world,
      with: { ...withRecord(world, pick(SYSTEMS, choice.system)!, choice.place, record), person, ...moved },
    };
  },
  'a number that nobody has': (world, known) =>
    known.reason === 'NO_RELATION' && !world.caller.related
      ? { without: world, with: { ...world, cpr: '0101701234', person: 'ABSENT', consents: [] }, number: true }
      : undefined,
  'a consent beyond what was granted': (world, known, choice) => {
    if (world.operation !== 'consents' || known.reason !== undefined || world.caller.role === 'CITIZEN') return undefined;
    const sector = SECTOR_OF[pick(SYSTEMS, choice.system)!];
    const hidden = { kind: 'GDPR_CONSENT', purpose: 'OTHER', sectors: [sector], classes: ['CRIME'], state: 'ALIVE' } as const;
    const place = choice.place % (world.consents.length + 1);
    const consents = [...world.consents.slice(0, place), hidden, ...world.consents.slice(place)];
    return { without: world, with: { ...world, consents } };
  },
  'a record, where no source is asked': (world, _known, choice) =>
    ['consents', 'blocks', 'whatWouldSuffice', 'evaluate', 'evaluateTwo', 'searchActions'].includes(world.operation)
      ? add(world, pick(SYSTEMS, choice.system), choice, { kind: pick(LIST_KINDS, choice.kind)! })
      : undefined,
  'the caller himself in his own list': (world) =>
    ['myCitizens', 'searchResources'].includes(world.operation)
      ? { without: world, with: { ...world, list: { ...world.list, self: true } } }
      : undefined,
  "another caller's earlier view": (world) => (isView(world) ? { without: world, with: { ...world, earlier: true } } : undefined),
};
