import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On which days a purpose that law allows only so often for one case was used for it. */
export class CaseUses0000000000014 implements MigrationInterface {
  readonly name = 'CaseUses0000000000014';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table case_use (
        purpose text not null,
        case_key text not null,
        citizen_key text not null,
        day date not null,
        call_id uuid not null,
        primary key (purpose, case_key, citizen_key, day)
      )`);
    await queryRunner.query('grant select, insert on case_use to helhed_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table case_use');
  }
}
