import { Problem } from '../../kernel/problem.js';
import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';
import { decideCall } from './decide-call.js';
import { caseUseOf } from './gather-facts.js';

/**
 * Notes a use of a purpose that law allows only so often in one case. Where another call took the last one since they were counted, the
 * call is decided anew, and refused.
 */
export function useCase(parts: AccessParts): Step {
  const { caseUses, catalogue } = parts;
  const decide = decideCall(parts);
  return async (state) => {
    const { context, facts, question } = state;
    const use = caseUseOf(catalogue, state, facts!.at);
    if (use === undefined) return;
    const { followUps, uses } = catalogue.purposes.get(question.purpose)!.perCase!;
    if (await caseUses.take(use, uses + followUps, context.callId)) return;
    state.facts = { ...facts!, earlierUses: await caseUses.earlier(use) };
    await decide(state);
    throw new Problem('INTERNAL');
  };
}
