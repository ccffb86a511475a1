import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import type { CrossRules, FactPath } from '../rules/rule.js';
import { Behaviours } from './behaviour.js';
import { changed, NOTHING_SAID } from './domain.js';
import { DOMAINS, domainOf } from './domains.js';
import { type Observer, observersOf } from './observer.js';

/** A combination that stands for all that are decided like it, or a part of one that a rule refuses whatever the rest is. */
export interface Found {
  readonly facts: DecisionFacts;
  readonly refused: boolean;
}

/** Places of the domains of these facts. */
export function placesOf(facts: readonly FactPath[]): number[] {
  return facts.map((fact) => DOMAINS.indexOf(domainOf(fact)));
}

/** Combinations as far as they are said, that cannot be told apart by what comes. */
interface State {
  readonly facts: DecisionFacts;
  /** which values the told domains have */
  readonly told: string;
  /** of each observer, up to the first that refuses */
  readonly behaviours: readonly number[];
}

/** One combination of the facts of the head. */
type Spoken = Omit<State, 'told'> & { readonly picks: readonly number[] };

/** The facts that decide who may claim a purpose come first: hardly anyone may, so that nothing is merged before their end. */
const HEAD = 1 + Math.max(...placesOf(['caller.role', 'caller.sector', 'caseRef']));

/** All combinations of facts for a purpose; several walks over them share what is known of its observers. */
export class Combinations {
  readonly #observers: readonly Observer[];
  readonly #known: Behaviours;
  readonly #head: readonly Spoken[];

  constructor(purpose: Purpose, rules: CrossRules) {
    this.#observers = observersOf(purpose, rules);
    this.#known = new Behaviours(purpose, this.#observers);
    this.#head = [...this.#spoken({ ...NOTHING_SAID, purpose: purpose.code }, [])];
  }

  /**
   * Goes through every combination. Domain by domain each value is said after each state; what a rule refuses, whatever is said later, is
   * found there and left. States that have the same values of the told domains, and of which every observer will say the same whatever is
   * said later, are one from then on: whatever follows, the same decision follows, so that one stands for all. Nothing else is left out.
   * @param told places of the domains of which every value is kept apart
   */
  *every(told: ReadonlySet<number>): Generator<Found> {
    let states: Iterable<State> = this.#head.map(({ picks, ...one }) => ({
      ...one,
      told: picks.filter((_pick, place) => told.has(place)).join('.'),
    }));
    for (let place = HEAD; place <= DOMAINS.length; place++) {
      const going = new Map<string, State>();
      const refused = new Map<string, State>();
      for (const state of states) {
        if (state.behaviours.includes(this.#known.refused)) refused.set(state.told, state);
        else going.set(`${state.told} ${this.#outlook(state.behaviours)}`, state);
      }
      for (const { facts } of refused.values()) yield { facts, refused: true };
      states = place === DOMAINS.length ? going.values() : this.#after(going.values(), place, told.has(place));
    }
    for (const { facts } of states) yield { facts, refused: false };
  }

  *#after(states: Iterable<State>, place: number, isTold: boolean): Generator<State> {
    for (const { behaviours, facts, told } of states)
      for (const [index, change] of this.#known.valuesAt(place, facts).entries())
        yield {
          facts: changed(facts, change),
          told: isTold ? `${told}.${index}` : told,
          behaviours: behaviours.map((number) => this.#known.said(number, place, index)),
        };
  }

  *#spoken(facts: DecisionFacts, picks: readonly number[]): Generator<Spoken> {
    if (picks.length === HEAD) {
      const behaviours: number[] = [];
      for (const which of this.#observers.keys()) {
        behaviours.push(this.#known.of(which, facts, picks, HEAD));
        if (behaviours.at(-1) === this.#known.refused) break;
      }
      yield { facts, picks, behaviours };
    } else
      for (const [index, change] of this.#known.valuesAt(picks.length, facts).entries())
        yield* this.#spoken(changed(facts, change), [...picks, index]);
  }

  /** The behaviours as one key; of what narrowing rules say for certain only what it is, not which of them says it. */
  #outlook(behaviours: readonly number[]): string {
    const certain = new Set<number>();
    const open = behaviours.map((number, which) => {
      if (!this.#observers[which]!.narrows || !('says' in this.#known.get(number))) return number;
      certain.add(number);
      return '';
    });
    return `${open} ${[...certain].sort()}`;
  }
}
