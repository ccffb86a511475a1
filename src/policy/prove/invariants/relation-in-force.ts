import { PRIVATE_ROLES } from '../../../kernel/words.js';
import { isPermitted } from '../../decision.js';
import type { Invariant } from '../invariant.js';

export const relationInForce: Invariant = {
  name: 'relation-in-force',
  says: 'En medarbejder ser intet om en borger uden en relation, der gælder nu, i en egenskab, som formålet nævner.',
  reads: ['caller.role', 'citizenKey', 'relations', 'at'],
  broken({ purpose, facts, decision }) {
    const { at, citizenKey, caller, relations } = facts;
    if (!isPermitted(decision) || citizenKey === undefined || PRIVATE_ROLES.includes(caller.role)) return undefined;
    const holds = relations.some(
      ({ capacity, from, to = '9' }) => from <= at && at < to && (purpose.capacities as string[]).includes(capacity),
    );
    return holds ? undefined : { though: 'uden at have en relation, der gælder den dag' };
  },
};
