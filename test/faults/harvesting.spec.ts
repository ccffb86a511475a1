import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';
import { runs } from '../support/lane.js';

const CITIZENS = runs({ commit: 60, nightly: 500, release: 500 });
const MANY = 40;
const RATE = 10_000;
const VIEW = 'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_DRAFT") { cases { title } } }';
const METRIC = /helhed_security_events_total\{kind="MANY_CITIZENS"\} (\d+)/;

/** Numbers that nobody has, and one that somebody has now and then. */
const numberAt = (at: number) =>
  at % 50 === 7 ? citizen('ALL_IN_ORDER').cpr : `${String(1 + (at % 28)).padStart(2, '0')}0180${3000 + at}`;

describe('harvesting and probing (faults Y17)', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway({ HELHED_MANY_CITIZENS: String(MANY), HELHED_RATE_PER_MINUTE: String(RATE) });
  }, 120_000);
  afterAll(() => gateway.close());

  const alarms = async () => Number(METRIC.exec(await gateway.gateway.metrics.registry.metrics())?.[1] ?? 0);

  it(`of ${CITIZENS} citizens by one caller teaches him nothing, is told once, and each question has its record`, async () => {
    const numbers = Array.from({ length: CITIZENS }, (_one, at) => numberAt(at));
    const before = gateway.gateway.audit.metrics().appended;
    const answers = new Set<string>();
    for (const [at, cpr] of numbers.entries()) {
      const { body } = await gateway.ask('stranger', VIEW, { cpr });
      const { decisionId: _id, receipt: _receipt, ...problem } = body.errors[0].extensions.problem;
      answers.add(JSON.stringify([body.data, problem]));
      if (at === MANY - 5) expect(await alarms()).toBe(0);
    }
    expect([...answers]).toEqual([expect.stringContaining('"reasonCode":"NO_RELATION"')]);
    expect(gateway.gateway.audit.metrics().appended - before).toBe(CITIZENS);
    expect(await alarms()).toBe(1);
    const log = await gateway.ask(
      'dpo',
      '{ accessLog(filter: { employee: "E1010", kind: REFUSAL }, first: 200) { nodes { employee reasonCode } } }',
    );
    expect(log.body.data.accessLog.nodes.length).toBe(Math.min(200, CITIZENS));
  }, 120_000);

  it('does not ring for others who go about their work meanwhile', async () => {
    const before = await alarms();
    for (let at = 0; at < MANY; at += 1) await gateway.ask('coordinator', VIEW, { cpr: citizen('ALL_IN_ORDER').cpr });
    expect(await alarms()).toBe(before);
  });

  it('of many citizens in one question over the decision API rings as well', async () => {
    const before = await alarms();
    const address = gateway.serving.address.replace('localhost', '127.0.0.1');
    const answer = await fetch(`${address}/access/v1/evaluations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await gateway.issuer.tokenFor('coordinator')}` },
      body: JSON.stringify({
        subject: { type: 'employee', id: 'E1005' },
        action: { name: 'read' },
        context: { purpose: 'PLAN_DRAFT' },
        evaluations: Array.from({ length: MANY + 5 }, (_one, at) => ({ resource: { type: 'citizen', id: numberAt(1000 + at) } })),
      }),
    });
    const { evaluations } = (await answer.json()) as { evaluations: { decision: boolean }[] };
    expect(evaluations.every(({ decision }) => !decision)).toBe(true);
    expect(await alarms()).toBe(before + 1);
  });
});
