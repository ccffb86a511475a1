import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MUNICIPALITY = '0999';
const AUDIENCE = 'helhed';

/**
 * What a production installation finds around it: PostgreSQL and Redis of `.ci/services` with the roles of `postgres-roles.sh`, an identity
 * provider with keys of its own, and the sector systems, played by the simulators of the build stage (the image itself has none).
 * @param project the checkout
 * @param modules the folder of the compiled build stage
 * @returns `{ settings, signed, citizen, asked, slow, close }`: the environment of a gateway; `signed(persona)` gives an access token; `asked()`
 * counts the calls about a citizen so far
 */
export async function startSurroundings({ project, modules, work, ownerOfFiles }) {
  const load = (path) => import(pathToFileURL(join(modules, path)).href);
  const [{ startSimulators }, issuers, { PERSONAS }, { PEOPLE }, { pseudonym }, { systemClock }] = await Promise.all([
    load('src/development/simulators.js'),
    load('src/identity/development/stub-issuer.js'),
    load('src/identity/development/personas.js'),
    load('src/sdk/testing/people.js'),
    load('src/kernel/pseudonym.js'),
    load('src/kernel/clock.js'),
  ]);
  const services = startServices(project);
  const key = await issuers.stubKey('ES256', 'replay-1');
  const issuer = await issuers.startStubIssuer([key.publicKey]);
  const folder = join(work, 'sources');
  mkdirSync(folder, { recursive: true });
  const simulators = await startSimulators(systemClock, folder, { secret: randomBytes(18).toString('hex') });
  if (ownerOfFiles !== undefined) execFileSync('chown', ['-R', `${ownerOfFiles}:${ownerOfFiles}`, folder]);
  const pseudonymKey = randomBytes(32);

  return {
    settings: {
      PORT: '0',
      HOST: '127.0.0.1',
      ...makeRoles(project, services),
      REDIS_URL: services.REDIS_URL,
      OIDC_ISSUER: issuer.issuer,
      OIDC_AUDIENCE: AUDIENCE,
      HELHED_MUNICIPALITY: MUNICIPALITY,
      HELHED_LOG_ORIGIN: 'replay.example/helhed',
      HELHED_SIGNING_KEY: randomBytes(32).toString('base64'),
      HELHED_PSEUDONYM_KEY: pseudonymKey.toString('base64'),
      HELHED_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      HELHED_METRICS_TOKEN: randomBytes(18).toString('hex'),
      ...adapterSettings(simulators.settings),
    },
    citizen: PEOPLE.find(({ special }) => special.includes('ALL_IN_ORDER')),
    signed: (name) => {
      const persona = PERSONAS.find((one) => one.name === name);
      return issuers.signStubToken({
        key,
        issuer: issuer.issuer,
        clock: systemClock,
        claims: {
          aud: AUDIENCE,
          sub: `replay:${name}`,
          helhed_role: persona.roles[0],
          helhed_employee: persona.employee,
          helhed_unit: persona.unit?.id,
          helhed_sector: persona.sector,
          helhed_municipality: MUNICIPALITY,
          helhed_person_key: pseudonym(pseudonymKey, persona.cpr),
        },
      });
    },
    asked: () => simulators.all.get('cpr-sf1520').citizenCalls(),
    slow: (isSlow) => {
      for (const simulator of simulators.all.values()) simulator.fault(isSlow ? 'SLOW' : 'NONE');
    },
    close: async () => {
      await simulators.close();
      await issuer.close();
      execFileSync(join(project, '.ci/services'), ['stop', services.SERVICES_DIR], { stdio: 'ignore' });
    },
  };
}

function startServices(project) {
  const lines = execFileSync(join(project, '.ci/services'), ['start'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return Object.fromEntries([...lines.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]));
}

/** Runs the script that the PostgreSQL image runs on an empty data folder. @returns the addresses that compose makes of it */
function makeRoles(project, { TEST_DATABASE_URL }) {
  const server = new URL(TEST_DATABASE_URL);
  const [password, ownerPassword] = [randomBytes(18).toString('hex'), randomBytes(18).toString('hex')];
  execFileSync('bash', [join(project, 'docker/postgres-roles.sh')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PGHOST: server.hostname,
      PGPORT: server.port,
      PGPASSWORD: server.password,
      POSTGRES_USER: server.username,
      DATABASE_PASSWORD: password,
      DATABASE_MIGRATION_PASSWORD: ownerPassword,
    },
  });
  return {
    DATABASE_URL: `postgres://helhed_gateway:${password}@${server.host}/helhed`,
    DATABASE_MIGRATION_URL: `postgres://helhed_owner:${ownerPassword}@${server.host}/helhed`,
  };
}

function adapterSettings(blocks) {
  const word = (text) =>
    text
      .replaceAll('-', '_')
      .replace(/[A-Z]/g, (letter) => `_${letter}`)
      .toUpperCase();
  return Object.fromEntries(
    Object.entries(blocks).flatMap(([id, block]) =>
      Object.entries(block).map(([key, value]) => [
        `HELHED_ADAPTER_${id.toUpperCase().replaceAll('-', '_')}_${word(key)}`,
        value,
      ]),
    ),
  );
}
