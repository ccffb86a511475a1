import type { ConsentKind, ConsentLife } from '../generated/documents.js';
import type { DataClass, Sector } from '../kernel/words.js';
import type { ConsentFacts, DataPeriod, DecisionFacts } from './facts.js';
import type { ReasonCode } from './reasons.js';

/** A consent that covers, and the days it holds for; or why none does: withdrawn, refused, expired are told apart from never given. */
export type Cover = { readonly consent: string; readonly period?: DataPeriod } | { readonly reason: ReasonCode };

/** What a consent must reach. A purpose that demands a case is covered by a consent for just that case (RSL § 11 a, FVL § 29). */
export interface CoverNeeded {
  readonly kinds: readonly ConsentKind[];
  readonly system: string;
  readonly sector: Sector;
  readonly dataClass: DataClass;
  readonly boundToCase: boolean;
  /** how long a consent counts at most, by kind; absent: as long as it says itself */
  readonly lives?: readonly ConsentLife[] | undefined;
}

/** Kinds that are given for one case, one purpose or one receiver (domain law 2.3): without it they cover nothing. */
export const BOUND_KINDS: Readonly<Record<'toCase' | 'toPurpose' | 'toReceiver', readonly ConsentKind[]>> = {
  toCase: ['FETCH_11A', 'FETCH_FVL29'],
  toPurpose: ['DISCLOSE_FVL28', 'HEALTH_OTHER_43', 'HEALTH_LOOKUP_42D', 'GDPR_CONSENT'],
  toReceiver: ['HEALTH_LOOKUP_42D'],
};

/**
 * Whether one of the kinds, given for this purpose, source, class, receiver and case, is alive at the instant of the call, given by all who
 * must, not used up, and not refused since. Of several the one that limits least is taken, so that no use is spent without need.
 */
export function coverOf(facts: DecisionFacts, needed: CoverNeeded): Cover {
  const inScope = facts.consents.filter((consent) => covers(consent, facts, needed));
  const isAged = (consent: ConsentFacts) => needed.lives !== undefined && facts.at >= endOfLife(consent, needed.lives);
  const refused = inScope.flatMap(({ refusedAt }) => (refusedAt !== undefined && refusedAt <= facts.at ? [refusedAt] : []));
  const alive = inScope.filter(
    (consent) => isAlive(consent, facts.at) && !isAged(consent) && refused.every((at) => at < consent.givenAt),
  );
  const [best] = alive.filter((consent) => !isUsedUp(consent)).sort((a, b) => limitsOf(a) - limitsOf(b));
  if (best !== undefined) return { consent: best.id, ...(best.dataPeriod !== undefined && { period: best.dataPeriod }) };
  if (inScope.some(({ withdrawnAt }) => withdrawnAt !== undefined)) return { reason: 'CONSENT_WITHDRAWN' };
  if (refused.length > 0) return { reason: 'CONSENT_REFUSED' };
  if (inScope.some((consent) => isAged(consent) || isOver(consent, facts.at))) return { reason: 'CONSENT_EXPIRED' };
  if (alive.length > 0) return { reason: 'CONSENT_USED_UP' };
  if (inScope.some(({ givenAt, standing }) => givenAt <= facts.at && standing === 'INCOMPLETE'))
    return { reason: 'CONSENT_INCOMPLETE' };
  return { reason: 'CONSENT_MISSING' };
}

/** Alive at the instant, and not withdrawn as far as the facts know: whose clock stamped the withdrawal makes no difference. */
export function isAlive({ givenAt, expiresAt, refusedAt, standing, withdrawnAt }: ConsentFacts, at: string): boolean {
  const isGiven = givenAt <= at && refusedAt === undefined && standing === undefined;
  return isGiven && (expiresAt === undefined || at < expiresAt) && withdrawnAt === undefined;
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

/** Whether what a consent names reaches this source, class, receiver, purpose and case; what it does not name it does not limit. */
export function liesInScope(
  { caseRef, dataClasses, purpose, receivers, sectors, systems }: ConsentFacts,
  facts: DecisionFacts,
  { system, sector, dataClass }: Pick<CoverNeeded, 'system' | 'sector' | 'dataClass'>,
): boolean {
  const { employee, unit } = facts.caller;
  return (
    (purpose === undefined || purpose === facts.purpose) &&
    sectors.includes(sector) &&
    (systems === undefined || systems.includes(system)) &&
    dataClasses.includes(dataClass) &&
    (receivers === undefined || isAmong(receivers.units, unit) || isAmong(receivers.employees, employee)) &&
    (caseRef === undefined || caseRef === facts.caseRef)
  );
}

function covers(consent: ConsentFacts, facts: DecisionFacts, needed: CoverNeeded): boolean {
  const { kind } = consent;
  return (
    needed.kinds.includes(kind) &&
    liesInScope(consent, facts, needed) &&
    (consent.purpose !== undefined || !BOUND_KINDS.toPurpose.includes(kind)) &&
    (consent.receivers !== undefined || !BOUND_KINDS.toReceiver.includes(kind)) &&
    (consent.caseRef !== undefined || (!needed.boundToCase && !BOUND_KINDS.toCase.includes(kind)))
  );
}

const isAmong = (names: readonly string[], name: string | undefined): boolean => name !== undefined && names.includes(name);

const isUsedUp = ({ uses }: ConsentFacts): boolean => uses !== undefined && uses.taken >= uses.most;

const isOver = ({ expiresAt, standing }: ConsentFacts, at: string): boolean =>
  (expiresAt !== undefined && expiresAt <= at) || standing === 'OUTGROWN';

const limitsOf = ({ dataPeriod, uses }: ConsentFacts): number =>
  (dataPeriod === undefined ? 0 : 2) + (uses === undefined ? 0 : 1);
