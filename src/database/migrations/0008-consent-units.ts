import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The unit that recorded a consent: it sees what it recorded. Older rows have none. */
export class ConsentUnits0000000000008 implements MigrationInterface {
  readonly name = 'ConsentUnits0000000000008';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table consent add column recorded_unit text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table consent drop column recorded_unit');
  }
}
