import type { ConsentKind } from '../../generated/documents.js';
import type { Language } from '../explain/told.js';

/** What to do about consent, in one sentence. The empty set says that none is to be asked for: a consent that is not needed misleads. */
export function adviceOn(sets: readonly (readonly ConsentKind[])[], language: Language): string {
  const [least = []] = sets;
  if (least.length === 0)
    return language === 'DA'
      ? 'Hjemlen rækker. Der kræves ikke samtykke, og der bør ikke bedes om et.'
      : 'The legal basis suffices. No consent is needed, and none should be asked for.';
  const [and, or] = language === 'DA' ? [' og ', ', eller '] : [' and ', ', or '];
  const named = sets.map((kinds) => kinds.join(and)).join(or);
  return language === 'DA' ? `Der kræves samtykke: ${named}.` : `Consent is needed: ${named}.`;
}
