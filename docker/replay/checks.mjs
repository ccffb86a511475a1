import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inside } from './build-stages.mjs';
import { runInImage, startInImage } from './image-process.mjs';

const GATEWAY_READY = /helhed ready on (http:\/\/\S+)/;
const WORKER_READY = /helhed worker ready/;
/** as many as the CPR source has connections, so that none waits for a place */
const AT_ONCE = 10;
const ARRIVAL_LIMIT_MS = 10_000;
const FEED_LIMIT_MS = 30_000;
/** the sources that keep relations */
const FEEDS = ['employment-dfdg', 'family-sf1470', 'health-fhir', 'social-ffb'];
const GOOD = ['OK', 'NO_RECORDS', 'NOT_ASKED'];
const VIEW = `query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") {
  cases { title } sources { system state } decision { outcome } receipt { logIndex powerSafe } } }`;

const CONSENT = 'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } receipt { logIndex } } }';

/** What must not lie in the production image's folder. */
export function checkContents(image, check) {
  const app = inside(image, '/app');
  const files = readdirSync(image.root, { recursive: true, withFileTypes: true });
  const paths = files.map((file) => relative(image.root, join(file.parentPath ?? file.path, file.name)));
  const { devDependencies } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  const found = (pattern) => paths.filter((path) => pattern.test(path)).slice(0, 5);
  const own = /^app\/dist\//;
  check('no test', found(/^app\/(dist\/.*\.(spec|test)\.[cm]?[jt]s|test|dist\/test)/), []);
  check('no simulator, fixture or conformance kit', found(/^app\/dist\/.*(simulator|fixtures|sdk\/testing)/), []);
  check('no development identity provider', found(/^app\/dist\/src\/(identity\/)?development/), []);
  check(
    'no source text',
    paths.filter((path) => own.test(path) && /(?<!\.d)\.ts$/.test(path)),
    [],
  );
  check(
    'no development dependency',
    Object.keys(devDependencies).filter((name) => paths.includes(`app/node_modules/${name}`)),
    [],
  );
  check('a user that is not root', image.user, 'node');
}

/** The gateway of the image under production settings: what it shows, what it refuses, and how it ends under load. */
export async function checkGateway(image, { settings, signed, citizen, slow, asked: callsSoFar }, check) {
  const gateway = await startInImage(image, image.command, settings, GATEWAY_READY);
  if (gateway.address === undefined) throw new Error(`The gateway did not start:\n${gateway.output()}`);
  const { address } = gateway;
  const status = async (path, init) => (await fetch(`${address}${path}`, init)).status;
  const json = { 'content-type': 'application/json' };
  const post = { method: 'POST', headers: json, body: JSON.stringify({ query: '{ whoAmI { subject } }' }) };

  check('/health/live', await status('/health/live'), 200);
  check('/health/ready', await status('/health/ready'), 200);
  check('/graphql without a token', await status('/graphql', post), 401);
  for (const path of ['/development/personas', '/development/token/coordinator', '/graphiql'])
    check(path, await status(path), 404);
  check('the health check of the image', (await runInImage(image, image.healthcheck, { PORT: new URL(address).port })).code, 0);
  check(
    'the database acts as the application role, power-safe',
    /PostgreSQL 1\d.* as helhed_app, power-safe/.test(gateway.output()),
    true,
  );

  const authorization = `Bearer ${await signed('coordinator')}`;
  const asked = async (query, variables) =>
    (
      await fetch(`${address}/graphql`, {
        ...post,
        headers: { ...json, authorization },
        body: JSON.stringify({ query, variables }),
      })
    ).json();
  const consent = await asked(CONSENT, { input: consentOf(citizen) });
  check('a consent is recorded', consent.errors ?? Object.keys(consent.data.recordConsent), ['consent', 'receipt']);
  const view = await asked(VIEW, { cpr: citizen.cpr });
  const { sources = [], decision, receipt } = view.data?.citizenView ?? {};
  const states = [...new Set(sources.map(({ state }) => state))];
  check('a citizen view', decision?.outcome ?? view, 'PERMIT_REDACTED');
  check('its sources', states.includes('OK') ? states.filter((state) => !GOOD.includes(state)) : states, []);
  check('its receipt is power-safe', receipt?.powerSafe, true);

  const body = JSON.stringify({ query: VIEW, variables: { cpr: citizen.cpr } });
  slow(true);
  const before = callsSoFar();
  const calls = Array.from({ length: AT_ONCE }, () => ask(`${address}/graphql`, { ...json, authorization }, body));
  for (const began = performance.now(); callsSoFar() < before + AT_ONCE; await pause(5))
    if (performance.now() - began > ARRIVAL_LIMIT_MS) throw new Error('The calls did not reach the CPR source');
  const ending = gateway.end('SIGTERM');
  await pause(50);
  check('/health/ready when told to end', await status('/health/ready'), 503);
  check('/graphql when told to end', await status('/graphql', { ...post, headers: { ...json, authorization } }), 503);
  const answers = await Promise.all(calls);
  slow(false);
  const broken = answers.filter(({ data }) => data?.citizenView?.receipt === undefined);
  check(`calls under way at SIGTERM, ${AT_ONCE}, of which without a whole answer`, broken.slice(0, 2), []);
  check('exit after SIGTERM', await ending, 0);
  check('no number of a citizen in the output', gateway.output().includes(citizen.cpr), false);
  check(
    'the health check once it has ended',
    (await runInImage(image, image.healthcheck, { PORT: new URL(address).port })).code,
    1,
  );
}

