import type { DataClass, Role, Sector } from '../../kernel/words.js';
import type { ReasonCode } from '../reasons.js';

/** One refused call of which the catalogue says nothing. */
export interface GapMet {
  readonly purpose?: string;
  readonly reason: ReasonCode;
  readonly role?: Role;
  readonly sector?: Sector;
  readonly classes: readonly DataClass[];
  readonly sources: readonly Sector[];
  /** ISO 8601 instant */
  readonly at: string;
}

/** The same gap met any number of times. */
export interface PolicyGap extends Omit<GapMet, 'at'> {
  readonly times: number;
  readonly first: string;
  readonly last: string;
  /** who is to decide on it */
  readonly owner: 'DPO';
}

/**
 * Gathers gaps by purpose, reason, role and sector, the most frequent first. What nothing speaks of belongs to the data protection officer,
 * who owns the catalogue: he writes a rule, or says that there is none to be.
 */
export function gapsOf(met: readonly GapMet[]): PolicyGap[] {
  const gaps = new Map<string, PolicyGap>();
  for (const { at, ...gap } of met) {
    const key = JSON.stringify([gap.purpose, gap.reason, gap.role, gap.sector]);
    const known = gaps.get(key) ?? { ...gap, times: 0, first: at, last: at, owner: 'DPO' };
    gaps.set(key, {
      ...known,
      classes: [...new Set([...known.classes, ...gap.classes])].sort(),
      sources: [...new Set([...known.sources, ...gap.sources])].sort(),
      times: known.times + 1,
      first: at < known.first ? at : known.first,
      last: at > known.last ? at : known.last,
    });
  }
  return [...gaps.values()].sort((a, b) => b.times - a.times || (a.last < b.last ? 1 : -1));
}
