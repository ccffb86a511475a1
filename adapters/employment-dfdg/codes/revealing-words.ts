import type { DataClass } from '../../../src/sdk/index.js';

/** Words in the title of an effort that tell more than its paragraph does. Our own table, on the safe side. */
const WORDS: readonly [RegExp, readonly DataClass[]][] = [
  [/misbrug|rusmid|alkohol|stofbehandling|afvænning/i, ['SUBSTANCE_USE']],
  [/krisecenter|kvindehjem/i, ['ID_PROTECTED', 'SOCIAL_PROBLEM']],
  [/vold(?!s?gade)|hjemløs|gæld/i, ['SOCIAL_PROBLEM']],
  [/kriminal|afsoning|løsladel|kriminalforsorg/i, ['CRIME']],
  [/psyk|genoptræning|smerte|(?<!sags)behandling|sygdom/i, ['HEALTH']],
];

/** Classes that the words of an effort reveal. */
export function classesOfWords(words: string): DataClass[] {
  return WORDS.flatMap(([pattern, classes]) => (pattern.test(words) ? classes : []));
}
