import type { DataClass, Sector } from '../../kernel/words.js';
import type { Catalogue } from '../catalogue.js';
import { explain } from '../explain/explain.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';
import type { Reach } from './what-suffices.js';

/** How it stands for a citizen at this instant, under one purpose. */
export interface PresentNow {
  readonly outcome: 'PERMIT' | 'PERMIT_REDACTED' | 'DENY' | 'GAP';
  readonly reasons: readonly ReasonCode[];
  /** what is in the way of a class, or what carries it; undefined where the call as a whole is refused */
  readonly standing: (reach: Pick<Reach, 'sector' | 'dataClass'>) => Standing | undefined;
  /** ids of the consents that carry something now */
  readonly consents: readonly string[];
}

interface Standing {
  readonly released: boolean;
  readonly reason?: ReasonCode;
}

/**
 * What a purpose would let the caller have now, by the decision that a real call would get. It says no more than that call would say.
 * @param facts of the caller and the citizen, as gathered
 */
export function presentNow(catalogue: Catalogue, facts: DecisionFacts, purpose: string): PresentNow {
  const { outcome, reasons, sources } = explain(catalogue, { ...facts, purpose, wantsCaseData: true });
  const classes = sources.flatMap(({ sector, classes: some }) => some.map((one) => ({ ...one, sector })));
  const standing = (asked: { sector: Sector; dataClass: DataClass }): Standing | undefined => {
    const found = classes.filter(({ sector, dataClass }) => sector === asked.sector && dataClass === asked.dataClass);
    const one = found.find(({ released }) => released) ?? found[0];
    return one && { released: one.released, ...(one.reason !== undefined && { reason: one.reason }) };
  };
  return { outcome, reasons, standing, consents: [...new Set(classes.flatMap((one) => one.consents))].sort() };
}
