import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Capacity, Sector } from '../kernel/words.js';

/** One line of the relation index: a citizen, a sector, an employee or else a unit, a capacity and a period. */
@Entity('relation')
export class Relation {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'citizen_key' }) citizenKey: string;
  @Column('text') sector: Sector;
  @Column('text', { nullable: true }) employee: string | null;
  @Column('text', { nullable: true }) unit: string | null;
  @Column('text') capacity: Capacity;
  @Column('timestamptz', { name: 'valid_from' }) validFrom: Date;
  @Column('timestamptz', { name: 'valid_to', nullable: true }) validTo: Date | null;
  @Column('text') source: string;
  @Column('text', { name: 'source_record_id' }) sourceRecordId: string;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
}
