import type { LegalBasisRef } from '../generated/documents.js';
import { DATA_CLASSES } from '../kernel/words.js';

/** Why a record goes to nobody, whatever was decided. */
export type Forbidden = 'ANONYMOUS_TREATMENT' | 'UNKNOWN_CLASS';

interface Marked {
  readonly raisedClasses?: readonly string[];
  readonly legalBasis?: LegalBasisRef;
  readonly title?: string;
}

const KNOWN: ReadonlySet<string> = new Set(DATA_CLASSES);
const ANONYMOUS = /§\s*101\s*a(?![a-zæøå])/iu;
const ANONYMOUS_TITLE = /anonym\p{L}*\s+(?:\p{L}+\s+)?\p{L}*behandling|§\s*101\s*a(?![a-zæøå])/iu;

/**
 * The last defence behind adapters and decision: anonymous treatment of substance use (SEL § 101 a) may never be linked to a known
 * citizen (SEL § 141, stk. 6), and a class that no list knows cannot have been decided on.
 */
export function forbiddenRecord({ raisedClasses, legalBasis, title }: Marked): Forbidden | undefined {
  if (raisedClasses?.some((one) => !KNOWN.has(one))) return 'UNKNOWN_CLASS';
  const isAnonymous = (legalBasis !== undefined && restsOnIt(legalBasis)) || (title !== undefined && ANONYMOUS_TITLE.test(title));
  return isAnonymous ? 'ANONYMOUS_TREATMENT' : undefined;
}

/** A paragraph of another act may have the same number; words without an act are taken at their worst. */
function restsOnIt({ act, paragraph, text }: LegalBasisRef): boolean {
  if (text !== undefined && ANONYMOUS.test(text.normalize('NFKC'))) return true;
  return paragraph !== undefined && (act === undefined || act === 'SEL') && ANONYMOUS.test(paragraph.normalize('NFKC'));
}
