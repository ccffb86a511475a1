import { PRIVATE_ROLES } from '../../kernel/words.js';
import type { Rule } from './rule.js';

/**
 * Purposes that reach a citizen of another municipality: the hand-over when he moves, and what serves a life or warns of harm to a child,
 * whoever's citizen he is (BL §§ 112, 132, 133; SUL § 42 a, stk. 2).
 */
const ACROSS: readonly string[] = ['PLAN_TRANSFER_MUNICIPALITY', 'EMERGENCY', 'CHILD_NOTIFICATION'];

export const municipality: Rule = {
  name: 'municipality',
  says:
    'Only the municipality that acts for the citizen reaches his case: that of his residence in CPR, or one that is recorded as acting ' +
    '(RSL § 9). Where CPR tells of no residence, the relation in the index stands for the stay.',
  reads: ['actingMunicipalities', 'caller.role', 'flags', 'flags.municipality', 'municipality'],
  reasons: ['OTHER_MUNICIPALITY'],
  refuses({ code }, { actingMunicipalities = [], caller, flags, municipality: ours }) {
    if (PRIVATE_ROLES.includes(caller.role) || ACROSS.includes(code) || typeof flags !== 'object') return undefined;
    const residence = flags.municipality;
    if (ours === undefined || residence === undefined || residence === ours) return undefined;
    return actingMunicipalities.includes(ours) ? undefined : 'OTHER_MUNICIPALITY';
  },
};
