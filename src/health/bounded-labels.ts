import { containsCpr } from '../kernel/cpr.js';

export const OTHER = 'OTHER';

const NAME = /^\p{L}[\p{L}\d .,:;_\-[\]/@#?=%+()&]{0,119}$/u;
const LONG_NUMBER = /\d[\d\s._-]{4,}\d/;
const OID = /^(?:urn:oid:)?\d+(?:\.\d{1,7})+$/;

/**
 * Lets names that come from outside be labels of a figure: so many different ones for each group and no more, and none that could be a
 * value of somebody's. Whatever is not let through is counted under `OTHER`.
 */
export class BoundedLabels {
  readonly #known = new Map<string, Set<string>>();

  /** @param most different names for one group */
  constructor(private readonly most: number) {}

  of(group: string, name: string): string {
    const known = this.#known.get(group) ?? new Set<string>();
    if (known.has(name)) return name;
    if (known.size >= this.most || !isName(name)) return OTHER;
    this.#known.set(group, known.add(name));
    return name;
  }
}

/** A name of a field or of a code system: no CPR number, no run of six figures, no line breaks, at most 120 characters. */
function isName(name: string): boolean {
  if (containsCpr(name)) return false;
  return name.length <= 120 && OID.test(name) ? true : NAME.test(name) && !LONG_NUMBER.test(name);
}
