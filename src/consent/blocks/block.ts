/** What a block keeps out: one employee, everybody of a unit, one source system, or everybody for a period. */
export const BLOCK_TARGETS = ['EMPLOYEE', 'UNIT', 'SYSTEM', 'EVERYBODY'] as const;

/** A block as the citizen set it and, it may be, lifted it. */
export interface Block {
  readonly id: string;
  readonly citizenKey: string;
  readonly target: (typeof BLOCK_TARGETS)[number];
  /** employee id, unit id or system id; null for everybody */
  readonly name: string | null;
  readonly from: Date;
  /** null while it has no end */
  readonly to: Date | null;
  readonly recordedBy: string;
  readonly recordedUnit: string | null;
  readonly recordedAt: Date;
  readonly liftedAt: Date | null;
}
