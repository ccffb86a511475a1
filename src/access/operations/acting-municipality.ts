import type { Receipt } from '../../audit/sequencer.js';
import type { CallContext } from '../../kernel/call-context.js';
import { changeWithRecord } from '../change-with-record.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { refuseForRole } from '../refuse.js';
import type { Travel } from '../road.js';
import { REGISTER } from './consents.js';

/**
 * Records that this municipality acts for a citizen who lives in another (RSL § 9, stk. 3-6), or that it does no more, together with its log
 * record: both or neither. The relation is what the caller needs; CPR is not asked, since it would close the citizen to him.
 * A coordinator does it: whoever is refused is not to lift his own refusal.
 */
export async function recordActing(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { acting, cpr, evidence, selection }: { cpr: string; acting: boolean; evidence: string; selection: Selection },
): Promise<{ acting: boolean; receipt: Receipt }> {
  const { clock, ids, representations } = parts;
  const state = await travel(context, { operation: 'recordActing', cpr, purpose: REGISTER, selection });
  const { municipality, role } = context.caller;
  if (role !== 'COORDINATOR') return refuseForRole(parts, state);
  const [from, id] = [clock.now(), ids.next()];
  const citizenKeys = [state.citizenKey!, ...state.citizenKeys!.filter((key) => key !== state.citizenKey)];
  const { receipt } = await changeWithRecord(parts, state, async (manager) => {
    const one = { id, citizenKeys, from, evidence, recordedAt: from, ...(acting && { municipality }) };
    const isChanged = await representations.setActing(manager, one);
    return { effect: !isChanged ? 'NONE' : acting ? 'MUNICIPALITY_ACTS' : 'MUNICIPALITY_ACTS_NO_MORE', evidence };
  });
  return { acting, receipt };
}
