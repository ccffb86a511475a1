import { dayOf } from '../sdk/dates.js';
import type { BreakGlass } from './break-glass.entity.js';
import type { BreakGlassReview } from './break-glass-review.entity.js';
import { lifeOf } from './life.js';
import type { ReviewCase } from './review.store.js';

/** A review case as the reviewer sees it: who, when and why; nothing of the citizen. */
export type ReviewView = Pick<BreakGlass, 'id' | 'employee' | 'role' | 'sector' | 'unit' | 'reason' | 'caseRef' | 'openedAt'> &
  Pick<BreakGlassReview, 'dueAt' | 'outcome' | 'outcomeReason' | 'decidedBy' | 'decidedAt'> & {
    liveFrom: Date;
    liveTo: Date;
    overdue: boolean;
    notice: NoticeState;
  };

/** Where the citizen's notice stands. DELAYED: until `until`, by law. */
export interface NoticeState extends Pick<BreakGlassReview, 'delayLaw' | 'delayReason' | 'delayDecidedBy' | 'delayOwner'> {
  state: 'DUE' | 'DELAYED' | 'TOLD';
  delayUntil: Date | null;
  toldAt: Date | null;
}

/** What has to be told to a citizen: that it happened, and when. `cpr` is absent where his number is no longer known. */
export interface NoticeView {
  id: string;
  cpr?: string;
  /** the Danish day, YYYY-MM-DD */
  happenedOn: string;
}

export function reviewOf({ review, breakGlass }: ReviewCase, now: Date): ReviewView {
  const { id, employee, role, sector, unit, reason, caseRef, openedAt } = breakGlass;
  const { dueAt, outcome, outcomeReason, decidedBy, decidedAt } = review;
  const life = lifeOf(breakGlass)!;
  return {
    ...{ id, employee, role, sector, unit, reason, caseRef, openedAt },
    ...{ dueAt, outcome, outcomeReason, decidedBy, decidedAt },
    liveFrom: life.from,
    liveTo: life.to,
    overdue: outcome === null && dueAt <= now,
    notice: noticeStateOf(review, now),
  };
}

export function noticeOf({ id, happenedAt }: BreakGlassReview, cpr: string | undefined): NoticeView {
  return { id, ...(cpr !== undefined && { cpr }), happenedOn: dayOf(happenedAt.toISOString())! };
}

function noticeStateOf(review: BreakGlassReview, now: Date): NoticeState {
  const { delayLaw, delayReason, delayDecidedBy, delayOwner, delayUntil, toldAt } = review;
  const later = delayUntil !== null && now < delayUntil ? 'DELAYED' : 'DUE';
  return { state: toldAt === null ? later : 'TOLD', delayLaw, delayReason, delayDecidedBy, delayOwner, delayUntil, toldAt };
}
