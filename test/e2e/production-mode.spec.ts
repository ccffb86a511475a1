import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppModule } from '../../src/app.module.js';
import { readConfig } from '../../src/config/read-config.js';
import { SETTINGS } from '../../src/config/settings.js';
import { findAdapters } from '../../src/connectors/find-adapters.js';
import { startSimulators } from '../../src/development/simulators.js';
import { ENTITIES } from '../../src/gateway/entities.js';
import { type Gateway, openGateway } from '../../src/gateway/open-gateway.js';
import { type Serving, serve } from '../../src/gateway/serve.js';
import { type StubIssuer, signStubToken, startStubIssuer, stubKey } from '../../src/identity/development/stub-issuer.js';
import { systemClock } from '../../src/kernel/clock.js';
import { testDatabase } from '../support/database.js';
import { adapterEnvironment, type RecordedSources, startRecordedSources } from '../support/recorded-sources.js';

const key = () => randomBytes(32).toString('base64');
const WHO = '{ whoAmI { subject } }';

describe('production mode', () => {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-production-'));
  const clock = systemClock;
  let sources: RecordedSources;
  let issuer: StubIssuer;
  let environment: Record<string, string>;
  let gateway: Gateway;
  let serving: Serving;
  let authorization: string;

  beforeAll(async () => {
    sources = await startRecordedSources(clock, join(folder, 'sources'));
    const signer = await stubKey('ES256', 'production-1');
    issuer = await startStubIssuer([signer.publicKey]);
    environment = {
      HELHED_MODE: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      HELHED_MUNICIPALITY: '0999',
      HELHED_DATA_DIR: folder,
      HELHED_LOG_LEVEL: 'silent',
      HELHED_LOG_ORIGIN: 'test.example/helhed',
      DATABASE_URL: 'postgres://helhed_gateway@127.0.0.1:1/helhed',
      OIDC_ISSUER: issuer.issuer,
      OIDC_AUDIENCE: 'helhed',
      HELHED_SIGNING_KEY: key(),
      HELHED_PSEUDONYM_KEY: key(),
      HELHED_ENCRYPTION_KEY: key(),
      HELHED_METRICS_TOKEN: 'for-this-test-only',
      ...sources.environment,
    };
    const config = readConfig(environment);
    const database = await testDatabase(ENTITIES);
    gateway = await openGateway({ config, clock, issuer: issuer.issuer, adapters: config.adapters, database });
    serving = await serve(gateway, AppModule.over(gateway));
    authorization = `Bearer ${await signStubToken({ key: signer, issuer: issuer.issuer, clock })}`;
  }, 120_000);
  afterAll(async () => {
    await serving.drain();
    await issuer.close();
    await sources.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function call(path: string, init: RequestInit = {}) {
    const answer = await fetch(`${serving.address.replace('localhost', '127.0.0.1')}${path}`, init);
    const text = await answer.text();
    return { status: answer.status, text, type: answer.headers.get('content-type') };
  }
  const post = (body: unknown) =>
    call('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify(body),
    });
  const codeOf = ({ text }: { text: string }) => {
    const body = JSON.parse(text);
    return body.code ?? body.errors?.[0]?.extensions.code;
  };

  it('answers a caller whose token is good, and nobody else', async () => {
    const answer = await post({ query: WHO });
    expect([answer.status, answer.text]).toEqual([200, '{"data":{"whoAmI":{"subject":"somebody"}}}']);
    const without = await call('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: WHO }),
    });
    expect([without.status, codeOf(without)]).toEqual([401, 'TOKEN_MISSING']);
  });

  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
    '{ whoAmI { subject } __schema { types { name } } }',
  ])('refuses introspection: %s', async (query) => {
    for (const _round of [1, 2]) {
      const answer = await post({ query });
      expect(answer.status).toBe(422);
      expect(codeOf(answer)).toBe('REQUEST_INVALID');
      expect(answer.text).not.toContain('"types"');
    }
  });

  it('refuses GET, and several questions in one request', async () => {
    const get = await call(`/graphql?query=${encodeURIComponent(WHO)}`, { headers: { authorization } });
    expect([get.status, codeOf(get)]).toEqual([405, 'METHOD_NOT_ALLOWED']);
    const batch = await post([{ query: WHO }, { query: WHO }]);
    expect([batch.status, codeOf(batch)]).toEqual([400, 'REQUEST_UNREADABLE']);
  });

  it.each([
    ['a field', '{ whoAmy { subject } }'],
    ['a field of a type', '{ whoAmI { subjekt } }'],
    ['an argument', '{ myCitizens(frist: 1) { nodes { sectors } } }'],
    ['a type', 'query($a: CPRR!) { citizenView(cpr: $a, purpose: "PLAN_DRAFT") { cases { title } } }'],
    ['a value of an enum', '{ accessLog(filter: { kind: INTNT }) { nodes { logIndex } } }'],
  ])('suggests nothing for %s that is misspelt, and names nothing of the schema', async (_what, query) => {
    const answer = await post({ query });
    expect(answer.status).toBe(422);
    expect(answer.text).not.toMatch(/did you mean|whoAm|subje|first|frist|CPR|INTE?NT|Query/i);
  });

  it.each([
    '/graphiql',
    '/playground',
    '/altair',
    '/development/personas',
    '/development/token/coordinator',
    '/development',
    '/console/dev',
  ])('has no %s', async (path) => {
    for (const headers of [{}, { authorization, accept: 'text/html' }]) {
      const answer = await call(path, { headers: headers as Record<string, string> });
      expect([answer.status, codeOf(answer)]).toEqual([404, 'NOT_FOUND']);
    }
  });

  it('shows a browser that opens /graphql no page', async () => {
    const answer = await call('/graphql', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.type]).toEqual([405, 'application/json; charset=utf-8']);
    expect(answer.text).not.toContain('<');
  });

  it('does not open figures to the token of development', async () => {
    expect((await call('/metrics', { headers: { authorization: 'Bearer development-metrics' } })).status).toBe(401);
    expect((await call('/metrics', { headers: { authorization: 'Bearer for-this-test-only' } })).status).toBe(200);
  });

  it('does not start with secrets of development, personas or simulators, and names each', () => {
    const secrets = SETTINGS.flatMap(({ name, secret, developmentDefault }) =>
      secret && developmentDefault ? [[name, developmentDefault]] : [],
    );
    const strangers = {
      HELHED_PERSONAS: 'canary-1',
      HELHED_SIMULATORS: 'canary-2',
      HELHED_ADAPTER_EMPLOYMENT_SIMULATOR: 'canary-3',
    };
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['--import', './test/support/run-typescript.mjs', 'src/main.ts'],
      {
        env: { PATH: process.env.PATH, ...environment, ...Object.fromEntries(secrets), ...strangers },
        encoding: 'utf8',
        timeout: 60_000,
      },
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(secrets.length).toBeGreaterThan(3);
    for (const [name, value] of secrets) {
      expect(stderr).toContain(`${name} is the development key, which production refuses`);
      expect(stderr).not.toContain(value);
    }
    for (const name of Object.keys(strangers)) expect(stderr).toContain(`${name} is not a setting that Helhed knows`);
    expect(stderr).not.toContain('canary');
    expect(stderr.trim().split('\n')).toHaveLength(1 + secrets.length + Object.keys(strangers).length);
  }, 90_000);

  it('does not start with the secret that a simulator takes by itself, and names each adapter setting that holds it', async () => {
    const simulators = await startSimulators(clock, join(folder, 'known-secrets'));
    const known = adapterEnvironment(simulators.settings);
    const secretKeys = (await findAdapters()).flatMap(({ manifest: { id }, configSchema }) =>
      Object.entries(configSchema.properties as Record<string, { secret?: boolean }>)
        .filter(([, { secret }]) => secret)
        .map(([key]) => [id, { [key]: '' }] as const),
    );
    const names = secretKeys.flatMap(([id, block]) => Object.keys(adapterEnvironment({ [id]: block })));
    await simulators.close();
    expect(names).toHaveLength(4);
    const fault = () => readConfig({ ...environment, ...known });
    const faults = names.sort().map((name) => `${name} is the simulators' secret, which production refuses`);
    expect(fault).toThrow(expect.objectContaining({ faults }));
    expect(fault).not.toThrow(known[names[0]!]);
  });

  it('does not open with a setting that only a simulator would have', async () => {
    const config = readConfig({ ...environment, HELHED_ADAPTER_EMPLOYMENT_DFDG_SIMULATOR: 'canary' });
    const database = await testDatabase(ENTITIES);
    const opened = openGateway({ config, clock, issuer: issuer.issuer, adapters: config.adapters, database });
    await expect(opened).rejects.toThrow(/employment-dfdg .*additionalProperties simulator/);
    await expect(opened).rejects.not.toThrow(/canary/);
    await database.close();
  });
});
