import type { LegalBasisRef } from '../../generated/documents.js';
import type { LawPeriod } from './conflict.js';

/** A paragraph in steps: 86, then its stk., nr. and litra; a last number where several are named. */
interface Read {
  readonly number: number;
  readonly last: number;
  readonly letter: string;
  readonly parts: readonly string[];
}

const NUMBER = /^§{0,2}\s*(\d+)(?:\s*([a-zæøå])(?![a-zæøå.]))?(?:\s*-\s*(\d+))?/i;
const PART = /(stk|nr|litra)\.?\s*(\d+|[a-z])\b/gi;
const known = new Map<string, Read | undefined>();
const MOST_KNOWN = 10_000;

/** When a paragraph is law on the days that the table has for it; undefined where the table does not speak of it. */
export function lifeOf(law: readonly LawPeriod[], { act, paragraph }: LegalBasisRef): readonly LawPeriod[] | undefined {
  const read = readParagraph(paragraph ?? '');
  if (act === undefined || read === undefined) return undefined;
  const lives = law.filter((one) => one.act === act && covers(readParagraph(one.paragraph), read));
  return lives.length === 0 ? undefined : lives;
}

/** Whether a paragraph is in force on a Danish day (YYYY-MM-DD); true where nothing is known of it. */
export const isInForce = (law: readonly LawPeriod[], basis: LegalBasisRef, day: string): boolean =>
  lifeOf(law, basis)?.some(({ from, to }) => (from ?? '') <= day && (to === undefined || day <= to)) ?? true;

function covers(row: Read | undefined, { last, letter, number, parts }: Read): boolean {
  if (row === undefined || number < row.number || last > row.last || letter !== row.letter) return false;
  return row.parts.every((one, nth) => parts[nth] === one);
}

function readParagraph(text: string): Read | undefined {
  if (known.has(text)) return known.get(text);
  const [, number, letter = '', last] = NUMBER.exec(text.trim()) ?? [];
  const parts = [...text.matchAll(PART)].map(([, name, value]) => `${name} ${value}`.toLowerCase());
  const read =
    number === undefined
      ? undefined
      : { number: Number(number), last: Number(last ?? number), letter: letter.toLowerCase(), parts };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, read);
  return read;
}
