import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { HouseField, HouseSchema } from './house-schema.js';

/** TypeScript types of every schema file, one interface or union each, named by title. */
export async function toTypes(schemas: ReadonlyMap<string, HouseSchema>): Promise<string> {
  const local = (field: HouseField): object =>
    field.$ref !== undefined
      ? { description: field.description, tsType: schemas.get(field.$ref)!.title }
      : { ...field, ...(field.items !== undefined && { items: local(field.items) }) };
  const definitions: Record<string, object> = {};
  for (const { $id: _id, properties, ...schema } of schemas.values()) {
    definitions[schema.title] = {
      ...schema,
      ...(properties && {
        properties: Object.fromEntries(Object.entries(properties).map(([name, field]) => [name, local(field)])),
      }),
    };
  }
  const everything = {
    title: 'Documents',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.keys(definitions).map((title) => [title, { $ref: `#/$defs/${title}` }])),
    $defs: definitions,
  } as JSONSchema;
  return compile(everything, 'Documents', {
    bannerComment: '/* Written by `npm run generate` from schemas/. Do not edit. */',
    maxItems: -1,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 130 },
  });
}
