import type { ConsentKind } from '../../generated/documents.js';
import type { Catalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted, type PolicyDecision } from '../decision.js';
import type { DecisionFacts } from '../facts.js';
import { CROSS_RULES } from '../rules/index.js';
import type { CrossRules } from '../rules/rule.js';
import { changed } from './domain.js';
import { combinationsOf } from './domains.js';
import { type Cell, type Invariant, sentenceOf } from './invariant.js';
import { Combinations, placesOf } from './search.js';

/** What a proof found. */
export interface Proof {
  readonly invariants: readonly {
    readonly name: string;
    readonly says: string;
    /** decisions looked at: one for all combinations that neither it nor any part of a decision tells apart */
    readonly decided: number;
    /** decisions that break it; the first few as Danish sentences, none twice */
    readonly breaches: number;
    readonly examples: readonly string[];
  }[];
  /** combinations of facts, all told */
  readonly combinations: bigint;
}

const MOST_EXAMPLES = 5;

/**
 * Holds each invariant against every combination of facts for every purpose of the catalogue. Invariants that look at the same facts are
 * proved in one walk.
 * @param decideBy another way to decide: what a proof finds is tried with it
 * @throws Error when a rule refuses by what it declares and the decision permits all the same: then the declarations are wrong
 */
export function prove(
  catalogue: Catalogue,
  invariants: readonly Invariant[],
  rules: CrossRules = CROSS_RULES,
  decideBy: typeof decide = decide,
): Proof {
  const found = new Map(invariants.map(({ name }) => [name, { decided: 0, breaches: 0, examples: new Set<string>() }]));
  const shown = (facts: DecisionFacts) => withoutWhy(decideBy(catalogue, facts, rules));
  for (const purpose of catalogue.purposes.values()) {
    const combinations = new Combinations(purpose, rules);
    for (const { told, tried, members } of walksOf(invariants, combinations)) {
      for (const { facts, refused } of combinations.every(told, tried)) {
        const decision = shown(facts);
        if (refused && isPermitted(decision))
          throw new Error(`${purpose.code} is permitted against a rule: ${JSON.stringify(facts)}`);
        const cell: Cell = {
          purpose,
          facts,
          decision,
          kindsUsed: kindsUsed(facts, decision),
          decideWith: (change) => shown(changed(facts, change)),
        };
        for (const invariant of members) note(found.get(invariant.name)!, invariant, cell);
      }
    }
  }
  return {
    invariants: invariants.map(({ name, says }) => {
      const { examples, ...counts } = found.get(name)!;
      return { name, says, ...counts, examples: [...examples] };
    }),
    combinations: [...catalogue.purposes.values()].reduce((sum, purpose) => sum + combinationsOf(purpose), 0n),
  };
}

const withoutWhy = (decision: PolicyDecision): PolicyDecision => ({
  ...decision,
  reasons: [],
  outcome: isPermitted(decision) ? 'PERMIT' : 'DENY',
});

function note(found: { decided: number; breaches: number; examples: Set<string> }, invariant: Invariant, cell: Cell) {
  found.decided++;
  const breach = invariant.broken(cell);
  if (breach === undefined) return;
  found.breaches++;
  if (found.examples.size < MOST_EXAMPLES) found.examples.add(sentenceOf(cell, breach));
}

/** In the proof a consent's id says its kind, so that combinations that use the same ids use the same kinds. */
const kindsUsed = ({ consents }: DecisionFacts, decision: PolicyDecision): ConsentKind[] =>
  consents.filter(({ id }) => decision.consents.includes(id)).map(({ kind }) => kind);

interface Walk {
  /** places of the domains of which every value is kept apart */
  readonly told: ReadonlySet<number>;
  /** places of the domains of which an invariant tries other values */
  readonly tried: ReadonlySet<number>;
  readonly members: Invariant[];
}

/**
 * Invariants by the domains that they look at. Where one tries other values of a fact, the later domains that an observer looks at together
 * with it are told too, and what was one before it: all else was merged because it is alike for each of its values.
 */
function walksOf(invariants: readonly Invariant[], combinations: Combinations): Walk[] {
  const walks = new Map<string, Walk>();
  for (const invariant of invariants) {
    const { reads, tries = [] } = invariant;
    const told = new Set([...placesOf(reads), ...combinations.boundTo(tries)]);
    const tried = new Set(placesOf(tries));
    const key = `${[...told].sort().join()} ${[...tried].sort().join()}`;
    const walk = walks.get(key) ?? { told, tried, members: [] };
    walk.members.push(invariant);
    walks.set(key, walk);
  }
  return [...walks.values()];
}
