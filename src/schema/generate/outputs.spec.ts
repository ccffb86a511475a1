import { buildSchema, type GraphQLInputObjectType, isObjectType } from 'graphql';
import { DATA_CLASSES } from '../../kernel/words.js';
import type { HouseSchema } from './house-schema.js';
import { PLAN_ID, VIEW_ID } from './outputs.js';
import { readSchemas } from './read-schemas.js';
import { toClassTable } from './to-class-table.js';
import { toInputSdl } from './to-input-sdl.js';
import { toSdl } from './to-sdl.js';
import { toTypes } from './to-types.js';

const BASE = 'https://schemas.helhed.dk/';
const written: HouseSchema[] = [
  {
    $id: `${BASE}citizen/owner.schema.json`,
    title: 'Owner',
    description: 'Who has "it".',
    type: 'object',
    required: ['pets'],
    properties: {
      pets: {
        description: 'Pets.',
        type: 'array',
        maxItems: 3,
        items: { $ref: `${BASE}citizen/pet.schema.json` },
        dataClass: 'CASE_META',
      },
      since: { description: 'From.', $ref: `${BASE}common/day.schema.json`, dataClass: 'HEALTH' },
    },
  },
  {
    $id: `${BASE}citizen/pet.schema.json`,
    title: 'Pet',
    description: 'A pet.',
    type: 'object',
    required: ['kind'],
    properties: {
      kind: {
        title: 'PetKind',
        description: 'Kind.',
        type: 'string',
        enum: ['CAT', 'DOG'],
        dataClass: 'CASE_META',
      },
      legs: { description: 'Legs.', type: 'integer', dataClass: 'ECONOMY' },
      bornOn: { description: 'Day.', type: 'string', format: 'date', dataClass: 'ECONOMY' },
    },
  },
  {
    $id: `${BASE}common/day.schema.json`,
    title: 'Day',
    description: 'A day.',
    type: 'object',
    required: [],
    properties: { on: { description: 'On.', type: 'string', format: 'date' } },
  },
];
const PREAMBLE = `directive @dataClass(is: DataClass!) on FIELD_DEFINITION
scalar Date
scalar DateTime
scalar PlanText
type Query { view: CitizenView plan: Plan }
`;
const schemas = new Map(written.map((schema) => [schema.$id, schema]));

describe('the SDL', () => {
  const sdl = toSdl(schemas, `${BASE}citizen/owner.schema.json`);

  it('holds the type and all it refers to, with class, list and non-null as the schema says', () => {
    expect(sdl).toContain('pets: [Pet!]! @dataClass(is: CASE_META)');
    expect(sdl).toContain('kind: PetKind! @dataClass(is: CASE_META)');
    expect(sdl).toContain('legs: Int @dataClass(is: ECONOMY)');
    expect(sdl).toContain('bornOn: Date @dataClass(is: ECONOMY)');
    expect(sdl).toMatch(/enum PetKind \{\n {2}CAT\n {2}DOG\n\}/);
    expect(sdl).toContain('"Who has \\"it\\"."');
  });

  it('leaves out what nothing refers to', () => {
    expect(toSdl(schemas, `${BASE}citizen/pet.schema.json`)).not.toContain('type Owner');
  });

  it('is good GraphQL for the whole citizen view and the one plan, with a class on every field of every document type', () => {
    const house = readSchemas('schemas');
    const built = buildSchema(PREAMBLE + toSdl(house, VIEW_ID, PLAN_ID));
    const valueTypes = [...house.values()].filter(({ $id }) => $id.includes('/common/')).map(({ title }) => title);
    const bare = Object.values(built.getTypeMap())
      .filter(
        (type) => isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Query' && !valueTypes.includes(type.name),
      )
      .flatMap((type) => Object.values(isObjectType(type) ? type.getFields() : {}))
      .filter((field) => !field.astNode?.directives?.some(({ name }) => name.value === 'dataClass'));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('knows the data classes that the gateway knows', () => {
    const classes = readSchemas('schemas').get(`${BASE}common/data-class.schema.json`);
    expect([...(classes?.enum ?? [])].sort()).toEqual([...DATA_CLASSES].sort());
  });
});

describe('the inputs', () => {
  const house = readSchemas('schemas');
  const inputs = toInputSdl(house, PLAN_ID);

  it('take every part of the plan, and nothing that only a reading has', () => {
    const built = buildSchema(PREAMBLE + toSdl(house, VIEW_ID, PLAN_ID) + inputs);
    const { properties = {} } = house.get(PLAN_ID)!;
    const parts = Object.entries(properties).filter(([, { $ref, items }]) => ($ref ?? items?.$ref)?.includes('/plan/'));
    expect(parts.length).toBeGreaterThan(20);
    const type = built.getType('PlanPartsInput') as GraphQLInputObjectType;
    expect(Object.keys(type.getFields())).toEqual(parts.map(([name]) => name));
  });

  it('let every field of a part be left out, want a value whole, and leave to the gateway what is its own', () => {
    expect(inputs).toMatch(/input PlanGoalInput \{[^}]*\n {2}status: PlanGoalStatus\n/);
    expect(inputs).toMatch(/input PartyInput \{\n {2}kind: PartyKind!\n {2}sector: Sector\n/);
    expect(inputs).not.toMatch(/\b(?:provenance|known|receipt|decision):/);
  });
});

describe('the class table', () => {
  it('names class, inner type and list of every field, and has no rows for value types', () => {
    const text = toClassTable(schemas);
    expect(JSON.parse(text.slice(text.indexOf('= {') + 2, text.lastIndexOf(';')))).toEqual({
      Owner: { pets: { dataClass: 'CASE_META', type: 'Pet', list: true }, since: { dataClass: 'HEALTH' } },
      Pet: { kind: { dataClass: 'CASE_META' }, legs: { dataClass: 'ECONOMY' }, bornOn: { dataClass: 'ECONOMY' } },
    });
  });

  it('says which fields can tell a place: whole ones, codes, and parts of a value', () => {
    const table = toClassTable(readSchemas('schemas'));
    const { Effort } = JSON.parse(table.slice(table.indexOf('= {') + 2, table.lastIndexOf(';')));
    expect(Effort.provider).toEqual({ dataClass: 'PLAN_EFFORT', revealsPlace: true });
    expect(Effort.code).toEqual({ dataClass: 'PLAN_EFFORT', revealsPlace: true, coded: true });
    expect(Effort.legalBasis).toEqual({ dataClass: 'PLAN_EFFORT', placesInside: ['text'] });
    expect(Effort.status).toEqual({ dataClass: 'PLAN_EFFORT' });
  });
});

describe('the types', () => {
  it('make required fields required and the others optional', async () => {
    const text = await toTypes(schemas);
    expect(text).toMatch(/export interface Owner \{[^}]*pets: Pet\[\];/);
    expect(text).toMatch(/export interface Pet \{[^}]*kind: PetKind;[^}]*legs\?: number;/);
  });
});
