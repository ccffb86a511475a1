import type { ConsentKind, ConsentLife } from '../generated/documents.js';
import type { DataClass, Sector } from '../kernel/words.js';
import type { ConsentFacts, DataPeriod, DecisionFacts } from './facts.js';
import type { ReasonCode } from './reasons.js';

/** A consent that covers, and the days it holds for; or why none does: withdrawn, refused, expired are told apart from never given. */
export type Cover = { readonly consent: string; readonly period?: DataPeriod } | { readonly reason: ReasonCode };

/** Where a consent must reach. */
export interface Place {
  readonly system: string;
  readonly sector: Sector;
  readonly dataClass: DataClass;
}

/** Kinds that are given for one case, one purpose or one receiver (domain law 2.3): without it they cover nothing. */
export const BOUND_KINDS: Readonly<Record<'toCase' | 'toPurpose' | 'toReceiver', readonly ConsentKind[]>> = {
  toCase: ['FETCH_11A', 'FETCH_FVL29'],
  toPurpose: ['DISCLOSE_FVL28', 'HEALTH_OTHER_43', 'HEALTH_LOOKUP_42D', 'GDPR_CONSENT'],
  toReceiver: ['HEALTH_LOOKUP_42D'],
};

/** A consent that fits the purpose, the receiver and the case of a call, and how it stands at its instant, whatever source and class are meant. */
export interface Candidate {
  readonly consent: ConsentFacts;
  /** given by all who must, not ended, not too old */
  readonly isAlive: boolean;
  readonly isUsedUp: boolean;
  /** it has ended, was outgrown or is too old */
  readonly isPast: boolean;
  readonly isIncomplete: boolean;
  /** when the answer was no, if it was; never later than the call */
  readonly refusedAt?: string;
  /** more where it limits more than another */
  readonly limits: number;
}

/**
 * The consents of one kind that fit a call, in their order. A purpose that demands a case is covered by a consent for just that case (RSL
 * § 11 a, FVL § 29); a no that names none is a no to every case.
 * @param lives how long a consent counts at most, by kind; absent: as long as it says itself
 */
export function candidatesOf(
  kind: ConsentKind,
  consents: readonly ConsentFacts[],
  facts: DecisionFacts,
  { boundToCase, lives }: { boundToCase: boolean; lives?: readonly ConsentLife[] | undefined },
): Candidate[] {
  const found: Candidate[] = [];
  for (const consent of consents) {
    if (consent.kind !== kind || !fitsCall(consent, facts)) continue;
    if (consent.refusedAt === undefined && !isBound(consent, boundToCase)) continue;
    const isAged = lives !== undefined && facts.at >= endOfLife(consent, lives);
    const { givenAt, refusedAt, standing } = consent;
    found.push({
      consent,
      isAlive: isAlive(consent, facts.at) && !isAged,
      isUsedUp: isUsedUp(consent),
      isPast: isAged || isOver(consent, facts.at),
      isIncomplete: givenAt <= facts.at && standing === 'INCOMPLETE',
      ...(refusedAt !== undefined && refusedAt <= facts.at && { refusedAt }),
      limits: limitsOf(consent),
    });
  }
  return found;
}

/**
 * Whether one of them reaches the place and is alive, not used up, and not refused since. Of several the one that limits least is taken,
 * so that no use is spent without need.
 */
export function coverOf(candidates: readonly Candidate[], place: Place): Cover {
  let refused: string | undefined;
  for (const { consent, refusedAt } of candidates)
    if (refusedAt !== undefined && (refused === undefined || refusedAt > refused) && reaches(consent, place)) refused = refusedAt;
  let best: Candidate | undefined;
  let isUsed = false;
  for (const one of candidates) {
    if (!one.isAlive || (refused !== undefined && refused >= one.consent.givenAt) || !reaches(one.consent, place)) continue;
    if (one.isUsedUp) isUsed = true;
    else if (best === undefined || one.limits < best.limits) best = one;
  }
  if (best === undefined) return { reason: whyNot(candidates, place, refused !== undefined, isUsed) };
  const { dataPeriod, id } = best.consent;
  return dataPeriod === undefined ? { consent: id } : { consent: id, period: dataPeriod };
}

