import { connect } from 'node:net';
import fc from 'fast-check';
import { ROUTES } from '../../src/gateway/route-table.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

const QUERY = JSON.stringify({ query: '{ purposes { code } }' });
const REFUSALS = [400, 401, 404, 405, 415];
const guarded = Object.keys(ROUTES).filter((path) => ['CALLER', 'OPERATIONS'].includes(ROUTES[path]!));

/** One request as it stands, with no client that would tidy the address up. */
function send(
  port: number,
  method: string,
  target: string,
  headers: string[] = [],
  body = '',
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const parts: Buffer[] = [];
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString('utf8');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), text });
    });
    const length = body === '' ? [] : [`content-length: ${Buffer.byteLength(body)}`];
    socket.write(
      [`${method} ${target} HTTP/1.1`, 'host: localhost', 'connection: close', ...headers, ...length, '', body].join('\r\n'),
    );
  });
}

const spelling = (path: string) =>
  fc
    .tuple(
      fc.constantFrom(
        '',
        '',
        '',
        'http://localhost',
        'HTTP://LOCALHOST:3000',
        '//localhost',
        '/.',
        '/x/..',
        '/',
        '//',
        '/%2e',
        '/%2F',
      ),
      fc.array(fc.constantFrom('as it is', 'as it is', 'encoded', 'in lower hex', 'other case', 'twice encoded'), {
        minLength: path.length,
        maxLength: path.length,
      }),
      fc.constantFrom(
        '',
        '',
        '',
        '/',
        '//',
        '?',
        '?query={purposes{code}}',
        '#',
        '#x',
        ';x',
        '%00',
        '%20',
        '%2f',
        '/.',
        '/..',
        '.json',
        '\t',
      ),
    )
    .map(([before, ways, after]) => before + [...path].map((letter, at) => spelt(letter, ways[at]!)).join('') + after);

function spelt(letter: string, way: string): string {
  const hex = letter.charCodeAt(0).toString(16);
  if (way === 'encoded') return `%${hex.toUpperCase()}`;
  if (way === 'in lower hex') return `%${hex}`;
  if (way === 'twice encoded') return `%25${hex}`;
  return way === 'other case' ? letter.toUpperCase() : letter;
}

describe('the guard before every route', () => {
  let gateway: TestGateway;
  let port: number;
  const json = ['content-type: application/json'];

  beforeAll(async () => {
    gateway = await startTestGateway();
    port = Number(new URL(gateway.serving.address).port);
  }, 120_000);
  afterAll(() => gateway.close());

  it.each([
    '/graphql',
    '/%67raphql',
    '/graphq%6c',
    '/graphq%6C',
    '/graphql?x',
    '/graphql#x',
    '/%67raphql?query=x#y',
    'http://localhost/graphql',
    'http://localhost/%67raphql',
  ])('asks for a token however the address is spelt: %s', async (target) => {
    const answer = await send(port, 'POST', target, json, QUERY);
    expect([answer.status, answer.text.includes('TOKEN_MISSING'), answer.text.includes('"purposes"')]).toEqual([
      401,
      true,
      false,
    ]);
    const got = await send(port, 'GET', `${target}${target.includes('?') ? '&' : '?'}query={__typename}`, json);
    expect([401, 404, 405]).toContain(got.status);
  });

  it('holds a caller with a token to the same rules at every spelling', async () => {
    const token = `authorization: Bearer ${await gateway.issuer.tokenFor('coordinator')}`;
    for (const target of ['/graphql', '/%67raphql#x', 'http://localhost/graphql']) {
      expect((await send(port, 'POST', target, [token, ...json], QUERY)).status).toBe(200);
      expect((await send(port, 'GET', target, [token])).status).toBe(405);
      expect((await send(port, 'POST', target, [token, 'content-type: text/plain'], QUERY)).status).toBe(415);
      const number = JSON.stringify({ query: '{ purposes { code } } # 0504851118' });
      expect((await send(port, 'POST', target, [token, ...json], number)).text).toContain('CPR_IN_DOCUMENT');
      const many = JSON.stringify({ query: `{ purposes { ${'code '.repeat(3000)} } }` });
      expect((await send(port, 'POST', target, [token, ...json], many)).text).toContain('LIMIT_EXCEEDED');
    }
  });

  it('never answers without a token, whatever the spelling and the method', async () => {
    expect(guarded).toEqual(expect.arrayContaining(['/graphql', '/metrics']));
    const request = fc.record({
      target: fc.constantFrom(...guarded).chain(spelling),
      method: fc.constantFrom('POST', 'POST', 'GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'SEARCH'),
      type: fc.constantFrom('application/json', 'application/json; charset=utf-8', 'text/plain', 'application/graphql'),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ target, method, type }) => {
        const body = ['POST', 'PUT', 'PATCH'].includes(method) ? QUERY : '';
        const { status, text } = await send(port, method, target, [`content-type: ${type}`], body);
        expect(REFUSALS).toContain(status);
        expect(text).not.toMatch(/PLAN_|helhed_|__schema/);
      }),
      { numRuns: 600 },
    );
  });

  it('repeats no address in its answer', async () => {
    for (const target of ['/kanarie', '/%zz/kanarie', '/graphql/kanarie', '/development/token/kanarie'])
      for (const method of ['GET', 'POST']) expect((await send(port, method, target, json)).text).not.toContain('kanarie');
  });
});

describe('tokens that fail', () => {
  let gateway: TestGateway;
  let port: number;
  const most = 20;
  beforeAll(async () => {
    gateway = await startTestGateway({ HELHED_RATE_PER_MINUTE: String(most) });
    port = Number(new URL(gateway.serving.address).port);
  }, 120_000);
  afterAll(() => gateway.close());

  it('are limited by address, make no record in the log, and shut out nobody with a token', async () => {
    const records = async () => (await gateway.gateway.audit.readAll({ limit: 1 })).rows[0]?.index;
    const before = await records();
    const wrong = ['content-type: application/json', 'authorization: Bearer a.b.c'];
    for (let at = 0; at < most; at += 1) expect((await send(port, 'POST', '/graphql', wrong, QUERY)).status).toBe(401);
    const over = await send(port, 'POST', '/graphql', wrong, QUERY);
    expect([over.status, over.text.includes('RATE_LIMITED')]).toEqual([429, true]);
    expect(over.text).toMatch(/"retryAfter":[1-9]\d?\b/);
    expect((await send(port, 'GET', '/metrics', ['authorization: Bearer x'])).status).toBe(429);
    expect((await send(port, 'GET', '/health/ready', ['authorization: Bearer x'])).status).toBe(429);
    expect((await send(port, 'GET', '/health/ready')).status).toBe(200);
    expect(await records()).toEqual(before);
    expect((await gateway.ask('coordinator', '{ whoAmI { subject } }')).status).toBe(200);
    const { text } = await send(port, 'GET', '/metrics', ['authorization: Bearer development-metrics']);
    expect(text).toMatch(/helhed_security_events_total\{kind="TOKEN_REFUSED"\} 20\b/);
    expect(text).toMatch(/helhed_security_events_total\{kind="CALLS_LIMITED"\} 3\b/);
  });
});