/** The worker fills the relation index and ends when told. */
export async function checkWorker(image, { settings }, check) {
  const worker = await startInImage(image, ['node', 'dist/src/worker.js'], settings, WORKER_READY);
  check('the worker is ready', WORKER_READY.test(worker.output()) || worker.output(), true);
  for (const began = performance.now(); fedBy(worker).length < FEEDS.length; await pause(100))
    if (performance.now() - began > FEED_LIMIT_MS) break;
  check('every feed of relations was read', fedBy(worker), FEEDS);
  check('the worker warns of nothing', worker.output().match(/"level":"warn".*/g), null);
  check("the worker's exit after SIGTERM", await worker.end('SIGTERM'), 0);
}

/** The sources whose relations the worker has said to have read, in order. */
function fedBy(worker) {
  const lines = worker
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  const runs = lines.map((line) => JSON.parse(line)).filter(({ work, result }) => work === 'relations' && result === 'OK');
  return [...new Set(runs.map(({ of }) => of))].sort();
}

/** Settings that production refuses: the start ends at once with 1 and names the setting, never its value. */
export async function checkRefusals(image, { settings }, developmentSecrets, check) {
  for (const [name, value] of developmentSecrets) {
    const { code, output } = await runInImage(image, image.command, { ...settings, [name]: value });
    check(`exit with the development value of ${name}`, code, 1);
    check(`${name} is named, its value is not`, output.includes(name) && !output.includes(value), true);
  }
  const { OIDC_ISSUER: _left, ...rest } = settings;
  const { code, output } = await runInImage(image, image.command, rest);
  check('exit without OIDC_ISSUER, which is named', [code, output.includes('OIDC_ISSUER')], [1, true]);
}

function consentOf({ cpr }) {
  return {
    cpr,
    kind: 'PLAN_REPLACEMENT',
    sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'],
    dataClasses: ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT'],
    giver: 'SELF',
    form: 'WRITTEN',
    textVersion: 'replay-1',
    givenAt: new Date().toISOString(),
  };
}

/** One POST on a connection of its own. */
function ask(address, headers, body) {
  return new Promise((resolve) => {
    const broken = (cause) => resolve({ broken: String(cause) });
    const sent = request(address, { method: 'POST', headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.on('error', broken).on('end', () => {
        try {
          resolve(answer.complete ? JSON.parse(text) : { broken: 'cut' });
        } catch (cause) {
          broken(cause);
        }
      });
    });
    sent.on('error', broken).end(body);
  });
}
