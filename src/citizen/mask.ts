import { CLASS_TABLE, type ClassRow } from '../generated/class-table.js';
import type { DataClass, Hidden } from '../kernel/words.js';
import { type Forbidden, forbiddenRecord } from './forbidden-records.js';

type Fields = Record<string, unknown>;
type Projector = (value: Fields) => Fields | undefined;
/** One value of a field as it may leave; undefined when it may not. */
type Part = (value: unknown) => unknown;

/**
 * Masks documents by the class table. One projector is compiled for each type, set of classes and whether places are hidden, and kept;
 * a field outside the set is left out, and an object that carries a raised class outside it is dropped whole. TECHNICAL is always inside.
 * Where places are hidden, no field that can reveal one is left, no class ID_PROTECTED, and no code that our lists do not know.
 * Records that nobody may have are dropped whatever is asked for.
 * @param dropped is told why such a record went, and nothing of it
 */
export class Masks {
  readonly #projectors = new Map<string, Projector>();

  constructor(private readonly dropped: (why: Forbidden) => void = () => {}) {}

  /** The part of an object of the named type that may leave; undefined when all of it may not. */
  mask<T extends object>(
    type: string,
    classes: readonly DataClass[],
    value: T,
    hides: readonly Hidden[] = [],
  ): Partial<T> | undefined {
    return this.#projector(type, shownOf(classes, hides))(value as Fields) as Partial<T> | undefined;
  }

  /** The names of the fields that may leave, as `Type.field`, sorted. */
  fieldsOf(type: string, classes: readonly DataClass[], hides: readonly Hidden[] = []): string[] {
    const shown = shownOf(classes, hides);
    const seen = new Set<string>();
    const visit = (here: string): string[] => {
      if (seen.has(here)) return [];
      seen.add(here);
      return rowsOf(here).flatMap(([name, row]) =>
        mayLeave(shown, row) ? [`${here}.${name}`, ...(row.type ? visit(row.type) : [])] : [],
      );
    };
    return visit(type).sort();
  }

  #projector(type: string, shown: Shown): Projector {
    const key = `${type}|${shown.places}|${shown.classes.join(',')}`;
    const kept = this.#projectors.get(key);
    if (kept !== undefined) return kept;
    const rows = rowsOf(type);
    const isRecord = rows.some(([name]) => name === 'raisedClasses');
    const fields = rows
      .filter(([, row]) => mayLeave(shown, row))
      .map(([name, row]) => ({ name, part: row.type === undefined ? partOf(shown, row) : this.#projector(row.type, shown) }));
    const projector: Projector = (value) => {
      if (isRecord && !this.#passes(shown, value)) return undefined;
      const left: Fields = {};
      for (const { name, part } of fields) {
        const field = value[name];
        if (field === undefined) continue;
        if (part === undefined) {
          left[name] = field;
          continue;
        }
        const shownField = through(part as Part, field);
        if (shownField !== undefined) left[name] = shownField;
      }
      return left;
    };
    this.#projectors.set(key, projector);
    return projector;
  }

  #passes({ classes }: Shown, record: Fields): boolean {
    const forbidden = forbiddenRecord(record);
    if (forbidden !== undefined) {
      this.dropped(forbidden);
      return false;
    }
    const raised = record.raisedClasses as readonly DataClass[] | undefined;
    if (raised !== undefined) for (const one of raised) if (!allows(classes, one)) return false;
    return true;
  }
}

/** Which classes are shown, and whether fields that reveal a place are. */
interface Shown {
  readonly classes: readonly DataClass[];
  readonly places: boolean;
}

function shownOf(classes: readonly DataClass[], hides: readonly Hidden[]): Shown {
  const places = !hides.includes('PLACES');
  return { places, classes: places ? classes : classes.filter((one) => one !== 'ID_PROTECTED') };
}

const allows = (classes: readonly DataClass[], one: DataClass): boolean => one === 'TECHNICAL' || classes.includes(one);

const mayLeave = ({ classes, places }: Shown, { dataClass, revealsPlace, coded }: ClassRow): boolean =>
  allows(classes, dataClass) && (places || !revealsPlace || coded === true);

/** What a field that holds no document is put through; undefined where it leaves as it is. */
function partOf({ places }: Shown, { coded, placesInside }: ClassRow): Part | undefined {
  if (places) return undefined;
  if (coded) return (code) => ((code as { known?: unknown }).known === true ? code : undefined);
  return placesInside && withoutFields(placesInside.map((path) => path.split('.')));
}

/** A copy of an object, or of each in a list, without the fields at these paths of names; the object itself where it has none of them. */
function withoutFields(paths: readonly (readonly string[])[]): Part {
  const inside = new Map<string, Part | undefined>();
  for (const [name] of paths) {
    const below = paths.flatMap(([first, ...rest]) => (first === name ? [rest] : []));
    inside.set(name!, below.some((rest) => rest.length === 0) ? undefined : (value) => through(withoutFields(below), value));
  }
  return (value) => {
    const fields = value as Fields;
    if (![...inside.keys()].some((name) => name in fields)) return value;
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, field]) => {
        if (!inside.has(name)) return [[name, field]];
        const part = inside.get(name);
        return part === undefined ? [] : [[name, part(field)]];
      }),
    );
  };
}

const through = (part: Part, field: unknown): unknown =>
  Array.isArray(field) ? field.map(part).filter((one) => one !== undefined) : part(field);

function rowsOf(type: string): [string, ClassRow][] {
  const rows = CLASS_TABLE[type];
  if (rows === undefined) throw new RangeError(`no type ${type} in the class table`);
  return Object.entries(rows);
}
