import { type GraphQLNamedType, getNamedType, isObjectType, Kind } from 'graphql';
import type { DataClass } from '../../src/kernel/words.js';

const DEPTH = 5;

/** A way from a type to one of its fields, or to a field of what they hold. */
export interface Path {
  readonly fields: readonly string[];
  /** type of each step's parent */
  readonly types: readonly string[];
  /** the field at the end, as `Type.field` */
  readonly target: string;
  /** absent where a value has the class of the field that holds it */
  readonly dataClass?: DataClass;
  readonly isObject: boolean;
}

/** Every path of at most five steps from a type to any field, as the schema has them today; none from a scalar. */
export function pathsFrom(type: GraphQLNamedType, fields: readonly string[] = [], types: readonly string[] = []): Path[] {
  if (fields.length === DEPTH || !isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const directive = field.astNode!.directives!.find(({ name }) => name.value === 'dataClass');
    const value = directive?.arguments?.[0]?.value;
    const inner = getNamedType(field.type);
    const [way, through] = [
      [...fields, field.name],
      [...types, type.name],
    ];
    const here = {
      fields: way,
      types: through,
      target: `${type.name}.${field.name}`,
      ...(value?.kind === Kind.ENUM && { dataClass: value.value as DataClass }),
      isObject: isObjectType(inner),
    };
    return [here, ...pathsFrom(inner, way, through)];
  });
}

/** What is selected below a root field, and a definition that it needs beside the operation. */
export interface Written {
  readonly selection: string;
  readonly fragment?: string;
}

/** The ways in which one path can be written. */
export const WRITINGS: Readonly<Record<string, (path: Path) => Written>> = {
  plain: (path) => ({ selection: plainly(path) }),
  aliased: ({ fields, isObject }) => ({
    selection: nested(fields, isObject ? ' { t: __typename }' : '', (name, at) => `x${at}: ${name}`),
  }),
  'in inline fragments': ({ fields, types, isObject }) => ({
    selection: nested(
      fields,
      isObject ? ' { __typename }' : '',
      (name) => name,
      (inner, at) => `... on ${types[at]} { ${inner} }`,
    ),
  }),
  twice: (path) => ({ selection: `${plainly(path)} ${plainly(path)} again: ${plainly(path)}` }),
  'in a fragment': (path) => ({ selection: '...f', fragment: `fragment f on ${path.types[0]} { ${plainly(path)} }` }),
};

const plainly = ({ fields, isObject }: Path): string => nested(fields, isObject ? ' { __typename }' : '', (name) => name);

function nested(
  fields: readonly string[],
  leaf: string,
  name: (field: string, at: number) => string,
  wrap: (inner: string, at: number) => string = (inner) => inner,
  at = 0,
): string {
  const [first, ...rest] = fields;
  const inner = rest.length === 0 ? leaf : ` { ${nested(rest, leaf, name, wrap, at + 1)} }`;
  return wrap(`${name(first!, at)}${inner}`, at);
}

/** Everything that stands at the end of an answer's branches: values, and type names of objects. */
export function leavesOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(leavesOf) : [value];
}

/** What stands below the last step of a path, whatever the steps are called in the answer. */
export function atEnd(value: unknown, depth: number): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => atEnd(one, depth));
  if (depth === 0) return leavesOf(value);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap((one) => atEnd(one, depth - 1)) : [];
}
