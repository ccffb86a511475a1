import { isDeepStrictEqual } from 'node:util';
import { asLists, type Part, type PartKind, type PlanDocument, partsOf, withoutNames } from './part-kinds.js';

/** What a part is changed to: absent fields stay, null takes a field away. */
export type Fields = Readonly<Record<string, unknown>>;

/** One change: a part that is there is changed, one that is not is added. */
export interface PartChange {
  readonly kind: PartKind;
  readonly id: string;
  readonly set: Fields;
}

export interface PlanChanges {
  readonly parts: readonly PartChange[];
  /** ids of parts that go */
  readonly removed: readonly string[];
  /** of the plan itself */
  readonly header?: { readonly status: PlanDocument['status']; readonly endedAt: string | null };
}

/** A part before and after; without a before it was added, without an after removed. The plan's own fields are the kind `plan`. */
export interface Delta {
  readonly kind: PartKind | 'plan';
  readonly id: string;
  readonly before?: Fields;
  readonly after?: Fields;
}

/** Two changes of one part: what it was, what it is by now, and what it should become. Undefined where there is no such part. */
export interface Conflict {
  readonly kind: PartKind | 'plan';
  readonly id: string;
  readonly base: Fields | undefined;
  readonly theirs: Fields | undefined;
  readonly yours: Fields | undefined;
}

/** The plan with the changes made. Pure; order of parts is that of their adding. What is removed is named by no other part any more. */
export function apply(plan: PlanDocument, { parts, removed, header }: PlanChanges): PlanDocument {
  const left = partsOf(plan).filter(({ part }) => !removed.includes(part.id));
  const placed = removed.length === 0 ? left : left.map((one) => withoutNames(one, (id) => !removed.includes(id)));
  for (const { kind, id, set } of parts) {
    const at = placed.findIndex((one) => one.kind === kind && one.part.id === id);
    const part = changed(placed[at]?.part ?? { id, raisedClasses: [] }, set) as unknown as Part;
    if (at < 0) placed.push({ kind, part });
    else placed[at] = { kind, part };
  }
  const { commonGoal: _former, ...rest } = plan;
  return { ...(changed({ ...rest }, header ?? {}) as typeof rest), ...asLists(placed) };
}

function changed(part: Fields, set: Fields): Fields {
  const whole = { ...part, ...set };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== null && value !== undefined));
}

const HEADER = ['kind', 'status', 'establishedAt', 'endedAt'] as const;
const headerOf = (plan: PlanDocument): Fields =>
  Object.fromEntries(HEADER.flatMap((name) => (plan[name] === undefined ? [] : [[name, plan[name]]])));

/** What differs between two versions of a plan, part by part, in the order of the later one; what was removed comes last. */
export function deltas(before: PlanDocument, after: PlanDocument): Delta[] {
  const [was, is] = [byPlace(before), byPlace(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((place): Delta[] => {
    const [one, other] = [was.get(place), is.get(place)];
    if (isDeepStrictEqual(one?.fields, other?.fields)) return [];
    const { kind, id } = (other ?? one)!;
    return [{ kind, id, ...(one && { before: one.fields }), ...(other && { after: other.fields }) }];
  });
}

interface Entry {
  readonly kind: PartKind | 'plan';
  readonly id: string;
  readonly fields: Fields;
}

function byPlace(plan: PlanDocument): Map<string, Entry> {
  const parts = partsOf(plan).map(({ kind, part }): [string, Entry] => [
    `${kind} ${part.id}`,
    { kind, id: part.id, fields: part },
  ]);
  return new Map([[`plan ${plan.id}`, { kind: 'plan', id: plan.id, fields: headerOf(plan) }], ...parts]);
}

/**
 * Makes changes that were thought out for an older version. A change of a part that nobody has changed since is made; a change that comes to
 * what the part already is is no change; any other is a conflict, and with one nothing is made. Whether a part was changed since is judged by
 * what the author of the changes may see of it, and a conflict holds no more than that.
 * @param base the older version and the present one, as the author sees them
 * @param head the present version as it is
 */
export function merge(
  { base, now }: { base: PlanDocument; now: PlanDocument },
  head: PlanDocument,
  changes: PlanChanges,
): { merged: PlanDocument; conflicts: readonly [] } | { merged?: never; conflicts: readonly Conflict[] } {
  const [was, is] = [byPlace(base), byPlace(now)];
  const between = (
    kind: Conflict['kind'],
    id: string,
    wanted: (before: Fields | undefined) => Fields | undefined,
  ): Conflict[] => {
    const place = `${kind} ${id}`;
    const [before, theirs] = [was.get(place)?.fields, is.get(place)?.fields];
    const yours = wanted(before);
    if (isDeepStrictEqual(before, theirs) || isDeepStrictEqual(yours, theirs)) return [];
    return [{ kind, id, base: before, theirs, yours }];
  };
  const conflicts = [
    ...changes.parts.flatMap(({ kind, id, set }) =>
      between(kind, id, (before) => changed(before ?? { id, raisedClasses: [] }, set)),
    ),
    ...changes.removed.flatMap((id) => {
      const entry = [...was.values()].find((one) => one.kind !== 'plan' && one.id === id);
      return entry === undefined ? [] : between(entry.kind, id, () => undefined);
    }),
    ...(changes.header === undefined ? [] : between('plan', head.id, (before) => changed(before ?? {}, changes.header!))),
  ];
  return conflicts.length > 0 ? { conflicts } : { merged: apply(head, changes), conflicts: [] };
}
