import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Period, Provenance } from '../../generated/documents.js';
import type { DataClass, Sector } from '../../kernel/words.js';
import { recordId } from '../../sdk/record-header.js';
import type { RecordKind } from '../../sdk/records.js';
import type { Part, PartKind, Placed } from '../part-kinds.js';
import { classesToldBy } from '../raised-classes.js';
import { FATE_REASONS, type FateReason } from './fate-reasons.js';
import type { Switches } from './plan-frames.js';
import { RECORD_FATES, type RecordFate } from './record-fates.js';
import type { Exceptions } from './screened.js';

/** What a draft starts from. */
export interface DraftFacts {
  readonly planId: string;
  /** ISO 8601 instant of the draft; the plan begins then */
  readonly at: string;
  readonly coordinator: { readonly employee: string; readonly sector: Sector; readonly name?: string };
  /** Danish day by which an effort that has no end is looked at anew; three months ahead unless given (BL § 95, the shortest first follow-up) */
  readonly lookAgainBy?: string;
  readonly switches?: Switches;
}

/** What every record of a sector has. */
export interface Headed {
  readonly id: string;
  readonly sector: Sector;
  readonly raisedClasses: readonly DataClass[];
  readonly provenance: Provenance;
}

/** A part that no record gave: drafted so that the chain goal, subgoal, effort is whole. */
export interface ProposedPart {
  readonly kind: 'goals' | 'subgoals';
  readonly id: string;
  readonly why: 'SUBGOAL_WITHOUT_GOAL' | 'EFFORT_WITHOUT_GOAL' | 'EFFORT_WITHOUT_SUBGOAL';
}

/** A list of the plan holds 2000 parts; those that are proposed for others need room as well. */
const MOST_PARTS = 1900;

/** The parts of a plan that is being drafted, and what became of every field. The same records give the same draft: nothing is random. */
export class Draft {
  readonly parts: Placed[] = [];
  readonly fates: RecordFate[] = [];
  readonly proposed: ProposedPart[] = [];
  readonly #counts = new Map<PartKind, number>();

  constructor(readonly facts: DraftFacts) {}

  /** An opaque id, unique in all plans: of this plan, and of what the part stands for. */
  idOf(kind: PartKind, ...names: readonly string[]): string {
    return hash('sha256', [this.facts.planId, kind, ...names].join('\0'), 'base64url').slice(0, 32);
  }

  isFull(kind: PartKind): boolean {
    return (this.#counts.get(kind) ?? 0) >= MOST_PARTS;
  }

  /** Adds a part, with the classes that it tells of by itself; says whether those are more than it was given. */
  add(kind: PartKind, fields: Part): boolean {
    const told = classesToldBy(kind, fields).filter((one) => !fields.raisedClasses.includes(one));
    const raisedClasses = told.length === 0 ? fields.raisedClasses : [...fields.raisedClasses, ...told].sort();
    this.parts.push({ kind, part: { ...fields, raisedClasses } });
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    return told.length > 0;
  }

  /** Notes the fate of every field of a record: as declared, but for the exceptions. */
  note(kind: RecordKind, record: object, exceptions: Exceptions): void {
    const declared = RECORD_FATES[kind];
    const id = (record as { readonly id?: string }).id ?? kind;
    for (const field of new Set([...Object.keys(record), ...Object.keys(exceptions)])) {
      const why = exceptions[field] ?? declared[field]?.why;
      const fate = why === undefined ? 'MAPPED' : FATE_REASONS[why].fate;
      this.fates.push({ kind, record: id, field, fate, ...(why !== undefined && { why }) });
    }
  }

  /** Notes that a record is left out as a whole. */
  leave(kind: RecordKind, record: { readonly id: string }, why: FateReason): void {
    for (const field of Object.keys(record))
      this.fates.push({ kind, record: record.id, field, fate: FATE_REASONS[why].fate, why });
  }
}

/** Header of a part that a record gave. */
export function partHeader(draft: Draft, kind: PartKind, record: Headed, by: 'SECTOR' | 'CITIZEN' = 'SECTOR'): Part {
  const { provenance, raisedClasses, sector } = record;
  return {
    id: draft.idOf(kind, provenance.system, provenance.sourceRecordId),
    owner: { by, sector },
    raisedClasses: [...raisedClasses],
    provenance,
  };
}

/** What is to be said of a header: an id that source and source record id do not give, and classes that the plan raised. */
export const headerExceptions = (kind: RecordKind, { id, provenance }: Headed, isRaised: boolean): Exceptions => ({
  ...(recordId(provenance.system, kind, provenance.sourceRecordId) !== id && { id: 'ANOTHER_ID' as const }),
  ...(isRaised && { raisedClasses: 'RAISED_BY_PLAN' as const }),
});

/**
 * Keeps the time of a record whose part has none of its own with its provenance, where the sources mostly write it already.
 * @param field of the record that holds the time
 */
export function keptTime(
  provenance: Provenance,
  time: Period | undefined,
  field: string,
  otherwise: FateReason,
): { provenance: Provenance; exceptions: Exceptions } {
  const { effectivePeriod } = provenance;
  if (isDeepStrictEqual(effectivePeriod, time)) return { provenance, exceptions: {} };
  if (time === undefined) return { provenance, exceptions: { [field]: 'PERIOD_FROM_PROVENANCE' } };
  if (effectivePeriod !== undefined) return { provenance, exceptions: { [field]: otherwise } };
  return { provenance: { ...provenance, effectivePeriod: time }, exceptions: { provenance: 'EFFECTIVE_PERIOD_ADDED' } };
}

/** The object without its undefined fields. */
export function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Whether the end of a period is before its start. */
export const isBackwards = ({ from, to }: Period): boolean => from !== undefined && to !== undefined && to < from;
