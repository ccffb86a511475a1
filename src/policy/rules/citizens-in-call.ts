import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';

/**
 * One call reaches no more citizens than its purpose says (GDPR art. 5(1)(c); no trawling). Citizens are counted, not numbers. The rule
 * stands after the relation, because the count tells that two numbers are one citizen.
 */
export function citizensInCall(
  { maximumCitizensPerCall }: Purpose,
  { citizenKey, citizensInCall: count = citizenKey === undefined ? 0 : 1 }: DecisionFacts,
): ReasonCode | undefined {
  return count > maximumCitizensPerCall ? 'TOO_MANY_CITIZENS' : undefined;
}
