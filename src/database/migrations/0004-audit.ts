import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log: logs, entries, signed checkpoints, and rows that wait for their index.
 * Two hedges stand around entries and checkpoints: the application has no right to change them, and a trigger refuses everybody else.
 */
export class Audit0000000000004 implements MigrationInterface {
  readonly name = 'Audit0000000000004';

  async up(queryRunner: QueryRunner): Promise<void> {
    await this.#makeTables(queryRunner);
    await this.#refuseChanges(queryRunner);
    await queryRunner.query('grant select, insert on audit_log, audit_entry, audit_checkpoint, audit_pending to helhed_app');
    await queryRunner.query('grant update (fence) on audit_log to helhed_app');
    await queryRunner.query('grant update (log_id, idx) on audit_pending to helhed_app');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Refused: audit rows are kept.'));
  }

  async #makeTables(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table audit_log (
        log_id text primary key,
        origin text not null,
        public_key text not null,
        fence bigint not null,
        made_at timestamptz not null
      )`);
    await queryRunner.query(`
      create table audit_entry (
        log_id text not null,
        idx bigint not null check (idx >= 0),
        entry bytea not null,
        leaf_hash bytea not null,
        kind text not null,
        recorded_at timestamptz not null,
        citizen_key text,
        claims bytea,
        primary key (log_id, idx)
      )`);
    await queryRunner.query(
      'create index audit_entry_citizen on audit_entry (citizen_key, recorded_at) where citizen_key is not null',
    );
    await queryRunner.query('create index audit_entry_recorded_at on audit_entry (recorded_at)');
    await queryRunner.query(`
      create table audit_checkpoint (
        log_id text not null,
        size bigint not null check (size >= 0),
        note text not null,
        recorded_at timestamptz not null,
        primary key (log_id, size)
      )`);
    await queryRunner.query(`
      create table audit_pending (
        id uuid primary key,
        kind text not null,
        draft jsonb not null,
        made_at timestamptz not null,
        log_id text,
        idx bigint
      )`);
    await queryRunner.query('create index audit_pending_unsequenced on audit_pending (made_at) where idx is null');
  }

  async #refuseChanges(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function refuse_audit_change() returns trigger language plpgsql as $$ begin
        raise exception 'audit rows are never changed' using errcode = 'insufficient_privilege';
      end $$`);
    for (const table of ['audit_entry', 'audit_checkpoint']) {
      await queryRunner.query(`
        create trigger refuse_change before update or delete or truncate on ${table}
          for each statement execute function refuse_audit_change()`);
      await queryRunner.query(`alter table ${table} enable always trigger refuse_change`);
    }
  }
}
