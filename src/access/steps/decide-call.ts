import { decide } from '../../policy/decide.js';
import { isPermitted } from '../../policy/decision.js';
import type { AccessParts } from '../parts.js';
import { refuse } from '../refuse.js';
import type { Step } from '../state.js';

/** The decision, per data class and source. From here on what may leave can only become less. */
export function decideCall(parts: AccessParts): Step {
  return async (state) => {
    const decision = decide(parts.catalogue, state.facts!);
    if (!isPermitted(decision)) await refuse(parts, state, decision);
    parts.observer.decided(state.question.operation, decision.outcome);
    state.decision = decision;
  };
}
