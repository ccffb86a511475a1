import { join } from 'node:path';
import type { Logger } from 'pino';
import { Access } from '../access/access.js';
import { Cursors } from '../access/operations/cursor.js';
import type { AccessParts } from '../access/parts.js';
import { AuditLog } from '../audit/audit-log.js';
import { BreakGlassStore } from '../break-glass/break-glass.store.js';
import { ReviewStore } from '../break-glass/review.store.js';
import { Masks } from '../citizen/mask.js';
import type { Config } from '../config/read-config.js';
import { connectSources, type Sources } from '../connectors/connect-sources.js';
import { findAdapters } from '../connectors/find-adapters.js';
import { BlockStore } from '../consent/blocks/block.store.js';
import { ConsentStore } from '../consent/consent.store.js';
import { ReceiptSigner } from '../consent/receipt-signer.js';
import { type Database, openDatabase } from '../database/open-database.js';
import type { Jobs } from '../exchange/jobs/jobs.js';
import { openJobs } from '../exchange/jobs/open-jobs.js';
import { roundsOf } from '../exchange/rounds.js';
import { openLogger } from '../health/logger.js';
import { Metrics } from '../health/metrics.js';
import { type TokenVerifier, tokenVerifier } from '../identity/verify-token.js';
import type { Clock } from '../kernel/clock.js';
import { type Ids, timeOrderedIds } from '../kernel/ids.js';
import { PlanStore } from '../plan/plan.store.js';
import { ReaderVersions } from '../plan/reader-versions.js';
import { BundleStore } from '../policy/bundle-store.js';
import { CaseUseStore } from '../policy/case-use.store.js';
import { readCatalogue } from '../policy/catalogue.js';
import { CitizenKeys } from '../relations/citizen-keys.js';
import { PersonStore } from '../relations/person.store.js';
import { RelationStore } from '../relations/relation.store.js';
import { RepresentationStore } from '../relations/representation.store.js';
import { faultsOf } from '../schema/validators.js';
import { ENTITIES } from './entities.js';

/** What a gateway needs from outside: settings, time, and what development puts in their place. */
export interface GatewayOptions {
  config: Config;
  clock: Clock;
  issuer: string;
  /** settings blocks by adapter id */
  adapters: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** which log this process writes: each process has its own, by default `a` */
  logId?: string;
  /** opened elsewhere, for tests */
  database?: Database;
}

/** An open gateway, without its HTTP side. */
export interface Gateway {
  readonly config: Config;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly access: Access;
  readonly audit: AuditLog;
  readonly database: Database;
  readonly sources: Sources;
  readonly tokens: TokenVerifier;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** what comes round by itself; whoever opens the gateway starts it */
  readonly jobs: Jobs;
  readonly parts: AccessParts;
  close(): Promise<void>;
}

/** of the time of a whole call */
const APPEND_SHARE = 0.8;

/** Opens everything a call needs, in the order in which one thing needs another. What fails stops the start. */
export async function openGateway({
  config,
  clock,
  issuer,
  adapters,
  database: given,
  logId = config.logId ?? 'a',
}: GatewayOptions): Promise<Gateway> {
  const ids = timeOrderedIds(clock);
  const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document), config.policyDir);
  const log = openLogger({ level: config.logLevel, clock });
  const metrics = new Metrics(log);
  const database =
    given ??
    (await openDatabase({
      ...(config.databaseUrl !== undefined && { url: config.databaseUrl }),
      ...(config.databaseMigrationUrl !== undefined && { migrationUrl: config.databaseMigrationUrl }),
      dataDirectory: config.dataDir,
      poolSize: config.databasePool,
      mode: config.mode,
      clock,
      entities: ENTITIES,
    }));
  const bundles = new BundleStore(database.dataSource, clock);
  await bundles.keep(catalogue);
  const encryptionKey = Buffer.from(config.encryptionKey, 'base64');
  const audit = await AuditLog.open({
    query: database.pool,
    logId,
    origin: logId === 'a' ? config.logOrigin : `${config.logOrigin}/${logId}`,
    signingKey: config.signingKey,
    keyEncryptionKey: encryptionKey,
    clock,
    ids,
    powerSafe: database.powerSafe,
    appendTimeoutMs: config.deadlineMs * APPEND_SHARE,
    onTampered: (rows) => log.error({ event: 'audit rows tampered', count: rows.length, first: rows[0] }),
  });
  metrics.watch(audit);
  const sources = await connectSources({
    adapters: await findAdapters(),
    settings: adapters,
    municipality: config.municipality,
    timeoutMs: config.sourceTimeoutMs,
    stateDirectory: join(config.dataDir, 'sources'),
    clock,
    ids,
    observer: metrics,
  });
  const plans = new PlanStore(database.dataSource);
  const parts: AccessParts = {
    audit,
    blocks: new BlockStore(database.dataSource),
    breakGlass: new BreakGlassStore(database.dataSource, config.breakGlass),
    bundles,
    caseUses: new CaseUseStore(database.dataSource, Buffer.from(config.pseudonymKey, 'base64')),
    catalogue,
    citizenKeys: new CitizenKeys(database.dataSource, Buffer.from(config.pseudonymKey, 'base64'), encryptionKey),
    clock,
    consents: new ConsentStore(database.dataSource),
    database: database.dataSource,
    ids,
    manyCitizens: config.manyCitizens,
    masks: new Masks((why) => metrics.forbiddenRecord(why)),
    observer: metrics,
    persons: new PersonStore(database.dataSource),
    planReaders: new ReaderVersions(plans),
    plans,
    receipts: new ReceiptSigner(config.signingKey, config.municipality),
    relations: new RelationStore(database.dataSource),
    representations: new RepresentationStore(database.dataSource),
    reviews: new ReviewStore(database.dataSource),
    secondFactor: { ...config.breakGlass, authTimeDemanded: config.mode === 'production' },
    sources,
  };
  const jobs = openJobs(config, roundsOf(parts, logId), { log, clock, observer: metrics });
  metrics.watchRounds(jobs, clock);
  const tokens = tokenVerifier({
    issuer,
    audience: config.oidc.audience,
    ...(config.oidc.jwksUri !== undefined && { jwksUri: config.oidc.jwksUri }),
    clock,
    municipality: config.municipality,
    mode: config.mode,
    skewSeconds: config.callerSkewSeconds,
    onRefused: (reason) => metrics.tokenRefused(reason),
  });
  await audit.sequencePending();
  return {
    config,
    clock,
    ids,
    access: new Access(parts, new Cursors(encryptionKey)),
    audit,
    database,
    sources,
    tokens,
    metrics,
    log,
    jobs,
    parts,
    close: async () => {
      await jobs.stop();
      tokens.close();
      await sources.close();
      await audit.close();
      await database.close();
    },
  };
}
