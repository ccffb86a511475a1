import { jest } from '@jest/globals';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } needs { kind } efforts { title }
  sources { system state problem { code } } } }`;
const { cpr } = citizen('ALL_IN_ORDER');
const NAME = 'Vestermark';

describe('an error that nobody foresaw', () => {
  let gateway: TestGateway;
  let written: string[];

  beforeAll(async () => {
    gateway = await startTestGateway({ HELHED_LOG_LEVEL: 'info' });
  }, 120_000);
  afterAll(() => gateway.close());

  beforeEach(() => {
    written = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  const lines = () =>
    written
      .filter((text) => text.startsWith('{'))
      .map((text) => JSON.parse(text) as Record<string, unknown> & { frames?: string[] });
  const failures = () => lines().filter(({ event }) => event === 'unexpected error');

  it('answers INTERNAL and leaves one line with class, place and call, and no word of its message', async () => {
    jest
      .spyOn(gateway.gateway.parts.consents, 'of')
      .mockImplementation(() => Promise.reject(new TypeError(`${NAME} ${cpr} is odd`)));
    const { body } = await gateway.ask('coordinator', VIEW, { cpr });
    expect(body.errors[0].extensions.code).toBe('INTERNAL');
    expect(failures()).toHaveLength(1);
    const [line] = failures();
    expect(line).toMatchObject({ level: 'error', where: 'GRAPHQL', error: 'TypeError', callId: expect.any(String) });
    expect(line!.frames).toContainEqual(expect.stringMatching(/^src\/access\/steps\/gather-consents\.ts:\d+$/));
    expect(lines().find(({ route }) => route === '/graphql')?.callId).toBe(line!.callId);
    expect(written.join('')).not.toContain(cpr);
    expect(written.join('')).not.toContain(NAME);
  });

  it('leaves a line when it is a bug of an adapter, while the view is answered without that source', async () => {
    const family = gateway.gateway.sources.sectors.find(({ manifest }) => manifest.id === 'family-sf1470')!;
    const { operations } = (family as unknown as { parts: { operations: { citizenRecords(): Promise<unknown> } } }).parts;
    jest.spyOn(operations, 'citizenRecords').mockImplementation(() => Promise.reject(new RangeError(`${cpr}`)));
    const { body } = await gateway.ask('coordinator', VIEW, { cpr });
    expect(body.errors).toBeUndefined();
    expect(body.data.citizenView.sources).toContainEqual({
      system: 'family-sf1470',
      state: 'INVALID',
      problem: { code: 'SOURCE_INVALID' },
    });
    expect(failures()).toMatchObject([{ where: 'SOURCE', error: 'RangeError', traceparent: expect.any(String) }]);
    expect(written.join('')).not.toContain(cpr);
  });

  it('leaves no line when a call is refused or unreadable', async () => {
    await gateway.ask('stranger', VIEW, { cpr });
    await gateway.ask('stranger', '{ nothing }');
    await gateway.ask('stranger', '{');
    expect(failures()).toEqual([]);
  });

  it('is a figure, beside those of the fields that mappings read past', async () => {
    const address = gateway.serving.address.replace('localhost', '127.0.0.1');
    const answer = await fetch(`${address}/metrics`, { headers: { authorization: 'Bearer development-metrics' } });
    const figures = await answer.text();
    expect(figures).toMatch(/^helhed_unexpected_errors_total\{place="GRAPHQL"\} 1$/m);
    expect(figures).toMatch(/^helhed_source_fields_ignored_total\{system="[a-z0-9-]+",field="[^"]+"\} \d+$/m);
    expect(figures).not.toContain(cpr);
  });
});
