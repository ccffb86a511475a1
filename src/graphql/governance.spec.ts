import { buildSchema } from 'graphql';
import { readCatalogue } from '../policy/catalogue.js';
import { faultsOf } from '../schema/validators.js';
import { demandGovernance } from './governance.js';
import { typeDefs } from './type-defs.js';

const HEAD = `directive @governed(by: Governance!, purpose: String) on FIELD_DEFINITION
directive @dataClass(is: DataClass!) on FIELD_DEFINITION
enum Governance { PURPOSE_ARGUMENT FIXED_PURPOSE CALLER }
enum DataClass { TECHNICAL ID_BASE }
scalar CPR
scalar PurposeCode
type Plain { a: String @dataClass(is: TECHNICAL) inner: Plain @dataClass(is: TECHNICAL) }
type Person { name: String @dataClass(is: ID_BASE) }
type Deep { person: Person @dataClass(is: TECHNICAL) }
`;
const demand = (fields: string) => demandGovernance(buildSchema(`${HEAD} type Query { ${fields} }`), new Set(['WORKLIST']));

describe('what governs a root field', () => {
  it.each([
    'a: Plain @governed(by: CALLER)',
    'a(first: Int): Person @governed(by: FIXED_PURPOSE, purpose: "WORKLIST")',
    'a(purpose: PurposeCode!): Person @governed(by: PURPOSE_ARGUMENT)',
  ])('is stated: %s', (fields) => {
    expect(() => demand(fields)).not.toThrow();
  });

  it.each([
    ['a: String', 'Query.a is governed by nothing'],
    ['a: String @governed(by: FIXED_PURPOSE)', 'Query.a names a purpose that is not in the catalogue'],
    ['a: String @governed(by: FIXED_PURPOSE, purpose: "OTHER")', 'Query.a names a purpose that is not in the catalogue'],
    [
      'a(purpose: PurposeCode): String @governed(by: FIXED_PURPOSE, purpose: "WORKLIST")',
      'Query.a has a purpose of its own and takes another',
    ],
    ['a: String @governed(by: PURPOSE_ARGUMENT)', 'Query.a does not demand a purpose'],
    ['a(purpose: PurposeCode): String @governed(by: PURPOSE_ARGUMENT)', 'Query.a does not demand a purpose'],
    ['a(cpr: CPR!): Plain @governed(by: CALLER)', 'Query.a takes a citizen and is governed by the caller alone'],
    ['a: Person @governed(by: CALLER)', 'Query.a tells more than the caller alone governs'],
    ['a: [Deep!]! @governed(by: CALLER)', 'Query.a tells more than the caller alone governs'],
    ['a: Bare @governed(by: CALLER) } type Bare { a: String', 'Query.a tells more than the caller alone governs'],
    ['a: Plain @governed(by: CALLER) } type Bare { a: String', 'Bare.a has no class'],
    [
      'a: Plain @governed(by: CALLER) } union Either = Plain | Person type Other { a: String @dataClass(is: TECHNICAL)',
      'Either is an interface or a union',
    ],
  ])('or the start stops: %s', (fields, fault) => {
    expect(() => demand(fields)).toThrow(fault);
  });

  it('is stated for mutations too, and all faults are told at once', () => {
    const schema = buildSchema(`${HEAD} type Query { a: String b: String } type Mutation { c: String }`);
    expect(() => demandGovernance(schema, new Set())).toThrow(/Query\.a is.*\n.*Query\.b is.*\n.*Mutation\.c is/);
  });

  it('is stated in the schema that is served', () => {
    const { purposes } = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
    expect(() => demandGovernance(buildSchema(typeDefs()), new Set(purposes.keys()))).not.toThrow();
  });
});
