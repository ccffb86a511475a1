import { startTestGateway, type TestGateway } from '../support/gateway.js';

describe('operations', () => {
  let gateway: TestGateway;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${gateway.serving.address.replace('localhost', '127.0.0.1')}${path}`, { headers });
  const operator = { authorization: 'Bearer development-metrics' };

  beforeAll(async () => {
    gateway = await startTestGateway({ HELHED_RATE_PER_MINUTE: '5' });
  }, 120_000);
  afterAll(() => gateway.close());

  it('says that it lives to anyone, and which sources are ready to operators only', async () => {
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' });
    expect(await (await get('/health/ready')).json()).toEqual({ status: 'ready' });
    const told = (await (await get('/health/ready', operator)).json()) as { database: string; sources: object };
    expect(told.database).toBe('ready');
    expect(Object.keys(told.sources)).toContain('cpr-sf1520');
  });

  it('keeps figures from those without the token', async () => {
    expect((await get('/metrics')).status).toBe(401);
    expect(await (await get('/metrics', operator)).text()).toMatch(/helhed_log_queued \d/);
  });

  it('limits calls by client and employee, and says when to come back', async () => {
    const ask = (persona: string) => gateway.ask(persona, '{ whoAmI { subject } }');
    const first = await Promise.all(Array.from({ length: 5 }, () => ask('leader')));
    expect(first.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { status, body } = await ask('leader');
    expect(status).toBe(429);
    expect(JSON.stringify(body)).toContain('RATE_LIMITED');
    expect((await ask('dpo')).status).toBe(200);
  });
});
