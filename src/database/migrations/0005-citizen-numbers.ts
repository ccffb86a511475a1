import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keyed pseudonyms of every number a citizen has or has had, each leading to his one key: a changed CPR number stays one person. */
export class CitizenNumbers0000000000005 implements MigrationInterface {
  readonly name = 'CitizenNumbers0000000000005';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table citizen_number (
        number_key text primary key,
        citizen_key text not null,
        made_at timestamptz not null
      )`);
    await queryRunner.query('create index citizen_number_citizen_key on citizen_number (citizen_key)');
    await queryRunner.query('grant select, insert, update, delete on citizen_number to helhed_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table citizen_number');
  }
}
