import type { ConsentKind, ConsentLife, Purpose, PurposeBasis, PurposeRule } from '../../generated/documents.js';
import type { DataClass, Sector } from '../../kernel/words.js';
import { dayOf } from '../../sdk/dates.js';
import { overlap, widen } from '../class-periods.js';
import type { ClassPeriod } from '../decision.js';
import type { DataPeriod, DecisionFacts } from '../facts.js';
import type { Granted } from '../grants.js';
import { carriersOf, lawOn } from '../legal-basis.js';
import { isOptedOut } from '../opt-outs.js';
import type { ReasonCode } from '../reasons.js';
import { holdsAt } from '../rules/relation.js';
import type { Narrowed } from '../rules/rule.js';
import { plainCover } from './plain-cover.js';

/**
 * What `grantsOf` gives, read from the files anew for every class, without anything worked out beforehand: what it is held against.
 * @param narrowed what leaves no source, whatever the rules release
 */
export function plainGrants(purpose: Purpose, facts: DecisionFacts, narrowed: readonly Narrowed[] = []): Granted {
  const inForce = lawOn(purpose, dayOf(facts.at)!);
  const consents = new Set<string>();
  const law = new Set<PurposeBasis>();
  const withheld = new Set<ReasonCode>();
  const grants = facts.sources.map(({ system, sector }) => {
    const classes = new Set<DataClass>();
    const periods = new Map<DataClass, ClassPeriod>();
    for (const rule of purpose.rules.filter((one) => speaksOf(one, sector, facts))) {
      for (const dataClass of rule.classes) {
        const taken = narrowed.find((one) => takes(one, system, dataClass));
        if (taken !== undefined) {
          withheld.add(taken.reason);
          continue;
        }
        const wanted = { system, sector, dataClass, boundToCase: purpose.caseRefRequired, lives: purpose.consentLives };
        const released = release(purpose, rule, wanted, inForce, facts);
        if ('reason' in released) {
          withheld.add(released.reason);
          continue;
        }
        widen(periods, dataClass, released.period, classes.has(dataClass));
        classes.add(dataClass);
        for (const id of released.consents) consents.add(id);
        for (const basis of released.carriers) law.add(basis);
      }
    }
    return { system, sector, classes: [...classes].sort(), ...(periods.size > 0 && { periods: [...periods.values()] }) };
  });
  return { grants: grants.filter(({ classes }) => classes.length > 0), consents, law, withheld };
}

const takes = ({ withoutSystems, withoutClasses }: Narrowed, system: string, dataClass: DataClass): boolean =>
  withoutSystems?.includes(system) === true || withoutClasses?.includes(dataClass) === true;

function speaksOf({ sectors, roles }: PurposeRule, sector: Sector, { caller, relations, at }: DecisionFacts): boolean {
  if (roles?.includes(caller.role) === false) return false;
  if (sectors.includes(sector)) return true;
  if (sectors.includes('OWN') && caller.sector === sector) return true;
  return sectors.includes('RELATED') && relations.some((relation) => relation.sector === sector && holdsAt(relation, at));
}

interface Wanted {
  readonly system: string;
  readonly sector: Sector;
  readonly dataClass: DataClass;
  readonly boundToCase: boolean;
  readonly lives: readonly ConsentLife[] | undefined;
}

type Released =
  | { readonly consents: readonly string[]; readonly carriers: readonly PurposeBasis[]; readonly period?: DataPeriod }
  | { readonly reason: ReasonCode };

function release(
  purpose: Purpose,
  rule: PurposeRule,
  wanted: Wanted,
  law: readonly PurposeBasis[],
  facts: DecisionFacts,
): Released {
  if (rule.consent.length === 0) {
    const carriers = carriersOf(law, wanted);
    if (carriers.length === 0) return { reason: 'BASIS_NOT_IN_FORCE' };
    return isOptedOut(purpose, carriers, wanted, facts) ? { reason: 'OPTED_OUT' } : { consents: [], carriers };
  }
  const first = covered(rule.consent, wanted, law, facts);
  if ('reason' in first || rule.alsoConsent === undefined) return first;
  const second = covered(rule.alsoConsent, wanted, law, facts);
  if ('reason' in second) return second;
  const period = overlap(first.period, second.period);
  const consents = [...first.consents, ...second.consents];
  return { consents, carriers: [...first.carriers, ...second.carriers], ...(period && { period }) };
}

/** The first kind of the list that has a paragraph and a consent; else the weightiest of what is in the way. */
function covered(kinds: readonly ConsentKind[], wanted: Wanted, law: readonly PurposeBasis[], facts: DecisionFacts): Released {
  const lawful = kinds.filter((kind) => carriersOf(law, { ...wanted, consent: kind }).length > 0);
  if (lawful.length === 0) return { reason: 'BASIS_NOT_IN_FORCE' };
  for (const kind of lawful) {
    const cover = plainCover(facts, { ...wanted, kinds: [kind] });
    if ('consent' in cover) {
      const { consent, period } = cover;
      return { consents: [consent], carriers: carriersOf(law, { ...wanted, consent: kind }), ...(period && { period }) };
    }
  }
  const none = plainCover(facts, { ...wanted, kinds: lawful });
  return 'reason' in none ? none : { reason: 'CONSENT_MISSING' };
}
