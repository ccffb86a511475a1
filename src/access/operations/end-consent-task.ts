import type { Receipt } from '../../audit/sequencer.js';
import { endTask, raisedTask } from '../../consent/raise-tasks.js';
import type { CallContext } from '../../kernel/call-context.js';
import { visibleConsents } from '../../policy/visible-consents.js';
import { changeWithRecord } from '../change-with-record.js';
import type { AccessParts } from '../parts.js';
import type { Selection } from '../question.js';
import { refuseAsUnknown } from '../refuse.js';
import type { Travel } from '../road.js';
import { REGISTER } from './consents.js';

/**
 * Ends a raised task of a consent that the caller may know of; a second time changes nothing, and its record says so. A task that he may not
 * know of, and an id that is none, are a citizen to whom he has no relation.
 */
export async function endConsentTask(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, selection }: { id: string; selection: Selection },
): Promise<{ ended: boolean; receipt: Receipt }> {
  const { citizenKeys, clock, database } = parts;
  const task = await raisedTask(database, id);
  const citizenKey = task?.citizenKey ?? citizenKeys.nobody();
  const state = await travel(context, { operation: 'endConsentTask', citizenKey, purpose: REGISTER, selection });
  const [visible] = visibleConsents(state.decision!, state.facts!, task === undefined ? [] : [task]);
  if (visible === undefined) return refuseAsUnknown(parts, state);
  const { caller } = context;
  const { effect, receipt } = await changeWithRecord(parts, state, async (manager) => {
    const ended = await endTask(manager, id, caller.employee ?? caller.subject, clock.now());
    return { effect: ended ? 'CONSENT_TASK_ENDED' : 'NONE', consents: [visible.consentId] };
  });
  return { ended: effect !== 'NONE', receipt };
}
