import { type HouseField, type HouseSchema, isValueType } from './house-schema.js';

/** One row of the class table: what a field of a type is, and which class it has. */
interface Row {
  dataClass: string;
  type?: string;
  list?: true;
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
  const table: ClassTable = {};
  for (const schema of schemas.values()) {
    if (schema.type !== 'object' || isValueType(schema.$id)) continue;
    table[schema.title] = Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([name, field]) => {
        const type = objectTitle(field);
        return [
          name,
          { dataClass: field.dataClass!, ...(type && { type }), ...(field.type === 'array' && { list: true as const }) },
        ];
      }),
    );
  }
  return table;
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
}

/** type -> field -> class: the only table by which anything is masked. */
export const CLASS_TABLE: Readonly<Record<string, Readonly<Record<string, ClassRow>>>> = ${JSON.stringify(classTableOf(schemas), null, 2)};
`;
}
