import { CLASS_TABLE } from '../generated/class-table.js';
import type { DataClass } from '../kernel/words.js';

type Projector = (value: Record<string, unknown>) => Record<string, unknown> | undefined;

/**
 * Masks documents by the class table. One projector is compiled for each type and set of classes and kept; a field outside the
 * set is left out, and an object that carries a raised class outside it is dropped whole. TECHNICAL is always inside.
 */
export class Masks {
  readonly #projectors = new Map<string, Projector>();

  /** The part of an object of the named type that the classes allow; undefined when a raised class forbids all of it. */
  mask<T extends object>(type: string, classes: readonly DataClass[], value: T): Partial<T> | undefined {
    return this.#projector(type, classes)(value as Record<string, unknown>) as Partial<T> | undefined;
  }

  /** The names of the fields that may leave, as `Type.field`, sorted. */
  fieldsOf(type: string, classes: readonly DataClass[]): string[] {
    const seen = new Set<string>();
    const visit = (here: string): string[] => {
      if (seen.has(here)) return [];
      seen.add(here);
      return Object.entries(rowsOf(here)).flatMap(([name, row]) =>
        allows(classes, row.dataClass) ? [`${here}.${name}`, ...(row.type ? visit(row.type) : [])] : [],
      );
    };
    return visit(type).sort();
  }

  #projector(type: string, classes: readonly DataClass[]): Projector {
    const key = `${type}|${classes.join(',')}`;
    const kept = this.#projectors.get(key);
    if (kept !== undefined) return kept;
    const fields = Object.entries(rowsOf(type))
      .filter(([, row]) => allows(classes, row.dataClass))
      .map(([name, row]) => ({ name, inner: row.type === undefined ? undefined : this.#projector(row.type, classes) }));
    const projector: Projector = (value) => {
      const raised = value.raisedClasses as readonly DataClass[] | undefined;
      if (raised !== undefined && !raised.every((one) => allows(classes, one))) return undefined;
      const kept: Record<string, unknown> = {};
      for (const { name, inner } of fields) {
        const field = value[name];
        if (field === undefined) continue;
        if (inner === undefined) kept[name] = field;
        else if (Array.isArray(field)) kept[name] = field.map(inner).filter((one) => one !== undefined);
        else {
          const part = inner(field as Record<string, unknown>);
          if (part !== undefined) kept[name] = part;
        }
      }
      return kept;
    };
    this.#projectors.set(key, projector);
    return projector;
  }
}

const allows = (classes: readonly DataClass[], one: DataClass): boolean => one === 'TECHNICAL' || classes.includes(one);

function rowsOf(type: string) {
  const rows = CLASS_TABLE[type];
  if (rows === undefined) throw new RangeError(`no type ${type} in the class table`);
  return rows;
}
