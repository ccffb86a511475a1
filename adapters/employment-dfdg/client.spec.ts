import type { SourceHttp, SourceProblem, SourceRequest, SourceResponse } from '../../src/sdk/index.js';
import { FixedClock, sourceCall } from '../../src/sdk/testing/index.js';
import { adapter } from './index.js';
import { PATHS } from './source/wire.js';

const CPR = '0504851118';
type Reply = Partial<Omit<SourceResponse, 'body'>> & { json?: unknown };

/** The adapter connected to replies made by hand. */
async function connected(reply: (request: SourceRequest) => Reply) {
  const requests: SourceRequest[] = [];
  const http: SourceHttp = {
    async request(request) {
      requests.push(request);
      const token = { json: { access_token: 'token', expires_in: 3600 } };
      const { json = {}, ...rest } = request.path === PATHS.token ? token : reply(request);
      return { status: 200, contentType: 'application/json', headers: {}, body: Buffer.from(JSON.stringify(json)), ...rest };
    },
    close: async () => undefined,
  };
  const clock = new FixedClock('2026-06-01T10:00:00Z');
  const operations = await adapter.connect(
    { origin: 'http://127.0.0.1:9', clientId: 'a', clientSecret: 'b', authority: '751' },
    { clock, requestId: () => 'spare', http: () => http, stateDirectory: '/' },
  );
  const ask = () =>
    operations.citizenRecords(sourceCall(adapter, CPR, { kinds: ['cases'], requestId: 'id' })).then(
      () => 'NO_FAILURE',
      (problem: SourceProblem) => problem.code,
    );
  return { ask, clock, requests, operations };
}

const none = { rehabiliteringsforloebListe: [] };

describe('the DFDG client', () => {
  it.each([`urn:oid:1.2.208.176.1.2|${CPR}`, `urn:oio:cpr-nr:${CPR}`, CPR, '050485-1118'])(
    'takes %s for the citizen asked, in header or body',
    async (spelling) => {
      const inHeader = await connected(() => ({ json: none, headers: { 'x-civilregistrationidentifier': spelling } }));
      expect(await inHeader.ask()).toBe('NO_FAILURE');
      const inBody = await connected(() => ({ json: { ...none, identifikation: spelling } }));
      expect(await inBody.ask()).toBe('NO_FAILURE');
    },
  );

  it.each([
    ['no person', { json: none }],
    ['another person', { json: { ...none, identifikation: '1203781227' } }],
    ['nine digits, for JSON text loses no zero', { json: { ...none, identifikation: '504851118' } }],
    ['no CPR number', { json: { ...none, identifikation: 'urn:oio:us:personid:7' } }],
    ['two persons', { json: { ...none, identifikation: CPR }, headers: { 'x-civilregistrationidentifier': '1203781227' } }],
  ])('refuses an answer that names %s', async (_, reply) => {
    expect(await (await connected(() => reply)).ask()).toBe('SOURCE_IDENTITY_MISMATCH');
  });

  it.each([
    [404, { fejlkode: 4404 }, 'NO_FAILURE'],
    [404, { fejlkode: '1010' }, 'NO_FAILURE'],
    [404, {}, 'SOURCE_INVALID'],
    [404, { fejlkode: 4013 }, 'SOURCE_INVALID'],
    [204, {}, 'NO_FAILURE'],
    [400, {}, 'SOURCE_INVALID'],
    [401, {}, 'SOURCE_REFUSED'],
    [403, {}, 'SOURCE_REFUSED'],
    [412, {}, 'SOURCE_UNAVAILABLE'],
    [429, {}, 'SOURCE_UNAVAILABLE'],
    [504, {}, 'SOURCE_UNAVAILABLE'],
  ])('meets status %i with %j by %s', async (status, json, expected) => {
    expect(await (await connected(() => ({ status, json }))).ask()).toBe(expected);
  });

  it('asks with the citizen in a header, the authority by four digits and no personal data in the address', async () => {
    const { ask, requests } = await connected(() => ({ json: { ...none, identifikation: CPR } }));
    await ask();
    expect(requests.at(-1)?.headers).toMatchObject({
      authorization: 'Bearer token',
      'x-civilregistrationidentifier': CPR,
      'x-requestid': 'id-1',
      'x-authoritycode': '0751',
    });
    expect(requests.every(({ path, body = '' }) => !`${path}${body}`.includes(CPR))).toBe(true);
  });

  it('asks for one token for many calls, and for another when its time is near', async () => {
    const { ask, clock, requests } = await connected(() => ({ json: { ...none, identifikation: CPR } }));
    const tokenCalls = () => requests.filter(({ path }) => path === PATHS.token).length;
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    expect(tokenCalls()).toBe(1);
    clock.advance(3_571_000);
    await ask();
    expect(tokenCalls()).toBe(2);
  });

  it('renews its token once after 401, with a new request id', async () => {
    const { ask, requests } = await connected(() => ({ status: 401 }));
    expect(await ask()).toBe('SOURCE_REFUSED');
    expect(requests.map(({ path, headers }) => headers?.['x-requestid'] ?? path)).toEqual([
      PATHS.token,
      'id-1',
      PATHS.token,
      'spare',
    ]);
  });

  it('puts nothing of a citizen into its problems', async () => {
    const { operations } = await connected(() => ({ json: { ...none, identifikation: '1203781227' } }));
    const problem = await operations
      .citizenRecords(sourceCall(adapter, CPR, { kinds: ['cases'] }))
      .catch((thrown: Error) => thrown);
    expect(`${problem} ${JSON.stringify(problem)}`).not.toMatch(/0504851118|1203781227/);
  });
});
