import type { Consent } from '../../consent/consent.entity.js';
import { usesOf } from '../../consent/consent-uses.js';
import { standingOf } from '../../consent/standing.js';
import { parseCpr } from '../../kernel/cpr.js';
import type { ConsentFacts } from '../../policy/facts.js';
import { dayOf } from '../../sdk/dates.js';
import type { AccessParts } from '../parts.js';
import type { RoadState, Step } from '../state.js';

/**
 * Gathers the citizen's consents and refusals, under every key he has had, and sets the time of the decision. It stands right before the
 * decision: what was withdrawn while CPR was asked is known here. Who had to give a consent follows from the citizen's age on this day.
 */
export function gatherConsents({ clock, consents }: AccessParts): Step {
  return async (state) => {
    const { citizenKeys } = state;
    const given = citizenKeys === undefined ? [] : await consents.of(citizenKeys);
    const now = clock.now();
    const birthDate = birthDateOf(state);
    const answered = given.filter(({ answer }) => answer !== 'NO_ANSWER');
    state.facts = {
      ...state.facts!,
      at: now.toISOString(),
      consents: answered.map((consent) => consentFactsOf(consent, now, birthDate)),
    };
  };
}

/** The citizen's day of birth by CPR, else by his number; undefined where neither is known. */
export function birthDateOf({ cpr, person }: RoadState): string | undefined {
  return person?.birthDate ?? (cpr === undefined ? undefined : parseCpr(cpr).birthDate);
}

/** A consent or a no as a decision reads it, at an instant. */
export function consentFactsOf(consent: Consent, now: Date, birthDate: string | undefined): ConsentFacts {
  const { id, kind, purpose, sectors, systems, dataClasses, dataFrom, dataTo, receiverUnits, receiverEmployees } = consent;
  const { caseRef, givenAt, expiresAt, refusedAt, withdrawnAt } = consent;
  const uses = usesOf(consent, now);
  const standing = birthDate === undefined ? 'WHOLE' : standingOf(consent, birthDate, dayOf(now.toISOString())!);
  const hasReceivers = receiverUnits.length + receiverEmployees.length > 0;
  return {
    id,
    kind,
    sectors,
    dataClasses,
    givenAt: givenAt.toISOString(),
    ...(purpose !== null && { purpose }),
    ...(systems.length > 0 && { systems }),
    ...((dataFrom !== null || dataTo !== null) && {
      dataPeriod: { ...(dataFrom !== null && { from: dataFrom }), ...(dataTo !== null && { to: dataTo }) },
    }),
    ...(hasReceivers && { receivers: { units: receiverUnits, employees: receiverEmployees } }),
    ...(uses !== undefined && { uses }),
    ...(caseRef !== null && { caseRef }),
    ...(expiresAt !== null && { expiresAt: expiresAt.toISOString() }),
    ...(refusedAt !== null && { refusedAt: refusedAt.toISOString() }),
    ...(withdrawnAt !== null && { withdrawnAt: withdrawnAt.toISOString() }),
    ...(standing !== 'WHOLE' && { standing }),
  };
}
