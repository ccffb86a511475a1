import type { IncomingMessage } from 'node:http';
import { tryParseCpr } from '../../../src/sdk/index.js';
import { faultyHttp, PEOPLE, type PlannedAnswer, SIMULATOR_SECRET, type StartSimulator } from '../../../src/sdk/testing/index.js';
import { HEADERS, LONGEST_REQUEST_ID, PATHS, SCOPES } from '../source/wire.js';
import { type Answers, answersAbout, tiesOf } from './answers.js';
import { identityProvider } from './identity-provider.js';

const AUTHORITY = '0999';
const PAGE = 5;
const REMEMBERED_IDS = 50_000;

/** DFDG on the loopback address: token endpoint, seven questions about a citizen and the feed of primary caseworkers. */
export const startSimulator: StartSimulator = async ({ clock, port = 0, citizens, large = false, secret = SIMULATOR_SECRET }) => {
  const known = citizens ?? PEOPLE.filter(({ systems }) => systems.includes('EMPLOYMENT'));
  const today = clock.now().getTime();
  const answers = new Map<string, Answers>(known.map((citizen) => [citizen.cpr, answersAbout(citizen, today, large)]));
  const ties = tiesOf(known, today);
  const identity = identityProvider(clock, secret);
  const seen = new Set<string>();
  let citizenCalls = 0;

  /** 412 for an id that came before. */
  function refuseRepeated(id: string): PlannedAnswer | undefined {
    if (id === '' || id.length > LONGEST_REQUEST_ID) return problem(400, 1014);
    if (seen.has(id)) return problem(412, 1014);
    seen.add(id);
    if (seen.size > REMEMBERED_IDS) seen.delete(seen.values().next().value as string);
    return undefined;
  }

  function aboutCitizen(path: string, given: string, another: boolean): PlannedAnswer {
    citizenCalls += 1;
    const asked = tryParseCpr(given)?.value;
    if (asked === undefined) return problem(400, 1001);
    if (!answers.has(asked)) return problem(404, 4404);
    const cpr = another ? ([...answers.keys()].find((other) => other !== asked) ?? asked) : asked;
    return { ...ok(answers.get(cpr)?.[path]), headers: { [HEADERS.citizen]: cpr } };
  }

  function feed(page: number): PlannedAnswer {
    const lines = ties.slice((page - 1) * PAGE, page * PAGE);
    return ok({ tilknytninger: lines, naesteSide: page * PAGE < ties.length ? page + 1 : null });
  }

  const server = await faultyHttp(
    port,
    (request, body, fault) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      if (pathname === PATHS.token) return identity.tokenAnswer(request.headers.authorization, new URLSearchParams(body));
      const scopes = identity.scopesOf(request.headers.authorization);
      if (scopes === undefined) return problem(401, 1012);
      const repeated = refuseRepeated(header(request, HEADERS.requestId));
      if (repeated !== undefined) return repeated;
      if (header(request, HEADERS.authority) !== AUTHORITY) return problem(403, 4575);
      if (pathname === PATHS.ready) return ok({ status: 'ok' });
      const scope = (SCOPES as Record<string, string>)[pathname];
      if (scope === undefined) return { status: 404, contentType: 'text/plain', body: 'no such address' };
      if (!scopes.includes(scope)) return problem(403, 1013);
      if (pathname === PATHS.tilknytninger) return feed(Number(searchParams.get('side') ?? 1));
      return aboutCitizen(pathname, header(request, HEADERS.citizen), fault === 'OTHER_CITIZEN');
    },
    (request) => request.url === PATHS.token,
  );
  return {
    config: { origin: server.origin, ...identity.client, authority: AUTHORITY },
    citizenCalls: () => citizenCalls,
    fault: server.fault,
    close: server.close,
  };
};

const header = (request: IncomingMessage, name: string): string => String(request.headers[name] ?? '');

function ok(body: unknown): PlannedAnswer {
  return { status: 200, contentType: 'application/json; charset=utf-8', body: JSON.stringify(body) };
}

function problem(status: number, fejlkode: number): PlannedAnswer {
  return { status, contentType: 'application/json; charset=utf-8', body: JSON.stringify({ fejlkode }) };
}
