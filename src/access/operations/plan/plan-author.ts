import type { PlanParts } from '../../../generated/documents.js';
import { coordinatorAt } from '../../../plan/coordinators.js';
import type { PartKind, PlanDocument } from '../../../plan/part-kinds.js';
import { PART_KINDS } from '../../../plan/part-kinds.js';
import type { Author, PlanWishes } from '../../../plan/revision.js';
import type { AccessParts } from '../../parts.js';
import { type DecidedReader, planReaderOf } from '../../plans/plan-reader.js';
import type { RoadState } from '../../state.js';

const BY_COORDINATION: readonly (PartKind | 'plan')[] = ['coordinators', 'team', 'plan'];
const WRITTEN: readonly PartKind[] = ['wishes', 'needs', 'resources', 'commonGoal', 'goals', 'subgoals'];

/**
 * What the caller may change of a plan: the parts of his own sector, and the citizen what is his own. The sector of the coordinator sees to
 * the plan itself, its team and its coordinators, whoever's those are; of a plan that has none yet, whoever makes it.
 * @param at ISO 8601 instant
 */
export function authorOf(state: RoadState, reader: DecidedReader, plan: PlanDocument, at: string): Author {
  const { employee, sector, unit } = state.context.caller;
  const coordination = coordinatorAt(plan, at)?.owner.sector;
  const coordinates = sector !== undefined && (coordination === undefined || coordination === sector);
  const owner = sector === undefined ? { by: 'CITIZEN', sector: coordination } : { by: 'SECTOR', sector };
  const writer =
    sector === undefined ? { kind: 'CITIZEN' } : { kind: 'SECTOR', sector, ...(employee !== undefined && { employee }) };
  return {
    owns: (kind, owned) => {
      if (coordinates && BY_COORDINATION.includes(kind)) return true;
      if (owned === undefined) return false;
      return sector === undefined ? owned.by === 'CITIZEN' : owned.sector === sector;
    },
    reaches: (kind, header, field, value) => reader.reaches(kind, header, field, value),
    defaults: (kind) => {
      const own = unit === undefined || sector === undefined ? undefined : { id: unit };
      const header = { id: '', owner: owner as never, raisedClasses: [] };
      return {
        owner,
        ...(own !== undefined && reader.reaches(kind, header, 'unit', own) && { unit: own }),
        ...(WRITTEN.includes(kind) && { writtenBy: writer }),
      };
    },
  };
}

/** Parts as a caller writes them: lists by kind, as the plan has them; instants and codes as they are kept. */
export function wishedParts(parts: Readonly<Record<string, unknown>>): PlanWishes['parts'] {
  const lists = JSON.parse(JSON.stringify(parts)) as Readonly<Partial<Record<keyof PlanParts, object | object[] | null>>>;
  return PART_KINDS.flatMap((kind) => {
    const value = lists[kind] ?? [];
    return (Array.isArray(value) ? value : [value]).map((part) => ({
      kind,
      part: withCodes(part) as PlanWishes['parts'][number]['part'],
    }));
  });
}

/** Whether a code stands in our lists is not for a caller to say: in a plan none is taken to, until it was looked up. */
function withCodes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCodes);
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).map(([name, one]) => [name, withCodes(one)] as const);
  const isCode = typeof (value as { code?: unknown }).code === 'string';
  return { ...Object.fromEntries(fields), ...(isCode && { known: false }) };
}

/** The caller as reader and as author of a plan. */
export function handsOn(
  parts: AccessParts,
  state: RoadState,
  plan: PlanDocument,
  at: string,
): { reader: DecidedReader; author: Author } {
  const reader = planReaderOf(parts, state);
  return { reader, author: authorOf(state, reader, plan, at) };
}
