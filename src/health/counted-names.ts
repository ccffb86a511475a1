import { Counter, type Registry } from 'prom-client';
import { BoundedLabels } from './bounded-labels.js';

const MOST_TIMES = 1_000_000;

/**
 * A counter by system and a name from outside, bounded in the number of its names. It is kept in a plain map and handed over when the
 * figures are read, because the library hashes all labels at every step and a view counts dozens of names.
 */
export class CountedNames {
  readonly #labels: BoundedLabels;
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(about: { name: string; help: string; label: string; mostNames: number; registry: Registry }) {
    const { name, help, label, mostNames, registry } = about;
    const counts = this.#counts;
    this.#labels = new BoundedLabels(mostNames);
    new Counter({
      name,
      help,
      labelNames: ['system', label],
      registers: [registry],
      collect() {
        this.reset();
        for (const [system, names] of counts) for (const [one, times] of names) this.inc({ system, [label]: one }, times);
      },
    });
  }

  /** @param times a count other than a whole number above nothing is passed over */
  add(system: string, name: string, times: unknown): void {
    if (!Number.isSafeInteger(times) || (times as number) <= 0) return;
    const known = this.#labels.of(system, name);
    const names = this.#counts.get(system) ?? new Map<string, number>();
    this.#counts.set(system, names.set(known, (names.get(known) ?? 0) + Math.min(times as number, MOST_TIMES)));
  }
}
