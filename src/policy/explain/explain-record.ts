import type { DataClass } from '../../kernel/words.js';
import type { Catalogue } from '../catalogue.js';
import type { PolicyDecision } from '../decision.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';
import { type ExplainedBasis, type ExplainedSource, type Explanation, explain } from './explain.js';

/** What the log holds of a decision. */
export interface RecordedDecision {
  readonly outcome: PolicyDecision['outcome'];
  readonly reasons: readonly ReasonCode[];
  readonly bundle: string;
  /** as they were decided on; absent when they can no longer be read */
  readonly facts?: DecisionFacts;
  /** classes that might leave, by system */
  readonly classes?: Readonly<Record<string, readonly DataClass[]>>;
  /** paragraphs as text, `act paragraph` */
  readonly legalBasis?: readonly string[];
}

export interface ExplainedRecord extends Explanation {
  /** whether the catalogue loaded now is the one that decided; else only what the record says is told */
  readonly bundleInForce: boolean;
  /** whether the catalogue that decided and the recorded facts gave the recorded answer again, so that rules and classes can be told */
  readonly reproduced: boolean;
}

/**
 * Explains a decision from its record. Where the catalogue that decided is known, the decision is made again from the recorded facts, and
 * only if it comes out the same are its rules told; else the record speaks alone.
 * @param catalogue the one in force
 * @param earlier the one that decided, where it is another and was kept
 */
export function explainRecord(catalogue: Catalogue, record: RecordedDecision, earlier?: Catalogue): ExplainedRecord {
  const bundleInForce = catalogue.bundle === record.bundle;
  const decided = [catalogue, earlier].find((one) => one?.bundle === record.bundle);
  if (decided !== undefined && record.facts !== undefined) {
    const again = explain(decided, record.facts);
    if (again.outcome === record.outcome && again.reasons[0] === record.reasons[0])
      return { ...again, bundleInForce, reproduced: true };
  }
  return { ...fromRecord(record), bundleInForce, reproduced: false };
}

function fromRecord({ outcome, reasons, classes = {}, legalBasis = [], facts }: RecordedDecision): Explanation {
  const permitted = outcome === 'PERMIT' || outcome === 'PERMIT_REDACTED';
  const sources = Object.entries(classes).map(([system, released]): ExplainedSource => {
    const sector = facts?.sources.find((source) => source.system === system)?.sector;
    return { system, ...(sector !== undefined && { sector }), classes: released.map(releasedClass) };
  });
  return {
    outcome,
    reasons,
    legalBases: permitted ? legalBasis.map(basisOf) : [],
    rules: [],
    sources: permitted ? sources : [],
    obligations: [],
  };
}

const releasedClass = (dataClass: DataClass) => ({ dataClass, released: true, legalBases: [], consents: [], consentNeeded: [] });

function basisOf(text: string): ExplainedBasis {
  const at = text.search(/ (?:§|art\.)/);
  return at < 0 ? { act: text, paragraph: '' } : { act: text.slice(0, at), paragraph: text.slice(at + 1) };
}
