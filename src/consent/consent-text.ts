import { containsCpr } from '../kernel/cpr.js';
import { keptWords } from '../kernel/kept-words.js';

/** Most characters in each text of a consent. */
export const MOST_CHARACTERS = { textVersion: 100, caseRef: 100, evidenceRef: 200, withdrawnReason: 500 } as const;

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/**
 * Whether a text may stand in the register as it is: not empty, not too long, and without a CPR number or characters that nobody sees.
 * Digits of other scripts and widths count as digits.
 */
export function isPlainText(text: string, most: number): boolean {
  return text.trim() !== '' && text.length <= most && !UNSEEN.test(text) && !containsCpr(text.normalize('NFKC'));
}

/**
 * A reason for withdrawing as it may stand in the register: it is never refused, because a withdrawal is not. Null when nothing is left.
 */
export const withdrawalReason = (text: string | undefined): string | null => keptWords(text, MOST_CHARACTERS.withdrawnReason);
