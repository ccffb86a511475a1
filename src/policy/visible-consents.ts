import type { DataClass, Sector } from '../kernel/words.js';
import { isPermitted, type PolicyDecision } from './decision.js';
import type { DecisionFacts } from './facts.js';
import { holdsAt } from './rules/relation.js';

/** What of a consent's record decides who sees it. */
export interface RecordedConsent {
  readonly sectors: readonly Sector[];
  readonly dataClasses: readonly DataClass[];
  readonly recordedBy: string;
  readonly recordedUnit: string | null;
}

/**
 * The consents of the register that may be told of, in their order. A citizen sees all of his own. For the administration of consents a
 * coordinator with a relation as one sees all, and everybody else what he or his unit recorded. Otherwise a consent shows only where its
 * whole scope, each sector with each class, lies inside the grants, with CASE_META of each sector, because that it was given tells of a case.
 * @param decision the permit of this call; what is not permitted shows nothing
 * @param facts what it was decided from
 */
export function visibleConsents<T extends RecordedConsent>(
  decision: PolicyDecision,
  facts: DecisionFacts,
  consents: readonly T[],
): T[] {
  if (!isPermitted(decision)) return [];
  const { caller, relations, at } = facts;
  const administers = decision.purpose === 'CONSENT_ADMINISTRATION';
  if (caller.role === 'CITIZEN' && (administers || decision.purpose === 'CITIZEN_SELF')) return [...consents];
  const leads = relations.some((one) => one.capacity === 'COORDINATOR' && holdsAt(one, at));
  if (administers && caller.role === 'COORDINATOR' && leads) return [...consents];
  return consents.filter((consent) => (administers && isRecordedBy(consent, caller)) || liesInside(consent, decision));
}

function isRecordedBy({ recordedBy, recordedUnit }: RecordedConsent, { employee, unit }: DecisionFacts['caller']): boolean {
  return (employee !== undefined && recordedBy === employee) || (unit !== undefined && recordedUnit === unit);
}

function liesInside({ sectors, dataClasses }: RecordedConsent, { grants }: PolicyDecision): boolean {
  const granted = (sector: Sector, dataClass: DataClass) =>
    grants.some((grant) => grant.sector === sector && grant.classes.includes(dataClass));
  return (
    sectors.length > 0 && sectors.every((sector) => ['CASE_META' as const, ...dataClasses].every((one) => granted(sector, one)))
  );
}
