import type { ConsentKind } from '../generated/documents.js';
import type { DataClass, Sector } from '../kernel/words.js';
import type { ConsentFacts, DecisionFacts } from './facts.js';
import type { ReasonCode } from './reasons.js';

/** A consent that covers, or why none does: withdrawn and expired are told apart from never given. */
export type Cover = { readonly consent: string } | { readonly reason: ReasonCode };

/** Whether one of the kinds, given for this purpose, source, class and case, is alive at the instant of the call. */
export function coverOf(facts: DecisionFacts, kinds: readonly ConsentKind[], sector: Sector, dataClass: DataClass): Cover {
  const inScope = facts.consents.filter((consent) => kinds.includes(consent.kind) && covers(consent, facts, sector, dataClass));
  const alive = inScope.find((consent) => isAlive(consent, facts.at));
  if (alive !== undefined) return { consent: alive.id };
  if (inScope.some(({ withdrawnAt }) => withdrawnAt !== undefined && withdrawnAt <= facts.at))
    return { reason: 'CONSENT_WITHDRAWN' };
  if (inScope.some(({ expiresAt }) => expiresAt !== undefined && expiresAt <= facts.at)) return { reason: 'CONSENT_EXPIRED' };
  return { reason: 'CONSENT_MISSING' };
}

export function isAlive({ givenAt, expiresAt, withdrawnAt }: ConsentFacts, at: string): boolean {
  return givenAt <= at && (expiresAt === undefined || at < expiresAt) && (withdrawnAt === undefined || at < withdrawnAt);
}

function covers(consent: ConsentFacts, facts: DecisionFacts, sector: Sector, dataClass: DataClass): boolean {
  return (
    (consent.purpose === undefined || consent.purpose === facts.purpose) &&
    consent.sectors.includes(sector) &&
    consent.dataClasses.includes(dataClass) &&
    (consent.caseRef === undefined || consent.caseRef === facts.caseRef)
  );
}
