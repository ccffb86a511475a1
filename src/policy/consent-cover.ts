import type { ConsentKind, ConsentLife } from '../generated/documents.js';
import type { DataClass, Sector } from '../kernel/words.js';
import type { ConsentFacts, DecisionFacts } from './facts.js';
import type { ReasonCode } from './reasons.js';

/** A consent that covers, or why none does: withdrawn and expired are told apart from never given. */
export type Cover = { readonly consent: string } | { readonly reason: ReasonCode };

/** What a consent must reach. A purpose that demands a case is covered by a consent for just that case (RSL § 11 a, FVL § 29). */
export interface CoverNeeded {
  readonly kinds: readonly ConsentKind[];
  readonly sector: Sector;
  readonly dataClass: DataClass;
  readonly boundToCase: boolean;
  /** how long a consent counts at most, by kind; absent: as long as it says itself */
  readonly lives?: readonly ConsentLife[] | undefined;
}

/** Kinds that are given for one case or one purpose (domain law 2.3): without it they cover nothing. */
export const BOUND_KINDS: { readonly toCase: readonly ConsentKind[]; readonly toPurpose: readonly ConsentKind[] } = {
  toCase: ['FETCH_11A', 'FETCH_FVL29'],
  toPurpose: ['DISCLOSE_FVL28', 'HEALTH_OTHER_43', 'HEALTH_LOOKUP_42D', 'GDPR_CONSENT'],
};

/** Whether one of the kinds, given for this purpose, source, class and case, is alive at the instant of the call. */
export function coverOf(facts: DecisionFacts, needed: CoverNeeded): Cover {
  const inScope = facts.consents.filter((consent) => covers(consent, facts, needed));
  const { lives } = needed;
  const aged = lives === undefined ? [] : inScope.filter((consent) => facts.at >= endOfLife(consent, lives));
  const alive = inScope.find((consent) => isAlive(consent, facts.at) && !aged.includes(consent));
  if (alive !== undefined) return { consent: alive.id };
  if (inScope.some(({ withdrawnAt }) => withdrawnAt !== undefined)) return { reason: 'CONSENT_WITHDRAWN' };
  if (aged.length > 0 || inScope.some(({ expiresAt }) => expiresAt !== undefined && expiresAt <= facts.at))
    return { reason: 'CONSENT_EXPIRED' };
  return { reason: 'CONSENT_MISSING' };
}

/** Alive at the instant, and not withdrawn as far as the facts know: whose clock stamped the withdrawal makes no difference. */
export function isAlive({ givenAt, expiresAt, withdrawnAt }: ConsentFacts, at: string): boolean {
  return givenAt <= at && (expiresAt === undefined || at < expiresAt) && withdrawnAt === undefined;
}

const NEVER = '9999';

/** The instant from which a consent of such an age counts no more; a day that its last month lacks is that month's last. */
function endOfLife({ kind, givenAt }: ConsentFacts, lives: readonly ConsentLife[]): string {
  const life = lives.find((one) => one.kind === kind);
  if (life === undefined) return NEVER;
  const end = new Date(givenAt);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + life.months);
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.toISOString();
}

function covers(consent: ConsentFacts, facts: DecisionFacts, { kinds, sector, dataClass, boundToCase }: CoverNeeded): boolean {
  const unboundCase = !boundToCase && !BOUND_KINDS.toCase.includes(consent.kind);
  const unboundPurpose = !BOUND_KINDS.toPurpose.includes(consent.kind);
  return (
    kinds.includes(consent.kind) &&
    (consent.purpose === undefined ? unboundPurpose : consent.purpose === facts.purpose) &&
    consent.sectors.includes(sector) &&
    consent.dataClasses.includes(dataClass) &&
    (consent.caseRef === undefined ? unboundCase : consent.caseRef === facts.caseRef)
  );
}
