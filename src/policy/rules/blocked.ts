import type { Purpose } from '../../generated/documents.js';
import type { BlockFacts, DecisionFacts } from '../facts.js';
import { holdsAt } from './relation.js';
import type { Rule } from './rule.js';

/**
 * PROPOSED: purposes that no block closes, because they serve a life or a child that the block could be turned against (SUL § 42 a,
 * stk. 2; BL §§ 18-27, 133-136; RSL § 11 f). The law does not say whether a block binds against a statutory purpose; every other one is
 * bound, which is the strict reading.
 */
const UNBOUND: readonly string[] = ['EMERGENCY', 'CHILD_NOTIFICATION', 'CHILD_INQUIRY', 'CHILD_ABUSE_POLICE'];

/** The blocks that hold in a call: none for the citizen himself, none for a purpose that no block closes. */
export function blocksThatHold(
  { code }: Pick<Purpose, 'code'>,
  { at, blocks = [], caller, citizenKey }: Pick<DecisionFacts, 'at' | 'blocks' | 'caller' | 'citizenKey'>,
): readonly BlockFacts[] {
  if (UNBOUND.includes(code) || (caller.role === 'CITIZEN' && caller.personKey === citizenKey)) return [];
  return blocks.filter((block) => holdsAt(block, at));
}

export const blocked: Rule = {
  name: 'blocked',
  says:
    'Whom the citizen has blocked, by employee or by unit or for a period everybody, reaches nothing. It stands after the relation: that ' +
    'there is a block tells that there is a citizen.',
  reads: ['at', 'blocks', 'caller.role', 'caller.personKey', 'caller.employee', 'caller.unit', 'citizenKey'],
  reasons: ['BLOCKED_BY_CITIZEN'],
  refuses(purpose, facts) {
    const { caller } = facts;
    const isMeant = ({ target, name }: BlockFacts) =>
      target === 'EVERYBODY' ||
      (target === 'EMPLOYEE' && name === caller.employee) ||
      (target === 'UNIT' && name === caller.unit);
    return blocksThatHold(purpose, facts).some(isMeant) ? 'BLOCKED_BY_CITIZEN' : undefined;
  },
};
