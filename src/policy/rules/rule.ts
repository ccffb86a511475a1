import type { Purpose } from '../../generated/documents.js';
import type { DataClass, Hidden } from '../../kernel/words.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';

/** A fact by its path in `DecisionFacts`, at most two steps deep: a list or a leaf counts as a whole. */
export type FactPath =
  | Exclude<keyof DecisionFacts, 'caller' | 'flags'>
  | `caller.${keyof DecisionFacts['caller']}`
  | `flags.${keyof Exclude<NonNullable<DecisionFacts['flags']>, string>}`
  | 'flags';

/** What every cross rule says of itself. */
export interface RuleCard {
  /** kebab-case, as its file */
  readonly name: string;
  /** one sentence: what holds, and the law behind it */
  readonly says: string;
  /** every fact that it may look at; it sees no others while rules are proved */
  readonly reads: readonly FactPath[];
  /** every reason that it may give */
  readonly reasons: readonly ReasonCode[];
}

/** A rule that can refuse a whole call: the reason, or nothing. Pure; reads no clock and does no I/O. */
export interface Rule extends RuleCard {
  readonly refuses: (purpose: Purpose, facts: DecisionFacts) => ReasonCode | undefined;
}

/** What a permitted call may not show, and why. */
export interface Narrowed {
  readonly reason: ReasonCode;
  /** sources of which nothing leaves */
  readonly withoutSystems?: readonly string[];
  /** classes that leave no source */
  readonly withoutClasses?: readonly DataClass[];
  /** records, or parts of them, of a kind that the masks know */
  readonly hides?: readonly Hidden[];
}

/** A rule that takes something away from a permitted call; it never adds. Pure. */
export interface NarrowingRule extends RuleCard {
  readonly narrows: (purpose: Purpose, facts: DecisionFacts) => Narrowed | undefined;
}

/** The cross rules that a decision goes by, each list in its order. */
export interface CrossRules {
  readonly screening: readonly Rule[];
  readonly person: readonly Rule[];
  readonly narrowing: readonly NarrowingRule[];
}
