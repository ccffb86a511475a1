import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who acts for a citizen and by what evidence; which persons are employees, as their tokens told; and which municipality acts for a citizen
 * where it is another than that of his residence (RSL § 9, stk. 3-6). The application may note an end, and when an employee was seen.
 */
export class Persons0000000000011 implements MigrationInterface {
  readonly name = 'Persons0000000000011';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table representation (
        id uuid primary key,
        citizen_key text not null,
        representative_key text not null,
        type text not null,
        scope text not null,
        valid_from timestamptz not null,
        valid_to timestamptz,
        evidence text not null,
        recorded_by text not null,
        recorded_at timestamptz not null,
        revoked_at timestamptz,
        constraint representation_type check (type in ('CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER', 'REPRESENTATIVE')),
        constraint representation_scope check (scope in ('PERSONAL', 'ECONOMIC', 'ALL')),
        constraint representation_other check (citizen_key <> representative_key)
      )`);
    await queryRunner.query('create index representation_citizen_key on representation (citizen_key)');
    await queryRunner.query(`
      create table staff_person (
        person_key text not null,
        employee text not null,
        unit text not null,
        last_seen timestamptz not null,
        primary key (person_key, employee, unit)
      )`);
    await queryRunner.query(`
      create table acting_municipality (
        id uuid primary key,
        citizen_key text not null,
        municipality text not null,
        valid_from timestamptz not null,
        valid_to timestamptz,
        evidence text not null,
        recorded_at timestamptz not null,
        constraint acting_municipality_code check (municipality ~ '^[0-9]{4}$')
      )`);
    await queryRunner.query('create index acting_municipality_citizen_key on acting_municipality (citizen_key)');
    await queryRunner.query('grant select, insert, update (revoked_at) on representation to helhed_app');
    await queryRunner.query('grant select, insert, update (last_seen) on staff_person to helhed_app');
    await queryRunner.query('grant select, insert, update (valid_to) on acting_municipality to helhed_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table acting_municipality, staff_person, representation');
  }
}
