import type { HouseField, HouseSchema } from './house-subset.js';

/** One row of the class table: what a field of a type is, and which class it has. */
interface Row {
  dataClass: string;
  type?: string;
  list?: true;
}

/**
 * The class table as TypeScript text: type -> field -> data class and, for fields that hold objects, the type inside.
 * Value types (schemas/common) have no rows: they take the class of the field that refers to them.
 */
export function toClassTable(schemas: ReadonlyMap<string, HouseSchema>): string {
  const objectTitle = (field: HouseField): string | undefined => {
    const target = schemas.get(field.$ref ?? field.items?.$ref ?? '');
    return target?.type === 'object' && !target.$id.includes('/common/') ? target.title : undefined;
  };
  const table: Record<string, Record<string, Row>> = {};
  for (const schema of schemas.values()) {
    if (schema.type !== 'object' || schema.$id.includes('/common/')) continue;
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
  return `/* Written by \`npm run generate\` from schemas/. Do not edit. */
import type { DataClass } from '../kernel/words.js';

export interface ClassRow {
  readonly dataClass: DataClass;
  /** type of the object inside, where it is not a value type */
  readonly type?: string;
  readonly list?: true;
}

/** type -> field -> class: the only table by which anything is masked. */
export const CLASS_TABLE: Readonly<Record<string, Readonly<Record<string, ClassRow>>>> = ${JSON.stringify(table, null, 2)};
`;
}
