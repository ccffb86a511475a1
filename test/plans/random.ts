/** Choices made of a seed: the same seed, the same choices. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 up to, but not, 1 (mulberry32) */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** 0 up to, but not, the number */
  below = (number: number): number => Math.floor(this.next() * number);

  one = <T>(list: readonly T[]): T => list[this.below(list.length)]!;

  chance = (probability: number): boolean => this.next() < probability;

  /** with the probability, what is made; else nothing, so that the field is absent */
  maybe = <T>(probability: number, make: () => T): T | undefined => (this.chance(probability) ? make() : undefined);

  some = <T>(most: number, make: (nth: number) => T): T[] => Array.from({ length: this.below(most + 1) }, (_, nth) => make(nth));
}
