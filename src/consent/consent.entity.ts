import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentKind } from '../generated/documents.js';
import type { DataClass, Sector } from '../kernel/words.js';

export const GIVERS = ['SELF', 'CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER'] as const;
export const FORMS = ['WRITTEN', 'ORAL', 'DIGITAL'] as const;

/** A consent as given, and as withdrawn. Its scope and life decide what it covers. */
@Entity('consent')
export class Consent {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'citizen_key' }) citizenKey: string;
  @Column('text') kind: ConsentKind;
  @Column('text', { nullable: true }) purpose: string | null;
  @Column('text', { array: true }) sectors: Sector[];
  @Column('text', { name: 'data_classes', array: true }) dataClasses: DataClass[];
  @Column('text', { name: 'case_ref', nullable: true }) caseRef: string | null;
  @Column('text') giver: (typeof GIVERS)[number];
  @Column('text') form: (typeof FORMS)[number];
  @Column('text', { name: 'evidence_ref', nullable: true }) evidenceRef: string | null;
  @Column('text', { name: 'text_version' }) textVersion: string;
  @Column('text', { name: 'recorded_by' }) recordedBy: string;
  @Column('text', { name: 'recorded_unit', nullable: true }) recordedUnit: string | null;
  @Column('timestamptz', { name: 'given_at' }) givenAt: Date;
  @Column('timestamptz', { name: 'expires_at', nullable: true }) expiresAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdrawn_reason', nullable: true }) withdrawnReason: string | null;
}
