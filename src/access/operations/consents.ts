import type { Receipt } from '../../audit/sequencer.js';
import type { Consent } from '../../consent/consent.entity.js';
import { inUnitOfWork } from '../../database/unit-of-work.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import { visibleConsents } from '../../policy/visible-consents.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import { refuse } from '../refuse.js';
import type { Travel } from '../road.js';

/** what stands in for a CPR number that no citizen can have */
export const NOBODY = 'nobody';
export const REGISTER = 'CONSENT_ADMINISTRATION';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export interface ConsentChange {
  consent: Consent;
  receipt: Receipt;
}

/** The consents of a citizen that the caller may know of, ended ones too, newest first; logged before they are handed over. */
export async function listConsents(
  { audit, consents }: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { cpr: string; purpose: string; selection: Selection },
): Promise<Consent[]> {
  const state = await travel(context, { ...asked, operation: 'consents' });
  const { bundle, outcome } = state.decision!;
  const visible = visibleConsents(state.decision!, state.facts!, await consents.of(state.citizenKeys!));
  const claims = { fields: asked.selection.fields, consents: visible.map(({ id }) => id), delivered: visible.length };
  await audit.append(draftOf(state, 'LOOKUP', { bundle, outcome, claims }));
  return visible;
}

/**
 * Withdraws a consent. It needs no reason, and nobody who may know of the consent is refused. A second withdrawal changes nothing,
 * is answered like the first, and its record says that it had no effect. An id that is nobody's consent is a citizen nobody has a relation to.
 */
export async function withdrawConsent(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { id: string; reason?: string; selection: Selection },
): Promise<ConsentChange> {
  const { audit, clock, consents, database } = parts;
  const { consent: known, citizenKey } = await knownConsent(parts, asked.id);
  const state = await travel(context, {
    operation: 'withdrawConsent',
    citizenKey,
    purpose: REGISTER,
    selection: asked.selection,
  });
  if (known === null) throw new Problem('INTERNAL');
  if (visibleConsents(state.decision!, state.facts!, [known]).length === 0)
    await refuse(parts, state, { ...state.decision!, outcome: 'DENY', reasons: ['NO_RELATION'], legalBasis: [] });
  const { bundle, outcome } = state.decision!;
  const pending = await inUnitOfWork(database, async (manager) => {
    const ended = await consents.withdraw(manager, known.id, clock.now(), asked.reason);
    const effect = ended ? 'CONSENT_WITHDRAWN' : 'NONE';
    const draft = draftOf(state, 'MUTATION', { bundle, outcome, claims: { effect, consents: [known.id] } });
    return audit.insertPending(manager as never, draft);
  });
  consents.noteEnded(known.id);
  const [receipt, consent] = [await audit.awaitSequenced(pending), await consents.one(known.id)];
  return { consent: consent!, receipt };
}

/** The consent of an id and the citizen it is about; for an id that is none, a citizen whom nobody has a relation to. */
export async function knownConsent(
  { citizenKeys, consents }: AccessParts,
  id: string,
): Promise<{ consent: Consent | null; citizenKey: string }> {
  const consent = UUID.test(id) ? await consents.one(id.toLowerCase()) : null;
  return { consent, citizenKey: consent?.citizenKey ?? citizenKeys.numberKey(NOBODY) };
}
