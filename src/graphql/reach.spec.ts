import { buildSchema, isObjectType } from 'graphql';
import { readCatalogue } from '../policy/catalogue.js';
import { faultsOf } from '../schema/validators.js';
import { reachOf } from './reach.js';
import { typeDefs } from './type-defs.js';

const { purposes } = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const schema = buildSchema(typeDefs());
const reach = reachOf(schema, purposes);
const reaching = (field: string) => [...(reach.get(field) ?? [])];

describe('the purposes that can reach a field', () => {
  it('are those whose rules release its class, and every class on the way', () => {
    const released = (dataClass: string) =>
      [...purposes.values()].filter(
        ({ subject, rules }) => subject !== 'NONE' && rules.some(({ classes }) => classes.includes(dataClass as never)),
      );
    expect(reaching('CitizenView.efforts').sort()).toEqual(
      released('PLAN_EFFORT')
        .map(({ code }) => code)
        .sort(),
    );
    expect(reaching('Effort.provenance')).toEqual(reaching('CitizenView.efforts'));
    expect(reaching('CitizenView.efforts')).not.toContain('DPO_AUDIT');
  });

  it('are, for the person, those that release master data', () => {
    const masters = [...purposes.values()].filter(({ masterData }) => masterData.includes('ID_BASE')).map(({ code }) => code);
    for (const purpose of reaching('PersonName.full')) expect(masters).toContain(purpose);
    expect(reaching('PersonName.full')).toContain('PLAN_COORDINATION');
  });

  it('are the own purpose of an operation, and none where the caller alone governs', () => {
    expect(reaching('MyCitizen.cpr')).toEqual(['WORKLIST']);
    expect(reaching('AccessLogEntry.employee')).toEqual(['DPO_AUDIT']);
    expect(reaching('WhoAmI.subject')).toEqual([]);
  });

  it('stand with its class on every field of the schema that is served', () => {
    const served = buildSchema(typeDefs(purposes));
    const fields = Object.values(served.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__') ? Object.values(type.getFields()).map((field) => ({ type, field })) : [],
    );
    expect(fields.length).toBeGreaterThan(200);
    for (const { type, field } of fields) {
      const directives = field.astNode!.directives!.map(({ name }) => name.value);
      expect([`${type.name}.${field.name}`, directives]).toEqual([
        `${type.name}.${field.name}`,
        expect.arrayContaining(['reachedBy']),
      ]);
    }
  });
});
