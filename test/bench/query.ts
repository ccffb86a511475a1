import { buildSchema, type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import { typeDefs } from '../../src/graphql/type-defs.js';
import { PEOPLE } from '../../src/sdk/testing/people.js';

const DEEPEST = 5;

/** What a caseworker's first screen shows. */
const OVERVIEW = ` {
  person { name { full } } contacts { sector name telephone } goals { title status } efforts { sector title status }
  appointments { start title } sources { system state } decision { outcome consents } receipt { logIndex leafHash }
}`;

/** A request for an overview or for every field of the view, about the citizen that all four systems know. */
export function viewRequest(selected: 'overview' | 'every field'): { body: string; cpr: string } {
  const view = buildSchema(typeDefs()).getType('CitizenView');
  if (!isObjectType(view)) throw new Error('the schema has no CitizenView');
  const fields = selected === 'overview' ? OVERVIEW : selectionOf(view, 0);
  const query = `query($cpr: CPR!, $purpose: PurposeCode!) { citizenView(cpr: $cpr, purpose: $purpose)${fields} }`;
  const { cpr } = PEOPLE.find(({ special }) => special.includes('ALL_IN_ORDER'))!;
  return { cpr, body: JSON.stringify({ query, variables: { cpr, purpose: 'PLAN_COORDINATION' } }) };
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (!isObjectType(named) || depth > DEEPEST) return '';
  return ` { ${Object.values(named.getFields())
    .map((field) => `${field.name}${selectionOf(field.type, depth + 1)}`)
    .join(' ')} }`;
}
