import { Problem } from '../kernel/problem.js';
import type { PolicyDecision } from '../policy/decision.js';
import type { ReasonCode } from '../policy/reasons.js';
import type { AccessParts } from './parts.js';
import { draftOf } from './records.js';
import type { RoadState } from './state.js';

/** Logs a refusal, waits until the record is durable, and ends the call. One record, whatever the reason. A gap is counted by purpose as well. */
export async function refuse(
  { audit, catalogue, observer }: AccessParts,
  state: RoadState,
  decision: PolicyDecision,
): Promise<never> {
  const reasonCode = decision.reasons[0]!;
  observer.decided(state.question.operation, decision.outcome);
  if (decision.outcome === 'GAP')
    observer.gapMet(catalogue.purposes.has(decision.purpose) ? decision.purpose : 'UNKNOWN', reasonCode);
  const receipt = await audit.append(
    draftOf(state, 'REFUSAL', {
      bundle: decision.bundle,
      outcome: decision.outcome,
      reasonCode,
      claims: { reasons: decision.reasons, fields: state.question.selection.fields },
    }),
  );
  throw new Problem('ACCESS_REFUSED', { reasonCode, decisionId: state.decisionId, receipt });
}

/** Refuses what is out of the caller's reach exactly like what does not exist: as a citizen he has no relation to. */
export function refuseAsUnknown(parts: AccessParts, state: RoadState): Promise<never> {
  return refuseFor(parts, state, 'NO_RELATION');
}

/** Refuses what the purpose lets others do, but not the caller's role. */
export function refuseForRole(parts: AccessParts, state: RoadState): Promise<never> {
  return refuseFor(parts, state, 'PURPOSE_NOT_FOR_ROLE');
}

function refuseFor(parts: AccessParts, state: RoadState, reason: ReasonCode): Promise<never> {
  return refuse(parts, state, { ...state.decision!, outcome: 'DENY', reasons: [reason], legalBasis: [] });
}
