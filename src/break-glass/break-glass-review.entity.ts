import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ReviewOutcome = 'ACCEPTED' | 'NOT_ACCEPTED' | 'BREACH';

/** The law by which a citizen may be told later: the limits of the duty to inform, and the exception in health law. */
export type DelayLaw = 'DBL_22' | 'SUL_43_4';

/** The review case and the citizen's notice that follow from one confirmed break-glass; it carries the id of that. */
@Entity('break_glass_review')
export class BreakGlassReview {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'citizen_key' }) citizenKey: string;
  /** the unit whose leader reviews, beside the DPO; null: the DPO alone */
  @Column('text', { nullable: true }) unit: string | null;
  @Column('timestamptz', { name: 'happened_at' }) happenedAt: Date;
  @Column('timestamptz', { name: 'due_at' }) dueAt: Date;
  @Column('text', { nullable: true }) outcome: ReviewOutcome | null;
  @Column('text', { name: 'outcome_reason', nullable: true }) outcomeReason: string | null;
  @Column('text', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('text', { name: 'delay_law', nullable: true }) delayLaw: DelayLaw | null;
  @Column('text', { name: 'delay_reason', nullable: true }) delayReason: string | null;
  @Column('text', { name: 'delay_decided_by', nullable: true }) delayDecidedBy: string | null;
  @Column('text', { name: 'delay_owner', nullable: true }) delayOwner: string | null;
  @Column('timestamptz', { name: 'delay_until', nullable: true }) delayUntil: Date | null;
  @Column('text', { name: 'told_by', nullable: true }) toldBy: string | null;
  @Column('timestamptz', { name: 'told_at', nullable: true }) toldAt: Date | null;
}
