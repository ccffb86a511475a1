import { maskCprIn } from './cpr.js';

const UNSEEN_RUNS = /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/**
 * Words of a person as they may be kept: numbers that look like a CPR number masked, without characters that nobody sees, and cut. Null when
 * nothing is left.
 * @param most characters
 */
export function keptWords(text: string | undefined, most: number): string | null {
  const seen = (text ?? '').slice(0, 4 * most).normalize('NFKC');
  const plain = seen
    .replace(/\p{Cf}+/gu, '')
    .replace(UNSEEN_RUNS, ' ')
    .trim();
  const kept = [...maskCprIn(plain)].slice(0, most).join('');
  return kept === '' ? null : kept;
}
