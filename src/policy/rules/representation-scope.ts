import { DATA_CLASSES, type DataClass } from '../../kernel/words.js';
import type { RelationFacts } from '../facts.js';
import { actsFor, holdsAt } from './relation.js';
import type { NarrowingRule } from './rule.js';

const ECONOMIC: readonly DataClass[] = ['ECONOMY', 'SPEND'];
const ALWAYS: readonly DataClass[] = ['CASE_META', 'TECHNICAL'];

/**
 * Classes inside what somebody was given to act in. PROPOSED: economic matters are ECONOMY and SPEND, with CASE_META, without which they
 * cannot be read; all else is personal. An attest reaches personal matters only: of economy it gives running payments alone (VGL § 33 a),
 * which no class of ours tells from the rest.
 */
function inside({ capacity, scope }: RelationFacts, dataClass: DataClass): boolean {
  if (ALWAYS.includes(dataClass)) return true;
  const isEconomic = ECONOMIC.includes(dataClass);
  if (capacity === 'ATTEST_HOLDER') return scope !== 'ECONOMIC' && scope !== undefined && !isEconomic;
  return scope === 'ALL' || scope === (isEconomic ? 'ECONOMIC' : 'PERSONAL');
}

export const representationScope: NarrowingRule = {
  name: 'representation-scope',
  says: 'Who acts for a citizen sees what lies inside his decree, attest or power and nothing else (VGL §§ 5-7 and 33 a; FVL § 8).',
  reads: ['at', 'relations'],
  reasons: ['OUTSIDE_SCOPE'],
  narrows({ capacities, subject }, { at, relations }) {
    if (subject !== 'REPRESENTED') return undefined;
    const acting = relations.filter((one) => actsFor(one) && capacities.includes(one.capacity) && holdsAt(one, at));
    const withoutClasses = DATA_CLASSES.filter((dataClass) => !acting.some((one) => inside(one, dataClass)));
    return withoutClasses.length === 0 ? undefined : { reason: 'OUTSIDE_SCOPE', withoutClasses };
  },
};
