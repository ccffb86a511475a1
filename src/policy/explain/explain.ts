import type { PurposeBasis } from '../../generated/documents.js';
import type { DataClass, Sector } from '../../kernel/words.js';
import type { Catalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted, type PolicyDecision } from '../decision.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';
import { classesOf, withLife } from './classes-of.js';
import { type RuleLookedAt, rulesLookedAt } from './rules-looked-at.js';

/** A paragraph with its life, as far as the record or the catalogue knows it. */
export type ExplainedBasis = Pick<PurposeBasis, 'act' | 'paragraph' | 'eli' | 'validTo'> & { readonly validFrom?: string };

/** One class of one source: what carried it, or what was in its way. */
export interface ExplainedClass {
  readonly dataClass: DataClass;
  readonly released: boolean;
  readonly reason?: ReasonCode;
  /** paragraphs that carried it; of a class held back those that would, whether in force or not */
  readonly legalBases: readonly ExplainedBasis[];
  /** ids of the consents that carried it */
  readonly consents: readonly string[];
  /** kinds of consent that the rules take for it, any of a list and one of each list; none where no consent is needed */
  readonly consentNeeded: readonly (readonly string[])[];
}

export interface ExplainedSource {
  readonly system: string;
  readonly sector?: Sector;
  readonly classes: readonly ExplainedClass[];
}

/** Why a decision fell as it did. Codes and facts only; words are put to it for a reader. */
export interface Explanation {
  readonly outcome: PolicyDecision['outcome'];
  readonly reasons: readonly ReasonCode[];
  /** paragraphs that carried the whole */
  readonly legalBases: readonly ExplainedBasis[];
  readonly rules: readonly RuleLookedAt[];
  readonly sources: readonly ExplainedSource[];
  readonly obligations: readonly string[];
}

/**
 * Explains what `decide` answers to the same catalogue and facts. It says no more than the asker was told by the decision itself: of
 * NO_RELATION, which stands for several things that he may not tell apart, there is nothing but the code; of any other refusal there are
 * the rules that were looked at, and of a permit every class that the purpose speaks of.
 */
export function explain(catalogue: Catalogue, facts: DecisionFacts): Explanation {
  const decision = decide(catalogue, facts);
  const { outcome, reasons, legalBasis, obligations } = decision;
  const purpose = catalogue.purposes.get(facts.purpose);
  const named = ({ act, paragraph }: PurposeBasis) =>
    legalBasis.some((basis) => basis.act === act && basis.paragraph === paragraph);
  const legalBases = purpose === undefined ? [] : purpose.legalBases.filter(named).map(withLife);
  const told = { outcome, reasons, legalBases, obligations };
  if (purpose === undefined || reasons.includes('NO_RELATION')) return { ...told, rules: [], sources: [] };
  const { looked, narrowed } = rulesLookedAt(purpose, facts);
  const sources =
    narrowed === undefined || !(facts.wantsCaseData || isPermitted(decision)) ? [] : classesOf(purpose, facts, narrowed);
  return { ...told, rules: looked.map((one) => asTold(one, reasons)), sources };
}

/** A rule that took nothing away that was there is told as passed: what it found, the decision did not tell. */
function asTold({ rule, verdict, reason }: RuleLookedAt, reasons: readonly ReasonCode[]): RuleLookedAt {
  return verdict === 'NARROWED' && !reasons.includes(reason!)
    ? { rule, verdict: 'PASSED' }
    : { rule, verdict, ...(reason && { reason }) };
}
