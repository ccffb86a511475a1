/** Where all time comes from. Nothing outside this file reads the machine's clock. */
export interface Clock {
  /** The present moment, as a fresh Date that the caller may keep. */
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until told otherwise: for tests and for replaying a decision at its own time. */
export class FixedClock implements Clock {
  #at: number;

  /** @param at ISO 8601 instant at which the clock stands */
  constructor(at: string) {
    this.#at = Date.parse(at);
    if (Number.isNaN(this.#at)) throw new RangeError('FixedClock needs an ISO 8601 instant');
  }

  now(): Date {
    return new Date(this.#at);
  }

  /** Moves the clock by a number of milliseconds; a negative number moves it back. */
  advance(milliseconds: number): void {
    this.#at += milliseconds;
  }
}
