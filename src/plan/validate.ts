import { containsCpr } from '../kernel/cpr.js';
import { faultsOf } from '../schema/validators.js';
import { coordinatorFaults } from './coordinators.js';
import {
  idsIn,
  PART_TYPES,
  type Part,
  type PartKind,
  type Placed,
  type PlanDocument,
  partsOf,
  referencesOf,
} from './part-kinds.js';
import type { PlanFault, PlanFaultCode } from './plan-faults.js';
import { classesToldBy } from './raised-classes.js';
import { replacementFault } from './replaceable.js';

/**
 * Why a plan cannot stand; none when it can. The chain goal <- subgoal <- effort is whole, an effort has somebody responsible and a deadline,
 * every reference leads to a part, and there is exactly one coordinator at any time. Pure. No fault holds a value.
 * @param only kinds and ids of the parts to look at; all unless given, but for coordinators and ids, which are looked at together
 */
export function validate(plan: PlanDocument, only: (placed: Placed) => boolean = () => true): PlanFault[] {
  const placed = partsOf(plan);
  const kindOf = new Map(placed.map(({ kind, part }) => [part.id, kind]));
  return [
    ...idsTwice(placed),
    ...coordinatorFaults(plan),
    ...placed.filter(only).flatMap((one) => partFaults(plan, one, kindOf)),
  ];
}

const at = (kind: PartKind, part: Part, field?: string): string => [kind, part.id, ...(field ? [field] : [])].join('/');

function idsTwice(placed: readonly Placed[]): PlanFault[] {
  const seen = new Set<string>();
  return placed.flatMap(({ kind, part }): PlanFault[] => {
    if (seen.has(part.id)) return [{ code: 'ID_TAKEN', at: at(kind, part) }];
    seen.add(part.id);
    return [];
  });
}

function partFaults(plan: PlanDocument, { kind, part }: Placed, kindOf: ReadonlyMap<string, PartKind>): PlanFault[] {
  const fault = (code: PlanFaultCode, field?: string): PlanFault => ({ code, at: at(kind, part, field) });
  const wrong = faultsOf(`plan/${kebab(PART_TYPES[kind])}.schema.json`, part);
  if (wrong.length > 0) return wrong.map((one) => fault('NOT_BY_SCHEMA', one.split(' ')[0]!.split('/')[1]));
  const told = classesToldBy(kind, part).filter((one) => !part.raisedClasses.includes(one));
  const backwards = [
    part.period as { from?: string; to?: string } | undefined,
    { from: part.start as string, to: part.end as string },
  ];
  const replacement = kind === 'replaces' ? replacementFault(plan.replaces.find(({ id }) => id === part.id)!) : undefined;
  return [
    ...textsIn(part).flatMap(([field, text]) => textFault(text).map((code) => fault(code, field))),
    ...referenceFaults(kind, part, kindOf).map(({ code, field }) => fault(code, field)),
    ...(kind === 'efforts' && part.responsible === undefined ? [fault('EFFORT_WITHOUT_RESPONSIBLE', 'responsible')] : []),
    ...(kind === 'efforts' && part.deadline === undefined ? [fault('EFFORT_WITHOUT_DEADLINE', 'deadline')] : []),
    ...(told.length > 0 ? [fault('RAISED_TOO_LITTLE', 'raisedClasses')] : []),
    ...backwards.flatMap((one) =>
      one?.from !== undefined && one.to !== undefined && one.to < one.from ? [fault('PERIOD_BACKWARDS')] : [],
    ),
    ...(kind === 'members' && plan.kind !== 'FAMILY' ? [fault('FAMILY_ONLY')] : []),
    ...(replacement === undefined ? [] : [fault(replacement)]),
  ];
}

function referenceFaults(
  kind: PartKind,
  part: Part,
  kindOf: ReadonlyMap<string, PartKind>,
): { code: PlanFaultCode; field: string }[] {
  return referencesOf(kind).flatMap((reference): { code: PlanFaultCode; field: string }[] => {
    const { field, needed, to } = reference;
    const ids = idsIn(part, reference);
    const lost = ids.some((id) => !to.includes(kindOf.get(id) as PartKind) || id === part.id);
    if (lost) return [{ code: 'UNKNOWN_REFERENCE', field }];
    return needed === true && ids.length === 0 ? [{ code: ORPHANS[kind] ?? 'PART_WITHOUT_ITS_WHOLE', field }] : [];
  });
}

const ORPHANS: Readonly<Partial<Record<PartKind, PlanFaultCode>>> = {
  subgoals: 'SUBGOAL_WITHOUT_GOAL',
  efforts: 'EFFORT_WITHOUT_SUBGOAL',
};

/** Digits of other scripts and widths count as digits. What nobody sees, but for line breaks and tabs, does not stand in a plan. */
function textFault(text: string): PlanFaultCode[] {
  if (/[^\P{C}\t\n\r]/u.test(text)) return ['NOT_BY_SCHEMA'];
  return containsCpr(text.normalize('NFKC')) ? ['CPR_IN_TEXT'] : [];
}

/** Every text in a part, with the field that holds it. */
function textsIn(part: Part): [string, string][] {
  const within = (field: string, value: unknown): [string, string][] => {
    if (typeof value === 'string') return [[field, value]];
    if (typeof value !== 'object' || value === null) return [];
    return Object.values(value).flatMap((one) => within(field, one));
  };
  return Object.entries(part).flatMap(([field, value]) => within(field, value));
}

const kebab = (type: string): string => type.replace(/(?<=.)[A-Z]/g, '-$&').toLowerCase();
