import { parseCpr } from '../../kernel/cpr.js';
import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';

/** Reads the number in any of its spellings and finds the citizen's key; an unknown number gets a key as well, and nobody can tell. */
export function resolveCitizen({ citizenKeys }: AccessParts): Step {
  return async (state) => {
    const { cpr, citizenKey } = state.question;
    if (cpr === undefined) {
      if (citizenKey !== undefined) state.citizenKey = citizenKey;
      return;
    }
    state.cpr = parseCpr(cpr).value;
    state.citizenKey = await citizenKeys.citizenKey(state.cpr);
  };
}
