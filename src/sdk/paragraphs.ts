import type { DataClass } from '../kernel/words.js';
import type { LegalBasisRef } from './records.js';

const ACTS: readonly [RegExp, string][] = [
  [/^(SEL|serviceloven|lov om social service)\b/i, 'SEL'],
  [/^(BL|barnets lov)\b/i, 'BL'],
  [/^(SUL|sundhedsloven)\b/i, 'SUL'],
  [/^(LAB|lov om en aktiv beskæftigelsesindsats)\b/i, 'LAB'],
  [/^(SDP|sygedagpengeloven|lov om sygedagpenge)\b/i, 'SDP'],
  [/^(INL|integrationsloven)\b/i, 'INL'],
  [/^(KUI|lov om kommunal indsats for unge)/i, 'KUI'],
  [/^(ÆL|ældreloven)\b/i, 'ÆL'],
];

/**
 * A law reference as sources write it ("SEL § 85", "Barnets lov § 32, stk. 1, nr. 3", "§ 107") as act and paragraph.
 * Without an act of our list the words are kept in `text`, and beside act and paragraph when they say more than those: such words can name
 * a place or a person, so no part of them stands in `paragraph`.
 * @param assumedAct act to take when the text names a paragraph only
 */
export function legalBasisOf(text: string | undefined, assumedAct?: string): LegalBasisRef | undefined {
  const words = text?.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!words) return undefined;
  const paragraph = /§+\s*(\d+\s?[a-zæøå]?\b.*)$|\b((?:kap|kapitel)\.?\s*\d+.*)$/iu.exec(words);
  const act = ACTS.find(([pattern]) => pattern.test(words))?.[1] ?? (words.startsWith('§') ? assumedAct : undefined);
  if (act === undefined || paragraph === null) return { text: words.slice(0, 500) };
  const written = (paragraph[1] ?? paragraph[2]!).trim().slice(0, 500);
  const law = LAW_WORDS.exec(written)![0]
    .replace(/(?:[\s,;:(/–-]|\b(?:jf|og|eller|samt|til|efter|i)\b\.?)+$/iu, '')
    .slice(0, 95);
  return {
    act,
    paragraph: paragraph[1] === undefined ? law : `§ ${law}`,
    ...(!/^[\s.,;:()]*$/.test(written.slice(law.length)) && { text: words.slice(0, 500) }),
  };
}

/** The beginning of a text that speaks of paragraphs and nothing else: numbers, their letters and parts, and abbreviations of acts. */
const LAW_WORDS = new RegExp(
  '^(?:(?:kap|kapitel)\\.?\\s*)?\\d+(?:[\\s,.;:()/–-]*(?:§+|\\d+|' +
    '(?:stk|nr|pkt|litra|jf|og|eller|samt|til|efter|i|kap|kapitel|afsnit|SEL|BL|SUL|LAB|SDP|INL|KUI|ÆL|LOB|RSL|[a-zæøå])(?![\\p{L}\\d])))*',
  'iu',
);

/**
 * Classes that a paragraph reveals by itself: treatment of substance use (SEL § 101, SUL §§ 141-142), placement and inquiry of a
 * child (BL §§ 18-23, 46-47), stay at a shelter (SEL § 110), crime prevention (BL § 130), a contact person for those who are mentally
 * ill, use drugs or alcohol, or have no home (SEL § 99: a social problem whichever it is). SEL § 85, support in one's own home, tells
 * nothing beyond the effort, and neither do §§ 82 b, 103, 104, 107 and 108.
 */
export function classesRevealedBy(basis: LegalBasisRef | undefined): DataClass[] {
  const number = Number(/\d+/.exec(basis?.paragraph ?? '')?.[0] ?? Number.NaN);
  const one = `${basis?.act} ${number}`;
  if (one === 'SEL 101' || one === 'SUL 141' || one === 'SUL 142') return ['SUBSTANCE_USE'];
  if (one === 'SEL 99') return ['SOCIAL_PROBLEM'];
  if (one === 'SEL 109' || one === 'SEL 110') return ['ID_PROTECTED', 'SOCIAL_PROBLEM'];
  if (one === 'BL 130') return ['CRIME'];
  if (basis?.act === 'BL') return ['CHILD_CASE'];
  if (basis?.act === 'SUL') return ['HEALTH'];
  return [];
}
