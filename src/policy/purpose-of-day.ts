import type { ConsentKind, Purpose, PurposeBasis, PurposeRule } from '../generated/documents.js';
import { type DataClass, SECTORS, type Sector } from '../kernel/words.js';
import { oncePerDay } from './danish-day.js';
import { carriersOf, lawOn } from './legal-basis.js';

/** A kind of consent that the law of the day knows for a release, and the paragraphs that then carry it; never none. */
export interface LawfulKind {
  readonly kind: ConsentKind;
  readonly carriers: readonly PurposeBasis[];
}

/** One class of one sector by one rule, as the law of the day has it. */
export interface ClassRelease {
  readonly dataClass: DataClass;
  /** where no consent is demanded: the paragraphs that carry it, maybe none */
  readonly free?: readonly PurposeBasis[];
  /** where consent is demanded: the lawful kinds, in the rule's order, maybe none */
  readonly first: readonly LawfulKind[];
  /** lawful kinds of a second consent, demanded beside the first */
  readonly second?: readonly LawfulKind[];
}

/** A rule of a purpose, and what it releases of each sector that it speaks of. */
export interface RuleOfDay {
  readonly rule: PurposeRule;
  readonly releases: ReadonlyMap<Sector, readonly ClassRelease[]>;
}

/** The rules of a purpose on the Danish day of an instant (ISO 8601): what carries each class of each sector, worked out once a day. */
export const rulesOn = oncePerDay((purpose: Purpose, day: string): readonly RuleOfDay[] => {
  const law = lawOn(purpose, day);
  return purpose.rules.map((rule) => ({
    rule,
    releases: new Map(SECTORS.map((sector) => [sector, releasesOf(rule, sector, law)])),
  }));
});

function releasesOf(rule: PurposeRule, sector: Sector, law: readonly PurposeBasis[]): ClassRelease[] {
  return rule.classes.map((dataClass) => {
    if (rule.consent.length === 0) return { dataClass, free: carriersOf(law, { sector, dataClass }), first: [] };
    const lawful = (kinds: readonly ConsentKind[]) =>
      kinds
        .map((kind) => ({ kind, carriers: carriersOf(law, { sector, dataClass, consent: kind }) }))
        .filter(({ carriers }) => carriers.length > 0);
    return {
      dataClass,
      first: lawful(rule.consent),
      ...(rule.alsoConsent !== undefined && { second: lawful(rule.alsoConsent) }),
    };
  });
}
