import type { Capacity, Sector } from '../kernel/words.js';
import type { Catalogue } from './catalogue.js';
import { decide } from './decide.js';
import { isPermitted, type PolicyDecision } from './decision.js';
import type { DecisionFacts, RelationFacts } from './facts.js';

/** One citizen of a list: the sectors and capacities in which the caller works with him now. */
export interface ListRow {
  readonly sectors: readonly Sector[];
  readonly capacities: readonly Capacity[];
}

/**
 * The decision for one page of a list of the caller's own citizens, by the relations that put them there. `grants` then name the sectors
 * of those relations, `masterData` the classes of the person.
 * @param facts of the call, `citizensInCall` counting every citizen of it
 */
export function decideList(catalogue: Catalogue, facts: DecisionFacts, rows: readonly ListRow[]): PolicyDecision {
  return decide(catalogue, { ...facts, relations: relationsOf(rows, facts.at) });
}

/** The relations that put citizens on a list. @param at ISO 8601 instant of the call */
export function relationsOf(rows: readonly ListRow[], at: string): RelationFacts[] {
  return rows.flatMap(({ sectors, capacities }) =>
    sectors.flatMap((sector) => capacities.map((capacity) => ({ capacity, sector, from: at, source: 'relation-index' }))),
  );
}

/**
 * What of a row may leave: its sectors as far as CASE_META of each is granted, its capacities only where that is so of all, for they are
 * not told apart by sector. Undefined where the person may not be named, or no sector is left.
 */
export function permittedRow(decision: PolicyDecision, row: ListRow): ListRow | undefined {
  const { grants, masterData } = decision;
  if (!isPermitted(decision) || !masterData.includes('ID_BASE')) return undefined;
  const granted = (sector: Sector) => grants.some((grant) => grant.sector === sector && grant.classes.includes('CASE_META'));
  const sectors = row.sectors.filter(granted);
  if (sectors.length === 0) return undefined;
  return { sectors, capacities: sectors.length === row.sectors.length ? row.capacities : [] };
}
