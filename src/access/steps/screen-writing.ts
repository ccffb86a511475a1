import type { AccessParts } from '../parts.js';
import type { Question } from '../question.js';
import { refuse } from '../refuse.js';
import type { Step } from '../state.js';

const CREATING = ['PLAN_DRAFT', 'PLAN_COORDINATION'];

/**
 * The purposes by which plans are made and changed. Drafting is done before there is a plan consent (PLAN_DRAFT) and coordination after it
 * (PLAN_COORDINATION); follow-up is for revision too (PLAN_FOLLOWUP: SEL § 148, stk. 2, BL §§ 95-96). A decision on a grant is written by who
 * may grant (GRANT_DECISION), and the citizen speaks for himself (CITIZEN_SELF). By all others a plan is read.
 */
const WRITING: Readonly<Partial<Record<Question['operation'], readonly string[]>>> = {
  createPlan: CREATING,
  revisePlan: [...CREATING, 'PLAN_FOLLOWUP', 'GRANT_DECISION', 'CITIZEN_SELF'],
};

/** Refuses a change by a purpose that is for reading only, as a gap: nothing in the catalogue speaks of it. Nothing has been asked of any source yet. */
export function screenWriting(parts: AccessParts): Step {
  return async (state) => {
    const { operation, purpose } = state.question;
    if (WRITING[operation]?.includes(purpose) === true) return;
    await refuse(parts, state, {
      outcome: 'GAP',
      reasons: ['NO_RULE'],
      purpose,
      legalBasis: [],
      consents: [],
      grants: [],
      masterData: [],
      obligations: [],
      hides: [],
      bundle: parts.catalogue.bundle,
    });
  };
}
