import type { ConsentKind, Purpose, PurposeBasis, PurposeRule } from '../generated/documents.js';
import type { DataClass, Sector } from '../kernel/words.js';
import { overlap, widen } from './class-periods.js';
import { type CoverNeeded, coverOf } from './consent-cover.js';
import type { ClassPeriod, SourceGrant } from './decision.js';
import type { ConsentFacts, DataPeriod, DecisionFacts } from './facts.js';
import { isOptedOut } from './opt-outs.js';
import { type ClassRelease, type LawfulKind, rulesOn } from './purpose-of-day.js';
import type { ReasonCode } from './reasons.js';
import { holdsAt } from './rules/relation.js';
import type { Narrowed } from './rules/rule.js';

/** What the rules of a purpose release, source by source, and what it rests on. */
export interface Granted {
  /** sources with at least one class */
  readonly grants: readonly SourceGrant[];
  /** ids of the consents used */
  readonly consents: ReadonlySet<string>;
  /** paragraphs that carried something */
  readonly law: ReadonlySet<PurposeBasis>;
  /** why classes that the rules speak of were not released */
  readonly withheld: ReadonlySet<ReasonCode>;
}

/**
 * Applies every rule of the purpose to every source in play. Nothing is released without a paragraph in force that carries it.
 * @param narrowed what leaves no source, whatever the rules release
 */
export function grantsOf(purpose: Purpose, facts: DecisionFacts, narrowed: readonly Narrowed[] = []): Granted {
  const consents = new Set<string>();
  const law = new Set<PurposeBasis>();
  const withheld = new Set<ReasonCode>();
  const grants: SourceGrant[] = [];
  const cells = cellsOf(purpose, facts, narrowed);
  for (const { system, sector } of facts.sources) {
    const classes = new Set<DataClass>();
    const periods = new Map<DataClass, ClassPeriod>();
    cells({ system, sector }, (_rule, dataClass, released) => {
      if ('reason' in released) {
        withheld.add(released.reason);
        return;
      }
      widen(periods, dataClass, released.period, classes.has(dataClass));
      classes.add(dataClass);
      for (const id of released.consents) consents.add(id);
      for (const basis of released.carriers) law.add(basis);
    });
    if (classes.size === 0) continue;
    grants.push({ system, sector, classes: [...classes].sort(), ...(periods.size > 0 && { periods: [...periods.values()] }) });
  }
  return { grants, consents, law, withheld };
}

type VisitCell = (rule: PurposeRule, dataClass: DataClass, released: Released) => void;

/** A walk over every class of a source that the rules of the purpose speak of, rule by rule. */
export function cellsOf(
  purpose: Purpose,
  facts: DecisionFacts,
  narrowed: readonly Narrowed[],
): (source: DecisionFacts['sources'][number], visit: VisitCell) => void {
  const rules = rulesOn(purpose, facts.at);
  const own = byKind(facts);
  return ({ system, sector }, visit) => {
    for (const { rule, releases } of rules) {
      if (!speaksOf(rule, sector, facts)) continue;
      for (const release of releases.get(sector)!) {
        const taken = narrowed.find((one) => takes(one, system, release.dataClass));
        const wanted = {
          system,
          sector,
          dataClass: release.dataClass,
          boundToCase: purpose.caseRefRequired,
          lives: purpose.consentLives,
        };
        visit(rule, release.dataClass, taken ?? releasedBy(purpose, release, wanted, own));
      }
    }
  };
}

const takes = ({ withoutSystems, withoutClasses }: Narrowed, system: string, dataClass: DataClass): boolean =>
  withoutSystems?.includes(system) === true || withoutClasses?.includes(dataClass) === true;

function speaksOf({ sectors, roles }: PurposeRule, sector: Sector, { caller, relations, at }: DecisionFacts): boolean {
  if (roles !== undefined && !roles.includes(caller.role)) return false;
  if (sectors.includes(sector)) return true;
  if (sectors.includes('OWN') && caller.sector === sector) return true;
  return sectors.includes('RELATED') && relations.some((relation) => relation.sector === sector && holdsAt(relation, at));
}

type Wanted = Omit<CoverNeeded, 'kinds'>;

/** The consents and paragraphs that carry a class, or why it stays behind. */
export type Released =
  | { readonly consents: readonly string[]; readonly carriers: readonly PurposeBasis[]; readonly period?: DataPeriod }
  | { readonly reason: ReasonCode };

/** The facts with the consents of one kind only, so that the others are not looked at for every class. */
type FactsByKind = ReadonlyMap<ConsentKind, DecisionFacts>;

function byKind(facts: DecisionFacts): FactsByKind {
  const consents = new Map<ConsentKind, ConsentFacts[]>();
  for (const consent of facts.consents) {
    const known = consents.get(consent.kind);
    if (known === undefined) consents.set(consent.kind, [consent]);
    else known.push(consent);
  }
  return new Map([...consents].map(([kind, ofKind]) => [kind, { ...facts, consents: ofKind }]));
}

function releasedBy(purpose: Purpose, { free, first, second }: ClassRelease, wanted: Wanted, own: FactsByKind): Released {
  if (free !== undefined) {
    if (free.length === 0) return { reason: 'BASIS_NOT_IN_FORCE' };
    const facts = own.get('HEALTH_OPTOUT');
    const isOut = facts !== undefined && isOptedOut(purpose, free, wanted, facts);
    return isOut ? { reason: 'OPTED_OUT' } : { consents: [], carriers: free };
  }
  const one = covered(first, wanted, own);
  if ('reason' in one || second === undefined) return one;
  const other = covered(second, wanted, own);
  if ('reason' in other) return other;
  const period = overlap(one.period, other.period);
  return {
    consents: [...one.consents, ...other.consents],
    carriers: [...one.carriers, ...other.carriers],
    ...(period && { period }),
  };
}

/** The first lawful kind that a consent covers; else the weightiest of what is in the way. */
function covered(lawful: readonly LawfulKind[], wanted: Wanted, own: FactsByKind): Released {
  if (lawful.length === 0) return { reason: 'BASIS_NOT_IN_FORCE' };
  let reason: ReasonCode = 'CONSENT_MISSING';
  for (const { kind, kinds, carriers } of lawful) {
    const facts = own.get(kind);
    if (facts === undefined) continue;
    const cover = coverOf(facts, { ...wanted, kinds });
    if ('consent' in cover) return { consents: [cover.consent], carriers, ...(cover.period && { period: cover.period }) };
    if (IN_THE_WAY.indexOf(cover.reason) > IN_THE_WAY.indexOf(reason)) reason = cover.reason;
  }
  return { reason };
}

/** Why consents do not cover, the weightiest last. */
const IN_THE_WAY: readonly ReasonCode[] = [
  'CONSENT_MISSING',
  'CONSENT_INCOMPLETE',
  'CONSENT_USED_UP',
  'CONSENT_EXPIRED',
  'CONSENT_REFUSED',
  'CONSENT_WITHDRAWN',
];
