import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { servicesFolder, serviceUrl } from '../support/database.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW =
  'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { person { name { full } } sources { state } receipt { logIndex powerSafe } } }';

const database = (verb: 'stop' | 'start') =>
  execFileSync(resolve('.ci/services'), [`database-${verb}`, servicesFolder!], { stdio: 'ignore' });

/** Needs a server that may be stopped: `eval "$(.ci/services start)"` first. */
(serviceUrl === undefined || servicesFolder === undefined ? describe.skip : describe)('while the database is stopped', () => {
  const { cpr } = citizen('ALL_IN_ORDER');
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway({ HELHED_DEADLINE_MS: '5000', HELHED_SOURCE_TIMEOUT_MS: '0' });
  }, 120_000);
  afterAll(() => gateway.close(), 60_000);

  it('lets no data leave and asks no source; when it is back, answers by itself and the log goes on', async () => {
    const before = await gateway.ask('coordinator', VIEW, { cpr });
    expect(before.body.data.citizenView.receipt.powerSafe).toBe(true);
    database('stop');
    try {
      const calls = callsTo(gateway);
      for (let round = 0; round < 3; round += 1) {
        const { body, status, text } = await gateway.ask('coordinator', VIEW, { cpr });
        expect(status).toBe(503);
        expect(body.data).toBeNull();
        expect(['DATABASE_UNAVAILABLE', 'LOG_UNAVAILABLE']).toContain(body.errors[0].extensions.problem.code);
        expect(text).not.toContain('Anna');
      }
      expect(callsTo(gateway)).toEqual(calls);
    } finally {
      database('start');
    }
    const after = await untilAnswered(() => gateway.ask('coordinator', VIEW, { cpr }));
    expect(after.body.data.citizenView.person.name.full).toBe('Anna Vestermark Holm');
    expect(after.body.data.citizenView.receipt.logIndex).toBeGreaterThan(before.body.data.citizenView.receipt.logIndex);
  }, 120_000);
});

async function untilAnswered<T extends { status: number }>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (answer.status === 200 || tries === 60) return answer;
    await pause(500);
  }
}
