import type { Purpose, PurposeBasis } from '../generated/documents.js';
import { isAlive, liesInScope, type Place } from './consent-cover.js';
import type { DecisionFacts } from './facts.js';

/** Paragraphs that no opt-out reaches: weighty interests (SUL § 41, stk. 2, nr. 4), emergency (§ 42 a, stk. 2), and one without any (RSL § 12 c). */
const UNREACHED: readonly (readonly [act: string, paragraph: RegExp])[] = [
  ['SUL', /^§ 41,? stk\. 2,? nr\. 4$/],
  ['SUL', /^§ 42 a,? stk\. 2$/],
  ['RSL', /^§ 12 c\b/],
];

/**
 * Whether the citizen has opted out of what would be released without his consent (SUL §§ 41, stk. 3, 42 a, stk. 5 and 42 d, stk. 4; RSL
 * § 13, stk. 2). Strict where the acts are silent: an opt-out withholds whatever it names, but from the citizen himself and from what
 * rests on a paragraph that no opt-out reaches.
 * @param carriers the paragraphs that would carry the release; one that only stands beside another takes nothing out of an opt-out's reach
 */
export function isOptedOut(
  { subject }: Pick<Purpose, 'subject'>,
  carriers: readonly Pick<PurposeBasis, 'act' | 'paragraph' | 'supplement'>[],
  place: Place,
  facts: DecisionFacts,
): boolean {
  if (subject === 'SELF' || carriers.some(isUnreached)) return false;
  return facts.consents.some((one) => one.kind === 'HEALTH_OPTOUT' && isAlive(one, facts.at) && liesInScope(one, facts, place));
}

function isUnreached({ act, paragraph, supplement }: Pick<PurposeBasis, 'act' | 'paragraph' | 'supplement'>): boolean {
  return supplement !== true && UNREACHED.some(([of, form]) => of === act && form.test(paragraph));
}
