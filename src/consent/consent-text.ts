import { containsCpr, maskCprIn } from '../kernel/cpr.js';

/** Most characters in each text of a consent. */
export const MOST_CHARACTERS = { textVersion: 100, caseRef: 100, evidenceRef: 200, withdrawnReason: 500 } as const;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;
const UNSEEN_RUNS = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/**
 * Whether a text may stand in the register as it is: not empty, not too long, and without a CPR number or characters that nobody sees.
 * Digits of other scripts and widths count as digits.
 */
export function isPlainText(text: string, most: number): boolean {
  return text.trim() !== '' && text.length <= most && !UNSEEN.test(text) && !containsCpr(text.normalize('NFKC'));
}

/**
 * A reason for withdrawing as it may stand in the register: numbers that look like a CPR number masked, without unseen characters,
 * and cut. It is never refused, because a withdrawal is not. Null when nothing is left.
 */
export function withdrawalReason(text: string | undefined): string | null {
  const seen = (text ?? '').slice(0, 4 * MOST_CHARACTERS.withdrawnReason).normalize('NFKC');
  const plain = seen
    .replace(/\p{Cf}+/gu, '')
    .replace(UNSEEN_RUNS, ' ')
    .trim();
  const kept = [...maskCprIn(plain)].slice(0, MOST_CHARACTERS.withdrawnReason).join('');
  return kept === '' ? null : kept;
}
