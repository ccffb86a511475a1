import { consentReceiptOf } from '../../consent/consent-record.js';
import { standingOf } from '../../consent/standing.js';
import type { CallContext } from '../../kernel/call-context.js';
import { parseCpr } from '../../kernel/cpr.js';
import { visibleConsents } from '../../policy/visible-consents.js';
import { dayOf } from '../../sdk/dates.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { draftOf } from '../records.js';
import { refuseAsUnknown } from '../refuse.js';
import type { Travel } from '../road.js';
import { knownConsent, REGISTER } from './consents.js';

/** A signed receipt of a consent as it stands now. */
export interface ConsentReceipt {
  /** compact JWS; its text is a receipt by ISO/IEC TS 27560 */
  jws: string;
}

/**
 * The signed receipt of a consent that the caller may know of; logged before it is handed over. A consent that he may not know of, and an
 * id that is none, are a citizen to whom he has no relation.
 */
export async function consentReceipt(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { id: string; selection: Selection },
): Promise<ConsentReceipt> {
  const { audit, catalogue, citizenKeys, clock, receipts } = parts;
  const { consent, citizenKey } = await knownConsent(parts, asked.id);
  const { selection } = asked;
  const state = await travel(context, { operation: 'consentReceipt', citizenKey, purpose: REGISTER, selection });
  const [visible] = visibleConsents(state.decision!, state.facts!, consent === null ? [] : [consent]);
  if (visible === undefined) return refuseAsUnknown(parts, state);
  const purpose = catalogue.purposes.get(visible.purpose ?? '');
  const { municipality } = receipts;
  const now = clock.now();
  const number = (await citizenKeys.numbersOf([visible.citizenKey])).get(visible.citizenKey);
  const standing = number === undefined ? 'WHOLE' : standingOf(visible, parseCpr(number).birthDate, dayOf(now.toISOString())!);
  const jws = await receipts.sign(
    consentReceiptOf(visible, { municipality, now, standing, ...(purpose !== undefined && { purpose }) }),
  );
  const { bundle, outcome } = state.decision!;
  await audit.append(
    draftOf(state, 'LOOKUP', { bundle, outcome, claims: { fields: ['ConsentReceipt'], consents: [visible.id] } }),
  );
  return { jws };
}
