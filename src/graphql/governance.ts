import {
  type DirectiveNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
} from 'graphql';
import { SCHEMAS } from '../generated/schemas.js';

/**
 * Every root field must say what governs it. That the operation behind a field really decides by the purpose that its directive names
 * cannot be read from a schema: an operation is a function. test/e2e/governance.spec.ts asks each field and compares the log.
 * @throws Error that lists the fields without a `@governed` directive; fixed purposes that no catalogue knows, or beside a purpose
 * argument; fields with a purpose argument that is not demanded; fields of any type without a `@dataClass`, interfaces and unions; and fields governed by the caller alone that take a CPR number or tell
 * something that is not TECHNICAL
 */
export function demandGovernance(schema: GraphQLSchema, purposes: ReadonlySet<string>): void {
  const faults: string[] = [];
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const fault = faultOf(field, purposes);
      if (fault !== undefined) faults.push(`${type!.name}.${field.name} ${fault}`);
    }
  }
  faults.push(...classFaults(schema));
  if (faults.length > 0) throw new Error(`the gateway does not start:\n${faults.join('\n')}`);
}

type Field = GraphQLField<unknown, unknown>;

/** Types of schemas/common: a value has the class of the field that holds it. */
const VALUES: ReadonlySet<string> = new Set(
  SCHEMAS.filter(({ $id }) => String($id).includes('/common/')).map(({ title }) => String(title)),
);

/** Fields below the root that state no class, and types that could be several: what a caller may see must follow from the field alone. */
function classFaults(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const named = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return named.flatMap((type) => {
    if (isAbstractType(type)) return [`${type.name} is an interface or a union: its fields have no class of their own`];
    if (!isObjectType(type) || roots.includes(type) || VALUES.has(type.name)) return [];
    const bare = Object.values(type.getFields()).filter((field) => directiveOf(field, 'dataClass') === undefined);
    return bare.map((field) => `${type.name}.${field.name} has no class`);
  });
}

function faultOf(field: Field, purposes: ReadonlySet<string>): string | undefined {
  const { by, purpose } = governanceOf(field) ?? {};
  const argument = field.args.find(({ name }) => name === 'purpose');
  switch (by) {
    case 'FIXED_PURPOSE':
      if (argument !== undefined) return 'has a purpose of its own and takes another';
      return purposes.has(purpose ?? '') ? undefined : 'names a purpose that is not in the catalogue';
    case 'PURPOSE_ARGUMENT':
      return String(argument?.type) === 'PurposeCode!' ? undefined : 'does not demand a purpose';
    case 'CALLER':
      if (field.args.some(({ type }) => getNamedType(type).name === 'CPR'))
        return 'takes a citizen and is governed by the caller alone';
      return tellsMoreThanTechnical(field) ? 'tells more than the caller alone governs' : undefined;
    default:
      return 'is governed by nothing';
  }
}

/** What the `@governed` directive of a root field says; undefined when there is none. */
export function governanceOf(field: Field): { by?: string; purpose?: string } | undefined {
  const directive = directiveOf(field, 'governed');
  if (directive === undefined) return undefined;
  const [by, purpose] = [argumentOf(directive, 'by'), argumentOf(directive, 'purpose')];
  return { ...(by !== undefined && { by }), ...(purpose !== undefined && { purpose }) };
}

function tellsMoreThanTechnical(field: Field, seen = new Set<string>()): boolean {
  const type = getNamedType(field.type);
  if (!isObjectType(type) || seen.has(type.name)) return false;
  seen.add(type.name);
  return Object.values(type.getFields()).some((inner) => {
    const directive = directiveOf(inner, 'dataClass');
    return directive === undefined || argumentOf(directive, 'is') !== 'TECHNICAL' || tellsMoreThanTechnical(inner, seen);
  });
}

const directiveOf = ({ astNode }: Field, name: string) => astNode?.directives?.find((one) => one.name.value === name);

function argumentOf(directive: DirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((one) => one.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
}
