import type { DataClass } from '../../kernel/words.js';
import type { PlanDocument } from '../part-kinds.js';

/** What can be wrong between the parts of a plan. */
export const CONFLICT_KINDS = [
  'TIME',
  'TRAVEL',
  'CONTRADICTORY_DUTIES',
  'DUPLICATE_EFFORT',
  'OVERLAPPING_EFFORTS',
  'GOAL_WITHOUT_OWNER',
  'EFFORT_WITHOUT_GOAL',
  'MISSING_FOLLOW_UP',
  'EXPIRED_PARAGRAPH',
  'DEADLINE_BY_LAW',
  'LOAD_PER_WEEK',
  'TWO_COORDINATORS',
  'EFFORT_AFTER_WITHDRAWAL',
  'GOALS_PULL_APART',
  'ECONOMIC_INTERFERENCE',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** HIGH: the citizen may lose money or rights, or the law is broken; MEDIUM: it cannot be carried out as it stands; LOW: it could be done better. */
export type ConflictWeight = 'HIGH' | 'MEDIUM' | 'LOW';

/** A conflict in a plan, in words that name no person, and the parts that it lies between. */
export interface Conflict {
  readonly kind: ConflictKind;
  /** classes of the fields that it tells of */
  readonly classes: readonly DataClass[];
  readonly weight: ConflictWeight;
  /** what is wrong, in plain Danish */
  readonly explanation: string;
  /** what could be done, in plain Danish */
  readonly remedy: string;
  /** ids of the parts on either side; the second is empty where nothing stands against the first */
  readonly sides: readonly [readonly string[], readonly string[]];
}

/** Classes of what a plan can lack; all of them are whole in a plan that nothing was taken out of. */
export const CLASSES_OF_PLAN = ['PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT', 'CASE_META'] as const satisfies readonly DataClass[];

/** When a paragraph is law. Days are Danish (YYYY-MM-DD), both included; an absent one is open. */
export interface LawPeriod {
  /** abbreviation, as SEL */
  readonly act: string;
  /** as § 85, § 13, stk. 2 or §§ 107-111; all its parts are meant */
  readonly paragraph: string;
  readonly from?: string;
  readonly to?: string;
}

/** What is known beside the plan. */
export interface ConflictFacts {
  /** paragraphs whose life is known; of others nothing is said */
  readonly law: readonly LawPeriod[];
  /** plan consents that were withdrawn. @see PlanReplacement.consentId */
  readonly withdrawals: readonly { readonly consentId: string; readonly at: string }[];
  /** most hours a week that the citizen can manage; a full working week unless given */
  readonly hoursPerWeek?: number;
  /** classes of which the plan given may hold all there is: of others it cannot be said what is missing */
  readonly whole: readonly DataClass[];
}

/** What the rules look at. */
export interface Looked {
  readonly plan: PlanDocument;
  /** ISO 8601, UTC */
  readonly at: string;
  /** Danish day of that instant */
  readonly today: string;
  readonly facts: ConflictFacts;
}

/** What a rule finds; kind and classes are the rule's. */
export type Found = Omit<Conflict, 'kind' | 'classes'>;

/** One kind of conflict. Pure: reads no clock and does no I/O. */
export interface ConflictRule {
  /** kebab-case, as its file */
  readonly name: string;
  readonly kind: ConflictKind;
  /** classes of the fields that it goes by */
  readonly classes: readonly DataClass[];
  /** one Danish sentence: when it is a conflict */
  readonly says: string;
  /** whether it is the absence of something that is found */
  readonly findsMissing?: true;
  readonly finds: (looked: Looked) => readonly Found[];
}
