/** What was left out of an answer, by name. */
export class Tally {
  readonly #ignored = new Map<string, number>();
  readonly #unknownCodes = new Map<string, number>();

  /** Counts something that was read and left out; the name is ours, never a value. */
  ignore(name: string): void {
    this.#ignored.set(name, (this.#ignored.get(name) ?? 0) + 1);
  }

  /** Counts a code that no list of ours knows, by its system. */
  unknownCode(system: string | undefined): void {
    const name =
      system !== undefined && /^[A-Za-z][\w.:/#-]{1,120}$/.test(system) && !/\d{9}/.test(system) ? system : '(no system)';
    this.#unknownCodes.set(name, (this.#unknownCodes.get(name) ?? 0) + 1);
  }

  get ignored(): Record<string, number> {
    return Object.fromEntries(this.#ignored);
  }

  get unknownCodes(): Record<string, number> {
    return Object.fromEntries(this.#unknownCodes);
  }
}
