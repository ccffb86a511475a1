import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import type { Selection } from '../access/question.js';
import { CLASS_TABLE } from '../generated/class-table.js';
import type { RecordKind } from '../sdk/index.js';

const VIEW = 'CitizenView';
/** derived parts, and the kinds they are derived from */
const DERIVED: Readonly<Record<string, readonly RecordKind[]>> = { duplicates: ['efforts'], disagreements: ['efforts'] };

/**
 * The fields of the view that a query selects, through aliases, fragments and inline fragments. Skipped fields count as selected:
 * what is asked for may be more than what is answered, never less.
 */
export function selectionOf(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Selection {
  const [field, ...others] = info.fieldNodes;
  if (field === undefined || others.length > 0) return read(info);
  const kept = selections.get(field) ?? read(info);
  selections.set(field, kept);
  return kept;
}

/** By the field of a parsed document; parsed documents are kept by the GraphQL server and never changed. */
const selections = new WeakMap<FieldNode, Selection>();

function read(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Selection {
  const fields = new Set<string>();
  const kinds = new Set<RecordKind>();
  const visited = new Set<string>();
  const visit = (type: string | undefined, set: SelectionSetNode | undefined): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.INLINE_FRAGMENT) visit(type, node.selectionSet);
      else if (node.kind === Kind.FRAGMENT_SPREAD) {
        const key = `${type}|${node.name.value}`;
        if (visited.has(key)) continue;
        visited.add(key);
        visit(type, info.fragments[node.name.value]?.selectionSet);
      } else if (type !== undefined && !node.name.value.startsWith('__')) {
        const name = node.name.value;
        const row = CLASS_TABLE[type]?.[name];
        fields.add(`${type}.${name}`);
        if (type === VIEW) for (const kind of kindsOf(name)) kinds.add(kind);
        visit(row?.type, node.selectionSet);
      }
    }
  };
  for (const node of info.fieldNodes) visit(VIEW, node.selectionSet);
  return { fields: [...fields].sort(), kinds: [...kinds].sort() };
}

function kindsOf(part: string): readonly RecordKind[] {
  const derived = DERIVED[part];
  if (derived !== undefined) return derived;
  return part in CLASS_TABLE.CitizenRecords! ? [part as RecordKind] : [];
}
