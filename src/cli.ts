import { readConfig } from './config/read-config.js';

const HELP = `helhed COMMAND

  migrate             bring the database's tables up to date (DATABASE_MIGRATION_URL)
  token PERSONA       a development access token, from the running development gateway
  personas            the invented people as JSON, from the running development gateway
  policy:check        check the purpose files in force (HELHED_POLICY_DIR too) and prove what must hold of them; exit code 1 when it does not
  policy:replay --bundle DIR [--workers N] [--json]
                      run a draft (a folder like HELHED_POLICY_DIR) over the decisions of the log: who gains, who loses; exit code 0 nothing
                      changes, 3 something does, 2 the policy in force does not give what the log holds. On PostgreSQL in N threads (1 to 32;
                      the machine's processors, at most 4); the report is the same for any number
  audit:export [LOG]  the logs of all processes, or one, as JSON lines on standard output (PostgreSQL; an embedded database is read with the gateway stopped)
`;

const [command, argument] = process.argv.slice(2);
const commands: Record<string, () => Promise<void>> = {
  async token() {
    if (argument === undefined) throw new Error('Which persona? npm run -s token -- coordinator');
    const { accessToken } = (await fromGateway(`/development/token/${encodeURIComponent(argument)}`)) as { accessToken: string };
    console.log(accessToken);
  },
  async personas() {
    console.log(JSON.stringify(await fromGateway('/development/personas'), null, 2));
  },
  async migrate() {
    const { openDatabase } = await import('./database/open-database.js');
    const { systemClock } = await import('./kernel/clock.js');
    const config = readConfig(process.env);
    const url = config.databaseMigrationUrl ?? config.databaseUrl;
    const database = await openDatabase({
      ...(url !== undefined && { url, migrationUrl: url }),
      dataDirectory: config.dataDir,
      poolSize: 1,
      mode: 'development',
      clock: systemClock,
    });
    console.log(database.startLine);
    await database.close();
    if (url === undefined) return;
    const { makeQueueTables } = await import('./exchange/jobs/postgres-backend.js');
    await makeQueueTables(url, url);
  },
  async 'policy:check'() {
    const { readCatalogue } = await import('./policy/catalogue.js');
    const { policyCheck } = await import('./policy/prove/policy-check.js');
    const { faultsOf } = await import('./schema/validators.js');
    const { systemClock } = await import('./kernel/clock.js');
    const { policyDir } = readConfig(process.env);
    const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document), policyDir);
    if (!policyCheck(catalogue, systemClock.now().toISOString(), (line) => console.log(line))) process.exitCode = 1;
  },
  async 'policy:replay'() {
    const { policyReplay } = await import('./gateway/replay/policy-replay.js');
    process.exitCode = await policyReplay(readConfig(process.env), process.argv.slice(3), {
      out: (text) => console.log(text),
      progress: (text) => console.error(text),
    });
  },
  async 'audit:export'() {
    const { exportLog, exportLogs } = await import('./audit/export.js');
    const { openDatabase } = await import('./database/open-database.js');
    const { systemClock } = await import('./kernel/clock.js');
    const config = readConfig(process.env);
    const database = await openDatabase({
      ...(config.databaseUrl !== undefined && { url: config.databaseUrl }),
      dataDirectory: config.dataDir,
      poolSize: 1,
      mode: config.mode,
      clock: systemClock,
    });
    const write = (line: string) =>
      new Promise<void>((resolve, reject) =>
        process.stdout.write(line.endsWith('\n') ? line : `${line}\n`, (error) => (error ? reject(error) : resolve())),
      );
    try {
      if (argument === undefined) await exportLogs(database.pool, write);
      else await exportLog(database.pool, argument, write);
    } finally {
      await database.close();
    }
  },
};

async function fromGateway(path: string): Promise<unknown> {
  const { port, mode } = readConfig(process.env);
  if (mode === 'production') throw new Error('Production has no development tokens and no invented people.');
  const answer = await fetch(`http://127.0.0.1:${port}${path}`).catch(() => {
    throw new Error(`No gateway answers on port ${port}. Start it with: npm start`);
  });
  if (!answer.ok)
    throw new Error(answer.status === 404 ? 'The gateway does not know that persona.' : `The gateway answered ${answer.status}.`);
  return answer.json();
}

const run = command === undefined ? undefined : commands[command];
if (run === undefined) {
  console.log(HELP);
  process.exitCode = command === undefined || command === '--help' ? 0 : 1;
} else {
  try {
    await run();
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : String(thrown));
    process.exitCode = 1;
  }
}
