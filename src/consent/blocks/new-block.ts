import { Problem } from '../../kernel/problem.js';
import type { Block } from './block.js';

/** A block as somebody reports it. */
export interface BlockInput {
  target: Block['target'];
  /** the employee, the unit or the system as tokens and sources name it; none for everybody */
  name?: string;
  /** absent means now */
  from?: Date;
  /** absent means no end; everybody cannot be blocked without one */
  to?: Date;
}

/** Who records a block, when, and under which keys; and the systems there are. */
export interface BlockMade {
  id: string;
  citizenKey: string;
  recordedBy: string;
  /** the unit of the employee who records it; absent for a citizen */
  recordedUnit?: string;
  now: Date;
  systems: readonly string[];
}

/**
 * The record of a block. It is never given an earlier beginning than the moment it is recorded. A system must be one of ours: a block of a
 * misspelt one would keep nothing out and nobody would know.
 * @throws Problem BLOCK_INVALID, `fields` naming what cannot stand, never its value
 */
export function newBlock({ target, name, from, to }: BlockInput, made: BlockMade): Block {
  const begins = from !== undefined && from > made.now ? from : made.now;
  const sound: Record<string, boolean> = {
    name:
      target === 'EVERYBODY' ? name === undefined : name !== undefined && (target !== 'SYSTEM' || made.systems.includes(name)),
    to: to === undefined ? target !== 'EVERYBODY' : to > begins,
  };
  const fields = Object.keys(sound).filter((field) => !sound[field]);
  if (fields.length > 0) throw new Problem('BLOCK_INVALID', { fields });
  return {
    id: made.id,
    citizenKey: made.citizenKey,
    target,
    name: name ?? null,
    from: begins,
    to: to ?? null,
    recordedBy: made.recordedBy,
    recordedUnit: made.recordedUnit ?? null,
    recordedAt: made.now,
    liftedAt: null,
  };
}
