import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consents in seven dimensions, with all who gave them; refusals and attempts; uses; tasks for coming ages; answers by idempotency key.
 * The application adds to all of these and changes none but a task's progress.
 */
export class ConsentInFull0000000000012 implements MigrationInterface {
  readonly name = 'ConsentInFull0000000000012';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table consent
        add column systems text[] not null default '{}',
        add column receiver_units text[] not null default '{}',
        add column receiver_employees text[] not null default '{}',
        add column data_from text,
        add column data_to text,
        add column uses_most integer check (uses_most > 0),
        add column uses_days integer check (uses_days > 0),
        add column giver_key text,
        add column giver_scope text[] not null default '{}',
        add column holders_needed integer not null default 1,
        add column answer text not null default 'GIVEN',
        add column refused_at timestamptz,
        add column attempts jsonb not null default '[]'`);
    await queryRunner.query(`
      create table consent_giver (
        id uuid primary key,
        consent_id uuid not null references consent (id),
        giver text not null,
        giver_key text,
        form text not null,
        evidence_ref text,
        text_version text not null,
        given_at timestamptz not null,
        recorded_by text not null,
        recorded_unit text
      )`);
    await queryRunner.query('create index consent_giver_consent on consent_giver (consent_id)');
    await queryRunner.query(`
      create table consent_use (
        consent_id uuid not null references consent (id),
        call_id text not null,
        used_at timestamptz not null,
        primary key (consent_id, call_id)
      )`);
    await queryRunner.query('create index consent_use_time on consent_use (consent_id, used_at)');
    await queryRunner.query(`
      create table consent_task (
        id uuid primary key,
        consent_id uuid not null references consent (id),
        citizen_key text not null,
        what text not null,
        due_at timestamptz not null,
        raised_at timestamptz,
        done_at timestamptz,
        done_by text
      )`);
    await queryRunner.query('create index consent_task_due on consent_task (due_at) where raised_at is null');
    await queryRunner.query('create index consent_task_citizen on consent_task (citizen_key) where done_at is null');
    await queryRunner.query(`
      create table consent_answer (
        key text primary key,
        request text not null,
        consent_id uuid not null references consent (id),
        record_id uuid not null,
        made_at timestamptz not null
      )`);
    await queryRunner.query('grant select, insert on consent_giver, consent_use, consent_task, consent_answer to helhed_app');
    await queryRunner.query('grant update (raised_at, done_at, done_by) on consent_task to helhed_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table consent_answer, consent_task, consent_use, consent_giver');
    await queryRunner.query(`
      alter table consent drop column systems, drop column receiver_units, drop column receiver_employees, drop column data_from,
        drop column data_to, drop column uses_most, drop column uses_days, drop column giver_key, drop column giver_scope,
        drop column holders_needed, drop column answer, drop column refused_at, drop column attempts`);
  }
}
