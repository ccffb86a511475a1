import type { ConsentKind, PurposeBasis } from '../../generated/documents.js';
import type { ClassRelease, LawfulKind } from '../purpose-of-day.js';

/** One way to a class: the consents that must be alive together, sorted, and the paragraphs that then carry it. */
export interface Way {
  /** none: no consent is needed, and none should be asked for */
  readonly consents: readonly ConsentKind[];
  readonly legalBases: readonly PurposeBasis[];
}

/** The ways that a rule opens to a class by the law of the day; none when no paragraph carries it. */
export function waysOf({ free, first, second }: ClassRelease): Way[] {
  if (free !== undefined) return free.length === 0 ? [] : [{ consents: [], legalBases: free }];
  const single = (one: LawfulKind): Way => ({ consents: [one.kind], legalBases: one.carriers });
  if (second === undefined) return first.map(single);
  return first.flatMap((one) => second.map((other) => both(single(one), single(other))));
}

function both(one: Way, other: Way): Way {
  return {
    consents: union(one.consents, other.consents),
    legalBases: [...new Set([...one.legalBases, ...other.legalBases])],
  };
}

/** The ways without those that ask for more than another does, the shortest first; two that ask for the same are one. */
export function shortest(ways: readonly Way[]): Way[] {
  const kept: Way[] = [];
  for (const way of [...ways].sort((a, b) => a.consents.length - b.consents.length || byText(a, b))) {
    const same = kept.findIndex(({ consents }) => `${consents}` === `${way.consents}`);
    if (same >= 0) kept[same] = both(kept[same]!, way);
    else if (!kept.some(({ consents }) => isWithin(consents, way.consents))) kept.push(way);
  }
  return kept;
}

/** The smallest sets of consents that open all of several classes, each by one of its ways; one empty set where none is needed. */
export function smallestSets(waysByClass: readonly (readonly Way[])[]): ConsentKind[][] {
  let sets: readonly (readonly ConsentKind[])[] = [[]];
  for (const ways of waysByClass) {
    const longer = sets.flatMap((set) => ways.map(({ consents }) => union(set, consents)));
    const unique = [...new Map(longer.map((set) => [`${set}`, set])).values()];
    sets = unique.filter((set) => !unique.some((other) => other.length < set.length && isWithin(other, set)));
  }
  return sets.map((set) => [...set]).sort((a, b) => a.length - b.length || (`${a}` < `${b}` ? -1 : 1));
}

const union = (one: readonly ConsentKind[], other: readonly ConsentKind[]): ConsentKind[] =>
  [...new Set([...one, ...other])].sort();
const isWithin = (part: readonly ConsentKind[], whole: readonly ConsentKind[]): boolean =>
  part.every((kind) => whole.includes(kind));
const byText = (a: Way, b: Way): number => (`${a.consents}` < `${b.consents}` ? -1 : 1);
