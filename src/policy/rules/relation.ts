import type { RelationFacts } from '../facts.js';
import type { Rule } from './rule.js';

export const relation: Rule = {
  name: 'relation',
  says:
    'Nobody procures data that do not matter for his own task (FVL § 32): an employee needs a relation that holds now, in a capacity of the ' +
    'purpose; a citizen reaches himself only. Any failure is the one answer NO_RELATION.',
  reads: ['citizenKey', 'caller.role', 'caller.personKey', 'relations', 'at'],
  reasons: ['PURPOSE_NOT_FOR_FIELD', 'NO_RELATION'],
  refuses(purpose, { caller, citizenKey, relations, at }) {
    if (purpose.subject === 'NONE') return citizenKey === undefined ? undefined : 'PURPOSE_NOT_FOR_FIELD';
    if (citizenKey === undefined) return 'NO_RELATION';
    if (caller.role === 'CITIZEN') return caller.personKey === citizenKey ? undefined : 'NO_RELATION';
    if (purpose.subject === 'SELF') return 'NO_RELATION';
    const holds = relations.some((one) => purpose.capacities.includes(one.capacity) && holdsAt(one, at));
    return holds ? undefined : 'NO_RELATION';
  },
};

/** Whether a relation holds at an instant (ISO 8601): from its first until just before its end. */
export const holdsAt = ({ from, to }: Pick<RelationFacts, 'from' | 'to'>, at: string): boolean =>
  from <= at && (to === undefined || at < to);
