import { partsOf } from '../../plan/part-kinds.js';
import type { AccessParts } from '../parts.js';
import { draftOf } from '../records.js';
import type { RoadState, Step } from '../state.js';

/** Appends what was really handed over: how many plans or changes, and how many parts of each kind. The answer does not wait for it. */
export function appendPlanOutcome({ audit, observer }: AccessParts): Step {
  return (state) => {
    const { context, decision, question, receipt } = state;
    const draft = draftOf(state, 'OUTCOME', {
      bundle: decision!.bundle,
      outcome: decision!.outcome,
      intentIndex: receipt!.logIndex,
      claims: { facts: undefined, delivered: deliveredOf(state), fields: question.selection.fields, plan: question.plan?.id },
    });
    audit.append(draft, { patient: true }).catch((thrown) => {
      observer.outcomeLost();
      observer.failed('OUTCOME_RECORD', thrown, { callId: context.callId });
    });
  };
}

function deliveredOf({ conflicts, history, plans = [] }: RoadState): Record<string, number> {
  if (conflicts !== undefined) return { conflicts: conflicts.length };
  if (history !== undefined) return { changes: history.nodes.length };
  const counts: Record<string, number> = { plans: plans.length };
  for (const { kind } of plans.flatMap(partsOf)) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