function whyNot(candidates: readonly Candidate[], place: Place, isRefused: boolean, isUsed: boolean): ReasonCode {
  const some = (is: (one: Candidate) => boolean) => candidates.some((one) => is(one) && reaches(one.consent, place));
  if (some(({ consent }) => consent.withdrawnAt !== undefined)) return 'CONSENT_WITHDRAWN';
  if (isRefused) return 'CONSENT_REFUSED';
  if (some(({ isPast }) => isPast)) return 'CONSENT_EXPIRED';
  if (isUsed) return 'CONSENT_USED_UP';
  return some(({ isIncomplete }) => isIncomplete) ? 'CONSENT_INCOMPLETE' : 'CONSENT_MISSING';
}

/** Alive at the instant, and not withdrawn as far as the facts know: whose clock stamped the withdrawal makes no difference. */
export function isAlive({ givenAt, expiresAt, refusedAt, standing, withdrawnAt }: ConsentFacts, at: string): boolean {
  const isGiven = givenAt <= at && refusedAt === undefined && standing === undefined;
  return isGiven && (expiresAt === undefined || at < expiresAt) && withdrawnAt === undefined;
}

const NEVER = '9999';

/** The instant from which a consent of such an age counts no more; a day that its last month lacks is that month's last. */
export function endOfLife({ kind, givenAt }: ConsentFacts, lives: readonly ConsentLife[]): string {
  const life = lives.find((one) => one.kind === kind);
  if (life === undefined) return NEVER;
  const end = new Date(givenAt);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + life.months);
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.toISOString();
}

/** Whether a consent reaches a source and class, for the purpose, receiver and case of the call; what it does not name it does not limit. */
export function liesInScope(consent: ConsentFacts, facts: DecisionFacts, place: Place): boolean {
  return fitsCall(consent, facts) && reaches(consent, place);
}

function fitsCall({ caseRef, purpose, receivers }: ConsentFacts, facts: DecisionFacts): boolean {
  const { employee, unit } = facts.caller;
  return (
    (purpose === undefined || purpose === facts.purpose) &&
    (receivers === undefined || isAmong(receivers.units, unit) || isAmong(receivers.employees, employee)) &&
    (caseRef === undefined || caseRef === facts.caseRef)
  );
}

function reaches({ dataClasses, sectors, systems }: ConsentFacts, { system, sector, dataClass }: Place): boolean {
  return sectors.includes(sector) && dataClasses.includes(dataClass) && (systems === undefined || systems.includes(system));
}

/** Whether it names what its kind, or the purpose, wants named. */
function isBound({ caseRef, kind, purpose, receivers }: ConsentFacts, boundToCase: boolean): boolean {
  return (
    (purpose !== undefined || !BOUND_KINDS.toPurpose.includes(kind)) &&
    (receivers !== undefined || !BOUND_KINDS.toReceiver.includes(kind)) &&
    (caseRef !== undefined || (!boundToCase && !BOUND_KINDS.toCase.includes(kind)))
  );
}

const isAmong = (names: readonly string[], name: string | undefined): boolean => name !== undefined && names.includes(name);

const isUsedUp = ({ uses }: ConsentFacts): boolean => uses !== undefined && uses.taken >= uses.most;

const isOver = ({ expiresAt, standing }: ConsentFacts, at: string): boolean =>
  (expiresAt !== undefined && expiresAt <= at) || standing === 'OUTGROWN';

const limitsOf = ({ dataPeriod, uses }: ConsentFacts): number =>
  (dataPeriod === undefined ? 0 : 2) + (uses === undefined ? 0 : 1);
