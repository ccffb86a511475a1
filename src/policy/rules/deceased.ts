import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';

/** After a death nothing new is fetched (DBL § 2, stk. 5). Without the flags the call is refused: they are needed to decide. */
export function deceased(_purpose: Purpose, { flags }: DecisionFacts): ReasonCode | undefined {
  if (flags === undefined || flags === 'UNAVAILABLE') return 'FLAGS_UNKNOWN';
  return flags.deceased ? 'DECEASED' : undefined;
}
