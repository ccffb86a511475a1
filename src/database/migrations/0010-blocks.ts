import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What citizens have blocked. The application may note that a block was lifted, and nothing else. */
export class Blocks0000000000010 implements MigrationInterface {
  readonly name = 'Blocks0000000000010';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table access_block (
        id uuid primary key,
        citizen_key text not null,
        target text not null,
        name text,
        valid_from timestamptz not null,
        valid_to timestamptz,
        recorded_by text not null,
        recorded_unit text,
        recorded_at timestamptz not null,
        lifted_at timestamptz,
        lifted_by text,
        constraint access_block_target check (target in ('EMPLOYEE', 'UNIT', 'SYSTEM', 'EVERYBODY')),
        constraint access_block_name check ((target = 'EVERYBODY') = (name is null))
      )`);
    await queryRunner.query('create index access_block_citizen_key on access_block (citizen_key)');
    await queryRunner.query('grant select, insert, update (lifted_at, lifted_by) on access_block to helhed_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table access_block');
  }
}
