import type { Decision } from '../generated/documents.js';
import { REASONS } from '../policy/reasons.js';
import type { RoadState } from './state.js';

/** The decision of a call as its caller gets it. */
export function toldDecision({ decision, decisionId, footprint }: RoadState): Decision {
  const { bundle, consents, legalBasis, outcome, purpose, reasons } = decision!;
  return {
    id: decisionId,
    outcome,
    reasons: reasons.map((code) => ({ code, text: REASONS[code].da })),
    purpose,
    legalBasis: [...legalBasis],
    consents: [...consents],
    bundle,
    ...(footprint !== undefined && { footprint: footprint.hash }),
  };
}
