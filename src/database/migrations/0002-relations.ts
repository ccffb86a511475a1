import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is known where, in which capacity and when; the sealed CPR numbers and the keys of single citizens; the files of feeds. */
export class Relations0000000000002 implements MigrationInterface {
  readonly name = 'Relations0000000000002';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table relation (
        id uuid primary key,
        citizen_key text not null,
        sector text not null,
        employee text,
        unit text,
        capacity text not null,
        valid_from timestamptz not null,
        valid_to timestamptz,
        source text not null,
        source_record_id text not null,
        seen_at timestamptz not null,
        constraint relation_source_record unique (source, source_record_id)
      )`);
    await queryRunner.query('create index relation_citizen_key on relation (citizen_key)');
    await queryRunner.query('create index relation_employee on relation (employee)');
    await queryRunner.query('create index relation_unit on relation (unit)');
    await queryRunner.query(`
      create table person_key (
        citizen_key text primary key,
        cpr_sealed bytea not null,
        made_at timestamptz not null
      )`);
    await queryRunner.query(`
      create table subject_key (
        citizen_key text primary key,
        wrapped_key bytea not null,
        made_at timestamptz not null
      )`);
    await queryRunner.query(`
      create table source_file (
        source text not null,
        path text not null,
        sha256 text not null,
        size bigint not null,
        modified_at timestamptz not null,
        seen_at timestamptz not null,
        citizen_keys text[] not null default '{}',
        state text not null,
        problem text,
        primary key (source, path)
      )`);
    await queryRunner.query('grant select, insert, update, delete on relation, source_file to helhed_app');
    await queryRunner.query('grant select, insert, delete on person_key, subject_key to helhed_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table source_file, subject_key, person_key, relation');
  }
}
