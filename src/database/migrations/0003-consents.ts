import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consents as they were given. The application may note an end, and nothing else, because a consent must be provable (GDPR art. 7(1)). */
export class Consents0000000000003 implements MigrationInterface {
  readonly name = 'Consents0000000000003';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table consent (
        id uuid primary key,
        citizen_key text not null,
        kind text not null,
        purpose text,
        sectors text[] not null default '{}',
        data_classes text[] not null default '{}',
        case_ref text,
        giver text not null,
        form text not null,
        evidence_ref text,
        text_version text not null,
        recorded_by text not null,
        given_at timestamptz not null,
        expires_at timestamptz,
        withdrawn_at timestamptz,
        withdrawn_reason text
      )`);
    await queryRunner.query('create index consent_citizen_key on consent (citizen_key)');
    await queryRunner.query(`
      grant select, insert, update (expires_at, withdrawn_at, withdrawn_reason) on consent to helhed_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table consent');
  }
}
