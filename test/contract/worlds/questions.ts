import { buildSchema, type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import { typeDefs } from '../../../src/graphql/type-defs.js';
import type { World } from './world.js';

export const schema = buildSchema(typeDefs());

const EVERYTHING = (name: string): string => {
  const written = (type: GraphQLOutputType): string => {
    const named = getNamedType(type);
    if (!isObjectType(named)) return '';
    return `{ __typename ${Object.values(named.getFields())
      .map((field) => `${field.name}${written(field.type)}`)
      .join(' ')} }`;
  };
  return written(schema.getQueryType()!.getFields()[name]!.type);
};

const OF_CITIZEN = 'query($cpr: CPR!, $purpose: PurposeCode!)';
const DOCUMENTS = {
  citizenView: `${OF_CITIZEN} { citizenView(cpr: $cpr, purpose: $purpose, caseRef: "case-1") ${EVERYTHING('citizenView')} }`,
  consents: `${OF_CITIZEN} { consents(cpr: $cpr, purpose: $purpose) ${EVERYTHING('consents')} }`,
  blocks: `${OF_CITIZEN} { blocks(cpr: $cpr, purpose: $purpose) ${EVERYTHING('blocks')} }`,
  whatWouldSuffice: `query($cpr: CPR!) { whatWouldSuffice(cpr: $cpr, classes: [CASE_META, HEALTH], caseRef: "case-1") ${EVERYTHING('whatWouldSuffice')} }`,
  myCitizens: `query($first: Int) { myCitizens(first: $first) ${EVERYTHING('myCitizens')} }`,
} as const;

type Decided = 'evaluate' | 'evaluateTwo' | 'searchActions' | 'searchResources';

/** Questions to the decision API (AuthZEN 1.0), by their address below `/access/v1`. */
export const DECISION_PATHS: Readonly<Record<Decided, string>> = {
  evaluate: 'evaluation',
  evaluateTwo: 'evaluations',
  searchActions: 'search/action',
  searchResources: 'search/resource',
};

/** Every question that a world can put. */
export type Operation = keyof typeof DOCUMENTS | Decided;

/** A question as it goes to the gateway. */
export interface Put {
  /** address of the decision API below `/access/v1`; a GraphQL document otherwise */
  readonly decision?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The question of a world, by a document of one's own where one is given. */
export function questionOf(world: World, document?: string): Put {
  const { operation } = world;
  const isDecision = operation in DECISION_PATHS && document === undefined;
  if (isDecision) return { decision: DECISION_PATHS[operation as Decided], body: decisionOf(world) };
  const query = document ?? DOCUMENTS[operation as keyof typeof DOCUMENTS];
  return { body: { query, variables: { cpr: world.cpr, purpose: world.purpose, first: world.list.first } } };
}

function decisionOf({ operation, cpr, purpose }: World): Put['body'] {
  const subject = { type: 'employee', id: 'e-1' };
  const [action, citizen] = [{ name: 'read' }, { type: 'citizen', id: cpr }];
  const context = { purpose, caseRef: 'case-1' };
  if (operation === 'searchActions') return { subject, resource: citizen, context: { caseRef: 'case-1' } };
  if (operation === 'searchResources') return { subject, action, resource: { type: 'citizen' }, context };
  const whole = { subject, action, resource: citizen, context };
  return operation === 'evaluate' ? whole : { ...whole, evaluations: [{}, { context: { purpose: 'PLAN_DRAFT' } }] };
}
