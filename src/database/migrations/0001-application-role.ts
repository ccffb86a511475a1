import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Makes the application's role where the cluster does not have it yet; roles belong to the cluster, so another database may have made it.
 * It cannot sign in: the operator's own user does, as its member.
 */
export class ApplicationRole0000000000001 implements MigrationInterface {
  readonly name = 'ApplicationRole0000000000001';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'helhed_app') then
          create role helhed_app nologin;
        end if;
      exception
        when duplicate_object or unique_violation then null;
        when insufficient_privilege then
          raise exception 'The role helhed_app is missing and this user may not make it: CREATE ROLE helhed_app NOLOGIN'
            using errcode = 'insufficient_privilege';
      end $$`);
    await queryRunner.query(`
      do $$ begin
        if not pg_has_role(current_user, 'helhed_app', 'member') then
          execute format('grant helhed_app to %I', current_user);
        end if;
      exception when insufficient_privilege then null;
      end $$`);
    await queryRunner.query(`
      do $$ begin
        if not has_schema_privilege('helhed_app', 'public', 'usage') then
          grant usage on schema public to helhed_app;
        end if;
      end $$`);
    await queryRunner.query('grant select on schema_migration to helhed_app');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Refused: other databases of the cluster may use the role helhed_app.'));
  }
}
