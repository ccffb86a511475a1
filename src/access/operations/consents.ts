import type { Receipt } from '../../audit/sequencer.js';
import type { Consent } from '../../consent/consent.entity.js';
import { type ConsentInput, newConsent } from '../../consent/new-consent.js';
import { inUnitOfWork } from '../../database/unit-of-work.js';
import type { CallContext } from '../../kernel/call-context.js';
import { parseCpr } from '../../kernel/cpr.js';
import { Problem } from '../../kernel/problem.js';
import { visibleConsents } from '../../policy/visible-consents.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import { refuse } from '../refuse.js';
import type { Travel } from '../road.js';

/** what stands in for a CPR number that no citizen can have */
const NOBODY = 'nobody';
const REGISTER = 'CONSENT_ADMINISTRATION';
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

/** Records a consent together with its log record: both or neither. */
export async function recordConsent(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  input: ConsentInput & { cpr: string; selection: Selection },
): Promise<ConsentChange> {
  const { audit, catalogue, clock, consents, database, ids } = parts;
  const state = await travel(context, {
    operation: 'recordConsent',
    cpr: input.cpr,
    purpose: REGISTER,
    selection: input.selection,
  });
  const { employee, role, unit } = context.caller;
  if (role === 'CITIZEN' && input.giver !== 'SELF') throw new Problem('CONSENT_INVALID', { fields: ['giver'] });
  const { flags } = state.facts!;
  const consent = newConsent(
    input,
    {
      id: ids.next(),
      citizenKey: state.citizenKey!,
      recordedBy: employee ?? 'CITIZEN',
      ...(unit !== undefined && { recordedUnit: unit }),
      now: clock.now(),
    },
    {
      birthDate: parseCpr(state.cpr!).birthDate,
      purposes: catalogue.purposes,
      ...(typeof flags === 'object' && { deceased: flags.deceased }),
    },
  );
  const { bundle, outcome } = state.decision!;
  const draft = draftOf(state, 'MUTATION', { bundle, outcome, claims: { effect: 'CONSENT_RECORDED', consents: [consent.id] } });
  const pending = await inUnitOfWork(database, async (manager) => {
    await consents.add(manager, consent);
    return audit.insertPending(manager as never, draft);
  });
  return { consent, receipt: await audit.awaitSequenced(pending) };
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
  const { audit, citizenKeys, clock, consents, database } = parts;
  const known = UUID.test(asked.id) ? await consents.one(asked.id.toLowerCase()) : null;
  const citizenKey = known?.citizenKey ?? citizenKeys.numberKey(NOBODY);
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
  const [receipt, consent] = [await audit.awaitSequenced(pending), await consents.one(known.id)];
  return { consent: consent!, receipt };
}
