import type { Catalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted } from '../decision.js';
import { CROSS_RULES } from '../rules/index.js';
import type { CrossRules, FactPath } from '../rules/rule.js';
import { type Cell, type Invariant, sentenceOf } from './invariant.js';
import { beyondGrants, changed, everyCombination } from './search.js';

/** What a proof found. */
export interface Proof {
  readonly invariants: readonly {
    readonly name: string;
    readonly says: string;
    /** combinations of the facts that matter for it */
    readonly cells: number;
    /** combinations that break it; the first few as Danish sentences, none twice */
    readonly breaches: number;
    readonly examples: readonly string[];
  }[];
  /** decisions taken; the rest of the cells a rule refuses from a part of their facts */
  readonly decided: number;
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
  const found = new Map(invariants.map(({ name }) => [name, { cells: 0, breaches: 0, examples: new Set<string>() }]));
  let decided = 0;
  for (const { told, members } of walksOf(invariants)) {
    for (const purpose of catalogue.purposes.values()) {
      for (const { facts, cells, refused } of everyCombination(purpose, rules, told)) {
        decided++;
        const decision = decideBy(catalogue, facts, rules);
        if (refused && isPermitted(decision))
          throw new Error(`${purpose.code} is permitted against a rule: ${JSON.stringify(facts)}`);
        const cell: Cell = {
          purpose,
          facts,
          decision,
          decideWith: (change) => decideBy(catalogue, changed(facts, change), rules),
        };
        for (const invariant of members) note(found.get(invariant.name)!, invariant, cell, cells);
      }
    }
  }
  return {
    invariants: invariants.map(({ name, says }) => {
      const { examples, ...counts } = found.get(name)!;
      return { name, says, ...counts, examples: [...examples] };
    }),
    decided,
  };
}

function note(
  found: { cells: number; breaches: number; examples: Set<string> },
  invariant: Invariant,
  cell: Cell,
  cells: number,
) {
  found.cells += cells;
  const breach = invariant.broken(cell);
  if (breach === undefined) return;
  found.breaches++;
  if (found.examples.size < MOST_EXAMPLES) found.examples.add(sentenceOf(cell, breach));
}

/** Invariants by the domains that they look at. */
function walksOf(invariants: readonly Invariant[]): { told: readonly FactPath[]; members: Invariant[] }[] {
  const walks = new Map<string, { told: readonly FactPath[]; members: Invariant[] }>();
  for (const invariant of invariants) {
    const told = beyondGrants(invariant.reads);
    const walk = walks.get(told.join()) ?? { told, members: [] };
    walk.members.push(invariant);
    walks.set(told.join(), walk);
  }
  return [...walks.values()];
}
