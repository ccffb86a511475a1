import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Plans, every version of them, and the outbox of what was changed. The application adds versions and moves a plan's head on by one; it
 * changes and deletes nothing else. An answer under an idempotency key may be a plan's as well as a consent's.
 */
export class Plans0000000000015 implements MigrationInterface {
  readonly name = 'Plans0000000000015';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table plan (
        id uuid primary key,
        citizen_key text not null,
        version integer not null check (version > 0),
        document jsonb not null,
        made_at timestamptz not null,
        changed_at timestamptz not null,
        status text generated always as (document ->> 'status') stored,
        kind text generated always as (document ->> 'kind') stored
      )`);
    await queryRunner.query('create index plan_citizen_key on plan (citizen_key)');
    await queryRunner.query(`
      create table plan_version (
        plan_id uuid not null references plan (id),
        version integer not null check (version > 0),
        base_version integer check (base_version < version),
        document jsonb not null,
        at timestamptz not null,
        author text not null,
        author_role text not null,
        author_sector text,
        author_unit text,
        reason text,
        new_ids jsonb not null default '{}',
        primary key (plan_id, version)
      )`);
    await queryRunner.query('create index plan_version_time on plan_version (plan_id, at)');
    await queryRunner.query(`
      create table outbox (
        place bigint generated always as identity primary key,
        id uuid not null unique,
        what text not null,
        subject_id uuid not null,
        version integer not null,
        made_at timestamptz not null,
        unique (what, subject_id, version)
      )`);
    await queryRunner.query(`
      alter table consent_answer
        alter column consent_id drop not null,
        add column plan_id uuid references plan (id),
        add column plan_version integer,
        add constraint consent_answer_one check (num_nonnulls(consent_id, plan_id) = 1),
        add constraint consent_answer_plan check ((plan_id is null) = (plan_version is null))`);
    await queryRunner.query('grant select, insert, update (version, document, changed_at) on plan to helhed_app');
    await queryRunner.query('grant select, insert on plan_version, outbox to helhed_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('delete from consent_answer where consent_id is null');
    await queryRunner.query(
      'alter table consent_answer drop column plan_version, drop column plan_id, alter column consent_id set not null',
    );
    await queryRunner.query('drop table outbox, plan_version, plan');
  }
}
