import type { FORMS } from '../../consent/consent.entity.js';
import { newConsent } from '../../consent/new-consent.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import { visibleConsents } from '../../policy/visible-consents.js';
import { changeWithRecord } from '../change-with-record.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { refuseAsUnknown } from '../refuse.js';
import type { Travel } from '../road.js';
import { aroundConsent, type ConsentGiver } from './consent-facts.js';
import { type ConsentChange, REGISTER } from './consents.js';

/** Somebody beside the first who gives a consent that needs more than one. */
export interface CompleteConsentInput extends ConsentGiver {
  cpr: string;
  id: string;
  form: (typeof FORMS)[number];
  evidenceRef?: string;
  textVersion: string;
  givenAt?: Date;
  selection: Selection;
}

/**
 * Records that somebody else has given a consent as well: the young person beside the custody holder (BL § 110), the second custody holder
 * (FAL § 3). Until all have, it covers nothing.
 * @throws Problem CONSENT_INVALID; `id` when it was refused or withdrawn, `giver` when he has given it
 */
export async function completeConsent(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  input: CompleteConsentInput,
): Promise<ConsentChange> {
  const { consents } = parts;
  const { cpr, id, selection, ...by } = input;
  const state = await travel(context, { operation: 'completeConsent', cpr, purpose: REGISTER, selection });
  const [known] = visibleConsents(state.decision!, state.facts!, await consents.of(state.citizenKeys!)).filter(
    (one) => one.id === id,
  );
  if (known === undefined) return refuseAsUnknown(parts, state);
  if (known.answer !== 'GIVEN' || known.withdrawnAt !== null) throw new Problem('CONSENT_INVALID', { fields: ['id'] });
  const around = await aroundConsent(parts, state, by);
  const { kind, sectors, dataClasses, receiverUnits, receiverEmployees, caseRef, expiresAt, purpose } = known;
  const given = newConsent(
    {
      ...by,
      kind,
      sectors,
      dataClasses,
      receiverUnits,
      receiverEmployees,
      ...(purpose !== null && { purpose }),
      ...(caseRef !== null && { caseRef }),
      ...(expiresAt !== null && { expiresAt }),
    },
    around.made,
    around.known,
  );
  const hasGiven = [known, ...known.completedBy].some(
    ({ giver, giverKey }) => giver === given.giver && giverKey === given.giverKey,
  );
  if (hasGiven) throw new Problem('CONSENT_INVALID', { fields: ['giver'] });
  const { receipt } = await changeWithRecord(parts, state, async (manager) => {
    await consents.complete(manager, id, given);
    return { effect: 'CONSENT_COMPLETED', consents: [id], giver: given.giver };
  });
  return { consent: (await consents.one(id))!, receipt };
}
