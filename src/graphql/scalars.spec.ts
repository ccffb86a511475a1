import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  isScalarType,
} from 'graphql';
import { SCALARS } from './scalars.js';
import { typeDefs } from './type-defs.js';

const CPR = '0504851118';
const accepts = (name: keyof typeof SCALARS, value: unknown) => {
  try {
    SCALARS[name].parseValue(value as never);
    return true;
  } catch {
    return false;
  }
};

describe('the schema', () => {
  const schema = buildSchema(typeDefs());

  it('takes no text without limits from a caller, but page marks, which are checked where they are opened', () => {
    const plain: string[] = [];
    const look = (where: string, inputs: readonly (GraphQLArgument | GraphQLInputField)[]) => {
      for (const { name, type } of inputs) {
        const named = getNamedType(type);
        if (isScalarType(named) && ['String', 'ID'].includes(named.name)) plain.push(`${where}.${name}`);
      }
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (isInputObjectType(type)) look(type.name, Object.values(type.getFields()));
    }
    for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
      for (const field of Object.values(type?.getFields() ?? {})) look(field.name, field.args);
    expect(plain.filter((where) => !where.endsWith('.after'))).toEqual([]);
    expect(plain).toContain('accessLog.after');
  });

  it('has a reader for each of its own scalars', () => {
    const own = Object.values(schema.getTypeMap()).filter(
      (type) => isScalarType(type) && type.astNode !== undefined && type.astNode !== null,
    );
    expect(own.map(({ name }) => name).sort()).toEqual(Object.keys(SCALARS).sort());
  });
});

describe('a reference', () => {
  it.each(['1', '27.24.00-G01-123-24', 'sag 2026/17 (Ø)', 'urn:x:0197f000-0000-7000-8000-000000000000', 'x'.repeat(100)])(
    'may be %s',
    (value) => {
      expect(accepts('Reference', value)).toBe(true);
    },
  );

  it.each([
    '',
    ' ',
    ' x',
    'x ',
    'x  y',
    'x'.repeat(101),
    'x'.repeat(60_000),
    'a\0',
    'a\nb',
    'a\u200bb',
    'a\u202eb',
    '<script>',
    "' or 1=1",
    '\ud800',
    CPR,
    `sag ${CPR.slice(0, 6)}-${CPR.slice(6)}`,
    7,
    null,
    ['x'],
  ])('is never %j', (value) => {
    expect(accepts('Reference', value)).toBe(false);
  });
});

describe('a remark', () => {
  it.each(['', 'Borger har fortrudt.\nSe notat.', 'x'.repeat(50_000), 'a\0', '\ud800', `om ${CPR}`])('may be %j', (value) => {
    expect(accepts('Remark', value)).toBe(true);
  });

  it.each([7, null, ['x']])('is never %j', (value) => {
    expect(accepts('Remark', value)).toBe(false);
  });
});

describe('a name and an id', () => {
  it.each<[keyof typeof SCALARS, string, boolean]>([
    ['Name', 'emp-17', true],
    ['Name', 'x'.repeat(200), true],
    ['Name', 'x'.repeat(201), false],
    ['Name', 'a\0', false],
    ['Name', CPR, false],
    ['UUID', '0197f000-0000-7000-8000-000000000000', true],
    ['UUID', '0197F000-0000-7000-8000-000000000000', false],
    ['UUID', 'x', false],
    ['UUID', '0197f000-0000-7000-8000-000000000000\n', false],
  ])('%s %j: %s', (name, value, expected) => {
    expect(accepts(name, value)).toBe(expected);
  });
});
