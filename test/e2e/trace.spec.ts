import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/kernel/clock.js';
import { containsCpr } from '../../src/kernel/cpr.js';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';
import { type RecordedSources, startRecordedSources } from '../support/recorded-sources.js';

const FORM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';
const SPOKEN_TO = ['cpr-sf1520', 'employment-dfdg', 'family-sf1470', 'health-fhir'];
const query =
  'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { person { name { full } } cases { title } goals { title } efforts { title } appointments { title } sources { system state } } }';

/** W3C Trace Context, https://www.w3.org/TR/trace-context/ */
describe('the trace of a call', () => {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-trace-'));
  const { cpr } = citizen('ALL_IN_ORDER');
  let sources: RecordedSources;
  let gateway: TestGateway;

  beforeAll(async () => {
    sources = await startRecordedSources(systemClock, folder);
    gateway = await startTestGateway(sources.environment);
  }, 120_000);
  afterAll(async () => {
    await gateway.close();
    await sources.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The `traceparent` of every question about the citizen that the call led to; tokens are nobody's in particular. */
  async function sentFor(headers: Record<string, string>): Promise<{ source: string; trace: string; span: string }[]> {
    const before = sources.requests.length;
    const { body } = await gateway.ask('coordinator', query, { cpr }, headers);
    expect(body.errors).toBeUndefined();
    const asked = sources.requests.slice(before).filter(({ url }) => !/token/i.test(url));
    return asked.map(({ source, headers: sent }) => {
      const [, trace = '', span = ''] = FORM.exec(String(sent.traceparent)) ?? [];
      return { source, trace, span };
    });
  }

  it("goes on to every source that is asked over a network, with the caller's trace and a span of its own", async () => {
    const sent = await sentFor({ traceparent: `00-${TRACE}-${SPAN}-01` });
    expect([...new Set(sent.map(({ source }) => source))].sort()).toEqual(SPOKEN_TO);
    expect(new Set(sent.map(({ trace }) => trace))).toEqual(new Set([TRACE]));
    for (const { span } of sent) {
      expect(span).toMatch(/^(?!0{16})[0-9a-f]{16}$/);
      expect(span).not.toBe(SPAN);
    }
  });

  it.each([
    ['no traceparent', undefined],
    ['one of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['one without a span', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['capitals', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['the version that is none', `ff-${TRACE}-${SPAN}-01`],
    ['one that is cut', `00-${TRACE}-${SPAN}`],
    ['a CPR number', `00-0504851118-${SPAN}-01`],
  ])('begins a new trace for %s', async (_what, given) => {
    const sent = await sentFor(given === undefined ? {} : { traceparent: given });
    const traces = new Set(sent.map(({ trace }) => trace));
    expect(traces.size).toBe(1);
    expect(traces.has(TRACE)).toBe(false);
    expect([...traces][0]).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });

  it('is another one for each call that brings none', async () => {
    const [first, second] = [await sentFor({}), await sentFor({})];
    expect(first[0]!.trace).not.toBe(second[0]!.trace);
  });

  it('takes nothing of the caller to any source: not his token, nor what it says of him (faults A12)', async () => {
    const before = sources.requests.length;
    const token = await gateway.issuer.tokenFor('coordinator');
    const headers = {
      authorization: `Bearer ${token}`,
      cookie: 'session=kanarie',
      'x-forwarded-user': 'kanarie',
      from: 'kanarie',
    };
    const { body } = await gateway.ask('coordinator', query, { cpr }, headers);
    expect(body.errors).toBeUndefined();
    const sent = sources.requests.slice(before);
    expect(new Set(sent.map(({ source }) => source)).size).toBeGreaterThan(2);
    const parts = [token, ...token.split('.'), 'kanarie', 'E1005', 'helhed_role'];
    for (const { source, url, headers: given } of sent) {
      const text = JSON.stringify([url, given]);
      expect([source, parts.filter((part) => text.includes(part))]).toEqual([source, []]);
    }
  });

  it('leads to no CPR number in any address or file name at any source', async () => {
    for (const person of PEOPLE) await gateway.ask('coordinator', query, { cpr: person.cpr });
    expect(sources.requests.length).toBeGreaterThan(PEOPLE.length);
    const named = (text: string) =>
      PEOPLE.some((person) => text.includes(person.cpr) || text.includes(person.family)) || containsCpr(text);
    expect(sources.requests.filter(({ url }) => named(decodeURIComponent(url)))).toEqual([]);
    const files = readdirSync(folder, { recursive: true }).map(String);
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter(named)).toEqual([]);
  });
});
