import { isPermitted, type PolicyDecision } from './decision.js';
import type { DecisionFacts } from './facts.js';
import { holdsAt } from './rules/relation.js';

/** What of a block's record decides who sees it. */
export interface RecordedBlock {
  readonly recordedBy: string;
  readonly recordedUnit: string | null;
}

/**
 * The blocks that may be told of, in their order: to the citizen all of his own; for the administration of consents all to a coordinator
 * with a relation as one, and to everybody else what he or his unit recorded, because whom a citizen shuts out is his own affair.
 * @param decision the permit of this call; what is not permitted shows nothing
 * @param facts what it was decided from
 */
export function visibleBlocks<T extends RecordedBlock>(
  decision: PolicyDecision,
  { at, caller, citizenKey, relations }: DecisionFacts,
  blocks: readonly T[],
): T[] {
  if (!isPermitted(decision)) return [];
  const administers = decision.purpose === 'CONSENT_ADMINISTRATION';
  if (caller.role === 'CITIZEN') {
    const isOwn = citizenKey !== undefined && caller.personKey === citizenKey;
    return isOwn && (administers || decision.purpose === 'CITIZEN_SELF') ? [...blocks] : [];
  }
  if (!administers) return [];
  const leads = relations.some((one) => one.capacity === 'COORDINATOR' && holdsAt(one, at));
  if (caller.role === 'COORDINATOR' && leads) return [...blocks];
  const { employee, unit } = caller;
  return blocks.filter(
    ({ recordedBy, recordedUnit }) =>
      (employee !== undefined && recordedBy === employee) || (unit !== undefined && recordedUnit === unit),
  );
}
