import type { HouseField, HouseSchema } from './house-schema.js';

/** GraphQL SDL of the types with those `$id`s and of all they refer to, sorted by name. Every field carries its `@dataClass`. */
export function toSdl(schemas: ReadonlyMap<string, HouseSchema>, ...rootIds: string[]): string {
  const types = new Map<string, string>();
  const visit = (id: string): string => {
    const schema = schemas.get(id)!;
    if (types.has(schema.title)) return schema.title;
    types.set(schema.title, '');
    types.set(schema.title, schema.enum ? enumSdl(schema.title, schema.description, schema.enum) : objectSdl(schema));
    return schema.title;
  };
  const typeOf = (field: HouseField): string => {
    if (field.$ref !== undefined) return visit(field.$ref);
    if (field.type === 'array') return `[${typeOf({ description: field.description, ...field.items })}!]`;
    if (field.type === 'string' && field.enum && field.title) {
      types.set(field.title, enumSdl(field.title, field.description ?? '', field.enum as string[]));
      return field.title;
    }
    if (field.format === 'date') return 'Date';
    if (field.format === 'date-time') return 'DateTime';
    return { string: 'String', integer: 'Int', boolean: 'Boolean' }[field.type as 'string' | 'integer' | 'boolean'];
  };
  const objectSdl = ({ title, description, properties = {}, required = [] }: HouseSchema): string => {
    const lines = Object.entries(properties).map(([name, field]) => {
      const nonNull = required.includes(name) ? '!' : '';
      const directive = field.dataClass ? ` @dataClass(is: ${field.dataClass})` : '';
      return `  "${quoted(field.description ?? '')}"\n  ${name}: ${typeOf(field)}${nonNull}${directive}`;
    });
    return `"${quoted(description)}"\ntype ${title} {\n${lines.join('\n')}\n}`;
  };
  for (const id of rootIds) visit(id);
  const sorted = [...types.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `# Written by \`npm run generate\` from schemas/. Do not edit.\n\n${sorted.join('\n\n')}\n`;
}

function enumSdl(title: string, description: string, values: readonly string[]): string {
  return `"${quoted(description)}"\nenum ${title} {\n${values.map((value) => `  ${value}`).join('\n')}\n}`;
}

const quoted = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
