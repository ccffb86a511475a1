import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import type { CrossRules, FactPath } from '../rules/rule.js';
import { Behaviours } from './behaviour.js';
import { changed, NOTHING_SAID } from './domain.js';
import { DOMAINS, domainOf } from './domains.js';
import { type Observer, observersOf } from './observer.js';
import { Outlooks } from './outlooks.js';

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
  /** which value of each domain one of them has */
  readonly picks: readonly number[];
  /** which values the told domains have in all of them */
  readonly told: string;
  readonly outlook: number;
}

/** The facts that decide who may claim a purpose come first: hardly anyone may, so that nothing is merged before their end. */
const HEAD = 1 + Math.max(...placesOf(['caller.role', 'caller.sector', 'caseRef']));

/** All combinations of facts for a purpose; several walks over them share what is known of its observers. */
export class Combinations {
  readonly #start: DecisionFacts;
  readonly #observers: readonly Observer[];
  readonly #known: Behaviours;
  readonly #outlooks: Outlooks;
  readonly #heads = new Map<string, DecisionFacts>();
  readonly #head: readonly Omit<State, 'told'>[];

  constructor(purpose: Purpose, rules: CrossRules) {
    this.#start = { ...NOTHING_SAID, purpose: purpose.code };
    this.#observers = observersOf(purpose, rules);
    this.#known = new Behaviours(purpose, this.#observers);
    this.#outlooks = new Outlooks(this.#observers, this.#known);
    this.#head = [...this.#spoken(this.#start, [])];
  }

  /**
   * Goes through every combination. Domain by domain each value is said after each state; what a rule refuses, whatever is said later, is
   * found there and left. States that have the same values of the told domains, and of which every observer will say the same whatever is
   * said later, are one from then on: whatever follows, the same decision follows, so that one stands for all. Nothing else is left out.
   * @param told places of the domains of which every value is kept apart
   * @param tried places of the domains of which an invariant tries other values: states stay apart unless they were one before the domain, so
   * that they are one for each of its values
   */
  *every(told: ReadonlySet<number>, tried: ReadonlySet<number> = new Set()): Generator<Found> {
    const isHeadTried = [...tried].some((place) => place < HEAD);
    let states: Iterable<State> = this.#head.map((one) => ({
      ...one,
      told: one.picks.filter((_pick, place) => isHeadTried || told.has(place)).join('.'),
    }));
    for (let place = HEAD; place <= DOMAINS.length; place++) {
      const alike = new Map<string, State>();
      for (const state of states) {
        const key = `${state.told} ${state.outlook}`;
        if (!alike.has(key)) alike.set(key, state);
      }
      const going: State[] = [];
      for (const state of alike.values())
        if (this.#outlooks.refuses(state.outlook)) yield this.#found(state, true);
        else going.push(state);
      states =
        place === DOMAINS.length ? going : this.#after(going, place, { isTold: told.has(place), isTried: tried.has(place) });
    }
    for (const state of states) yield this.#found(state, false);
  }

  /** The domains after those of the facts that an observer looks at together with one of them. */
  boundTo(facts: readonly FactPath[]): number[] {
    const places = placesOf(facts);
    return this.#observers
      .map(({ reads }) => placesOf(reads))
      .filter((read) => read.some((place) => places.includes(place)))
      .flatMap((read) => read.filter((place) => place > Math.min(...places)));
  }

  *#after(states: Iterable<State>, place: number, { isTold, isTried }: Record<'isTold' | 'isTried', boolean>): Generator<State> {
    const values = this.#known.valuesAt(place, this.#start).length;
    for (const { outlook, picks, told } of states) {
      const next = this.#outlooks.next(outlook, place, values);
      const before = isTried ? `${told}.before ${outlook}` : told;
      for (const [index, after] of next.entries())
        if (isTold || next.indexOf(after) === index)
          yield { picks: [...picks, index], told: isTold ? `${before}.${index}` : before, outlook: after };
    }
  }

  #found({ picks }: State, refused: boolean): Found {
    const head = picks.slice(0, HEAD).join();
    const so = this.#heads.get(head)!;
    const facts = changed(so, ...picks.slice(HEAD).map((index, after) => this.#known.valuesAt(HEAD + after, so)[index]!));
    return { facts, refused };
  }

  *#spoken(facts: DecisionFacts, picks: readonly number[]): Generator<Omit<State, 'told'>> {
    if (picks.length === HEAD) {
      this.#heads.set(picks.join(), facts);
      const behaviours: number[] = [];
      for (const which of this.#observers.keys()) {
        behaviours.push(this.#known.of(which, facts, picks, HEAD));
        if (this.#outlooks.isRefused(behaviours)) break;
      }
      yield { picks, outlook: this.#outlooks.of(behaviours) };
    } else
      for (const [index, change] of this.#known.valuesAt(picks.length, facts).entries())
        yield* this.#spoken(changed(facts, change), [...picks, index]);
  }
}
