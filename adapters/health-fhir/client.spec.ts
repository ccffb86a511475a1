import type { IncomingMessage } from 'node:http';
import {
  connectForTest,
  type FaultyHttp,
  faultyHttp,
  PEOPLE,
  type PlannedAnswer,
  sourceCall,
} from '../../src/sdk/testing/index.js';
import { nextPage } from './client.js';
import { adapter } from './index.js';

const anna = PEOPLE[0]!;
const PATIENT = { resourceType: 'Patient', id: 'anna', identifier: [{ system: 'urn:oid:1.2.208.176.1.2', value: anna.cpr }] };

function page(resources: object[], next?: string): PlannedAnswer {
  const bundle = {
    resourceType: 'Bundle',
    type: 'searchset',
    entry: resources.map((resource) => ({ resource })),
    link: next === undefined ? [] : [{ relation: 'next', url: next }],
  };
  return { status: 200, contentType: 'application/fhir+json; charset=utf-8', body: JSON.stringify(bundle) };
}

const need = (id: string) => ({
  resourceType: 'Condition',
  id,
  subject: { reference: 'Patient/anna' },
  code: { coding: [{ code: id }] },
});

describe('paging and statuses of the FHIR client', () => {
  let server: FaultyHttp;
  let answer: (request: IncomingMessage, body: string) => PlannedAnswer;
  const seen: { url: string; body: string }[] = [];

  beforeAll(async () => {
    server = await faultyHttp(0, (request, body) => {
      seen.push({ url: `${request.method} ${request.url}`, body });
      return answer(request, body);
    });
  });
  beforeEach(() => seen.splice(0));
  afterAll(() => server.close());

  async function ask() {
    const source = await connectForTest(adapter, { origin: server.origin, token: 't' });
    try {
      return await source.citizenRecords(sourceCall(adapter, anna.cpr));
    } finally {
      await source.close();
    }
  }

  it('follows the next link by POST, its parameters in the body, and never writes the number into an address', async () => {
    answer = (_, body) =>
      body.startsWith('_getpages=a1')
        ? page([need('two')])
        : page([PATIENT, need('one')], `${server.origin}/fhir?_getpages=a1&_count=500`);
    expect((await ask()).records.needs).toHaveLength(2);
    expect(seen.map(({ url }) => url)).toEqual(['POST /fhir/Patient/_search', 'POST /fhir']);
    expect(seen[0]!.body).toContain(`identifier=urn%3Aoid%3A1.2.208.176.1.2%7C${anna.cpr}&_revinclude=`);
    expect(seen[1]!.body).toBe('_getpages=a1&_count=500');
  });

  it('gives up after twenty pages', async () => {
    answer = () => page([PATIENT], `${server.origin}/fhir?_getpages=again`);
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_TOO_LARGE' });
    expect(seen).toHaveLength(20);
  });

  it.each([
    'http://127.0.0.1:9/fhir?_getpages=a1',
    'http://[broken',
    '/elsewhere?_getpages=a1',
    `/fhir?identifier=${anna.cpr}`,
    `/fhir/Patient/${anna.cpr.slice(0, 6)}%2D${anna.cpr.slice(6)}?_getpages=a1`,
    `/fhir?${anna.cpr}=x`,
  ])('does not follow the link %#', async (link) => {
    expect(() => nextPage(link, { origin: server.origin, basePath: '/fhir', token: 't' })).toThrow(
      expect.objectContaining({ code: 'SOURCE_INVALID' }),
    );
    answer = () => page([PATIENT], link);
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
    expect(seen).toHaveLength(1);
  });

  it.each([
    [401, 'SOURCE_REFUSED'],
    [403, 'SOURCE_REFUSED'],
    [400, 'SOURCE_INVALID'],
    [204, 'SOURCE_INVALID'],
    [412, 'SOURCE_UNAVAILABLE'],
    [429, 'SOURCE_UNAVAILABLE'],
    [502, 'SOURCE_UNAVAILABLE'],
  ])('reads status %i as %s', async (status, code) => {
    answer = () => ({ ...page([PATIENT]), status, body: status === 204 ? '' : '{}' });
    await expect(ask()).rejects.toMatchObject({ code });
  });

  it('takes 404 for a wrong address: an unknown citizen is an empty bundle', async () => {
    answer = () => ({ ...page([]), status: 404 });
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
    answer = () => page([]);
    expect((await ask()).records).toEqual({});
    answer = (request) => (request.url === '/fhir' ? { ...page([]), status: 404 } : page([PATIENT], '/fhir?_getpages=a1'));
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
  });

  it('fails the feed of relations at a wrong address, so that no index is emptied by it', async () => {
    answer = () => ({ ...page([]), status: 404 });
    const source = await connectForTest(adapter, { origin: server.origin, token: 't' });
    const feed = source.relations!({ signal: AbortSignal.timeout(5000), requestId: 'feed', municipality: '0999' });
    await expect(feed[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
    await source.close();
  });

  it('refuses an answer to another request', async () => {
    answer = () => ({ ...page([PATIENT]), headers: { 'x-correlation-id': 'somebody-elses' } });
    await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
  });

  it('says that the source holds back when the source says so', async () => {
    answer = () => page([PATIENT, { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', code: 'suppressed' }] }]);
    expect((await ask()).withheld).toBe(true);
  });

  it('refuses text that is no UTF-8 JSON bundle of a search', async () => {
    for (const body of ['[]', 'null', '{"resourceType":"Bundle","type":"collection"}', '{"resourceType":"Patient"}', '']) {
      answer = () => ({ ...page([]), body });
      await expect(ask()).rejects.toMatchObject({ code: 'SOURCE_INVALID' });
    }
  });
});
