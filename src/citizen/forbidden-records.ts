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
/** what every such title holds; cheap to look for in the others */
const HINT = /anonym|§/i;

/**
 * The last defence behind adapters and decision: anonymous treatment of substance use (SEL § 101 a) may never be linked to a known
 * citizen (SEL § 141, stk. 6), and a class that no list knows cannot have been decided on.
 */
export function forbiddenRecord({ raisedClasses, legalBasis, title }: Marked): Forbidden | undefined {
  if (raisedClasses !== undefined) for (const one of raisedClasses) if (!KNOWN.has(one)) return 'UNKNOWN_CLASS';
  const named = title !== undefined && HINT.test(title) && ANONYMOUS_TITLE.test(title);
  return named || (legalBasis !== undefined && restsOnIt(legalBasis)) ? 'ANONYMOUS_TREATMENT' : undefined;
}

/** A paragraph of another act may have the same number; words without an act are taken at their worst. */
function restsOnIt({ act, paragraph, text }: LegalBasisRef): boolean {
  if (text?.includes('101') && ANONYMOUS.test(text)) return true;
  if (paragraph === undefined || !paragraph.includes('101')) return false;
  return (act === undefined || act === 'SEL') && ANONYMOUS.test(paragraph);
}
