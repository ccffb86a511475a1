import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

/** Purposes that no block closes (domain law 2.5: a life or a child in danger). */
const NEVER_BLOCKED: readonly string[] = ['EMERGENCY', 'CHILD_NOTIFICATION', 'CHILD_INQUIRY', 'CHILD_ABUSE_POLICE'];

export const blockedSeeNothing: Invariant = {
  name: 'blocked-see-nothing',
  says: 'Den, borgeren har spærret for, ser intet, undtagen når liv eller et barn er i fare.',
  reads: ['blocks', 'caller.employee', 'caller.unit', 'caller.role', 'at'],
  broken({ purpose, facts, decision }) {
    const { at, blocks = [], caller } = facts;
    if (!isPermitted(decision) || caller.role === 'CITIZEN' || NEVER_BLOCKED.includes(purpose.code)) return undefined;
    const holding = blocks.filter(({ from, to = '9' }) => from <= at && at < to);
    const meant = holding.some(({ name, target }) => target === 'EVERYBODY' || name === caller.employee || name === caller.unit);
    const system = decision.grants.some((grant) => holding.some(({ name }) => name === grant.system));
    return meant || system ? { though: 'selv om borgeren har spærret for det' } : undefined;
  },
};
