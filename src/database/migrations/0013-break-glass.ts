import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Break-glasses and their review cases. The application may note confirmation, end, outcome and notice, and change or delete nothing else. */
export class BreakGlass0000000000013 implements MigrationInterface {
  readonly name = 'BreakGlass0000000000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table break_glass (
        id uuid primary key,
        citizen_key text not null,
        subject text not null,
        employee text not null,
        role text not null,
        unit text,
        sector text not null,
        reason text not null,
        case_ref text,
        opened_at timestamptz not null,
        code_digest text not null,
        code_expires_at timestamptz not null,
        wrong_codes int not null default 0,
        confirmed_at timestamptz,
        ends_at timestamptz,
        ended_at timestamptz,
        check ((confirmed_at is null) = (ends_at is null)),
        check (ends_at <= confirmed_at + interval '60 minutes')
      )`);
    await queryRunner.query('create index break_glass_of on break_glass (employee, citizen_key)');
    await queryRunner.query(`
      create table break_glass_review (
        id uuid primary key references break_glass (id),
        citizen_key text not null,
        unit text,
        happened_at timestamptz not null,
        due_at timestamptz not null,
        outcome text,
        outcome_reason text,
        decided_by text,
        decided_at timestamptz,
        delay_law text,
        delay_reason text,
        delay_decided_by text,
        delay_owner text,
        delay_until timestamptz,
        told_by text,
        told_at timestamptz,
        check ((outcome is null) = (outcome_reason is null)),
        check ((delay_until is null) = (delay_reason is null) and (delay_until is null) = (delay_owner is null))
      )`);
    await queryRunner.query('create index break_glass_review_open on break_glass_review (unit, id) where outcome is null');
    await queryRunner.query('create index break_glass_notice_due on break_glass_review (unit, id) where told_at is null');
    await queryRunner.query(`
      grant select, insert, update (wrong_codes, confirmed_at, ends_at, ended_at) on break_glass to helhed_app`);
    await queryRunner.query(`
      grant select, insert, update (outcome, outcome_reason, decided_by, decided_at, delay_law, delay_reason, delay_decided_by,
        delay_owner, delay_until, told_by, told_at) on break_glass_review to helhed_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table break_glass_review');
    await queryRunner.query('drop table break_glass');
  }
}
