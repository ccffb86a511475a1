import { PRIVATE_ROLES } from '../../kernel/words.js';
import type { RelationFacts } from '../facts.js';
import type { Rule } from './rule.js';

const ACTING_FOR: readonly string[] = ['CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE'];

/** Whether the relation is that of somebody who acts for the citizen, not of somebody who works with him. */
export const actsFor = ({ capacity }: Pick<RelationFacts, 'capacity'>): boolean => ACTING_FOR.includes(capacity);

export const relation: Rule = {
  name: 'relation',
  says:
    'Nobody procures data that do not matter for his own task (FVL § 32): an employee needs a relation that holds now, in a capacity of the ' +
    'purpose; a private person reaches himself, or whom he acts for by a record of ours (FVL § 8). Any failure is the one answer NO_RELATION.',
  reads: ['citizenKey', 'caller.role', 'caller.personKey', 'relations', 'at'],
  reasons: ['PURPOSE_NOT_FOR_FIELD', 'NO_RELATION'],
  refuses({ capacities, subject }, { caller, citizenKey, relations, at }) {
    if (subject === 'NONE') return citizenKey === undefined ? undefined : 'PURPOSE_NOT_FOR_FIELD';
    if (citizenKey === undefined) return 'NO_RELATION';
    const isPrivate = PRIVATE_ROLES.includes(caller.role);
    const isSelf = caller.personKey === citizenKey;
    if (isPrivate && subject !== 'REPRESENTED') return isSelf && caller.role === 'CITIZEN' ? undefined : 'NO_RELATION';
    if (subject === 'SELF' || isPrivate !== (subject === 'REPRESENTED') || (isPrivate && isSelf)) return 'NO_RELATION';
    const holds = relations.some((one) => actsFor(one) === isPrivate && capacities.includes(one.capacity) && holdsAt(one, at));
    return holds ? undefined : 'NO_RELATION';
  },
};

/** Whether a relation holds at an instant (ISO 8601): from its first until just before its end. */
export const holdsAt = ({ from, to }: Pick<RelationFacts, 'from' | 'to'>, at: string): boolean =>
  from <= at && (to === undefined || at < to);
