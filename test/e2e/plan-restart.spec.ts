import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config/read-config.js';
import { startDevelopment } from '../../src/development/start-development.js';
import { systemClock } from '../../src/kernel/clock.js';
import { COORDINATION, planning, titled } from '../support/plans.js';

describe('plans after a restart', () => {
  const folder = mkdtempSync(join(tmpdir(), 'helhed-restart-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A gateway over the one data folder, for as long as the work takes. */
  async function running<T>(work: (plans: ReturnType<typeof planning>) => Promise<T>): Promise<T> {
    const config = readConfig({ PORT: '0', HELHED_DATA_DIR: folder, HELHED_LOG_LEVEL: 'silent', HELHED_DEADLINE_MS: '40000' });
    const development = await startDevelopment({ config, clock: systemClock });
    const address = development.serving.address.replace('localhost', '127.0.0.1');
    const ask = async (persona: string, query: string, variables: object) => {
      const authorization = `Bearer ${await development.issuer.tokenFor(persona)}`;
      const headers = { 'content-type': 'application/json', authorization };
      const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      return { body: await answer.json() };
    };
    try {
      return await work(planning(() => ask));
    } finally {
      await development.close();
    }
  }

  it('are as they were: plan, versions, and what was answered under a key', async () => {
    const key = randomUUID();
    const before = await running(async ({ create, revise }) => {
      const { plan } = await create(undefined, {}, key);
      return revise(COORDINATION, plan.id, 1, titled(plan.efforts[0].id, 'Før'));
    });
    await running(async ({ create, read, revise }) => {
      const { id, efforts } = before.plan;
      const now = await read(COORDINATION, id);
      expect({ ...now, decision: 0, receipt: 0 }).toEqual({ ...before.plan, decision: 0, receipt: 0 });
      expect(await create(undefined, {}, key)).toMatchObject({ accepted: true, plan: { id, version: 1 } });
      const after = await revise(COORDINATION, id, 2, titled(efforts[0].id, 'Efter'));
      expect(after).toMatchObject({ accepted: true, plan: { version: 3 } });
      expect((await read(COORDINATION, id, { asOf: before.plan.changedAt })).efforts[0].title).toBe('Før');
    });
  }, 120_000);
});
