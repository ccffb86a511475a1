import type { Consent } from '../../consent/consent.entity.js';
import type { ConsentFacts } from '../../policy/facts.js';
import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';

/**
 * Gathers the citizen's consents, under every key he has had, and sets the time of the decision. It stands right before the decision: what
 * was withdrawn while CPR was asked is known here.
 */
export function gatherConsents({ clock, consents }: AccessParts): Step {
  return async (state) => {
    const { citizenKeys } = state;
    const given = citizenKeys === undefined ? [] : await consents.of(citizenKeys);
    state.facts = { ...state.facts!, at: clock.now().toISOString(), consents: given.map(asFacts) };
  };
}

function asFacts(consent: Consent): ConsentFacts {
  const { id, kind, purpose, sectors, dataClasses, caseRef, givenAt, expiresAt, withdrawnAt } = consent;
  return {
    id,
    kind,
    sectors,
    dataClasses,
    givenAt: givenAt.toISOString(),
    ...(purpose !== null && { purpose }),
    ...(caseRef !== null && { caseRef }),
    ...(expiresAt !== null && { expiresAt: expiresAt.toISOString() }),
    ...(withdrawnAt !== null && { withdrawnAt: withdrawnAt.toISOString() }),
  };
}
