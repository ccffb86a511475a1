import { containsCpr, maskCprIn as maskAll, type ParsedCpr, parseCpr, tryParseCpr } from '../kernel/cpr.js';

export { containsCpr, type ParsedCpr, parseCpr, tryParseCpr };

/** The text with CPR and replacement numbers masked; texts without six digits in a row cannot hold one and pass at once. */
export function maskCprIn(text: string): string {
  return /\d{6}/.test(text) ? maskAll(text) : text;
}

/**
 * Ten characters of a number in any of its six spellings; `undefined` for what is not a number. Nine digits are none: they may be
 * a number of anything, and where a source does not lose zeros, one more digit would be a guess about whose record it is.
 */
export function normaliseCpr(text: unknown): string | undefined {
  return tryParseCpr(text)?.value;
}

/** As `normaliseCpr`, for tables that have been through a spreadsheet (Sensum's CSV, quirk T1): the leading zero that nine digits lost is restored. */
export function csvCpr(text: unknown): string | undefined {
  return tryParseCpr(text, { padNine: true })?.value;
}
