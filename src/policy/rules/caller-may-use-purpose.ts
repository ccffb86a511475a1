import type { Purpose } from '../../generated/documents.js';
import { basesInForce } from '../catalogue.js';
import type { DecisionFacts } from '../facts.js';
import type { ReasonCode } from '../reasons.js';

/**
 * The token may narrow the purposes; the role and the sector must be among those of the purpose; at least one paragraph must
 * be in force on the day; a case must be named where the purpose says so (FVL § 32, GDPR art. 5(1)(b)).
 */
export function callerMayUsePurpose(
  purpose: Purpose,
  { caller, caseRef, at, wantsCaseData }: DecisionFacts,
): ReasonCode | undefined {
  if (caller.purposes !== undefined && !caller.purposes.includes(purpose.code)) return 'PURPOSE_NOT_IN_TOKEN';
  if (basesInForce(purpose, at).length === 0) return 'PURPOSE_NOT_IN_FORCE';
  if (!purpose.roles.includes(caller.role)) return 'PURPOSE_NOT_FOR_ROLE';
  const sectorFree = purpose.requesterSectors.length === 0 || caller.role === 'CITIZEN';
  if (!sectorFree && (caller.sector === undefined || !purpose.requesterSectors.includes(caller.sector)))
    return 'PURPOSE_NOT_FOR_SECTOR';
  if (wantsCaseData && purpose.rules.length === 0) return 'PURPOSE_NOT_FOR_FIELD';
  if (purpose.caseRefRequired && !caseRef) return 'CASE_REF_MISSING';
  return undefined;
}
