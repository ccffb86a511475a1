import { type DirectiveNode, type GraphQLField, type GraphQLSchema, getNamedType, isObjectType, Kind } from 'graphql';

/**
 * Every root field must say what governs it. That the operation behind a field really decides by the purpose that its directive names
 * cannot be read from a schema: an operation is a function. test/e2e/governance.spec.ts asks each field and compares the log.
 * @throws Error that lists the fields without a `@governed` directive; fixed purposes that no catalogue knows, or beside a purpose
 * argument; fields with a purpose argument that is not demanded; and fields governed by the caller alone that take a CPR number or tell
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
  if (faults.length > 0) throw new Error(`the gateway does not start:\n${faults.join('\n')}`);
}

type Field = GraphQLField<unknown, unknown>;

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
