import { LIST_KINDS } from '../../citizen/record-types.js';
import type { AccessParts } from '../parts.js';
import { draftOf } from '../records.js';
import type { Step } from '../state.js';

/** Appends what was really handed over: how many records of each kind, and each source's state. The answer does not wait for it. */
export function appendOutcome({ audit, observer }: AccessParts): Step {
  return (state) => {
    const { context, decision, question, receipt, view } = state;
    const draft = draftOf(state, 'OUTCOME', {
      bundle: decision!.bundle,
      outcome: decision!.outcome,
      intentIndex: receipt!.logIndex,
      claims: {
        facts: undefined,
        delivered: Object.fromEntries(LIST_KINDS.map((kind) => [kind, view![kind].length])),
        person: view!.person !== undefined && question.selection.kinds.includes('person'),
        fields: question.selection.fields,
        sources: Object.fromEntries(view!.sources.map(({ system, state: came }) => [system, came])),
      },
    });
    audit.append(draft, { patient: true }).catch((thrown) => {
      observer.outcomeLost();
      observer.failed('OUTCOME_RECORD', thrown, { callId: context.callId });
    });
  };
}
