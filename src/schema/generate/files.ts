/** Parsed files by their path below schemas/. Nothing is known yet of what they hold. */
export type Files = ReadonlyMap<string, unknown>;
type Loose = Readonly<Record<string, unknown>>;

/** The value when it is an object, else an empty one. */
export const looseOf = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};

/** The texts of a list; none when it is no list. */
export const wordsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Every field of a file, and the items inside it, with its JSON pointer (RFC 6901). */
export function fieldsIn(schema: unknown): { pointer: string; field: Loose }[] {
  const within = (pointer: string, value: unknown): { pointer: string; field: Loose }[] => {
    const field = looseOf(value);
    return [{ pointer, field }, ...(Object.hasOwn(field, 'items') ? within(`${pointer}/items`, field.items) : [])];
  };
  return Object.entries(looseOf(looseOf(schema).properties)).flatMap(([name, field]) =>
    within(`/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, field),
  );
}
