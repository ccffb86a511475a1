import fc from 'fast-check';
import { buildSchema, type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo, Kind, parse } from 'graphql';
import { selectionOf } from './selection.js';
import { typeDefs } from './type-defs.js';

const schema = buildSchema(typeDefs());

/** What the resolvers of a document's root fields would be handed, fields of one answer name merged as the execution merges them. */
function selectionsOf(document: string) {
  const { definitions } = parse(document);
  const fragments = Object.fromEntries(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  ) as Record<string, FragmentDefinitionNode>;
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
  const byName = new Map<string, FieldNode[]>();
  for (const node of operation.selectionSet.selections as readonly FieldNode[]) {
    const name = node.alias?.value ?? node.name.value;
    byName.set(name, [...(byName.get(name) ?? []), node]);
  }
  return [...byName.values()].map((fieldNodes) => {
    const { type } = schema.getQueryType()!.getFields()[fieldNodes[0]!.name.value]!;
    return selectionOf({ fieldNodes, fragments, returnType: type, schema } as unknown as GraphQLResolveInfo);
  });
}

const PARTS = [
  'cases { title status }',
  'cases { provenance { system fetchedAt } }',
  'efforts { id title legalBasis { act } }',
  'person { name { full } }',
  'duplicates { systems }',
  'sources { system state }',
] as const;

/** The same parts written anew: another order, aliases, fragments, inline fragments, twice. */
const writings = fc
  .record({
    parts: fc.shuffledSubarray([...PARTS, ...PARTS], { minLength: PARTS.length * 2 }),
    ways: fc.array(fc.constantFrom('plain', 'alias', 'inline', 'typed', 'fragment', 'skipped', 'nested'), {
      minLength: PARTS.length * 2,
      maxLength: PARTS.length * 2,
    }),
    split: fc.boolean(),
  })
  .map(({ parts, ways, split }) => {
    const fragments: string[] = [];
    const written = parts.map((part, at) => {
      switch (ways[at]) {
        case 'alias':
          return `a${at}: ${part}`;
        case 'inline':
          return `... { b${at}: ${part} }`;
        case 'typed':
          return `... on CitizenView { c${at}: ${part} __typename }`;
        case 'skipped':
          return `d${at}: ${part.replace(' {', ' @skip(if: true) {')}`;
        case 'fragment':
          fragments.push(`fragment f${at} on CitizenView { e${at}: ${part} }`);
          return `...f${at} ...f${at}`;
        case 'nested':
          fragments.push(`fragment g${at} on CitizenView { ...h${at} } fragment h${at} on CitizenView { i${at}: ${part} }`);
          return `...g${at}`;
        default:
          return `j${at}: ${part}`;
      }
    });
    const root = (inner: string[]) => `v: citizenView(cpr: "x", purpose: "P") { ${inner.join(' ')} }`;
    const half = Math.floor(written.length / 2);
    const roots = split ? [root(written.slice(0, half)), root(written.slice(half))] : [root(written)];
    return `query { ${roots.join(' ')} } ${fragments.join(' ')}`;
  });

describe('what a query selects', () => {
  const once = selectionsOf(`{ citizenView(cpr: "x", purpose: "P") { ${PARTS.join(' ')} } }`);

  it('is every field with a class, once, and the kinds of record behind it', () => {
    expect(once).toEqual([
      {
        fields: [
          'Case.provenance',
          'Case.status',
          'Case.title',
          'CitizenView.cases',
          'CitizenView.duplicates',
          'CitizenView.efforts',
          'CitizenView.person',
          'CitizenView.sources',
          'Duplicate.systems',
          'Effort.id',
          'Effort.legalBasis',
          'Effort.title',
          'Person.name',
          'PersonName.full',
          'Source.state',
          'Source.system',
        ],
        kinds: ['cases', 'efforts', 'person'],
      },
    ]);
  });

  it('is the same in another order, under aliases, in fragments and twice', () => {
    fc.assert(
      fc.property(writings, (document) => {
        expect(selectionsOf(document)).toEqual(once);
      }),
    );
  });

  it('is another as soon as one field is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: PARTS.length - 1 }), (left) => {
        const fewer = PARTS.filter((_part, at) => at !== left);
        expect(selectionsOf(`{ citizenView(cpr: "x", purpose: "P") { ${fewer.join(' ')} } }`)).not.toEqual(once);
      }),
    );
  });

  it('is read for every other operation too', () => {
    const [list] = selectionsOf('{ myCitizens { pageInfo { hasNextPage } ... { nodes { cpr n: cpr } } } }');
    expect(list).toEqual({
      fields: ['MyCitizen.cpr', 'MyCitizenConnection.nodes', 'MyCitizenConnection.pageInfo', 'PageInfo.hasNextPage'],
      kinds: [],
    });
  });
});
