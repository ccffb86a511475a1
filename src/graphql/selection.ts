import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Selection } from '../access/question.js';
import { CLASS_TABLE } from '../generated/class-table.js';
import type { RecordKind } from '../sdk/index.js';

const VIEW = 'CitizenView';
/** derived parts, and the kinds they are derived from */
const DERIVED: Readonly<Record<string, readonly RecordKind[]>> = { duplicates: ['efforts'], disagreements: ['efforts'] };

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'returnType' | 'schema'>;

/**
 * The fields below a root field that a query selects, through aliases, fragments and inline fragments: the same list for every way of
 * writing it. Skipped fields count as selected: what is asked for may be more than what is answered, never less. A value (a code, a
 * period) counts with the field that holds it.
 */
export function selectionOf(info: Asked): Selection {
  const [field, ...others] = info.fieldNodes;
  if (field === undefined || others.length > 0) return read(info);
  const kept = selections.get(field) ?? read(info);
  selections.set(field, kept);
  return kept;
}

/** By the field of a parsed document; parsed documents are kept by the GraphQL server and never changed. */
const selections = new WeakMap<FieldNode, Selection>();

function read({ fieldNodes, fragments, returnType, schema }: Asked): Selection {
  const fields = new Set<string>();
  const kinds = new Set<RecordKind>();
  const visited = new Set<string>();
  const objectNamed = (name: string): GraphQLObjectType | undefined => {
    const type = schema.getType(name);
    return isObjectType(type) ? type : undefined;
  };
  const visit = (type: GraphQLObjectType | undefined, set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        visit(node.typeCondition === undefined ? type : objectNamed(node.typeCondition.name.value), node.selectionSet);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments[node.name.value];
        if (fragment === undefined || visited.has(node.name.value)) continue;
        visited.add(node.name.value);
        visit(objectNamed(fragment.typeCondition.name.value), fragment.selectionSet);
      } else {
        const field = type?.getFields()[node.name.value];
        if (field === undefined || !carriesClass(field)) continue;
        fields.add(`${type!.name}.${field.name}`);
        if (type!.name === VIEW) for (const kind of kindsOf(field.name)) kinds.add(kind);
        visit(objectNamed(getNamedType(field.type).name), node.selectionSet);
      }
    }
  };
  for (const node of fieldNodes) visit(objectNamed(getNamedType(returnType).name), node.selectionSet);
  return { fields: [...fields].sort(), kinds: [...kinds].sort() };
}

const carriesClass = ({ astNode }: GraphQLField<unknown, unknown>): boolean =>
  astNode?.directives?.some(({ name }) => name.value === 'dataClass') === true;

function kindsOf(part: string): readonly RecordKind[] {
  const derived = DERIVED[part];
  if (derived !== undefined) return derived;
  return part in CLASS_TABLE.CitizenRecords! ? [part as RecordKind] : [];
}
