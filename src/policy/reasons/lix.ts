const LONG = 6;
const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;
const SENTENCE_END = /[.!?:](?=\s|$)/g;

/**
 * The Nordic readability figure LIX (C. H. Björnsson, Läsbarhet, 1968): words per sentence, plus the share of words longer than six
 * letters in per cent. Below 25 is very easy, 25-34 easy, 35-44 middling. A text without an end mark is one sentence; one without words is 0.
 */
export function lix(text: string): number {
  const words = text.match(WORD) ?? [];
  if (words.length === 0) return 0;
  const sentences = Math.max(1, text.match(SENTENCE_END)?.length ?? 0);
  const long = words.filter((word) => [...word].filter((one) => /\p{L}/u.test(one)).length > LONG);
  return words.length / sentences + (100 * long.length) / words.length;
}
