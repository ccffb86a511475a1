import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The order of all logs as one list: by time of the record, then log, then index. It serves whatever the index by time alone served. */
export class AuditOrder0000000000006 implements MigrationInterface {
  readonly name = 'AuditOrder0000000000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create index audit_entry_order on audit_entry (recorded_at, log_id, idx)');
    await queryRunner.query('drop index audit_entry_recorded_at');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create index audit_entry_recorded_at on audit_entry (recorded_at)');
    await queryRunner.query('drop index audit_entry_order');
  }
}
