import { takeUses } from '../../consent/consent-uses.js';
import type { ConsentFacts } from '../../policy/facts.js';
import type { AccessParts } from '../parts.js';
import type { Step } from '../state.js';
import { decideCall } from './decide-call.js';
import { gatherConsents } from './gather-consents.js';

const MOST_TRIES = 5;

/**
 * Notes a use of each consent that the decision rests on and that may be used only so often. Where another call took the last use since
 * they were gathered, the call is decided anew without it.
 */
export function useConsents(parts: AccessParts): Step {
  const [gather, decide] = [gatherConsents(parts), decideCall(parts)];
  return async (state) => {
    for (let left = MOST_TRIES; ; left -= 1) {
      const { consents, at } = state.facts!;
      const used = state.decision!.consents.filter((id) => consents.some((one) => one.id === id && one.uses !== undefined));
      if (used.length === 0) return;
      if (left > 0 && (await takeUses(parts.database, used, state.context.callId, new Date(at)))) return;
      await gather(state);
      if (left === 0)
        state.facts = { ...state.facts!, consents: state.facts!.consents.filter((one) => one.uses === undefined || isNo(one)) };
      await decide(state);
    }
  };
}

const isNo = ({ kind, refusedAt }: ConsentFacts): boolean => refusedAt !== undefined || kind === 'HEALTH_OPTOUT';
