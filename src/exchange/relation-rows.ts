import { createHash } from 'node:crypto';
import { tryParseCpr } from '../kernel/cpr.js';
import type { Capacity } from '../kernel/words.js';
import type { Relation } from '../relations/relation.entity.js';
import type { RelationFact } from '../sdk/index.js';

/**
 * Why a record of a source's list was not taken:
 * NUMBER_INVALID its number is no CPR number · TEXT_INVALID a name or id holds a control character · CAPACITY_INVALID it claims a capacity that no source can give · PERIOD_INVALID it has no readable beginning or ends before it begins ·
 * REPEATED it says again what another record of the same id says · CONFLICTING another record of the same id says something else
 */
export type RefusedReason =
  | 'NUMBER_INVALID'
  | 'CAPACITY_INVALID'
  | 'TEXT_INVALID'
  | 'PERIOD_INVALID'
  | 'REPEATED'
  | 'CONFLICTING';
export type Refused = Partial<Record<RefusedReason, number>>;

/** A source tells who works with a citizen; who acts for him and who broke the glass stands in tables of our own. */
const WORKING: readonly string[] = [
  'CASEWORKER',
  'TEAM',
  'COORDINATOR',
  'PROVIDER',
  'FOLLOW_UP',
  'LEADER',
  'FORUM',
] satisfies readonly Capacity[];

const MOST_MARKS = 10;
const CONTROL = /\p{Cc}/u;

/** Which reason, if any, a single record gives for not taking it. */
export function faultOf(fact: RelationFact): RefusedReason | undefined {
  const { capacity, cpr, from, to } = fact;
  if (tryParseCpr(cpr) === undefined) return 'NUMBER_INVALID';
  if (!WORKING.includes(capacity)) return 'CAPACITY_INVALID';
  if ([fact.employee, fact.unit, fact.sourceRecordId].some((text) => text !== undefined && CONTROL.test(text)))
    return 'TEXT_INVALID';
  const [begins, ends] = [Date.parse(from), to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to)];
  return begins <= ends ? undefined : 'PERIOD_INVALID';
}

/**
 * One row for each record id. Rows of one id that say the same become one. Rows of one id that say different things are all refused: a
 * relation opens data, and nothing tells which of them is right. The order of the list makes no difference.
 * @returns `marks`: names of at most ten such ids, each the first 12 hex digits of SHA-256 over `source|id`, so that the source's owner
 * can find the record while no word of the source stands in our log
 */
export function oneRowAnId(rows: readonly Relation[]): { rows: Relation[]; refused: Refused; marks: string[] } {
  const byId = new Map<string, Relation[]>();
  for (const row of rows) byId.set(row.sourceRecordId, [...(byId.get(row.sourceRecordId) ?? []), row]);
  const kept: Relation[] = [];
  const marks: string[] = [];
  let [repeated, conflicting] = [0, 0];
  for (const same of byId.values()) {
    if (new Set(same.map(meaningOf)).size === 1) {
      kept.push(same[0]!);
      repeated += same.length - 1;
    } else {
      conflicting += same.length;
      marks.push(markOf(same[0]!));
    }
  }
  const refused = { ...(repeated > 0 && { REPEATED: repeated }), ...(conflicting > 0 && { CONFLICTING: conflicting }) };
  return { rows: kept, refused, marks: marks.sort().slice(0, MOST_MARKS) };
}

function meaningOf({ citizenKey, sector, employee, unit, capacity, validFrom, validTo }: Relation): string {
  return JSON.stringify([citizenKey, sector, employee, unit, capacity, validFrom, validTo]);
}

function markOf({ source, sourceRecordId }: Relation): string {
  return createHash('sha256').update(`${source}|${sourceRecordId}`).digest('hex').slice(0, 12);
}
