import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role, Sector } from '../kernel/words.js';

/** One break-glass: asked for, perhaps confirmed, perhaps ended before its time. What it is worth at an instant is computed, never stored. */
@Entity('break_glass')
export class BreakGlass {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'citizen_key' }) citizenKey: string;
  /** who asked: he alone confirms, uses and ends it */
  @Column('text') subject: string;
  @Column('text') employee: string;
  @Column('text') role: Role;
  @Column('text', { nullable: true }) unit: string | null;
  @Column('text') sector: Sector;
  @Column('text') reason: string;
  @Column('text', { name: 'case_ref', nullable: true }) caseRef: string | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  /** base64url SHA-256 of id and code; the code itself is kept nowhere */
  @Column('text', { name: 'code_digest' }) codeDigest: string;
  @Column('timestamptz', { name: 'code_expires_at' }) codeExpiresAt: Date;
  @Column('int', { name: 'wrong_codes' }) wrongCodes: number;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { name: 'ends_at', nullable: true }) endsAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}
