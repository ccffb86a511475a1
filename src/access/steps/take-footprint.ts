import { footprintOf } from '../records.js';
import type { Step } from '../state.js';

/** States all that the operation can teach its caller, before anything is asked of a source or read for him. */
export function takeFootprint(): Step {
  return (state) => {
    const { citizenKey, decision, facts, question } = state;
    const citizens = facts!.citizensInCall ?? (citizenKey === undefined ? 0 : 1);
    state.footprint = footprintOf(question, decision!, citizens);
  };
}
