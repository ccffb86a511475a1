import { BASE, type HouseField, type HouseSchema, isValueType } from './house-schema.js';

/** A code of a source beside that of our own lists. */
const CODE = `${BASE}common/code.schema.json`;

/** One row of the class table: what a field of a type is, and which class it has. */
interface Row {
  dataClass: string;
  type?: string;
  list?: true;
  revealsPlace?: true;
  coded?: true;
  placesInside?: readonly string[];
}

type ClassTable = Record<string, Record<string, Row>>;

/**
 * The class table: type -> field -> data class and, for fields that hold objects, the type inside.
 * Value types (schemas/common) have no rows: they take the class of the field that refers to them.
 */
export function classTableOf(schemas: ReadonlyMap<string, HouseSchema>): ClassTable {
  const objectTitle = (field: HouseField): string | undefined => {
    const target = schemas.get(field.$ref ?? field.items?.$ref ?? '');
    return target?.type === 'object' && !isValueType(target.$id) ? target.title : undefined;
  };
  const placesOf = (field: HouseField): Partial<Row> => {
    const id = field.$ref ?? field.items?.$ref ?? '';
    const inside = isValueType(id) ? placesInside(schemas, id) : [];
    return {
      ...(field.revealsPlace && { revealsPlace: true as const }),
      ...(field.revealsPlace && id === CODE && { coded: true as const }),
      ...(inside.length > 0 && { placesInside: inside }),
    };
  };
  const table: ClassTable = {};
  for (const schema of schemas.values()) {
    if (schema.type !== 'object' || isValueType(schema.$id)) continue;
    table[schema.title] = Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, field]) => {
        const type = objectTitle(field);
        return [
          name,
          {
            dataClass: field.dataClass!,
            ...(type && { type }),
            ...(field.type === 'array' && { list: true as const }),
            ...placesOf(field),
          },
        ];
      }),
    );
  }
  return table;
}

/** The fields of a value type, at any depth, that can tell a place: names joined by dots. */
function placesInside(schemas: ReadonlyMap<string, HouseSchema>, id: string): string[] {
  return Object.entries(schemas.get(id)?.properties ?? {}).flatMap(([name, field]) => {
    if (field.revealsPlace) return [name];
    return placesInside(schemas, field.$ref ?? field.items?.$ref ?? '').map((path) => `${name}.${path}`);
  });
}

/** The class table as TypeScript text. */
export function toClassTable(schemas: ReadonlyMap<string, HouseSchema>): string {
  return `/* Written by \`npm run generate\` from schemas/. Do not edit. */
import type { DataClass } from '../kernel/words.js';

export interface ClassRow {
  readonly dataClass: DataClass;
  /** type of the object inside, where it is not a value type */
  readonly type?: string;
  readonly list?: true;
  /** its value can tell where the citizen is */
  readonly revealsPlace?: true;
  /** such a value is a code: those that stand in our lists name no place */
  readonly coded?: true;
  /** fields of the value inside that can tell it, each as its names joined by dots */
  readonly placesInside?: readonly string[];
}

/** type -> field -> class: the only table by which anything is masked. */
export const CLASS_TABLE: Readonly<Record<string, Readonly<Record<string, ClassRow>>>> = ${JSON.stringify(classTableOf(schemas), null, 2)};
`;
}
