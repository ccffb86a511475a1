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
  readonly header?: { readonly status?: PlanDocument['status']; readonly endedAt?: string };
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
export function apply(plan: PlanDocument, { parts, removed, header = {} }: PlanChanges): PlanDocument {
  const left = partsOf(plan).filter(({ part }) => !removed.includes(part.id));
  const placed = removed.length === 0 ? left : left.map((one) => withoutNames(one, (id) => !removed.includes(id)));
  for (const { kind, id, set } of parts) {
    const at = placed.findIndex((one) => one.kind === kind && one.part.id === id);
    const part = changed(placed[at]?.part ?? { id, raisedClasses: [] }, set) as unknown as Part;
    if (at < 0) placed.push({ kind, part });
    else placed[at] = { kind, part };
  }
  const { commonGoal: _former, ...rest } = plan;
  return { ...rest, ...header, ...asLists(placed) };
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
  return new Map([['plan', { kind: 'plan', id: plan.id, fields: headerOf(plan) }], ...parts]);
}

/** What somebody may see of a part; undefined when nothing. */
export type Sees = (kind: PartKind | 'plan', fields: Fields) => Fields | undefined;

/**
 * Makes changes that were thought out for an older version. A change of a part that nobody has changed since is made; a change that comes to
 * what the part is already is no change; any other is a conflict, and with one nothing is made. Whether a part was changed since is judged by
 * what the author of the changes may see of it, and a conflict holds no more than that.
 */
export function merge(
  base: PlanDocument,
  head: PlanDocument,
  changes: PlanChanges,
  sees: Sees = (_kind, fields) => fields,
): { merged: PlanDocument; conflicts: readonly [] } | { merged?: never; conflicts: readonly Conflict[] } {
  const [was, is] = [byPlace(base), byPlace(head)];
  const seen = (entry: Entry | undefined) => entry && sees(entry.kind, entry.fields);
  const touched = (place: string, wanted: (entry: Entry | undefined) => Fields | undefined, entry: Entry): Conflict[] => {
    const [before, now] = [was.get(place), is.get(place)];
    const [shownBefore, shownNow] = [seen(before), seen(now)];
    if (isDeepStrictEqual(shownBefore, shownNow)) return [];
    const yours = wanted(before);
    const shown = yours && sees(entry.kind, yours);
    if (isDeepStrictEqual(shown, shownNow)) return [];
    return [{ kind: entry.kind, id: entry.id, base: shownBefore, theirs: shownNow, yours: shown }];
  };
  const conflicts = [
    ...changes.parts.flatMap(({ kind, id, set }) =>
      touched(`${kind} ${id}`, (before) => changed(before?.fields ?? { id, raisedClasses: [] }, set), { kind, id, fields: {} }),
    ),
    ...changes.removed.flatMap((id) => {
      const entry = [...was.values()].find((one) => one.kind !== 'plan' && one.id === id);
      return entry === undefined ? [] : touched(`${entry.kind} ${id}`, () => undefined, entry);
    }),
    ...(changes.header === undefined
      ? []
      : touched('plan', (before) => ({ ...before!.fields, ...changes.header }), { kind: 'plan', id: head.id, fields: {} })),
  ];
  return conflicts.length > 0 ? { conflicts } : { merged: apply(head, changes), conflicts: [] };
}
