import { hash } from 'node:crypto';
import { type PlanDocument, partsOf } from './part-kinds.js';
import type { PlanStore, PlanVersion } from './plan.store.js';

/** Somebody who reads plans: two with the same rights see the same. */
export interface PlanReader {
  /** names his rights: the same name, the same view of everything */
  readonly rights: string;
  view(document: PlanDocument): PlanDocument;
}

/** The versions of a plan in which something changed that a reader may see, oldest first. The first in which he sees a part counts. */
export interface VersionsSeen {
  /** their numbers in the plan's own count; a reader counts them from 1 */
  readonly steps: readonly number[];
  /** ISO 8601, when each was made */
  readonly at: readonly string[];
}

interface Kept extends VersionsSeen {
  readonly through: number;
  readonly last: string;
}

type Reading = Parameters<PlanStore['after']>[2];

/**
 * Counts the versions of a plan as a reader sees them, so that a change of what he may not see does not show in his numbers. Versions never
 * change, so what was counted once is kept: numbers, times and a hash of what he saw last, no content.
 */
export class ReaderVersions {
  readonly #kept = new Map<string, Kept>();

  /** @param most plans and readers that are kept at a time */
  constructor(
    private readonly store: Pick<PlanStore, 'after'>,
    private readonly most = 10_000,
  ) {}

  /** @param through the last version to count, in the plan's own count */
  async of(planId: string, reader: PlanReader, through: number, reading?: Reading): Promise<VersionsSeen> {
    const name = hash('sha256', JSON.stringify([planId, reader.rights]), 'base64');
    let kept = this.#kept.get(name) ?? { steps: [], at: [], through: 0, last: '' };
    if (kept.through < through)
      for await (const version of this.store.after(planId, kept.through, reading)) kept = counted(kept, version, reader);
    this.#keep(name, kept);
    const known = kept.steps.filter((step) => step <= through).length;
    return { steps: kept.steps.slice(0, known), at: kept.at.slice(0, known) };
  }

  #keep(name: string, kept: Kept): void {
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.most) this.#kept.delete(oldest!);
  }
}

function counted(kept: Kept, { version, document, at }: PlanVersion, reader: PlanReader): Kept {
  const view = reader.view(document);
  const through = version;
  if (kept.steps.length === 0 && partsOf(view).length === 0) return { ...kept, through };
  const seen = hash('sha256', JSON.stringify({ ...view, version: 0, changedAt: '' }), 'base64');
  if (seen === kept.last) return { ...kept, through };
  return { steps: [...kept.steps, version], at: [...kept.at, at.toISOString()], through, last: seen };
}

/**
 * The last version, in the plan's own count, that looks to the reader as the one he names by his; undefined where he has none so.
 * @param through the last version there is
 */
export function lastAs({ steps }: VersionsSeen, named: number, through: number): number | undefined {
  if (steps[named - 1] === undefined) return undefined;
  return (steps[named] ?? through + 1) - 1;
}
