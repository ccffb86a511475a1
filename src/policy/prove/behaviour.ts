import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import { type Change, changed } from './domain.js';
import { DOMAINS, domainOf } from './domains.js';
import { type Observer, REFUSED, UNSAID } from './observer.js';
import { saidFacts } from './said-facts.js';

/**
 * What an observer will say, as far as it hangs on facts that are not said yet: a number for each such function of the rest, the same
 * number for the same function. Either it hangs on nothing more (`says`), or next on the domain at `place`, with one behaviour for each value.
 */
export type Behaviour = { readonly says: string } | { readonly place: number; readonly after: readonly number[] };

interface Known {
  readonly observer: Observer;
  /** places of its domains in `DOMAINS`; the day is always among them, for values hang on it */
  readonly places: readonly number[];
  readonly made: Map<string, number>;
}

const DAY = DOMAINS.indexOf(domainOf('at'));

/** The behaviours of a purpose's observers over all domains in their order. */
export class Behaviours {
  readonly #purpose: Purpose;
  readonly #known: readonly Known[];
  readonly #list: Behaviour[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #values = DOMAINS.map(() => new Map<string, readonly Change[]>());
  readonly refused: number;

  constructor(purpose: Purpose, observers: readonly Observer[]) {
    this.#purpose = purpose;
    this.#known = observers.map((observer) => {
      const places = new Set([DAY, ...observer.reads.map((fact) => DOMAINS.indexOf(domainOf(fact)))]);
      return { observer, places: [...places].sort((a, b) => a - b), made: new Map() };
    });
    this.refused = this.#numberOf({ says: REFUSED });
  }

  /** @param number as `of` gave it */
  get(number: number): Behaviour {
    return this.#list[number]!;
  }

  /** The behaviour left when the value at `index` is said of the domain at `place`. */
  said(number: number, place: number, index: number): number {
    const behaviour = this.#list[number]!;
    return 'place' in behaviour && behaviour.place === place ? behaviour.after[index]! : number;
  }

  /** The values of the domain at a place, made once for each instant. */
  valuesAt(place: number, { at }: DecisionFacts): readonly Change[] {
    const known = this.#values[place]!.get(at) ?? DOMAINS[place]!.values(this.#purpose, at);
    this.#values[place]!.set(at, known);
    return known;
  }

  /**
   * The behaviour of an observer after the domains before `from` have been said.
   * @param which place of the observer in the list
   * @param picks which value was said of each domain before `from`
   * @throws Error when the observer looks at a fact that it does not declare
   */
  of(which: number, facts: DecisionFacts, picks: readonly number[], from: number): number {
    const { observer, places, made } = this.#known[which]!;
    const key = `${from} ${places.filter((place) => place < from).map((place) => picks[place])}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const number = this.#made(which, observer, places, facts, picks, from);
    made.set(key, number);
    return number;
  }

  #made(
    which: number,
    observer: Observer,
    places: readonly number[],
    facts: DecisionFacts,
    picks: readonly number[],
    from: number,
  ) {
    const place = places.find((one) => one >= from);
    const says = observer.copies && place !== undefined ? undefined : saidBy(observer, facts, from);
    if (says !== undefined) return this.#numberOf({ says });
    if (place === undefined) throw new Error(`${observer.name} looks at a fact that it does not declare`);
    const unused = Array.from({ length: place - from }, () => 0);
    const after = this.valuesAt(place, facts).map((change, index) =>
      this.of(which, changed(facts, change), [...picks, ...unused, index], place + 1),
    );
    return after.every((one) => one === after[0]) ? after[0]! : this.#numberOf({ place, after });
  }

  #numberOf(behaviour: Behaviour): number {
    const key = 'says' in behaviour ? behaviour.says : `at ${behaviour.place}: ${behaviour.after}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#list.length);
    return this.#list.push(behaviour) - 1;
  }
}

/** What an observer says of the facts that are said, if it needs no other. */
function saidBy({ of, reads }: Observer, facts: DecisionFacts, from: number): string | undefined {
  try {
    return of(saidFacts(facts, (fact) => reads.includes(fact) && DOMAINS.indexOf(domainOf(fact)) < from));
  } catch (fault) {
    if (fault === UNSAID) return undefined;
    throw fault;
  }
}
