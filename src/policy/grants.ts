import type { ConsentKind, Purpose, PurposeBasis, PurposeRule } from '../generated/documents.js';
import { DATA_CLASSES, type DataClass, type Sector } from '../kernel/words.js';
import { overlap, widen } from './class-periods.js';
import { type Candidate, candidatesOf, coverOf, type Place } from './consent-cover.js';
import type { ClassPeriod, SourceGrant } from './decision.js';
import type { DataPeriod, DecisionFacts } from './facts.js';
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

const SORTED: readonly DataClass[] = [...DATA_CLASSES].sort();

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
    const sorted = SORTED.filter((one) => classes.has(one));
    grants.push({ system, sector, classes: sorted, ...(periods.size > 0 && { periods: [...periods.values()] }) });
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
  const own = consentsOf(purpose, facts);
  const taking = narrowed.filter((one) => one.withoutSystems !== undefined || one.withoutClasses !== undefined);
  return ({ system, sector }, visit) => {
    for (const { rule, releases } of rules) {
      if (!speaksOf(rule, sector, facts)) continue;
      for (const release of releases.get(sector)!) {
        const { dataClass } = release;
        const taken = taking.length === 0 ? undefined : taking.find((one) => takes(one, system, dataClass));
        visit(rule, dataClass, taken ?? releasedBy(purpose, release, { system, sector, dataClass }, own));
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

/** The consents and paragraphs that carry a class, or why it stays behind. */
export type Released =
  | { readonly consents: readonly string[]; readonly carriers: readonly PurposeBasis[]; readonly period?: DataPeriod }
  | { readonly reason: ReasonCode };

/** What the citizen has said yes to, by kind, as it stands for the call; and the facts with his opt-outs only, if he has any. */
interface Consents {
  readonly byKind: ReadonlyMap<ConsentKind, readonly Candidate[]>;
  readonly optOuts?: DecisionFacts;
}

function consentsOf({ caseRefRequired: boundToCase, consentLives: lives }: Purpose, facts: DecisionFacts): Consents {
  const kinds = new Set(facts.consents.map(({ kind }) => kind));
  const byKind = new Map<ConsentKind, readonly Candidate[]>();
  for (const kind of kinds) byKind.set(kind, candidatesOf(kind, facts.consents, facts, { boundToCase, lives }));
  if (!kinds.has('HEALTH_OPTOUT')) return { byKind };
  return { byKind, optOuts: { ...facts, consents: facts.consents.filter(({ kind }) => kind === 'HEALTH_OPTOUT') } };
}

function releasedBy(purpose: Purpose, { free, first, second }: ClassRelease, place: Place, own: Consents): Released {
  if (free !== undefined) {
    if (free.length === 0) return { reason: 'BASIS_NOT_IN_FORCE' };
    const isOut = own.optOuts !== undefined && isOptedOut(purpose, free, place, own.optOuts);
    return isOut ? { reason: 'OPTED_OUT' } : { consents: [], carriers: free };
  }
  const one = covered(first, place, own);
  if ('reason' in one || second === undefined) return one;
  const other = covered(second, place, own);
  if ('reason' in other) return other;
  const period = overlap(one.period, other.period);
  return {
    consents: [...one.consents, ...other.consents],
    carriers: [...one.carriers, ...other.carriers],
    ...(period && { period }),
  };
}

/** What a reader should hear first: that no law carries it, then a withdrawal, a no, an end, then what was never given, then an opt-out. */
export const BY_WEIGHT: readonly ReasonCode[] = [
  'BASIS_NOT_IN_FORCE',
  'CONSENT_WITHDRAWN',
  'CONSENT_REFUSED',
  'CONSENT_EXPIRED',
  'CONSENT_USED_UP',
  'CONSENT_INCOMPLETE',
  'CONSENT_MISSING',
  'OPTED_OUT',
];

/** The first lawful kind that a consent covers; else the weightiest of what is in the way. */
function covered(lawful: readonly LawfulKind[], place: Place, { byKind }: Consents): Released {
  if (lawful.length === 0) return { reason: 'BASIS_NOT_IN_FORCE' };
  let reason: ReasonCode = 'CONSENT_MISSING';
  for (const { kind, carriers } of lawful) {
    const candidates = byKind.get(kind);
    if (candidates === undefined || candidates.length === 0) continue;
    const cover = coverOf(candidates, place);
    if ('consent' in cover) {
      const { consent, period } = cover;
      return period === undefined ? { consents: [consent], carriers } : { consents: [consent], carriers, period };
    }
    if (BY_WEIGHT.indexOf(cover.reason) < BY_WEIGHT.indexOf(reason)) reason = cover.reason;
  }
  return { reason };
}
