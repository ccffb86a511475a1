import {
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  visit,
} from 'graphql';
import type { Purpose } from '../generated/documents.js';
import { governanceOf } from './governance.js';

type Field = GraphQLField<unknown, unknown>;
type Catalogue = ReadonlyMap<string, Purpose>;

/** what holds documents about a citizen: a purpose reaches of them what its rules release */
const DOCUMENTS: readonly string[] = ['CitizenView', 'Plan', 'PlanHistory', 'PlanClashes', 'PlanChange', 'PlanProposal'];
const PERSON = 'Person';

/**
 * Which purposes of the catalogue can reach each field, by `Type.field`; outside them the field tells nothing. A field of a document is
 * reached by a purpose whose rules release its class, and every class on the way to it; a field that one operation hands over by a purpose
 * of its own is reached by that one; what the caller alone governs is reached by none.
 */
export function reachOf(schema: GraphQLSchema, catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<string>> {
  const reach = new Map<string, Set<string>>();
  const walk = (type: GraphQLObjectType, purpose: string | undefined, allows: Allows, seen: Set<string>): void => {
    if (seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) {
      const inner = getNamedType(field.type);
      const here = inner.name === PERSON ? allows.person : allows.rest;
      if (!here(classOf(field))) continue;
      note(reach, `${type.name}.${field.name}`, purpose);
      if (isObjectType(inner)) walk(inner, purpose, { person: allows.person, rest: here }, seen);
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const type = getNamedType(field.type);
      for (const [purpose, allows] of waysTo(field, type.name, catalogue)) {
        note(reach, `${root!.name}.${field.name}`, purpose);
        if (isObjectType(type)) walk(type, purpose, allows, new Set());
      }
    }
  }
  return reach;
}

type Test = (dataClass: string | undefined) => boolean;

/** which classes a purpose lets through, on the person and everywhere else */
interface Allows {
  readonly person: Test;
  readonly rest: Test;
}

const EVERYTHING: Allows = { person: () => true, rest: () => true };

function waysTo(field: Field, returned: string, catalogue: Catalogue): [string | undefined, Allows][] {
  const { by, purpose } = governanceOf(field) ?? {};
  if (by === 'CALLER') return [[undefined, EVERYTHING]];
  if (by === 'FIXED_PURPOSE') return [[purpose, EVERYTHING]];
  const concerned = [...catalogue.values()].filter(({ subject }) => subject !== 'NONE');
  if (!DOCUMENTS.includes(returned)) return concerned.map(({ code }) => [code, EVERYTHING]);
  return concerned.filter(({ rules }) => rules.length > 0).map((one) => [one.code, releasedBy(one)]);
}

function releasedBy({ masterData, rules }: Purpose): Allows {
  const among =
    (classes: readonly string[]): Test =>
    (dataClass) =>
      dataClass === undefined || dataClass === 'TECHNICAL' || classes.includes(dataClass);
  return { person: among(masterData), rest: among(rules.flatMap(({ classes }) => classes)) };
}

function note(reach: Map<string, Set<string>>, field: string, purpose: string | undefined): void {
  const known = reach.get(field) ?? new Set();
  if (purpose !== undefined) known.add(purpose);
  reach.set(field, known);
}

const classOf = ({ astNode }: Field): string | undefined => {
  const value = astNode?.directives?.find(({ name }) => name.value === 'dataClass')?.arguments?.[0]?.value;
  return value?.kind === Kind.ENUM ? value.value : undefined;
};

/** The same SDL with `@reachedBy` on each field, for the catalogue in force. */
export function stateReach(sdl: string, schema: GraphQLSchema, catalogue: Catalogue): string {
  const reach = reachOf(schema, catalogue);
  const stated = (type: string, field: FieldDefinitionNode): FieldDefinitionNode => {
    const purposes = [...(reach.get(`${type}.${field.name.value}`) ?? [])].sort();
    const [directive] = reachedBy(purposes).directives!;
    return { ...field, directives: [...(field.directives ?? []), directive!] };
  };
  const typed = <T extends ObjectTypeDefinitionNode | ObjectTypeExtensionNode>(node: T): T => ({
    ...node,
    ...(node.fields && { fields: node.fields.map((field) => stated(node.name.value, field)) }),
  });
  const document: DocumentNode = visit(parse(sdl), { ObjectTypeDefinition: typed, ObjectTypeExtension: typed });
  return print(document);
}

function reachedBy(purposes: readonly string[]): FieldDefinitionNode {
  const [type] = parse(`type T { f: Int @reachedBy(purposes: ${JSON.stringify(purposes)}) }`).definitions;
  return (type as ObjectTypeDefinitionNode).fields![0]!;
}
