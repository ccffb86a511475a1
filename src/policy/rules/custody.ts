import { actsFor, holdsAt } from './relation.js';
import type { Rule } from './rule.js';

const OF_AGE = 18;

export const custody: Rule = {
  name: 'custody',
  says:
    'A parent reaches a child by custody only: the one that CPR states today, as long as the child is under 18 (FAL §§ 1-3; VGL § 1). Our own ' +
    'record of it is not enough.',
  reads: ['at', 'caller.personKey', 'flags', 'flags.age', 'flags.custodyKeys', 'relations'],
  reasons: ['CUSTODY_NOT_HELD', 'CHILD_OF_AGE'],
  refuses({ capacities, subject }, { at, caller, flags, relations }) {
    if (subject !== 'REPRESENTED') return undefined;
    const acting = relations.filter((one) => actsFor(one) && capacities.includes(one.capacity) && holdsAt(one, at));
    if (acting.some(({ capacity }) => capacity !== 'CUSTODY_HOLDER')) return undefined;
    if (typeof flags !== 'object' || flags.age === undefined || caller.personKey === undefined) return 'CUSTODY_NOT_HELD';
    if (flags.age >= OF_AGE) return 'CHILD_OF_AGE';
    return flags.custodyKeys?.includes(caller.personKey) ? undefined : 'CUSTODY_NOT_HELD';
  },
};
