import type { BreakGlass } from './break-glass.entity.js';

/** No setting and no row makes a break-glass live longer. */
export const LONGEST_MINUTES = 60;
export const MOST_WRONG_CODES = 5;
const MINUTE_MS = 60_000;

export type Phase = 'PENDING' | 'LIVE' | 'ENDED' | 'LAPSED';

type Life = Pick<BreakGlass, 'confirmedAt' | 'endsAt' | 'endedAt'>;
type WholeLife = Life & Pick<BreakGlass, 'codeExpiresAt' | 'wrongCodes'>;

/**
 * From when until just before when it may be used; undefined before the confirmation. It ends when its time is up, at most one hour after
 * the confirmation whatever the row says, or when it is ended: nothing has to run for that.
 */
export function lifeOf({ confirmedAt, endsAt, endedAt }: Life): { readonly from: Date; readonly to: Date } | undefined {
  if (confirmedAt === null || endsAt === null) return undefined;
  const ends = [endsAt.getTime(), confirmedAt.getTime() + LONGEST_MINUTES * MINUTE_MS, endedAt?.getTime() ?? Infinity];
  return { from: confirmedAt, to: new Date(Math.min(...ends)) };
}

export function isLive(life: Life, at: Date): boolean {
  const span = lifeOf(life);
  return span !== undefined && span.from <= at && at < span.to;
}

/** LAPSED: never confirmed, and it can no longer be. */
export function phaseOf(one: WholeLife, at: Date): Phase {
  if (isLive(one, at)) return 'LIVE';
  if (one.confirmedAt !== null) return 'ENDED';
  return one.endedAt === null && one.wrongCodes < MOST_WRONG_CODES && at < one.codeExpiresAt ? 'PENDING' : 'LAPSED';
}

/** A break-glass as its owner sees it. */
export interface BreakGlassView {
  id: string;
  phase: Phase;
  openedAt: Date;
  codeExpiresAt: Date;
  liveFrom?: Date;
  liveTo?: Date;
  caseRef: string | null;
}

export function viewOf(one: BreakGlass, at: Date): BreakGlassView {
  const { caseRef, codeExpiresAt, id, openedAt } = one;
  const life = lifeOf(one);
  return { id, phase: phaseOf(one, at), openedAt, codeExpiresAt, ...(life && { liveFrom: life.from, liveTo: life.to }), caseRef };
}
