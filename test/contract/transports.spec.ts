import { connect } from 'node:net';
import { ROUTES } from '../../src/gateway/route-table.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const { cpr } = citizen('ALL_IN_ORDER');
const VIEW = `{ citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } } }`;

describe('the ways into the gateway', () => {
  let gateway: TestGateway;
  let token: string;
  let port: number;
  beforeAll(async () => {
    gateway = await startTestGateway();
    token = await gateway.issuer.tokenFor('coordinator');
    port = Number(new URL(gateway.serving.address).port);
  }, 120_000);
  afterAll(() => gateway.close());

  /** The first bytes that come back, of a request as it stands. */
  const send = (lines: readonly string[], body = '') =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      const parts: Buffer[] = [];
      socket.setTimeout(10_000, () => socket.destroy());
      socket.on('data', (part) => {
        parts.push(part);
        socket.setTimeout(300);
      });
      socket.on('error', reject);
      socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
      socket.write([...lines, 'host: localhost', `authorization: Bearer ${token}`, '', body].join('\r\n'));
    });

  it('are, for what concerns anybody, POST /graphql and the decision API: the contract is put to each', () => {
    const telling = Object.entries(ROUTES).filter(([, audience]) => audience === 'CALLER' || audience === 'DECISIONS');
    expect(telling.map(([path]) => path).sort()).toEqual([
      '/access/v1/evaluation',
      '/access/v1/evaluations',
      '/access/v1/search/action',
      '/access/v1/search/resource',
      '/graphql',
    ]);
  });

  it.each([
    [
      'GET',
      `/graphql?query=${encodeURIComponent(`query($cpr: CPR!) ${VIEW}`)}&variables=${encodeURIComponent(JSON.stringify({ cpr }))}`,
    ],
    ['HEAD', '/graphql?query={whoAmI{subject}}'],
    ['PUT', '/graphql'],
    ['SEARCH', '/graphql'],
  ])('are not %s', async (method, target) => {
    const answer = await send([`${method} ${target} HTTP/1.1`, 'connection: close', 'content-type: application/json']);
    expect(answer).toMatch(/^HTTP\/1\.1 40[045] /);
    expect(answer).not.toMatch(/"(cases|subject)"/);
  });

  it.each(['graphql-transport-ws', 'graphql-ws'])('are no socket that stays open (%s)', async (protocol) => {
    const answer = await send([
      'GET /graphql HTTP/1.1',
      'connection: Upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      `sec-websocket-protocol: ${protocol}`,
    ]);
    expect(answer).not.toContain('101');
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  it('take no list of questions in one body, and no document by its hash', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const question = { query: `query($cpr: CPR!) ${VIEW}`, variables: { cpr } };
    const stored = { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }, variables: { cpr } };
    for (const body of [[question, question], stored]) {
      const answer = await gateway.post(JSON.stringify(body), headers);
      expect([answer.status, answer.text.includes('"cases"')]).toEqual([400, false]);
    }
  });
});
