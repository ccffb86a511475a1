import { screen } from '../../policy/decide.js';
import type { AccessParts } from '../parts.js';
import { refuse } from '../refuse.js';
import type { Step } from '../state.js';

/** Refuses all that caller, purpose and relation index already forbid; nothing has been asked of any source yet. */
export function screenCaller(parts: AccessParts): Step {
  return async (state) => {
    const refused = screen(parts.catalogue, state.facts!);
    if (refused !== undefined) await refuse(parts, state, refused);
  };
}
