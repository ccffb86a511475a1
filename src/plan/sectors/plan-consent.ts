import type { ConsentKind } from '../../generated/documents.js';
import type { Sector } from '../../kernel/words.js';
import { hasReached } from './ages.js';
import type { FrameFaultCode } from './frame-fault-words.js';
import type { PlanFrame, PlanType } from './plan-frames.js';

/** Somebody who gave a consent. `key` tells two custody holders apart; one without a key may be the same person as any other. */
export interface PlanConsentGiver {
  readonly giver: 'SELF' | 'CUSTODY_HOLDER' | 'GUARDIAN' | 'ATTEST_HOLDER';
  readonly key?: string;
}

/** A consent as plain values. Instants are ISO 8601, UTC. */
export interface PlanConsent {
  readonly id: string;
  readonly kind: ConsentKind;
  /** plan types that it covers; absent: every type of its sectors */
  readonly planTypes?: readonly PlanType[];
  /** empty: every sector */
  readonly sectors: readonly Sector[];
  readonly givers: readonly PlanConsentGiver[];
  /** custody holders that must give it where one must */
  readonly holdersNeeded: number;
  readonly givenAt: string;
  readonly expiresAt?: string;
  readonly refusedAt?: string;
  readonly withdrawnAt?: string;
}

/** When a consent is judged, and the age of the citizen then. */
export interface ConsentMoment {
  /** ISO 8601 instant */
  readonly at: string;
  /** YYYY-MM-DD, Danish */
  readonly day: string;
  /** YYYY-MM-DD; where it is not known, nobody can say whether the right ones gave it, and it is not asked */
  readonly bornOn?: string;
}

/** Why a consent does not carry the replacement of a plan; none when it does. */
export function consentFaults(
  planType: PlanType,
  frame: PlanFrame,
  consent: PlanConsent,
  moment: ConsentMoment,
): FrameFaultCode[] {
  const { at } = moment;
  const { expiresAt, givenAt, kind, planTypes, refusedAt, sectors, withdrawnAt } = consent;
  if (kind !== 'PLAN_REPLACEMENT') return ['CONSENT_OF_ANOTHER_KIND'];
  if (planTypes !== undefined && !planTypes.includes(planType)) return ['CONSENT_FOR_OTHER_PLANS'];
  if (planTypes === undefined && sectors.length > 0 && !sectors.includes(frame.sector)) return ['CONSENT_FOR_OTHER_PLANS'];
  if (refusedAt !== undefined) return ['CONSENT_REFUSED'];
  if (isAfter(givenAt, at)) return ['CONSENT_NOT_YET_GIVEN'];
  if (withdrawnAt !== undefined && !isAfter(withdrawnAt, at)) return ['CONSENT_WITHDRAWN'];
  if (expiresAt !== undefined && !isAfter(expiresAt, at)) return ['CONSENT_EXPIRED'];
  return moment.bornOn === undefined ? [] : giverFaults(frame, consent, moment.bornOn, moment.day);
}

const isAfter = (one: string, other: string): boolean => new Date(one).getTime() > new Date(other).getTime();

/** Of age at 18 (VGL § 1); own consent to the plan from 16, with the custody holders (BL § 110, stk. 3). */
function giverFaults(
  { consentBy }: PlanFrame,
  { givers, holdersNeeded }: PlanConsent,
  bornOn: string,
  day: string,
): FrameFaultCode[] {
  const of = (...kinds: PlanConsentGiver['giver'][]) => givers.filter(({ giver }) => kinds.includes(giver));
  const holders = of('CUSTODY_HOLDER');
  if (hasReached(bornOn, 18, day)) return of('SELF', 'GUARDIAN', 'ATTEST_HOLDER').length > 0 ? [] : ['GIVER_NOT_ENTITLED'];
  const asksYoungPerson = consentBy === 'CITIZEN' && hasReached(bornOn, 16, day);
  if (holders.length === 0 && !(asksYoungPerson && of('SELF').length > 0)) return ['GIVER_NOT_ENTITLED'];
  const named = new Set(holders.flatMap(({ key }) => key ?? [])).size;
  const different = named === 0 ? Math.min(1, holders.length) : named;
  return [
    ...(asksYoungPerson && of('SELF').length === 0 ? (['YOUNG_PERSON_MISSING'] as const) : []),
    ...(different < Math.max(1, holdersNeeded) ? (['CUSTODY_HOLDER_MISSING'] as const) : []),
  ];
}
