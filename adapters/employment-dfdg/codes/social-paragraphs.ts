import type { LegalBasisRef } from '../../../src/sdk/index.js';

/**
 * Paragraphs of the Act on Social Services whose offers the social administration itself reports as efforts and no more (BEK 662/2025
 * § 32, stk. 3): support and stays for reduced functioning. An effort's paragraph, offer, dates and provider are PLAN_EFFORT.
 */
const PLAIN: ReadonlySet<string> = new Set(['82 a', '82 b', '82 c', '82 d', '85', '103', '104', '107', '108']);

/** One paragraph with its parts and nothing behind them: "§ 85, stk. 1". */
const ONE_PARAGRAPH = /^§ (\d+)(?: ?([a-z]))?(?:,? ?(?:stk|nr|litra)\.? ?\w+)*\.?$/i;

/**
 * Whether the paragraphs of a social effort leave open that it tells of a serious social problem. With none of the plain ones, with
 * any other of that act beside it, or with none at all, they do: nobody can tell what such an effort reveals.
 */
export function mayTellOfSocialProblem(...bases: readonly (LegalBasisRef | undefined)[]): boolean {
  const social = bases.filter((basis) => basis?.act === 'SEL');
  return social.length === 0 || !social.every((basis) => isPlain(basis?.paragraph ?? ''));
}

function isPlain(paragraph: string): boolean {
  const [, number, letter] = ONE_PARAGRAPH.exec(paragraph) ?? [];
  return number !== undefined && PLAIN.has(letter === undefined ? number : `${number} ${letter.toLowerCase()}`);
}
