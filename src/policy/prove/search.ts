import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import type { CrossRules, FactPath, Narrowed, Rule } from '../rules/rule.js';
import { type Change, DOMAINS, type Domain, domainOf, NOTHING_SAID } from './domains.js';

/** What grants look at beyond the purpose itself: which classes a combination releases follows from these and the consents. */
const GRANT_READS: readonly FactPath[] = [
  'purpose',
  'sources',
  'at',
  'wantsCaseData',
  'caller.role',
  'caller.sector',
  'caseRef',
  'relations',
];

/** The facts of these that grants do not look at anyway, each by the first of its domain, sorted. */
export const beyondGrants = (reads: readonly FactPath[]): FactPath[] =>
  [...new Set(reads.map((fact) => domainOf(fact).covers[0]!))].filter((fact) => !GRANT_READS.includes(fact)).sort();

/** A combination that stands for `cells` of them, or a part of one that a rule refuses whatever the rest is. */
export interface Found {
  readonly facts: DecisionFacts;
  readonly cells: number;
  readonly refused: boolean;
}

/**
 * Goes through every combination of facts for a purpose. A rule is asked as soon as one of the facts that it reads is said; what it refuses
 * whatever the others are is left there, with every combination that goes on from it. Of the facts that are not in `told`, nor looked at by the grants, one combination
 * that nothing refuses and that loses least stands for all: rules never add, so that what such a one does not release none does. Consents
 * that are not told are all given, since more of them never give less (an invariant of its own).
 */
export function* everyCombination(purpose: Purpose, rules: CrossRules, told: readonly FactPath[]): Generator<Found> {
  const seen = new Set([...GRANT_READS, ...told].map(domainOf));
  const order = [...DOMAINS.filter((one) => seen.has(one)), ...DOMAINS.filter((one) => !seen.has(one))];
  const start = { ...NOTHING_SAID, purpose: purpose.code };
  const sizes = order.slice(0, seen.size).map((one) => one.values(purpose, start.at).length);
  const cellsAfter = sizes.map((_, level) => sizes.slice(level + 1).reduce((product, size) => product * size, 1));
  const ready = readyRules(order, rules);
  yield* walk({ purpose, rules, order, told: seen.size, cellsAfter, ready, values: onceForEach(purpose) }, start, 0);
}

interface Plan {
  readonly purpose: Purpose;
  readonly rules: CrossRules;
  readonly order: readonly Domain[];
  /** how many domains of the order are told */
  readonly told: number;
  /** combinations of the told domains that come after each of them */
  readonly cellsAfter: readonly number[];
  /** rules to ask at each place of the order, with the domains of their facts that are not said there */
  readonly ready: readonly (readonly Asked[])[];
  readonly values: (domain: Domain, so: DecisionFacts) => readonly Change[];
}

/** The values of a domain, made once for each instant. */
function onceForEach(purpose: Purpose): Plan['values'] {
  const made = new Map<Domain, Map<string, readonly Change[]>>(DOMAINS.map((one) => [one, new Map()]));
  return (domain, { at }) => {
    const known = made.get(domain)!.get(at);
    if (known !== undefined) return known;
    const values = domain.values(purpose, at);
    made.get(domain)!.set(at, values);
    return values;
  };
}

interface Asked {
  readonly rule: Rule;
  readonly unsaid: readonly Domain[];
  readonly onlyForCaseData: boolean;
}

/** Each rule is asked wherever one of its facts is said, whatever those that are not said yet may be. */
function readyRules(order: readonly Domain[], { screening, person }: CrossRules): Asked[][] {
  const asked = [...screening, ...person].map((rule) => {
    const onlyForCaseData = person.includes(rule);
    const reads: readonly FactPath[] = onlyForCaseData ? ['wantsCaseData', ...rule.reads] : rule.reads;
    const places = new Set(reads.map((fact) => order.indexOf(domainOf(fact))));
    return { rule, onlyForCaseData, places };
  });
  return order.map((_, level) =>
    asked
      .filter(({ places }) => places.has(level))
      .map(({ places, ...one }) => ({ ...one, unsaid: order.filter((_domain, place) => place > level && places.has(place)) })),
  );
}

/** Whether a rule refuses whatever the facts are that it reads and that are not said yet. */
function refused({ purpose, ready, values }: Plan, level: number, facts: DecisionFacts): boolean {
  const passes = (rule: Rule, so: DecisionFacts, [next, ...more]: readonly Domain[]): boolean =>
    next === undefined
      ? rule.refuses(purpose, so) === undefined
      : values(next, so).some((change) => passes(rule, changed(so, change), more));
  return ready[level]!.some(
    ({ rule, unsaid, onlyForCaseData }) => (facts.wantsCaseData || !onlyForCaseData) && !passes(rule, facts, unsaid),
  );
}

function* walk(plan: Plan, so: DecisionFacts, level: number): Generator<Found> {
  if (level === plan.told) {
    const found = leastTaken(plan, so, level);
    yield { facts: found ?? so, cells: 1, refused: found === undefined };
    return;
  }
  for (const change of plan.values(plan.order[level]!, so)) {
    const facts = changed(so, change);
    if (refused(plan, level, facts)) yield { facts, cells: plan.cellsAfter[level]!, refused: true };
    else yield* walk(plan, facts, level + 1);
  }
}

/** The combination of the remaining facts that nothing refuses and from which the narrowing rules take nothing, else as little as can be. */
function leastTaken(plan: Plan, so: DecisionFacts, level: number): DecisionFacts | undefined {
  const { order, purpose, rules, told } = plan;
  const taken = (narrowing: CrossRules['narrowing'], facts: DecisionFacts) =>
    weightOf(narrowing.flatMap((rule) => rule.narrows(purpose, facts) ?? []));
  const isTold = (fact: FactPath) => order.indexOf(domainOf(fact)) < told;
  const least = taken(
    rules.narrowing.filter(({ reads }) => reads.every(isTold)),
    so,
  );
  let best: { facts: DecisionFacts; weight: number } | undefined;
  for (const facts of remaining(plan, so, level)) {
    const weight = taken(rules.narrowing, facts);
    if (best === undefined || weight < best.weight) best = { facts, weight };
    if (weight === least) break;
  }
  return best?.facts;
}

function* remaining(plan: Plan, so: DecisionFacts, level: number): Generator<DecisionFacts> {
  const domain = plan.order[level];
  if (domain === undefined) {
    yield so;
    return;
  }
  const values = plan.values(domain, so);
  for (const change of domain.covers.includes('consents') ? values.slice(0, 1) : values) {
    const facts = changed(so, change);
    if (!refused(plan, level, facts)) yield* remaining(plan, facts, level + 1);
  }
}

const weightOf = (narrowed: readonly Narrowed[]): number =>
  narrowed
    .map(
      ({ withoutSystems = [], withoutClasses = [], hides = [] }) => withoutSystems.length + withoutClasses.length + hides.length,
    )
    .reduce((sum, one) => sum + one, 0);

/** The facts with a change laid over them. */
export function changed(so: DecisionFacts, change: Change): DecisionFacts {
  const caller = change.caller === undefined ? so.caller : Object.assign({}, so.caller, change.caller);
  return Object.assign({}, so, change, { caller });
}
