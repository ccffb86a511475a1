import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every bundle of purposes that this installation has decided by, whole, so that an old decision can be read and made again. */
export class PolicyBundles0000000000009 implements MigrationInterface {
  readonly name = 'PolicyBundles0000000000009';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table policy_bundle (
        bundle text primary key check (bundle ~ '^sha256:[0-9a-f]{64}$'),
        content text not null,
        first_used_at timestamptz not null
      )`);
    await queryRunner.query('grant select, insert on policy_bundle to helhed_app');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Refused: decisions of the log name their bundle.'));
  }
}
