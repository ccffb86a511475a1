import { Problem } from '../../kernel/problem.js';
import { blockedMeanwhile } from '../../policy/blocked-meanwhile.js';
import type { ReasonCode } from '../../policy/reasons.js';
import type { AccessParts } from '../parts.js';
import { draftOf } from '../records.js';
import type { RoadState, Step } from '../state.js';
import { blockFactsOf } from './gather-facts.js';

/**
 * Nothing leaves on a consent that was withdrawn, or past a block that was set, while the sources were asked. It is looked at after the
 * intent has its index, so that no answer stands in the log behind what forbids it; what this process withdrew itself while it looked counts as well. What was
 * fetched is dropped, and a record says so before the call ends.
 */
export function recheckConsents(parts: AccessParts): Step {
  return async (state) => {
    const { decision, decisionId, question, receipt } = state;
    const [seen, blocked] = await Promise.all([isWithdrawn(parts, state), isBlocked(parts, state)]);
    const withdrawn = seen || parts.consents.isEndedHere(decision!.consents);
    const reasonCode: ReasonCode | undefined = withdrawn ? 'CONSENT_WITHDRAWN' : blocked ? 'BLOCKED_BY_CITIZEN' : undefined;
    if (reasonCode === undefined) return;
    parts.observer.decided(question.operation, 'DENY');
    const record = await parts.audit.append(
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

async function isWithdrawn({ consents }: AccessParts, { decision }: RoadState): Promise<boolean> {
  return decision!.consents.length > 0 && consents.anyWithdrawn(decision!.consents);
}

async function isBlocked({ blocks, catalogue, clock }: AccessParts, state: RoadState): Promise<boolean> {
  const { citizenKeys, decision, facts, question } = state;
  const set = blockFactsOf(await blocks.of(citizenKeys!));
  const purpose = catalogue.purposes.get(question.purpose);
  return purpose === undefined || blockedMeanwhile(purpose, { ...facts!, at: clock.now().toISOString(), blocks: set }, decision!);
}
