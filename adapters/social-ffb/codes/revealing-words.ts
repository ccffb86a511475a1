import type { DataClass } from '../../../src/sdk/index.js';

const WORDS: readonly [RegExp, DataClass][] = [
  [/misbrug|rusmid|stofbehandling|substitution|afrusning|alkohol/i, 'SUBSTANCE_USE'],
  [/kriminal|straffe(dom|dømt|attest)|fængsel|kriminalforsorg/i, 'CRIME'],
  [/krisecenter|kvindekrise|forsorgshjem|herberg/i, 'ID_PROTECTED'],
];

/** Classes that plain Danish words give away. Free text can tell anything; this catches what titles of efforts and cases usually say. */
export function classesOfWords(...texts: readonly (string | undefined)[]): DataClass[] {
  return WORDS.filter(([pattern]) => texts.some((text) => text !== undefined && pattern.test(text))).map(
    ([, dataClass]) => dataClass,
  );
}

/**
 * Whether words name anonymous treatment of substance use (SEL § 101 a). Such treatment has no plan duties and may never be joined
 * to a known citizen (SEL § 141, stk. 6), so nothing that names it is mapped.
 */
export function isAnonymousTreatment(...texts: readonly (string | undefined)[]): boolean {
  return texts.some(
    (text) => text !== undefined && (/§\s*101\s*a\b/i.test(text) || /anonym\S*\s+(\S+\s+)?\S*behandling/i.test(text)),
  );
}
