import { FixedClock } from '../../src/kernel/clock.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const DAY_MS = 86_400_000;
const VIEW = `query($cpr: CPR!, $caseRef: Reference) {
  citizenView(cpr: $cpr, purpose: "SSD_PREVENTION", caseRef: $caseRef) { needs { id } decision { outcome } }
}`;

describe('a purpose that law allows only so often in one case (RSL § 11 e)', () => {
  let gateway: TestGateway;
  const clock = new FixedClock('2026-11-22T10:00:00.000Z');
  const { cpr } = citizen('CHILD_WITH_CUSTODY');

  beforeAll(async () => {
    gateway = await startTestGateway({}, clock);
  }, 120_000);
  afterAll(() => gateway.close());

  const ask = async (caseRef: string) => {
    const headers = { authorization: `Bearer ${await gateway.issuer.tokenFor('health-nurse')}` };
    const { body } = await gateway.ask('health-nurse', VIEW, { cpr, caseRef }, headers);
    return body.errors === undefined ? body.data.citizenView.decision.outcome : body.errors[0].extensions.problem.reasonCode;
  };

  it('is used at one meeting, however often the view is opened there, and at one more, and at no third', async () => {
    const first = await ask('SAG-1');
    expect(first).toMatch(/^PERMIT/);
    expect(await ask('SAG-1')).toBe(first);
    clock.advance(DAY_MS);
    expect(await Promise.all([ask('SAG-1'), ask('SAG-1')])).toEqual([first, first]);
    clock.advance(DAY_MS);
    expect(await ask('SAG-1')).toBe('CASE_USED_UP');
    expect(await ask('SAG-2')).toBe(first);
    const { rows } = await gateway.gateway.database.pool.query('select case_key, day::text as day from case_use order by day');
    expect(rows.map(({ day }) => day)).toEqual(['2026-11-22', '2026-11-23', '2026-11-24']);
    expect(JSON.stringify(rows)).not.toContain('SAG-');
  });

  it('gives the last use to one of several calls that come at once on different days', async () => {
    const { caseUses } = gateway.gateway.parts;
    const on = (day: number) => ({
      purpose: 'SSD_PREVENTION',
      caseRef: 'SAG-3',
      citizenKeys: ['somebody'],
      at: new Date(clock.now().getTime() + day * DAY_MS).toISOString(),
    });
    const taken = await Promise.all([0, 1, 2, 3, 4].map((day) => caseUses.take(on(day), 2, gateway.gateway.ids.next())));
    expect(taken.filter(Boolean)).toHaveLength(2);
    expect(await caseUses.earlier(on(9))).toBe(2);
  });
});
