import type { Caller } from '../kernel/call-context.js';
import { containsCpr } from '../kernel/cpr.js';
import { Problem } from '../kernel/problem.js';
import { BreakGlass } from './break-glass.entity.js';
import { CODE_LIFE_MS, codeDigest } from './code.js';

const REASON = { least: 10, most: 500 } as const;
const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|[^\P{Cc}\n\t]/u;

/** Who asks for whom, when, and with which code. */
export interface BreakGlassAsked {
  id: string;
  citizenKey: string;
  caller: Caller;
  reason: string;
  caseRef?: string;
  code: string;
  now: Date;
}

/**
 * A break-glass that is asked for and not yet confirmed.
 * @throws Problem BREAK_GLASS_INVALID with the field `reason`, when it is no reason, and `caller`, when he has neither employee nor sector
 */
export function newBreakGlass({ id, citizenKey, caller, reason, caseRef, code, now }: BreakGlassAsked): BreakGlass {
  const { employee, role, sector, subject, unit } = caller;
  if (employee === undefined || sector === undefined) throw new Problem('BREAK_GLASS_INVALID', { fields: ['caller'] });
  return Object.assign(new BreakGlass(), {
    id,
    citizenKey,
    subject,
    employee,
    role,
    unit: unit ?? null,
    sector,
    reason: demandReason(reason),
    caseRef: caseRef ?? null,
    openedAt: now,
    codeDigest: codeDigest(id, code),
    codeExpiresAt: new Date(now.getTime() + CODE_LIFE_MS),
    wrongCodes: 0,
    confirmedAt: null,
    endsAt: null,
    endedAt: null,
  });
}

/**
 * Words that stand for a decision: 10 to 500 characters, none that nobody sees, no CPR number.
 * @throws Problem BREAK_GLASS_INVALID with the field `reason`
 */
export function demandReason(text: string): string {
  const reason = text.trim();
  const isReason = reason.length >= REASON.least && reason.length <= REASON.most && !UNSEEN.test(reason);
  if (!isReason || containsCpr(reason.normalize('NFKC'))) throw new Problem('BREAK_GLASS_INVALID', { fields: ['reason'] });
  return reason;
}
