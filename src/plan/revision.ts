import { isDeepStrictEqual } from 'node:util';
import { containsCpr } from '../kernel/cpr.js';
import { apply, type Conflict, type Fields, merge, type PartChange, type PlanChanges } from './changes.js';
import { idsIn, KEPT_KINDS, type Part, type PartKind, type PlanDocument, partsOf, referencesOf } from './part-kinds.js';
import type { PlanFault, PlanFaultCode } from './plan-faults.js';
import { classesToldBy } from './raised-classes.js';
import { validate } from './validate.js';

/** What somebody wants of a plan. A part without an id, or with one that he has made up, is a new one. */
export interface PlanWishes {
  readonly parts: readonly { readonly kind: PartKind; readonly part: Fields }[];
  readonly removed: readonly string[];
  readonly status?: PlanDocument['status'];
}

/** What the author of a revision may do. */
export interface Author {
  /** whether he may change parts of the kind that are owned so */
  owns(kind: PartKind | 'plan', owner: Part['owner'] | undefined): boolean;
  /** whether his purpose reaches this value of this field in a part with that header */
  reaches(kind: PartKind, header: Pick<Part, 'id' | 'owner' | 'raisedClasses'>, field: string, value: unknown): boolean;
  /** what a new part has unless he says otherwise */
  defaults(kind: PartKind): Fields;
}

export type Revision =
  | { readonly faults: readonly PlanFault[] }
  | { readonly conflicts: readonly Conflict[] }
  | { readonly document: PlanDocument; readonly newIds: Readonly<Record<string, string>> };

/** A plan as it is, and as the author of a revision sees it: now, and at the version that he had before him. */
export interface Seen {
  readonly head: PlanDocument;
  readonly now: PlanDocument;
  readonly base: PlanDocument;
}

/**
 * Revises a plan by somebody's wishes: finds out what they change, whether he may, whether somebody was faster, and whether the plan can
 * then stand. Pure but for the ids. Whatever he does not see is for him as if it were not there: an id of such a part is one that he made up.
 * @param at ISO 8601 instant of the revision
 */
export function revise({ head, now, base }: Seen, wishes: PlanWishes, author: Author, newId: () => string, at: string): Revision {
  const known = new Map([...partsOf(base), ...partsOf(now)].map(({ kind, part }) => [`${kind} ${part.id}`, part]));
  const misnamed = wishes.parts.flatMap(({ kind, part }): PlanFault[] =>
    part.id === undefined || isName(part.id) ? [] : [{ code: 'NOT_BY_SCHEMA', at: `${kind}//id` }],
  );
  if (misnamed.length > 0) return { faults: misnamed };
  const newIds = new Map<string, string>();
  const placed = wishes.parts.map(({ kind, part }) => {
    const given = typeof part.id === 'string' ? part.id : undefined;
    if (given !== undefined && known.has(`${kind} ${given}`)) return { kind, part, id: given, isNew: false };
    const id = (given !== undefined && newIds.get(given)) || newId();
    if (given !== undefined) newIds.set(given, id);
    return { kind, part, id, isNew: true };
  });
  const parts = placed.map(({ kind, part, id, isNew }): PartChange => {
    const wanted = renamed(kind, isNew ? { ...author.defaults(kind), ...part } : part, newIds);
    const before = partOf(base, kind, id) ?? partOf(now, kind, id);
    return { kind, id, set: changesOf(kind, before, { ...wanted, id }) };
  });
  const header = headerOf(now, wishes.status, at);
  const changes: PlanChanges = {
    parts: parts.filter(({ set }) => Object.keys(set).length > 0),
    removed: wishes.removed,
    ...(header && { header }),
  };
  const faults = forbidden({ head, now, base }, changes, author);
  if (faults.length > 0) return { faults: asGiven(faults, newIds) };
  const { conflicts } = merge({ base, now }, head, changes);
  if (conflicts.length > 0) return { conflicts };
  const document = apply(head, withUnseenNames(head, now, changes));
  const touched = new Set(changes.parts.map(({ id }) => id));
  const wrong = [...strangers(now, changes), ...validate(document, ({ part }) => touched.has(part.id))];
  if (wrong.length > 0) return { faults: asGiven(wrong, newIds) };
  return { document, newIds: Object.fromEntries(newIds) };
}

/** An id as an author may make it up. */
const isName = (id: unknown): boolean => typeof id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(id) && !containsCpr(id);

/** The faults once each, new parts called as their author calls them. */
function asGiven(faults: readonly PlanFault[], newIds: ReadonlyMap<string, string>): PlanFault[] {
  const given = new Map([...newIds].map(([name, id]) => [id, name]));
  const told = faults.map(({ code, at }) => ({
    code,
    at: at
      .split('/')
      .map((step) => given.get(step) ?? step)
      .join('/'),
  }));
  return [...new Map(told.map((one) => [`${one.code} ${one.at}`, one])).values()];
}

const partOf = (plan: PlanDocument, kind: PartKind, id: string): Part | undefined =>
  partsOf(plan).find((one) => one.kind === kind && one.part.id === id)?.part;

