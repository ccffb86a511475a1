import { Agent, type IncomingMessage, request } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { Access } from '../../../src/access/access.js';
import { AppModule } from '../../../src/app.module.js';
import { readConfig } from '../../../src/config/read-config.js';
import type { Gateway } from '../../../src/gateway/open-gateway.js';
import { serve } from '../../../src/gateway/serve.js';
import { openLogger } from '../../../src/health/logger.js';
import { Metrics } from '../../../src/health/metrics.js';
import type { TokenVerifier } from '../../../src/identity/verify-token.js';
import { clock, contextOf } from '../../access/road-fakes.js';
import { catalogue, type Told } from './parts.js';
import { questionOf } from './questions.js';
import { accessIn, callersOf, type Leak, type Runner } from './run-world.js';
import type { World } from './world.js';

/** The gateway's own server before worlds: routes, guards and GraphQL as in service, a token for whoever the world says calls. */
export interface ServedWorlds {
  readonly run: Runner;
  /** one request as it stands, in a world; what it told is in `told` */
  put(
    world: World,
    path: string,
    body: object,
    headers: Readonly<Record<string, string>>,
  ): Promise<{ answer: Answer; told: Told }>;
  close(): Promise<void>;
}

/** counts of the caller's own calls, and the time of day: of no world */
const OWN_COUNTS = ['date', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
const SPAN = /-[0-9a-f]{16}-01$/;

const OPERATIONS = Object.getOwnPropertyNames(Access.prototype).filter((name) => name !== 'constructor');

interface Answer {
  readonly status: string;
  readonly headers: unknown;
  readonly body: string;
}

/** Serves on a free port; one question at a time. @param tokens in the place of the world's word on who calls */
export async function serveWorlds({ tokens }: { tokens?: Pick<TokenVerifier, 'verify'> } = {}): Promise<ServedWorlds> {
  const config = readConfig({ PORT: '0', HELHED_RATE_PER_MINUTE: '1000000' });
  let now: {
    access: Record<string, (...asked: never[]) => unknown>;
    told: Told;
    leak: Leak;
    caller: ReturnType<typeof contextOf>['caller'];
  };
  let lines: unknown[][] = [];
  const log = openLogger({ level: 'info', clock, destination: { write: (line) => void lines.push(lineOf(line)) } });
  const metrics = Object.assign(new Metrics(), {
    failed: (place: string, thrown: unknown) => now.told.events.push(['unexpected', place, String(thrown)]),
  });
  const gateway = {
    ...{ catalogue, clock, config, log, metrics, parts: { catalogue } },
    ids: { next: () => `id-${now.told.ids++}` },
    access: Object.fromEntries(OPERATIONS.map((name) => [name, (...asked: never[]) => now.access[name]!(...asked)])),
    tokens: tokens ?? { verify: async () => now.caller },
    close: async () => undefined,
  } as unknown as Gateway;
  const { server, address, drain } = await serve(gateway, AppModule.over(gateway), (routes) =>
    routes.addHook('onSend', async (_request, reply) => void reply.headers(now.leak.headers?.(now.told) ?? {})),
  );
  const { port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });

  const run: Runner = async (world, leak = {}, document) => {
    const { access, told } = accessIn(world, leak);
    const { decision, body } = questionOf(world, document);
    const { asker, other } = callersOf(world);
    const ask = async (caller: typeof asker) => {
      told.begin();
      lines = [];
      now = { access: access as never, told, leak, caller: contextOf(caller).caller };
      const path = decision === undefined ? '/graphql' : `/access/v1/${decision}`;
      const answer = await post({ port, path, agent }, JSON.stringify(body));
      while (lines.length === 0) await turn();
      return answer;
    };
    if (other !== undefined) await ask(other);
    const answer = await ask(asker);
    const drafts = told.drafts.map((draft) => ({
      ...draft,
      claims: { ...draft.claims, traceparent: String(draft.claims.traceparent).replace(SPAN, '') },
    }));
    return { answer, log: drafts, events: [...told.events, ...lines] };
  };
  return {
    run,
    put: async (world, path, body, headers) => {
      const { access, told } = accessIn(world, {});
      now = { access: access as never, told, leak: {}, caller: contextOf(callersOf(world).asker).caller };
      return { answer: await post({ port, path, agent }, JSON.stringify(body), headers), told };
    },
    close: async () => {
      agent.destroy();
      server.server.closeAllConnections();
      await drain();
    },
  };
}

/** A line of the log without how long it took and the random part of its trace. */
function lineOf(line: string): unknown[] {
  const { ms: _ms, traceparent, ...rest } = JSON.parse(line) as Record<string, unknown>;
  return ['line', rest, String(traceparent).replace(SPAN, '')];
}

const HEADERS = {
  'content-type': 'application/json',
  authorization: 'Bearer of-the-world',
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
};

function post(to: { port: string; path: string; agent: Agent }, body: string, more: Readonly<Record<string, string>> = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const headers = { ...HEADERS, ...more, 'content-length': Buffer.byteLength(body) };
    const asking = request({ ...to, host: '127.0.0.1', method: 'POST', headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ ...headOf(answer), body: Buffer.concat(parts).toString('latin1') }));
      answer.on('error', reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** Status line and headers, in their order and spelling. */
function headOf({ httpVersion, rawHeaders, statusCode, statusMessage }: IncomingMessage) {
  const pairs = Array.from({ length: rawHeaders.length / 2 }, (_one, at) => [rawHeaders[2 * at]!, rawHeaders[2 * at + 1]!]);
  return {
    status: `HTTP/${httpVersion} ${statusCode} ${statusMessage}`,
    headers: pairs.filter(([name]) => !OWN_COUNTS.includes(name!.toLowerCase())),
  };
}
