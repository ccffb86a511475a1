import type { Behaviours } from './behaviour.js';
import type { Observer } from './observer.js';

/** What all observers of a decision will say together, as far as it hangs on facts that are not said yet: the same number for the same. */
export class Outlooks {
  readonly #observers: readonly Observer[];
  readonly #known: Behaviours;
  readonly #list: (readonly number[])[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #next = new Map<string, readonly number[]>();

  constructor(observers: readonly Observer[], known: Behaviours) {
    this.#observers = observers;
    this.#known = known;
  }

  /**
   * The number of these behaviours, one of each observer. Of what narrowing rules say for certain only what it is counts, not which of them
   * says it.
   */
  of(behaviours: readonly number[]): number {
    const certain = new Set<number>();
    const open = behaviours.map((number, which) => {
      if (!this.#observers[which]!.narrows || !('says' in this.#known.get(number))) return number;
      certain.add(number);
      return '';
    });
    const key = this.isRefused(behaviours) ? 'refused' : `${open} ${[...certain].sort()}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#list.length);
    return this.#list.push(behaviours) - 1;
  }

  isRefused(behaviours: readonly number[]): boolean {
    return behaviours.includes(this.#known.refused);
  }

  /** Whether a rule refuses, whatever is said later. */
  refuses(outlook: number): boolean {
    return this.isRefused(this.#list[outlook]!);
  }

  /** The outlook after each value of the domain at a place. @param values how many it has */
  next(outlook: number, place: number, values: number): readonly number[] {
    const key = `${outlook} ${place}`;
    const known = this.#next.get(key);
    if (known !== undefined) return known;
    const behaviours = this.#list[outlook]!;
    const after = Array.from({ length: values }, (_one, index) =>
      this.of(behaviours.map((number) => this.#known.said(number, place, index))),
    );
    this.#next.set(key, after);
    return after;
  }
}
