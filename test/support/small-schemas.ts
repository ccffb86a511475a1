import { DATA_CLASSES } from '../../src/kernel/words.js';

type Json = Record<string, unknown>;

const BASE = 'https://schemas.helhed.dk/';
const HEAD = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

export const idOf = (path: string): string => `${BASE}${path}.schema.json`;
const ref = (path: string) => ({ $ref: idOf(path) });

function words(path: string, title: string, values: readonly string[]): [string, Json] {
  return [`${path}.schema.json`, { ...HEAD, $id: idOf(path), title, description: 'Words.', type: 'string', enum: [...values] }];
}

function object(path: string, title: string, properties: Record<string, Json>): [string, Json] {
  const described = Object.entries(properties).map(([name, field]) => [name, { description: `The ${name}.`, ...field }]);
  const required = Object.keys(properties).filter((name) => name === 'raisedClasses');
  const head = { ...HEAD, $id: idOf(path), title, description: 'A thing.', type: 'object', additionalProperties: false };
  return [`${path}.schema.json`, { ...head, required, properties: Object.fromEntries(described) }];
}

const RAISED = { type: 'array', maxItems: 20, items: ref('common/data-class'), dataClass: 'TECHNICAL' };

/** A small good set of schemas by path, new at every call: an owner with pets, a walk as a value, and every kind of field. */
export function smallSchemas(): Record<string, Json> {
  const files = [
    words('common/data-class', 'DataClass', DATA_CLASSES),
    words('common/mood', 'Mood', ['GLAD', 'SAD']),
    object('common/day', 'Day', { on: { type: 'string', format: 'date' }, sure: { type: 'boolean' } }),
    object('common/walk', 'Walk', {
      start: ref('common/day'),
      stops: { type: 'array', maxItems: 9, items: ref('common/day') },
      wood: { type: 'string', maxLength: 40, revealsPlace: true },
    }),
    object('citizen/chip', 'Chip', {
      code: { type: 'string', pattern: '^\\d{4}$', dataClass: 'TECHNICAL' },
      owner: { type: 'string', maxLength: 40, dataClass: 'THIRD_PARTY', revealsPlace: false },
    }),
    object('citizen/pet', 'Pet', {
      raisedClasses: RAISED,
      kind: { title: 'PetKind', type: 'string', enum: ['CAT', 'DOG'], dataClass: 'CASE_META' },
      name: { type: 'string', maxLength: 40, dataClass: 'ID_BASE', revealsPlace: false },
      kennel: { type: 'string', maxLength: 40, dataClass: 'ID_BASE', revealsPlace: true },
      mood: { ...ref('common/mood'), dataClass: 'HEALTH' },
      walks: { type: 'array', maxItems: 9, items: ref('common/walk'), dataClass: 'PLAN_APPT', revealsPlace: false },
      chip: { ...ref('citizen/chip'), dataClass: 'TECHNICAL' },
      sizes: { type: 'array', maxItems: 9, items: { type: 'integer', enum: [1, 2] }, dataClass: 'HEALTH' },
    }),
    object('citizen/owner', 'Owner', {
      pets: { type: 'array', maxItems: 9, items: ref('citizen/pet'), dataClass: 'TECHNICAL' },
      since: { ...ref('common/day'), dataClass: 'SOCIAL_PROBLEM', revealsPlace: false },
      debts: { type: 'integer', minimum: 0, maximum: 9, dataClass: 'ECONOMY' },
      notes: { type: 'array', maxItems: 9, items: { type: 'string', maxLength: 90 }, dataClass: 'TECHNICAL' },
      at: { type: 'string', format: 'date-time', dataClass: 'TECHNICAL' },
    }),
  ];
  return structuredClone(Object.fromEntries(files));
}

/** The schemas as the texts of files, as the generator reads them. */
export const textsOf = (schemas: Readonly<Record<string, unknown>>): Map<string, string> =>
  new Map(Object.entries(schemas).map(([path, schema]) => [path, JSON.stringify(schema)]));
