import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';

/** An employee reads nothing about himself through his work (disqualification, FVL § 3). Decided from the caller alone. */
export function ownFile(_purpose: Purpose, { caller, citizenKey }: DecisionFacts): ReasonCode | undefined {
  if (caller.role === 'CITIZEN' || citizenKey === undefined) return undefined;
  return caller.personKey === citizenKey ? 'OWN_FILE' : undefined;
}
