import type { DataClass } from '../../kernel/words.js';
import { candidatesOf, coverOf } from '../consent-cover.js';
import { actsFor, holdsAt } from './relation.js';
import type { NarrowingRule } from './rule.js';

const OWN_SAY = 15;
const HEALTH: readonly DataClass[] = ['HEALTH', 'SUBSTANCE_USE'];

export const childsOwnHealth: NarrowingRule = {
  name: 'childs-own-health',
  says:
    'From 15 a child’s own health is closed to the custody holder, unless the child has consented for this purpose to every source in play ' +
    '(SUL §§ 17, 43), without a limit on its uses or on the days of the data. A consent that the custody holder gave ended with the child’s fifteenth birthday.',
  reads: ['at', 'caller.employee', 'caller.unit', 'caseRef', 'consents', 'flags', 'flags.age', 'purpose', 'relations', 'sources'],
  reasons: ['CHILDS_OWN_HEALTH'],
  narrows({ capacities, subject }, facts) {
    const { at, flags, relations, sources } = facts;
    if (subject !== 'REPRESENTED' || typeof flags !== 'object' || (flags.age ?? OWN_SAY) < OWN_SAY) return undefined;
    const acting = relations.filter((one) => actsFor(one) && capacities.includes(one.capacity) && holdsAt(one, at));
    if (acting.some(({ capacity }) => capacity !== 'CUSTODY_HOLDER')) return undefined;
    const given = candidatesOf('HEALTH_OTHER_43', facts.consents, facts, { boundToCase: false }).filter(
      ({ limits }) => limits === 0,
    );
    const isOpened = (dataClass: DataClass) =>
      sources.every(({ system, sector }) => 'consent' in coverOf(given, { system, sector, dataClass }));
    const withoutClasses = HEALTH.filter((dataClass) => !isOpened(dataClass));
    return withoutClasses.length === 0 ? undefined : { reason: 'CHILDS_OWN_HEALTH', withoutClasses };
  },
};
