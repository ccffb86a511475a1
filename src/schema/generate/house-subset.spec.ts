import { idOf, smallSchemas, textsOf } from '../../../test/support/small-schemas.js';
import { houseSchemas } from './read-schemas.js';

type Json = Record<string, unknown>;
const PET = 'citizen/pet.schema.json';
const MOOD = 'common/mood.schema.json';
const DAY = 'common/day.schema.json';
const NAME = { description: 'What it is called.', type: 'string', maxLength: 40, dataClass: 'ID_BASE', revealsPlace: false };
const { dataClass: _class, revealsPlace: _place, ...UNCLASSED } = NAME;
const { maxLength: _length, ...UNBOUNDED } = NAME;
const { revealsPlace: _decided, ...UNBOUNDED_CLASSED } = UNBOUNDED;
const LIST = { description: 'Many.', type: 'array', maxItems: 3, items: { type: 'boolean' }, dataClass: 'ID_BASE' };
const REFERENCE = { description: 'It.', $ref: idOf('citizen/chip'), dataClass: 'TECHNICAL' };
const KIND = { ...UNBOUNDED, title: 'Colour', enum: ['RED', 'BLUE'] };
const AGE = { description: 'Years.', type: 'integer', dataClass: 'ID_BASE' };

/** The small set with one file changed. */
const withFile = (path: string, change: (file: Json) => Json) => {
  const schemas = smallSchemas();
  return { ...schemas, [path]: change(schemas[path]!) };
};
const fileWith = (path: string, change: Json) => withFile(path, (file) => ({ ...file, ...change }));
const fieldIn = (path: string, field: unknown, name = 'name') =>
  withFile(path, (file) => ({ ...file, properties: { ...(file.properties as Json), [name]: field } }));
const field = (value: unknown, name?: string) => fieldIn(PET, value, name);
const added = (path: string, schema: unknown) => ({ ...smallSchemas(), [path]: schema });
const copyOf = (path: string, change: Json) => ({ ...smallSchemas()[path], ...change });

