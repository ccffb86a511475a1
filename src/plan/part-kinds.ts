import type { Plan, PlanParts } from '../generated/documents.js';
import type { DataClass } from '../kernel/words.js';

/** The kinds of parts, as the plan names their lists, with the type of each. Common goals are a list of at most one. */
export const PART_TYPES = {
  wishes: 'PlanStatement',
  needs: 'PlanStatement',
  resources: 'PlanStatement',
  commonGoal: 'PlanCommonGoal',
  goals: 'PlanGoal',
  subgoals: 'PlanSubgoal',
  efforts: 'PlanEffort',
  conditions: 'PlanCondition',
  coordinators: 'PlanCoordinator',
  team: 'PlanTeamMember',
  appointments: 'PlanAppointment',
  attendances: 'PlanAttendance',
  selfAssessments: 'PlanSelfAssessment',
  decisions: 'PlanDecision',
  replaces: 'PlanReplacement',
  remains: 'PlanRemainder',
  terms: 'PlanTerm',
  acceptances: 'PlanAcceptance',
  clarifications: 'PlanClarification',
  reviews: 'PlanReview',
  referrals: 'PlanReferral',
  signatures: 'PlanSignature',
  members: 'PlanMember',
} as const satisfies Record<keyof PlanParts, string>;

export type PartKind = keyof typeof PART_TYPES;
export const PART_KINDS = Object.keys(PART_TYPES) as PartKind[];

/** A plan as it is stored: a reading adds decision and receipt. */
export type PlanDocument = Omit<Plan, 'decision' | 'receipt'>;

/** What every part has, and may have. The fields of its kind stand beside. */
export interface Part {
  readonly id: string;
  readonly owner: { readonly by: 'SECTOR' | 'CITIZEN'; readonly sector: 'EMPLOYMENT' | 'SOCIAL' | 'FAMILY' | 'HEALTH' };
  readonly raisedClasses: readonly DataClass[];
  readonly [field: string]: unknown;
}

/** A part and where it stands. */
export interface Placed {
  readonly kind: PartKind;
  readonly part: Part;
}

/** A field by which a part names others. */
export interface Reference {
  readonly field: string;
  readonly to: readonly PartKind[];
  /** without at least one the part hangs on nothing */
  readonly needed?: true;
}

const needed = (field: string, ...to: PartKind[]): Reference => ({ field, to, needed: true });
const named = (field: string, ...to: PartKind[]): Reference => ({ field, to });
const member: Reference = named('memberId', 'members');

/** Which fields of which kinds name other parts; no other field does. */
const REFERENCES: Readonly<Partial<Record<PartKind, readonly Reference[]>>> = {
  goals: [named('statementIds', 'wishes', 'needs', 'resources')],
  subgoals: [needed('goalId', 'goals')],
  efforts: [needed('subgoalIds', 'subgoals'), named('replacesId', 'replaces')],
  conditions: [named('effortIds', 'efforts')],
  appointments: [named('effortId', 'efforts'), named('reviewId', 'reviews')],
  attendances: [needed('appointmentId', 'appointments'), needed('teamMemberId', 'team')],
  selfAssessments: [named('goalId', 'goals')],
  decisions: [needed('effortId', 'efforts')],
  acceptances: [needed('goalId', 'goals')],
  clarifications: [named('partIds', ...PART_KINDS)],
  reviews: [named('partIds', ...PART_KINDS)],
  referrals: [needed('effortId', 'efforts')],
};

/** The references of a kind, the one to a member of the family among them. */
export const referencesOf = (kind: PartKind): readonly Reference[] => [...(REFERENCES[kind] ?? []), member];

/** Kinds that others hang on. Parts of these are cancelled or ended, never removed, so that nothing is left hanging that somebody cannot see. */
export const KEPT_KINDS: readonly PartKind[] = [
  ...new Set(PART_KINDS.flatMap((kind) => referencesOf(kind).flatMap((one) => (one.needed === true ? one.to : [])))),
  'members',
  'coordinators',
];

/** The ids that a field names. */
export function idsIn(part: Part, { field }: Reference): string[] {
  const value = part[field];
  return (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string');
}

/** The part without the ids that do not stay. A list of ids that none is left of goes as well, or it would tell of one that held some. */
export function withoutNames({ kind, part }: Placed, stays: (id: string) => boolean): Placed {
  const fields: Record<string, unknown> = { ...part };
  for (const reference of referencesOf(kind)) {
    if (!(reference.field in fields)) continue;
    const left = idsIn(part, reference).filter(stays);
    if (left.length === 0) delete fields[reference.field];
    else if (Array.isArray(fields[reference.field])) fields[reference.field] = left;
  }
  return { kind, part: fields as unknown as Part };
}

/** The parts of one kind. */
export function partsOfKind(plan: PlanParts, kind: PartKind): readonly Part[] {
  const value = plan[kind] as Part | readonly Part[] | undefined;
  return value === undefined ? [] : Array.isArray(value) ? value : [value as Part];
}

/** All parts, in the order of the plan. */
export const partsOf = (plan: PlanParts): Placed[] =>
  PART_KINDS.flatMap((kind) => partsOfKind(plan, kind).map((part) => ({ kind, part })));

/** The parts as the lists of a plan; `commonGoal` only where there is one. */
export function asLists(placed: readonly Placed[]): Required<Omit<PlanParts, 'commonGoal'>> & Pick<PlanParts, 'commonGoal'> {
  const lists = PART_KINDS.flatMap((kind): [string, unknown][] => {
    const parts = placed.filter((one) => one.kind === kind).map(({ part }) => part);
    if (kind !== 'commonGoal') return [[kind, parts]];
    return parts[0] === undefined ? [] : [[kind, parts[0]]];
  });
  return Object.fromEntries(lists) as ReturnType<typeof asLists>;
}
