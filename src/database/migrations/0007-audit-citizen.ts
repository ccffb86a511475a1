import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The salt under which a leaf commits to its citizen's key, the roots from which a log can be continued without reading it whole, and a
 * guard over rows that wait for their index: once they have it, nothing of them changes. Rows of before have neither salt nor roots.
 */
export class AuditCitizen0000000000007 implements MigrationInterface {
  readonly name = 'AuditCitizen0000000000007';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table audit_entry add column citizen_salt bytea');
    await queryRunner.query('alter table audit_checkpoint add column frontier bytea');
    await queryRunner.query(`
      create trigger refuse_change before update on audit_pending
        for each row when (old.idx is not null) execute function refuse_audit_change()`);
    await queryRunner.query('alter table audit_pending enable always trigger refuse_change');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Refused: without the salts no entry says whom it concerns.'));
  }
}