function faultsOf(schemas: Readonly<Record<string, unknown>>): string[] {
  try {
    houseSchemas(textsOf(schemas));
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}
const NAMED = `${PET}#/properties/name`;

describe('the house subset', () => {
  it('takes closed objects, lists of words, and every kind of field', () => {
    expect(faultsOf(smallSchemas())).toEqual([]);
    for (const good of [LIST, REFERENCE, KIND, AGE, { ...LIST, items: { title: 'Colour', type: 'string', enum: ['RED'] } }])
      expect(faultsOf(field(good))).toEqual([]);
  });

  it.each([
    ['a text', { ...UNCLASSED, dataClass: 'HEALTH' }],
    ['a text with a pattern', { ...UNBOUNDED_CLASSED, pattern: '^x$' }],
    ['a list of texts', { ...LIST, items: { type: 'string', maxLength: 3 } }],
    ['a value', { ...REFERENCE, $ref: idOf('common/day'), dataClass: 'HEALTH' }],
    ['a list of values', { ...LIST, items: { $ref: idOf('common/walk') } }],
  ])('wants to know of %s about a citizen whether it can tell where he is', (_what, undecided) => {
    expect(faultsOf(field(undecided))).toEqual([`${NAMED} must say in "revealsPlace" whether it can tell where the citizen is`]);
    expect(faultsOf(field({ ...undecided, revealsPlace: true }))).toEqual([]);
    expect(faultsOf(field({ ...undecided, revealsPlace: false }))).toEqual([]);
  });

  it('asks that of no technical field, and of no document about something else', () => {
    expect(faultsOf(field({ ...UNCLASSED, dataClass: 'TECHNICAL' }))).toEqual([]);
    const rule = { ...copyOf('citizen/chip.schema.json', {}), $id: idOf('policy/rule'), title: 'RuleText' };
    expect(
      faultsOf(added('policy/rule.schema.json', { ...rule, properties: { name: { ...UNCLASSED, dataClass: 'HEALTH' } } })),
    ).toEqual([]);
  });

  it.each<[string, Json, string]>([
    [
      'a place that is neither true nor false',
      field({ ...NAME, revealsPlace: 'SOMETIMES' }),
      `${NAMED}/revealsPlace must be true or`,
    ],
    [
      'a place in a value that is none',
      fieldIn(DAY, { ...UNCLASSED, revealsPlace: false }),
      `${DAY}#/properties/name/revealsPlace`,
    ],
    [
      'a place inside a list',
      field({ ...LIST, items: { type: 'boolean', revealsPlace: true } }),
      `${NAMED}/items has "revealsPlace"`,
    ],
    [
      'a place that is required',
      withFile(PET, (file) => ({ ...file, required: ['raisedClasses', 'kennel'] })),
      `${PET}#/required names "kennel", which reveals a place`,
    ],
    ['a field without a class', field(UNCLASSED), `${NAMED} lacks "dataClass"`],
    ['a class nobody knows', field({ ...NAME, dataClass: 'GOSSIP' }), `${NAMED}/dataClass must be a data class of the closed`],
    [
      'a class inside a list',
      field({ ...LIST, items: { type: 'boolean', dataClass: 'HEALTH' } }),
      `${NAMED}/items has "dataClass"`,
    ],
    ['a class in a value', fieldIn(DAY, NAME), `${DAY}#/properties/name has "dataClass"`],
    ['a list of lists', field({ ...LIST, items: { ...LIST, items: REFERENCE } }), `${NAMED}/items/type must be one of`],
    ['an object inside a field', field({ ...NAME, type: 'object' }), `${NAMED}/type must be one of: string, integer, boolean`],
    ['a field of no type', field({ description: 'It.', dataClass: 'HEALTH' }), `${NAMED} lacks "type"`],
    ['a field that is a word', field('text'), `${NAMED} must be object`],
    ['an unknown keyword of a field', field({ ...NAME, minLength: 1 }), `${NAMED} has "minLength"`],
    ['an unknown keyword inside a list', field({ ...LIST, items: { type: 'boolean', default: true } }), '/items has "default"'],
    ['a keyword beside $ref', field({ ...REFERENCE, maxLength: 3 }), `${NAMED} has "maxLength"`],
    [
      'a keyword beside $ref in a list',
      field({ ...LIST, items: { $ref: idOf('citizen/chip'), type: 'string' } }),
      '/items has "type"',
    ],
    ['a field without a description', field({ ...NAME, description: '' }), `${NAMED}/description must be one line`],
    ['a description of two lines', field({ ...NAME, description: 'One.\nTwo.' }), `${NAMED}/description must be one line`],
    ['a description that ends a comment', field({ ...NAME, description: 'One */ two.' }), `${NAMED}/description must be one`],
    ['a text without an end', field(UNBOUNDED), `${NAMED} lacks "maxLength"`],
    ['a length below 0', field({ ...NAME, maxLength: -1 }), `${NAMED}/maxLength must be a whole number above 0`],
    ['a pattern that is none', field({ ...UNBOUNDED, pattern: '([' }), `${NAMED}/pattern must be a regular expression`],
    ['a format nobody knows', field({ ...UNBOUNDED, format: 'moon' }), `${NAMED}/format must be one of: date, date-time`],
    ['a list without an end', field({ ...LIST, maxItems: undefined }), `${NAMED} lacks "maxItems"`],
    ['a list with a word for an end', field({ ...LIST, maxItems: 'many' }), `${NAMED}/maxItems must be a whole number`],
    ['a list of nothing said', field({ ...LIST, items: undefined }), `${NAMED} lacks "items"`],
    ['bounds in the wrong order', field({ ...AGE, minimum: 2, maximum: 1 }), `${NAMED}/minimum is above the maximum`],
    ['a bound no GraphQL Int holds', field({ ...AGE, maximum: 2 ** 31 }), `${NAMED}/maximum must be a whole number of 32`],
    ['an enum without a title', field({ ...KIND, title: undefined }), `${NAMED} lacks "title"`],
    ['an enum without a title in a list', field({ ...LIST, items: { type: 'string', enum: ['RED'] } }), '/items lacks "title"'],
    ['a title on a text', field({ ...NAME, title: 'Name' }), `${NAMED} has "title"`],
    ['an enum word in lower case', field({ ...KIND, enum: ['red'] }), `${NAMED}/enum/0 must be a word in UPPER_SNAKE`],
    ['a number among the words', field({ ...KIND, enum: ['RED', 1] }), `${NAMED}/enum/1 must be a word in UPPER_SNAKE`],
    ['an enum of a boolean', field({ ...KIND, type: 'boolean', enum: [true] }), `${NAMED} has "enum"`],
    ['a file with a word in lower case', fileWith(MOOD, { enum: ['glad'] }), `${MOOD}#/enum/0 must be a word`],
    ['a file with a number for a word', fileWith(MOOD, { enum: [1] }), `${MOOD}#/enum/0 must be a word`],
    ['a file without words', fileWith(MOOD, { enum: [] }), `${MOOD}#/enum must be a list of different words`],
    ['a file with a word twice', fileWith(MOOD, { enum: ['SAD', 'SAD'] }), `${MOOD}#/enum must be a list of different words`],
    ['a file that is a list', fileWith(PET, { type: 'array' }), `${PET}#/type must be one of: object, string`],
    ['a file that is no object', added(PET, []), `${PET}# must be object`],
    ['an unknown keyword of a file', fileWith(PET, { allOf: [] }), `${PET}# has "allOf"`],
    ['an open object', fileWith(PET, { additionalProperties: true }), `${PET}#/additionalProperties must be false`],
    ['an object that may be open', fileWith(PET, { additionalProperties: undefined }), `${PET}# lacks "additionalProperties"`],
    ['an object without fields', fileWith(PET, { properties: {}, required: [] }), `${PET}#/properties must NOT have fewer`],
    ['an object that says no fields', fileWith(PET, { properties: undefined, required: [] }), `${PET}# lacks "properties"`],
    ['a draft of 2017', fileWith(PET, { $schema: 'http://json-schema.org/draft-07/schema#' }), `${PET}#/$schema must be`],
    [
      'an $id of another house',
      fileWith(PET, { $id: `https://elsewhere.dk/${PET}` }),
      `${PET}#/$id must be ${idOf('citizen/pet')}`,
    ],
    ['an $id of another file', fileWith(PET, { $id: idOf('citizen/chip') }), `${PET}#/$id must be ${idOf('citizen/pet')}`],
    ['a file without a title', fileWith(PET, { title: undefined }), `${PET}# lacks "title"`],
    ['a title that GraphQL has', fileWith(PET, { title: 'Query' }), `${PET}#/title must be a type name`],
    ['a field with a hyphen', field(NAME, 'a-b'), `${PET}#/properties has a field called "a-b"`],
    ['a field with two underscores', field(NAME, '__name'), `${PET}#/properties has a field called "__name"`],
    ['a field every object has', field(NAME, 'constructor'), `${PET}#/properties has a field called "constructor"`],
    ['raised classes of another form', field(NAME, 'raisedClasses'), `${PET}#/properties/raisedClasses`],
    [
      'raised classes in a value',
      fieldIn(DAY, { description: 'It.', type: 'boolean' }, 'raisedClasses'),
      'called "raisedClasses"',
    ],
  ])('refuses %s and says where', (_what, schemas, fault) => {
    expect(faultsOf(schemas).join('\n')).toContain(fault);
  });
});

describe('files together', () => {
  it.each<[string, Json, string]>([
    ['a required field that is not there', fileWith(DAY, { required: ['age'] }), `${DAY}#/required names "age"`],
    ['a required field that every object has', fileWith(DAY, { required: ['toString'] }), `${DAY}#/required names "toString"`],
    ['raised classes that may be absent', fileWith(PET, { required: [] }), `${PET}#/required must name "raisedClasses"`],
    ['a reference to no file', field({ ...REFERENCE, $ref: idOf('citizen/none') }), `${NAMED}/$ref refers to citizen/none`],
    ['a reference into a file', field({ ...REFERENCE, $ref: `${idOf('common/day')}#/properties/on` }), 'which no file is'],
    [
      'a reference to no file two lists down',
      field({ ...LIST, items: { ...LIST, items: { $ref: idOf('citizen/none') } } }),
      `${NAMED}/items/items/$ref refers to citizen/none`,
    ],
    [
      'a value that holds a document',
      fieldIn(DAY, { description: 'It.', $ref: idOf('citizen/chip') }),
      `${DAY}#/properties/name/$ref refers to citizen/chip.schema.json: a value holds values`,
    ],
    ['a type that holds itself', field({ ...REFERENCE, $ref: idOf('citizen/owner') }), `${PET}# holds itself`],
    [
      'a title that another file has',
      added('citizen/cat.schema.json', copyOf('citizen/chip.schema.json', { $id: idOf('citizen/cat'), title: 'Pet' })),
      `citizen/cat.schema.json#/title is "Pet", which ${PET}#/title is already`,
    ],
    ['two enums of one title', field({ ...KIND, title: 'PetKind' }), `${NAMED}/title is "PetKind"`],
    [
      'data classes other than those of the gateway',
      fileWith('common/data-class.schema.json', { enum: ['ID_BASE'] }),
      'common/data-class.schema.json#/enum must list the data classes of the gateway',
    ],
    ['a file of another name', added('pet.json', {}), 'pet.json must be called folder/kebab-case.schema.json'],
    ['a file outside the folders', added('pet.schema.json', {}), 'pet.schema.json must be called'],
  ])('refuse %s and say where', (_what, schemas, fault) => {
    expect(faultsOf(schemas).join('\n')).toContain(fault);
  });

  it('are refused with every fault of every file at once', () => {
    const schemas = { ...fileWith(DAY, { title: 'day', required: ['age'] }), 'pet.json': {}, [MOOD]: { type: 'object' } };
    const faults = faultsOf(schemas).join('\n');
    for (const fault of ['pet.json must', `${DAY}#/title must`, `${DAY}#/required names`, `${MOOD}# lacks "properties"`])
      expect(faults).toContain(fault);
  });
});
