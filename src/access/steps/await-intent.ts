import type { Step } from '../state.js';

/** No log, no data: nothing leaves before the intent is durable. */
export function awaitIntent(): Step {
  return async (state) => {
    state.receipt = await state.intent!;
  };
}
