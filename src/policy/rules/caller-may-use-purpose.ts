import type { Purpose } from '../../generated/documents.js';
import { ROLES_WITHOUT_SECTOR } from '../../kernel/words.js';
import type { DecisionFacts } from '../facts.js';
import { lawInForce } from '../legal-basis.js';
import type { ReasonCode } from '../reasons.js';
import type { Rule } from './rule.js';

/** What of a caller decides which purposes he may claim. */
export type PurposeClaimant = Pick<DecisionFacts['caller'], 'role' | 'sector' | 'purposes'>;

/**
 * The token may narrow the purposes; the role and the sector must be among those of the purpose; a paragraph must be in force on the
 * Danish day of the instant (GDPR art. 5(1)(b)).
 */
export function mayClaim(purpose: Purpose, caller: PurposeClaimant, at: string): ReasonCode | undefined {
  if (caller.purposes !== undefined && !caller.purposes.includes(purpose.code)) return 'PURPOSE_NOT_IN_TOKEN';
  if (lawInForce(purpose, at).length === 0) return 'PURPOSE_NOT_IN_FORCE';
  if (!purpose.roles.includes(caller.role)) return 'PURPOSE_NOT_FOR_ROLE';
  const sectorFree = purpose.requesterSectors.length === 0 || ROLES_WITHOUT_SECTOR.includes(caller.role);
  const fits = sectorFree || (caller.sector !== undefined && purpose.requesterSectors.includes(caller.sector));
  return fits ? undefined : 'PURPOSE_NOT_FOR_SECTOR';
}

export const callerMayUsePurpose: Rule = {
  name: 'caller-may-use-purpose',
  says: 'The caller may claim the purpose, it speaks of what is asked, and a case is named where it says so (FVL § 32).',
  reads: ['caller.role', 'caller.sector', 'caller.purposes', 'caseRef', 'at', 'wantsCaseData'],
  reasons: [
    'PURPOSE_NOT_IN_TOKEN',
    'PURPOSE_NOT_IN_FORCE',
    'PURPOSE_NOT_FOR_ROLE',
    'PURPOSE_NOT_FOR_SECTOR',
    'PURPOSE_NOT_FOR_FIELD',
    'CASE_REF_MISSING',
  ],
  refuses(purpose, { caller, caseRef, at, wantsCaseData }) {
    const refused = mayClaim(purpose, caller, at);
    if (refused !== undefined) return refused;
    if (wantsCaseData && (purpose.rules.length === 0 || purpose.subject === 'NONE')) return 'PURPOSE_NOT_FOR_FIELD';
    return purpose.caseRefRequired && !caseRef ? 'CASE_REF_MISSING' : undefined;
  },
};
