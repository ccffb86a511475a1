import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/read-config.js';
import { type Development, startDevelopment } from '../../src/development/start-development.js';
import { ENTITIES } from '../../src/gateway/entities.js';
import type { Clock } from '../../src/kernel/clock.js';
import { systemClock } from '../../src/kernel/clock.js';
import { PEOPLE, type SpecialCase } from '../../src/sdk/testing/people.js';
import { testDatabase } from './database.js';
import { traceAnswersOf, traceGateway, tracing } from './traces.js';
import { traceStreams } from './traces-streams.js';

export interface GraphqlAnswer {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape follows from the query of each test
  body: any;
}

/**
 * A whole gateway for a test: real simulators, real issuer, real database, real HTTP on free ports.
 * @param settings with a `DATABASE_URL` it is a further instance on that database, whoever made it
 */
export interface TestGateway extends Development {
  /** asks as the persona; with a bare token when given one */
  ask(persona: string, query: string, variables?: object, headers?: Record<string, string>): Promise<GraphqlAnswer>;
  post(body: string, headers: Record<string, string>): Promise<GraphqlAnswer>;
}

export async function startTestGateway(settings: Record<string, string> = {}, clock: Clock = systemClock): Promise<TestGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-test-'));
  const config = readConfig({
    PORT: '0',
    HELHED_DATA_DIR: folder,
    HELHED_RATE_PER_MINUTE: '100000',
    // a busy machine must not look like a source that is down
    HELHED_DEADLINE_MS: '40000',
    HELHED_SOURCE_TIMEOUT_MS: '20000',
    HELHED_LOG_LEVEL: tracing() ? 'trace' : 'silent',
    ...settings,
  });
  const database = config.databaseUrl === undefined ? await testDatabase(ENTITIES) : undefined;
  if (tracing()) traceStreams();
  const development = await startDevelopment({ config, clock, ...(database && { database }) });
  traceAnswersOf(development.serving.address);
  const tokens = new Map<string, string>();
  const address = development.serving.address.replace('localhost', '127.0.0.1');
  const post = async (body: string, headers: Record<string, string>): Promise<GraphqlAnswer> => {
    const answer = await fetch(`${address}/graphql`, { method: 'POST', body, headers });
    const text = await answer.text();
    return { status: answer.status, text, body: text === '' ? undefined : JSON.parse(text) };
  };
  return {
    ...development,
    post,
    async ask(persona, query, variables = {}, headers = {}) {
      const token = tokens.get(persona) ?? (await development.issuer.tokenFor(persona));
      tokens.set(persona, token);
      return post(JSON.stringify({ query, variables }), {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...headers,
      });
    },
    close: async () => {
      await traceGateway(development);
      await development.close();
      await database?.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The invented citizen with the special case. */
export function citizen(special: SpecialCase) {
  const found = PEOPLE.find((person) => person.special.includes(special));
  if (found === undefined) throw new RangeError(special);
  return found;
}

/** Questions to the sector systems' simulators about one citizen so far; master data are counted by `cpr`. */
export function callsTo({ simulators }: Development): { sectors: number; cpr: number } {
  let [sectors, cpr] = [0, 0];
  for (const [id, simulator] of simulators.all) {
    if (id === 'cpr-sf1520') cpr += simulator.citizenCalls();
    else sectors += simulator.citizenCalls();
  }
  return { sectors, cpr };
}
