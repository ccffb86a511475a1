import type { ConsentKind, Purpose, PurposeRule } from '../../generated/documents.js';
import { type Capacity, type DataClass, PRIVATE_ROLES, type Role, SECTORS, type Sector } from '../../kernel/words.js';
import type { Catalogue } from '../catalogue.js';
import { rulesOn } from '../purpose-of-day.js';
import { mayClaim } from '../rules/caller-may-use-purpose.js';
import { actsFor } from '../rules/relation.js';
import { shortest, smallestSets, type Way, waysOf } from './ways.js';

/** What is wanted, by whom, and when. */
export interface Wanted {
  readonly classes: readonly DataClass[];
  readonly role: Role;
  readonly sector?: Sector;
  /** ISO 8601 instant */
  readonly at: string;
}

/** One class of one sector's sources that a purpose reaches. */
export interface Reach {
  readonly sector: Sector;
  readonly dataClass: DataClass;
  /** the asker's relation must be one of this sector */
  readonly relationInSector: boolean;
  /** any of them, the shortest first; never none */
  readonly ways: readonly Way[];
}

/** A purpose that reaches something of what is wanted, and all that it demands. */
export interface SufficientPurpose {
  readonly purpose: Purpose;
  readonly reaches: readonly Reach[];
  /** wanted classes that it does not reach */
  readonly missing: readonly DataClass[];
  /** sets of consents, of which any one opens all that is reached; the smallest first */
  readonly consentSets: readonly (readonly ConsentKind[])[];
  /** a relation in one of these capacities is needed; none where one asks about oneself */
  readonly capacities: readonly Capacity[];
  readonly onlyOneself: boolean;
}

export interface Guidance {
  /** emergencies last; before them those that reach all come first, then those that ask for the fewest consents, then those that need no case */
  readonly purposes: readonly SufficientPurpose[];
  /** classes that no purpose reaches for this role and sector */
  readonly unreachable: readonly DataClass[];
}

/**
 * The catalogue asked backwards: what would let this role and sector have these classes. It speaks of no citizen: it is what the purposes
 * say, with the law of the day. Nothing is left out that a caller must have, and nothing is named that he could do without.
 */
export function whatSuffices({ purposes }: Pick<Catalogue, 'purposes'>, wanted: Wanted): Guidance {
  const found = [...purposes.values()].flatMap((purpose) => sufficient(purpose, wanted) ?? []);
  const least = ({ consentSets }: SufficientPurpose) => consentSets[0]!.length;
  const order = (a: SufficientPurpose, b: SufficientPurpose) =>
    Number(isExceptional(a)) - Number(isExceptional(b)) ||
    a.missing.length - b.missing.length ||
    least(a) - least(b) ||
    Number(a.purpose.caseRefRequired) - Number(b.purpose.caseRefRequired) ||
    (a.purpose.code < b.purpose.code ? -1 : 1);
  const reached = new Set(found.flatMap(({ reaches }) => reaches.map(({ dataClass }) => dataClass)));
  return { purposes: found.sort(order), unreachable: wanted.classes.filter((one) => !reached.has(one)) };
}

/** Whether it is open in an emergency only: no way to work by. */
const isExceptional = ({ capacities }: SufficientPurpose): boolean =>
  capacities.length > 0 && capacities.every((capacity) => capacity === 'EMERGENCY');

function sufficient(purpose: Purpose, wanted: Wanted): SufficientPurpose | undefined {
  const { at, classes, role, sector } = wanted;
  if (mayClaim(purpose, { role, ...(sector !== undefined && { sector }) }, at) !== undefined) return undefined;
  const isPrivate = PRIVATE_ROLES.includes(role);
  const onlyOneself = isPrivate && purpose.subject !== 'REPRESENTED';
  const capacities = onlyOneself ? [] : purpose.capacities.filter((capacity) => actsFor({ capacity }) === isPrivate);
  if (!isPrivate && (purpose.subject === 'SELF' || purpose.subject === 'REPRESENTED')) return undefined;
  if (purpose.subject === 'NONE' || (onlyOneself ? role !== 'CITIZEN' : capacities.length === 0)) return undefined;
  const reaches = SECTORS.flatMap((source) => classes.flatMap((dataClass) => reachOf(purpose, wanted, source, dataClass) ?? []));
  if (reaches.length === 0) return undefined;
  return {
    purpose,
    reaches,
    missing: classes.filter((one) => !reaches.some(({ dataClass }) => dataClass === one)),
    consentSets: smallestSets(reaches.map(({ ways }) => ways)),
    capacities,
    onlyOneself,
  };
}

/** Rules that hold whatever the relation count first: a relation in the sector is named only where nothing else opens the class. */
function reachOf(purpose: Purpose, wanted: Wanted, source: Sector, dataClass: DataClass): Reach | undefined {
  for (const relationInSector of [false, true]) {
    const ways = rulesOn(purpose, wanted.at)
      .filter(({ rule }) => speaksOf(rule, source, wanted, relationInSector))
      .flatMap(({ releases }) => releases.get(source)!.filter((one) => one.dataClass === dataClass))
      .flatMap(waysOf);
    if (ways.length > 0) return { sector: source, dataClass, relationInSector, ways: shortest(ways) };
  }
  return undefined;
}

function speaksOf({ sectors, roles }: PurposeRule, source: Sector, { role, sector }: Wanted, related: boolean): boolean {
  if (roles !== undefined && !roles.includes(role)) return false;
  if (sectors.includes(source) || (sectors.includes('OWN') && sector === source)) return true;
  return related && sectors.includes('RELATED');
}