/** The names of new parts as they are called from now on. */
function renamed(kind: PartKind, part: Fields, newIds: ReadonlyMap<string, string>): Fields {
  const name = (id: unknown) => newIds.get(id as string) ?? id;
  const named = referencesOf(kind).flatMap(({ field }): [string, unknown][] => {
    const value = part[field];
    if (value === undefined) return [];
    return [[field, Array.isArray(value) ? [...new Set(value.map(name))] : name(value)]];
  });
  return { ...part, ...Object.fromEntries(named) };
}

/** What a wish changes of a part, with the classes that it then tells of. */
function changesOf(kind: PartKind, before: Part | undefined, wanted: Fields): Fields {
  const set = Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => value !== undefined && !isDeepStrictEqual(value, before?.[field] ?? null)),
  );
  if (before !== undefined && Object.keys(set).length === 0) return {};
  const after = { raisedClasses: [], ...before, ...set } as unknown as Part;
  const raised = [...new Set([...(after.raisedClasses ?? []), ...classesToldBy(kind, after)])].sort();
  return isDeepStrictEqual(raised, before?.raisedClasses) ? set : { ...set, raisedClasses: raised };
}

function headerOf(now: PlanDocument, status: PlanDocument['status'] | undefined, at: string): PlanChanges['header'] {
  if (status === undefined || status === now.status) return undefined;
  const isOver = status === 'COMPLETED' || status === 'CANCELLED';
  return { status, endedAt: isOver ? at : null };
}

/** What the author may not do: change what others own, write what he may not read, or take away what others hang on. */
function forbidden({ base, now }: Seen, { parts, removed, header }: PlanChanges, author: Author): PlanFault[] {
  const fault = (code: PlanFaultCode, ...at: string[]): PlanFault => ({ code, at: at.join('/') });
  return [
    ...parts.flatMap(({ kind, id, set }) => {
      const before = partOf(base, kind, id) ?? partOf(now, kind, id);
      const after = { raisedClasses: [], ...before, ...set, id } as unknown as Part;
      const isOwn = author.owns(kind, after.owner) && (before === undefined || author.owns(kind, before.owner));
      if (!isOwn) return [fault('NOT_YOURS', kind, id)];
      const header = { id, owner: after.owner, raisedClasses: after.raisedClasses };
      return Object.entries(set).flatMap(([field, value]) =>
        value === null || author.reaches(kind, header, field, value) ? [] : [fault('NOT_FOR_PURPOSE', kind, id, field)],
      );
    }),
    ...removed.flatMap((id) => {
      const found = [...partsOf(now), ...partsOf(base)].find(({ part }) => part.id === id);
      if (found === undefined) return [fault('UNKNOWN_REFERENCE', 'removed')];
      if (KEPT_KINDS.includes(found.kind)) return [fault('PART_IS_KEPT', found.kind, id)];
      return author.owns(found.kind, found.part.owner) ? [] : [fault('NOT_YOURS', found.kind, id)];
    }),
    ...(header !== undefined && !author.owns('plan', undefined) ? [fault('NOT_YOURS', 'plan')] : []),
    ...(header?.status === 'ACTIVE' && !hasOwnView(now, parts) ? [fault('OWN_VIEW_MISSING', 'wishes')] : []),
  ];
}

const OWN_VIEW: readonly PartKind[] = ['wishes', 'needs', 'resources'];

/** Whether the plan, as its author sees it, begins with the citizen's own view. */
const hasOwnView = (now: PlanDocument, parts: readonly PartChange[]): boolean =>
  OWN_VIEW.some((kind) => now[kind as 'wishes'].length > 0 || parts.some((one) => one.kind === kind));

/** Names of parts that the author does not see, in what he wrote: to him nothing is called so. */
function strangers(now: PlanDocument, { parts }: PlanChanges): PlanFault[] {
  const seen = new Set([...partsOf(now).map(({ part }) => part.id), ...parts.map(({ id }) => id)]);
  return parts.flatMap(({ kind, id, set }) =>
    referencesOf(kind).flatMap((reference): PlanFault[] => {
      const isStrange = idsIn(set as unknown as Part, reference).some((one) => !seen.has(one));
      return isStrange ? [{ code: 'UNKNOWN_REFERENCE', at: `${kind}/${id}/${reference.field}` }] : [];
    }),
  );
}

/** Lists of names keep those that their author does not see. */
function withUnseenNames(head: PlanDocument, now: PlanDocument, changes: PlanChanges): PlanChanges {
  const seen = new Set(partsOf(now).map(({ part }) => part.id));
  const parts = changes.parts.map((change): PartChange => {
    const present = partOf(head, change.kind, change.id);
    if (present === undefined) return change;
    const kept = referencesOf(change.kind).flatMap((reference): [string, unknown][] => {
      const value = change.set[reference.field];
      const unseen = idsIn(present, reference).filter((id) => !seen.has(id));
      if (value === undefined || unseen.length === 0) return [];
      if (Array.isArray(present[reference.field])) return [[reference.field, [...((value as string[] | null) ?? []), ...unseen]]];
      return value === null ? [[reference.field, unseen[0]]] : [];
    });
    return { ...change, set: { ...change.set, ...Object.fromEntries(kept) } };
  });
  return { ...changes, parts };
}
