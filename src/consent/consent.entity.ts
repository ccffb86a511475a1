import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentKind } from '../generated/documents.js';
import type { DataClass, Sector } from '../kernel/words.js';

export const GIVERS = ['SELF', 'CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER'] as const;
export const FORMS = ['WRITTEN', 'ORAL', 'DIGITAL'] as const;
/** what a guardian or an attest holder was given to decide (VGL §§ 5 and 33 a) */
export const GUARDIAN_SCOPES = ['PERSONAL', 'ECONOMIC'] as const;
/** what was answered: a consent, a no, or nothing after the attempts that stand beside it */
export const ANSWERS = ['GIVEN', 'REFUSED', 'NO_ANSWER'] as const;
export const ATTEMPT_CHANNELS = ['MEETING', 'TELEPHONE', 'LETTER', 'DIGITAL_POST'] as const;

export type Giver = (typeof GIVERS)[number];

/** One try to get a consent. */
export interface ConsentAttempt {
  /** ISO 8601 instant */
  at: string;
  channel: (typeof ATTEMPT_CHANNELS)[number];
}

/** Somebody who gave a consent beside the first: it needs them all. */
export interface ConsentCompletion {
  giver: Giver;
  /** keyed pseudonym of the person who gave it, where he was named */
  giverKey: string | null;
  form: (typeof FORMS)[number];
  evidenceRef: string | null;
  textVersion: string;
  givenAt: Date;
}

/**
 * A consent as given or refused, and as withdrawn. Its scope has seven dimensions: purpose; data classes; the period the data are about;
 * source sectors and systems; receiving units and employees; end; how often it may be used. An empty list or a null limits nothing.
 */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'citizen_key' }) citizenKey: string;
  @Column('text') kind: ConsentKind;
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('text', { array: true }) sectors: Sector[];
  @Column('text', { array: true }) systems: string[];
  @Column('text', { name: 'data_classes', array: true }) dataClasses: DataClass[];
  /** days, YYYY-MM-DD, both within the period */
  @Column('text', { name: 'data_from', nullable: true }) dataFrom: string | null;
  @Column('text', { name: 'data_to', nullable: true }) dataTo: string | null;
  @Column('text', { name: 'receiver_units', array: true }) receiverUnits: string[];
  @Column('text', { name: 'receiver_employees', array: true }) receiverEmployees: string[];
  /** at most so many calls in so many days */
  @Column('integer', { name: 'uses_most', nullable: true }) usesMost: number | null;
  @Column('integer', { name: 'uses_days', nullable: true }) usesDays: number | null;
  @Column('text', { name: 'case_ref', nullable: true }) caseRef: string | null;
  @Column('text') giver: Giver;
  /** keyed pseudonym of the person who gave it for the citizen, where he was named */
  @Column('text', { name: 'giver_key', nullable: true }) giverKey: string | null;
  @Column('text', { name: 'giver_scope', array: true }) giverScope: (typeof GUARDIAN_SCOPES)[number][];
  /** custody holders that must give it if one does: as many as CPR knew when it was recorded, two where it was not asked */
  @Column('integer', { name: 'holders_needed' }) holdersNeeded: number;
  @Column('text') form: (typeof FORMS)[number];
  @Column('text', { name: 'evidence_ref', nullable: true }) evidenceRef: string | null;
  @Column('text', { name: 'text_version' }) textVersion: string;
  @Column('text', { name: 'recorded_by' }) recordedBy: string;
  @Column('text', { name: 'recorded_unit', nullable: true }) recordedUnit: string | null;
  @Column('text') answer: (typeof ANSWERS)[number];
  @Column('jsonb') attempts: ConsentAttempt[];
  @Column('timestamptz', { name: 'given_at' }) givenAt: Date;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { name: 'refused_at', nullable: true }) refusedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
  /** of other tables: who else gave it, and its latest uses, at most as many as it allows */
  completedBy: ConsentCompletion[];
  usedAt: Date[];
}
