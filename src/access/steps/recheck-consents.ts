import { Problem } from '../../kernel/problem.js';
import type { AccessParts } from '../parts.js';
import { draftOf } from '../records.js';
import type { Step } from '../state.js';

/**
 * Nothing leaves on a consent that was withdrawn while the sources were asked. It is looked at after the intent has its index, so that no
 * answer stands in the log behind the withdrawal that forbids it. What was fetched is dropped, and a record says so before the call ends.
 */
export function recheckConsents({ audit, consents, observer }: AccessParts): Step {
  return async (state) => {
    const { decision, decisionId, question, receipt } = state;
    if (decision!.consents.length === 0 || !(await consents.anyWithdrawn(decision!.consents))) return;
    const reasonCode = 'CONSENT_WITHDRAWN';
    observer.decided(question.operation, 'DENY');
    const record = await audit.append(
      draftOf(state, 'OUTCOME', {
        bundle: decision!.bundle,
        outcome: 'DENY',
        reasonCode,
        intentIndex: receipt!.logIndex,
        claims: { facts: undefined, delivered: {}, person: false },
      }),
    );
    throw new Problem('ACCESS_REFUSED', { reasonCode, decisionId, receipt: record });
  };
}
