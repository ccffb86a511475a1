import { type HouseField, type HouseSchema, isValueType } from './house-schema.js';

/** Fields that the gateway fills itself: where a part came from, and whether a code stands in our lists. */
const OURS: readonly string[] = ['provenance', 'known'];

/**
 * GraphQL inputs for the parts of a document: one `<Title>Input` for each object type that the document's own fields hold (those of its
 * folder, and the values inside), and `<Document>PartsInput` with the same fields as the document. A part's fields can all be left out,
 * since what is left out stays as it is; a value is given whole. Texts are of the scalar `PlanText`, which limits them all. The enums are those of `toSdl`.
 */
export function toInputSdl(schemas: ReadonlyMap<string, HouseSchema>, documentId: string): string {
  const { title, properties = {} } = schemas.get(documentId)!;
  const folder = documentId.slice(0, documentId.lastIndexOf('/') + 1);
  const inputs = new Map<string, string>();
  const typeOf = (field: HouseField): string => {
    if (field.type === 'array') return `[${typeOf(field.items!)}!]`;
    const target = schemas.get(field.$ref ?? '');
    if (target !== undefined) return target.enum ? target.title : visit(target);
    if (field.type === 'string' && field.enum) return field.title!;
    if (field.format !== undefined) return field.format === 'date' ? 'Date' : 'DateTime';
    return { string: 'PlanText', integer: 'Int', boolean: 'Boolean' }[field.type as 'string' | 'integer' | 'boolean'];
  };
  const visit = (schema: HouseSchema): string => {
    const name = `${schema.title}Input`;
    if (inputs.has(name)) return name;
    inputs.set(name, '');
    const whole = isValueType(schema.$id) ? (schema.required ?? []) : [];
    const lines = Object.entries(schema.properties ?? {})
      .filter(([field]) => !OURS.includes(field))
      .map(([field, one]) => `  ${field}: ${typeOf(one)}${whole.includes(field) ? '!' : ''}`);
    inputs.set(name, `input ${name} {\n${lines.join('\n')}\n}`);
    return name;
  };
  const parts = Object.entries(properties).filter(([, field]) => (field.$ref ?? field.items?.$ref ?? '').startsWith(folder));
  const lines = parts.map(([name, field]) => `  ${name}: ${typeOf(field)}`);
  inputs.set(`${title}PartsInput`, `input ${title}PartsInput {\n${lines.join('\n')}\n}`);
  const sorted = [...inputs.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `${sorted.join('\n\n')}\n`;
}
