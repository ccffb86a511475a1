import { DATA_CLASSES } from '../../kernel/words.js';
import { BASE } from './house-schema.js';

/** A JSON Schema of JSON Schemas. `description` completes the sentence "must be ..." in the faults. */
type Meta = Readonly<Record<string, unknown>>;

export const DATA_CLASS_PATH = 'common/data-class.schema.json';
const LARGEST_INT = 2 ** 31 - 1;
/** names that every object of JavaScript answers to, so that a field so called would seem to be there when it is absent */
const OBJECT_NAMES = Object.getOwnPropertyNames(Object.prototype);
/** names of GraphQL, of our root SDL and of the module of types; a second type so called would replace or break them */
const RESERVED_TITLES =
  'Boolean CPR Date DateTime Documents Float ID Int Mutation PlanText PurposeCode Query String Subscription';

const LINE: Meta = {
  description: 'one line of text, without control characters, outer spaces and the end of a comment',
  type: 'string',
  pattern: '^(?=\\S)(?!.*\\*/)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+(?<=\\S)$',
};
const TITLE: Meta = {
  description: 'a type name of letters in PascalCase that GraphQL and the gateway do not use themselves',
  type: 'string',
  pattern: '^[A-Z][A-Za-z]*$',
  not: { enum: RESERVED_TITLES.split(' ') },
};
const WORDS: Meta = {
  description: 'a list of different words in UPPER_SNAKE',
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { description: 'a word in UPPER_SNAKE', type: 'string', pattern: '^[A-Z][A-Z0-9_]*$' },
};
const INT: Meta = {
  description: 'a whole number of 32 bits',
  type: 'integer',
  minimum: -LARGEST_INT - 1,
  maximum: LARGEST_INT,
};
const INTS: Meta = { description: 'a list of different numbers', type: 'array', minItems: 1, uniqueItems: true, items: INT };
const COUNT: Meta = { description: 'a whole number above 0', type: 'integer', minimum: 1, maximum: LARGEST_INT };
const PATTERN: Meta = { description: 'a regular expression', type: 'string', format: 'unicode-regex' };
const DATA_CLASS: Meta = { description: 'a data class of the closed list', enum: [...DATA_CLASSES] };
const REVEALS: Meta = { description: 'true or false', type: 'boolean' };

const is = (value: unknown): Meta => ({ const: value });
const has = (key: string, value: Meta | true = true): Meta => ({ required: [key], properties: { [key]: value } });
const oneOf = (...words: string[]): Meta => ({ description: `one of: ${words.join(', ')}`, enum: words });

/** What a field may say and need not: the rules over all files tell where it must. */
const OPEN_TO_ALL = ['revealsPlace'];

/** A closed object that must have every key but the optional ones. */
const closed = (properties: Meta, ...optional: string[]): Meta => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: Object.keys(properties).filter((key) => ![...optional, ...OPEN_TO_ALL].includes(key)),
});

/** The first kind whose condition holds must fit, and `otherwise` where none holds. */
const firstOf = (kinds: readonly (readonly [Meta, Meta])[], otherwise: Meta): Meta =>
  // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema; nobody awaits a schema
  kinds.reduceRight<Meta>((rest, [condition, kind]) => ({ type: 'object', if: condition, then: kind, else: rest }), otherwise);

const textKind = (around: Meta): Meta =>
  firstOf(
    [
      [has('enum'), closed({ ...around, type: is('string'), title: TITLE, enum: WORDS })],
      [has('format'), closed({ ...around, type: is('string'), format: oneOf('date', 'date-time') })],
      [has('pattern'), closed({ ...around, type: is('string'), maxLength: COUNT, pattern: PATTERN }, 'maxLength')],
    ],
    closed({ ...around, type: is('string'), maxLength: COUNT }),
  );
const numberKind = (around: Meta): Meta =>
  closed({ ...around, type: is('integer'), minimum: INT, maximum: INT, enum: INTS }, 'minimum', 'maximum', 'enum');
const listKind = (around: Meta): Meta =>
  closed({ ...around, type: is('array'), maxItems: COUNT, items: firstOf(singleKinds({}), has('type', oneOf(...SINGLE))) });

/** What one value can be. Each kind has the keys of its place (`around`), its own, and no others. */
const SINGLE = ['string', 'integer', 'boolean'];
const singleKinds = (around: Meta): (readonly [Meta, Meta])[] => [
  [has('$ref'), closed({ ...around, $ref: { type: 'string' } })],
  [has('type', is('string')), textKind(around)],
  [has('type', is('integer')), numberKind(around)],
  [has('type', is('boolean')), closed({ ...around, type: is('boolean') })],
];
const fieldOf = (around: Meta): Meta =>
  firstOf([...singleKinds(around), [has('type', is('array')), listKind(around)]], has('type', oneOf(...SINGLE, 'array')));

const fieldNames = (...forbidden: string[]): Meta => ({
  type: 'string',
  pattern: '^[a-z][A-Za-z0-9]*$',
  not: { enum: [...OBJECT_NAMES, ...forbidden] },
});
const fieldsOf = (names: Meta, field: Meta, named: Meta = {}): Meta => ({
  type: 'object',
  minProperties: 1,
  propertyNames: names,
  properties: named,
  additionalProperties: field,
});

/** By this list a record is kept or dropped whole, so its form is fixed. */
const RAISED_CLASSES = closed({
  description: LINE,
  type: is('array'),
  maxItems: COUNT,
  items: is({ $ref: `${BASE}${DATA_CLASS_PATH}` }),
  dataClass: is('TECHNICAL'),
});

/** A file: a closed object whose fields are as given, or a list of words. */
const fileOf = (fields: Meta): Meta => {
  const head = {
    $schema: is('https://json-schema.org/draft/2020-12/schema'),
    $id: { type: 'string' },
    title: TITLE,
    description: LINE,
  };
  const required = { type: 'array', uniqueItems: true, items: { type: 'string' } };
  const object = { ...head, type: is('object'), additionalProperties: is(false), required, properties: fields };
  return firstOf(
    [
      [has('type', is('object')), closed(object, 'required')],
      [has('type', is('string')), closed({ ...head, type: is('string'), enum: WORDS })],
    ],
    has('type', oneOf('object', 'string')),
  );
};

/** A document: every field has its own class. */
export const DOCUMENT_META = fileOf(
  fieldsOf(fieldNames(), fieldOf({ description: LINE, dataClass: DATA_CLASS, revealsPlace: REVEALS }), {
    raisedClasses: RAISED_CLASSES,
  }),
);

/** A value (schemas/common): no field has a class, since a value takes that of the field which refers to it; a field may reveal a place by itself. */
export const VALUE_META = fileOf(fieldsOf(fieldNames('raisedClasses'), fieldOf({ description: LINE, revealsPlace: is(true) })));
