import { request } from 'node:http';
import { jest } from '@jest/globals';
import { type Audience, ROUTES } from '../../src/gateway/route-table.js';
import { PROBLEMS, type ProblemBody, type ProblemCode } from '../../src/kernel/problem.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

const RATE = 200;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const operator = { authorization: 'Bearer development-metrics' };
const paths = (...audiences: Audience[]) =>
  Object.keys(ROUTES)
    .filter((path) => audiences.includes(ROUTES[path]!))
    .map((path) => path.replace(':persona', 'nobody'));

interface Answer {
  status: number;
  type: string;
  text: string;
}

describe('whatever goes wrong at a route', () => {
  let gateway: TestGateway;

  /** Sends the path as it stands. */
  const send = (method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(gateway.serving.address);
      const length = body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            type: String(answer.headers['content-type'] ?? ''),
            text: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      sent.on('error', reject).end(body);
    });

  /** RFC 9457: the media type, the status of the answer, and a code of the closed list; nothing beside its members. */
  const expectProblem = ({ status, type, text }: Answer, code: ProblemCode, what = '') => {
    const body = JSON.parse(text) as ProblemBody;
    expect([what, status, type, body.code]).toEqual([
      what,
      PROBLEMS[code].status,
      'application/problem+json; charset=utf-8',
      code,
    ]);
    const { en, da } = PROBLEMS[code];
    const { retryAfter, ...rest } = body;
    expect(rest).toEqual({ type: `urn:helhed:problem:${code}`, title: en, titleDa: da, status, code });
    expect(retryAfter === undefined).toBe(code !== 'RATE_LIMITED');
  };

  beforeAll(async () => {
    gateway = await startTestGateway({ HELHED_RATE_PER_MINUTE: String(RATE) });
  }, 120_000);
  afterAll(() => gateway.close());

  it.each(paths('OPERATIONS'))('%s without the token, and with a wrong one, is a problem document', async (path) => {
    expectProblem(await send('GET', path), 'TOKEN_MISSING');
    expectProblem(await send('GET', path, { authorization: 'Bearer wrong' }), 'TOKEN_INVALID');
  });

  it.each(paths('OPERATIONS', 'ANYONE', 'DEVELOPMENT'))('%s asked with a method that it has not is one', async (path) => {
    for (const method of METHODS.filter((one) => one !== 'GET'))
      expectProblem(await send(method, path, operator), 'NOT_FOUND', method);
  });

  it.each(paths('OPERATIONS', 'ANYONE', 'DEVELOPMENT'))('%s asked with a body that nobody can read is one', async (path) => {
    expectProblem(await send('POST', path, { ...operator, 'content-type': 'application/json' }, '{"a":'), 'REQUEST_UNREADABLE');
    expectProblem(await send('POST', path, { ...operator, 'content-type': 'text/xml' }, '<a/>'), 'NOT_FOUND');
  });

  it.each(paths('DEVELOPMENT'))('%s from another machine is one', async (url) => {
    const { statusCode, headers, body } = await gateway.serving.server.inject({ method: 'GET', url, remoteAddress: '10.0.0.7' });
    expectProblem({ status: statusCode, type: String(headers['content-type']), text: body }, 'NOT_FOUND');
  });

  it('a persona that does not exist is one', async () => {
    expectProblem(await send('GET', '/development/token/nobody'), 'NOT_FOUND');
  });

  it.each(['/', '/nowhere', '/graphiql', '/metrics/', '/METRICS/x', '/development', '/health'])(
    'the address %s, which is no route, is one',
    async (path) => {
      for (const method of METHODS) expectProblem(await send(method, path, operator), 'NOT_FOUND', method);
    },
  );

  it.each(['/%', '/%zz', '/metrics/%c3%28'])('the address %s, which cannot be read, is one', async (path) => {
    const answer = await send('GET', path);
    expectProblem(answer, answer.status === 400 ? 'REQUEST_UNREADABLE' : 'NOT_FOUND');
  });

  it('an error that nobody foresaw is one, without its words', async () => {
    const { audit, metrics } = gateway.gateway;
    const fails = () => Promise.reject(new Error('canary'));
    const broken = [
      jest.spyOn(audit, 'checkpoint').mockImplementation(fails),
      jest.spyOn(metrics.registry, 'metrics').mockImplementation(fails),
    ];
    for (const path of ['/log/checkpoint', '/metrics']) {
      const answer = await send('GET', path, operator);
      expectProblem(answer, 'INTERNAL', path);
      expect(answer.text).not.toContain('canary');
    }
    for (const one of broken) one.mockRestore();
  });

  it('a log without a checkpoint is one', async () => {
    const none = jest.spyOn(gateway.gateway.audit, 'checkpoint').mockResolvedValue(undefined);
    expectProblem(await send('GET', '/log/checkpoint'), 'NOT_FOUND');
    none.mockRestore();
  });

  it.each(paths('CALLER'))('%s carries its problem in the form of GraphQL', async (path) => {
    const json = { 'content-type': 'application/json' };
    const authorization = `Bearer ${await gateway.issuer.tokenFor('coordinator')}`;
    const long = JSON.stringify({ query: ' '.repeat(70_000) });
    const cases: [ProblemCode, string, Record<string, string>, string][] = [
      ['MEDIA_TYPE_UNSUPPORTED', 'POST', { 'content-type': 'text/plain' }, 'x'],
      ['TOKEN_MISSING', 'POST', json, '{}'],
      ['TOKEN_INVALID', 'POST', { ...json, authorization: 'Bearer wrong' }, '{}'],
      ['REQUEST_UNREADABLE', 'POST', { ...json, authorization }, '{"query":'],
      ['REQUEST_TOO_LARGE', 'POST', { ...json, authorization }, long],
    ];
    for (const method of METHODS.filter((one) => one !== 'POST')) cases.push(['METHOD_NOT_ALLOWED', method, {}, '']);
    for (const [code, method, headers, body] of cases) {
      const { status, type, text } = await send(method, path, headers, body);
      expect([method, status, type]).toEqual([method, PROBLEMS[code].status, 'application/json; charset=utf-8']);
      const { data, errors } = JSON.parse(text) as { data: null; errors: { extensions: { problem: ProblemBody } }[] };
      expect([data, errors.map(({ extensions }) => extensions.problem.code)]).toEqual([null, [code]]);
    }
  });

  it.each(['/metrics', '/health/ready'])('%s with wrong tokens too often is one', async (path) => {
    let answer = await send('GET', path, { authorization: 'Bearer wrong' });
    for (let count = 0; answer.status !== 429 && count < 2 * RATE; count += 1)
      answer = await send('GET', path, { authorization: 'Bearer wrong' });
    expectProblem(answer, 'RATE_LIMITED');
  });
});
