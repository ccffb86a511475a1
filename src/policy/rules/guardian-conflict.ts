import { PRIVATE_ROLES } from '../../kernel/words.js';
import { actsFor, holdsAt } from './relation.js';
import type { Rule } from './rule.js';

export const guardianConflict: Rule = {
  name: 'guardian-conflict',
  says:
    'Nobody acts for a citizen and decides about him: an employee does not work with whom he acts for, and a guardian, an attest holder or a ' +
    'representative does not act for whom he or his unit works with (FVL § 3; VGL § 10). A custody holder keeps what he has by law.',
  reads: ['at', 'caller.role', 'relations', 'worksWithCitizen'],
  reasons: ['GUARDIAN_CONFLICT'],
  refuses({ subject }, { at, caller, relations, worksWithCitizen = false }) {
    const acting = relations.filter((one) => actsFor(one) && holdsAt(one, at));
    if (acting.length === 0) return undefined;
    if (!PRIVATE_ROLES.includes(caller.role)) return 'GUARDIAN_CONFLICT';
    const byCustody = acting.some(({ capacity }) => capacity === 'CUSTODY_HOLDER');
    return subject === 'REPRESENTED' && worksWithCitizen && !byCustody ? 'GUARDIAN_CONFLICT' : undefined;
  },
};
