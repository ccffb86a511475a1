import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { AuditLog } from '../../src/audit/audit-log.js';
import { readConfig } from '../../src/config/read-config.js';
import { type Database, openDatabase } from '../../src/database/open-database.js';
import { FixedClock } from '../../src/kernel/clock.js';
import { timeOrderedIds } from '../../src/kernel/ids.js';
import { readCatalogue } from '../../src/policy/catalogue.js';
import { decide } from '../../src/policy/decide.js';
import { isPermitted } from '../../src/policy/decision.js';
import { type RecordedDecision, Replay, type ReplayReport } from '../../src/policy/replay/replay.js';
import { replayText } from '../../src/policy/replay/replay-text.js';
import { anyFacts } from '../../src/policy/testing/any-facts.js';
import { faultsOf } from '../../src/schema/validators.js';
import { emptyServerDatabase, serviceUrl } from '../support/database.js';

const ENTRIES = 5_000;
const AT_ONCE = 250;
/** decisions recorded otherwise than they fell, in different parts of the log */
const WRONG = [4_900, 2_500, 17];
const TAMPERED = 3_000;
const ERASED = 'citizen-7';

/** Needs a server, since the embedded database is read by one thread: `eval "$(.ci/services start)"` first. */
(serviceUrl === undefined ? describe.skip : describe)('the replay command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-replay-'));
  const validate = (document: unknown) => faultsOf('policy/purpose.schema.json', document);
  const inForce = readCatalogue(validate);
  const clock = new FixedClock('2026-11-22T08:00:00.000Z');
  const ids = timeOrderedIds(clock);
  const replayable = new Map<string, RecordedDecision>();
  let place: Awaited<ReturnType<typeof emptyServerDatabase>>;
  let database: Database;

  const openLog = (logId: string) =>
    AuditLog.open({
      query: database.pool,
      logId,
      origin: `helhed.example.dk/log/${logId}`,
      signingKey: Buffer.alloc(32, 7).toString('base64'),
      keyEncryptionKey: Buffer.from(readConfig({}).encryptionKey, 'base64'),
      clock,
      ids,
      powerSafe: true,
      appendTimeoutMs: 20_000,
    });

  async function asOwner(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  /** Appends a record of a decision; every tenth is of another operation, and stands in no replay. */
  async function append(log: AuditLog, index: number, facts: RecordedDecision['facts']): Promise<void> {
    const decided = decide(inForce, facts);
    const classes = Object.fromEntries(decided.grants.map((one) => [one.system, one.classes]));
    const recorded: RecordedDecision = {
      decisionId: `d-${index}`,
      bundle: index % 50 === 1 ? 'an-earlier-one' : inForce.bundle,
      outcome: WRONG.includes(index) ? 'NONE' : decided.outcome,
      reasonCode: decided.reasons[0]!,
      facts,
      ...(isPermitted(decided) && { classes }),
    };
    const operation = index % 10 === 3 ? 'planDraft' : 'citizenView';
    const citizenKey = `citizen-${index % 20}`;
    if (operation === 'citizenView' && citizenKey !== ERASED && index !== TAMPERED) replayable.set(`d-${index}`, recorded);
    const { bundle, decisionId, outcome, reasonCode } = recorded;
    await log.append({
      ...{ bundle, decisionId, outcome, reasonCode, citizenKey, callId: ids.next(), purpose: facts.purpose },
      kind: isPermitted(decided) ? 'INTENT' : 'REFUSAL',
      claims: { operation, facts: facts as never, classes: recorded.classes as never },
    });
  }

  beforeAll(async () => {
    place = await emptyServerDatabase(serviceUrl!);
    database = await openDatabase({ url: place.url, dataDirectory: 'memory', poolSize: 1, mode: 'development', clock });
    await database.pool.query('insert into citizen_number values ($1, $1, now())', [ERASED]);
    const logs = [await openLog('a'), await openLog('b')];
    const facts = fc.sample(anyFacts(inForce), { numRuns: 400, seed: 22 });
    for (let first = 0; first < ENTRIES; first += AT_ONCE) {
      clock.advance(1);
      const group = Array.from({ length: AT_ONCE }, (_, at) => first + at);
      await Promise.all(group.map((index) => append(logs[index % 2]!, index, facts[index % facts.length]!)));
    }
    await logs[0]!.eraseCitizen(ERASED);
    await Promise.all(logs.map((log) => log.close()));
    await asOwner('alter table audit_entry disable trigger refuse_change');
    await asOwner(
      `update audit_entry set claims = claims || '\\x00' where position('"d-${TAMPERED}"' in convert_from(entry, 'utf8')) > 0`,
    );
    for (const { code, ...purpose } of inForce.content.purposes)
      if (purpose.rules.length > 1)
        writeFileSync(join(folder, `${code}.json`), JSON.stringify({ code, ...purpose, rules: purpose.rules.slice(1) }));
  }, 240_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
    await place.drop();
  });

  /** What live evaluation by both bundles says of the decisions as they were handed to the log, in its order. */
  async function expected(): Promise<ReplayReport> {
    const replay = new Replay(inForce, readCatalogue(validate, folder));
    const { rows } = await database.pool.query(
      `select convert_from(entry, 'utf8')::json ->> 'decisionId' as id from audit_entry order by recorded_at desc, log_id desc, idx desc`,
    );
    expect(rows).toHaveLength(ENTRIES);
    for (const { id } of rows) if (replayable.has(id)) replay.add(replayable.get(id)!);
    return replay.report();
  }

  const command = (more: readonly string[], environment: Record<string, string> = {}) =>
    spawnSync(
      process.execPath,
      ['--import', './test/support/run-typescript.mjs', 'src/cli.ts', 'policy:replay', '--bundle', folder, ...more],
      { env: { PATH: process.env.PATH, DATABASE_URL: place.url, ...environment }, encoding: 'utf8', timeout: 100_000 },
    );

  it('reports the same by one thread and by two, and what live evaluation says', async () => {
    const report = await expected();
    expect(report.notReproduced).toEqual({ decisions: 3, examples: ['d-4900', 'd-2500', 'd-17'] });
    expect(report.changes.length).toBeGreaterThan(20);
    expect(report.changes.some(({ decisions, examples }) => decisions > examples.length)).toBe(true);
    for (const workers of ['1', '2']) {
      const { status, stderr, stdout } = command(['--json', '--workers', workers]);
      expect([status, JSON.parse(stdout)]).toEqual([2, report]);
      expect(stderr).toBe('');
    }
    expect(command([]).stdout).toBe(`${replayText(report)}\n`);
  }, 300_000);

  it('fails, and reports nothing, when its threads cannot read the keys', () => {
    const { status, stderr, stdout } = command(['--workers', '2'], {
      HELHED_ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe('A thread of the replay failed: A subject key cannot be unwrapped with the installation key\n');
  }, 100_000);

  it.each(['0', '33', 'two', ''])(
    'takes no %p for a number of threads',
    (workers) => {
      const { status, stderr, stdout } = command(['--workers', workers]);
      expect([status, stdout, stderr]).toEqual([1, '', '--workers takes a number from 1 to 32\n']);
    },
    60_000,
  );
});
