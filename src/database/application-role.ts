/**
 * The database role of the running gateway. It may append audit rows and read them; it can neither change nor delete them.
 * The owner's role, which runs the migrations, is whoever `DATABASE_MIGRATION_URL` signs in as.
 */
export const APPLICATION_ROLE = 'helhed_app';
