import { buildSchema, type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import { typeDefs } from '../../src/graphql/type-defs.js';
import { PEOPLE } from '../../src/sdk/testing/people.js';

const DEEPEST = 5;

/** A request for every field of the citizen view, for the citizen that all four systems know. */
export function wholeView(): { body: string; cpr: string } {
  const view = buildSchema(typeDefs()).getType('CitizenView');
  if (!isObjectType(view)) throw new Error('the schema has no CitizenView');
  const query = `query($cpr: CPR!, $purpose: PurposeCode!) { citizenView(cpr: $cpr, purpose: $purpose)${selectionOf(view, 0)} }`;
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
