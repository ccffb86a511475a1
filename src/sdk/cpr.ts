import { containsCpr, maskCprIn as maskAll, type ParsedCpr, parseCpr, tryParseCpr } from '../kernel/cpr.js';

export { containsCpr, type ParsedCpr, parseCpr, tryParseCpr };

/** The text with CPR and replacement numbers masked; texts without six digits in a row cannot hold one and pass at once. */
export function maskCprIn(text: string): string {
  return /\d{6}/.test(text) ? maskAll(text) : text;
}

/** Ten characters of a number in any of its six spellings, a lost leading zero restored; `undefined` for what is not a number. */
export function normaliseCpr(text: unknown): string | undefined {
  return tryParseCpr(text, { padNine: true })?.value;
}
