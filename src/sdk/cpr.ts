import { containsCpr, maskCprIn, type ParsedCpr, parseCpr, tryParseCpr } from '../kernel/cpr.js';

export { containsCpr, maskCprIn, type ParsedCpr, parseCpr, tryParseCpr };

/** Ten characters of a number in any of its six spellings, a lost leading zero restored; `undefined` for what is not a number. */
export function normaliseCpr(text: unknown): string | undefined {
  return tryParseCpr(text, { padNine: true })?.value;
}
