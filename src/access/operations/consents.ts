import type { EntityManager } from 'typeorm';
import type { Receipt } from '../../audit/sequencer.js';
import type { Consent } from '../../consent/consent.entity.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import { visibleConsents } from '../../policy/visible-consents.js';
import { changeWithRecord } from '../change-with-record.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import { refuseAsUnknown } from '../refuse.js';
import type { Travel } from '../road.js';

export const REGISTER = 'CONSENT_ADMINISTRATION';

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
  const { clock, consents } = parts;
  const { consent: known, citizenKey } = await knownConsent(parts, asked.id);
  const state = await travel(context, {
    operation: 'withdrawConsent',
    citizenKey,
    purpose: REGISTER,
    selection: asked.selection,
  });
  if (known === null) throw new Problem('INTERNAL');
  if (visibleConsents(state.decision!, state.facts!, [known]).length === 0) await refuseAsUnknown(parts, state);
  const withdraw = async (manager: EntityManager) => {
    const ended = await consents.withdraw(manager, known.id, clock.now(), asked.reason);
    return { effect: ended ? 'CONSENT_WITHDRAWN' : 'NONE', consents: [known.id] };
  };
  const { receipt } = await changeWithRecord(parts, state, withdraw, () => consents.noteEnded(known.id));
  return { consent: (await consents.one(known.id))!, receipt };
}

/** The consent of an id and the citizen it is about; for an id that is none, a citizen whom nobody has a relation to. */
export async function knownConsent(
  { citizenKeys, consents }: AccessParts,
  id: string,
): Promise<{ consent: Consent | null; citizenKey: string }> {
  const consent = await consents.one(id);
  return { consent, citizenKey: consent?.citizenKey ?? citizenKeys.nobody() };
}
