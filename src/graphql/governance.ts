import { type GraphQLSchema, Kind } from 'graphql';

/**
 * Every root field must say what governs it. @throws Error that lists the fields without a `@governed` directive, fixed purposes that
 * no catalogue knows, and fields with a purpose argument that is not demanded
 */
export function demandGovernance(schema: GraphQLSchema, purposes: ReadonlySet<string>): void {
  const faults: string[] = [];
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const where = `${type!.name}.${field.name}`;
      const directive = field.astNode?.directives?.find(({ name }) => name.value === 'governed');
      if (directive === undefined) {
        faults.push(`${where} is governed by nothing`);
        continue;
      }
      const argument = (name: string) => {
        const value = directive.arguments?.find((one) => one.name.value === name)?.value;
        return value?.kind === Kind.ENUM || value?.kind === Kind.STRING ? value.value : undefined;
      };
      const by = argument('by');
      if (by === 'FIXED_PURPOSE' && !purposes.has(argument('purpose') ?? ''))
        faults.push(`${where} names a purpose that is not in the catalogue`);
      if (by === 'PURPOSE_ARGUMENT' && String(field.args.find(({ name }) => name === 'purpose')?.type) !== 'PurposeCode!') {
        faults.push(`${where} does not demand a purpose`);
      }
    }
  }
  if (faults.length > 0) throw new Error(`the gateway does not start:\n${faults.join('\n')}`);
}
