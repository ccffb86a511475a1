import { setTimeout as pause } from 'node:timers/promises';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const LIST = 'query($cpr: CPR!) { consents(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { id withdrawnAt } }';
const WITHDRAW = 'mutation($id: UUID!) { withdrawConsent(id: $id) { consent { id } receipt { logIndex } } }';
const VIEW = `query($cpr: CPR!) {
  citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } needs { id } decision { outcome } receipt { logIndex } }
}`;

describe('a withdrawal while a view is under way (faults C5)', () => {
  let gateway: TestGateway;
  const { cpr } = citizen('ALL_IN_ORDER');

  beforeEach(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterEach(() => gateway.close());

  /** Begins a view that one source holds up, and withdraws every consent once `isUnderWay` says so. */
  async function overtake(source: string, isUnderWay: () => boolean) {
    const { body } = await gateway.ask('coordinator', LIST, { cpr });
    const ids = (body.data.consents as { id: string }[]).map(({ id }) => id);
    const simulator = gateway.simulators.all.get(source)!;
    simulator.fault('HELD');
    let hasAnswered = false;
    const viewing = gateway.ask('coordinator', VIEW, { cpr }).finally(() => {
      hasAnswered = true;
    });
    while (!isUnderWay() && !hasAnswered) await pause(2);
    const withdrawn = await Promise.all(ids.map((id) => gateway.ask('coordinator', WITHDRAW, { id })));
    const wasStillUnderWay = !hasAnswered;
    simulator.fault('NONE');
    return { wasStillUnderWay, withdrawn, viewed: (await viewing).body };
  }

  it('is known to the decision when CPR was still being asked, and no source is asked', async () => {
    const before = callsTo(gateway);
    const { viewed, wasStillUnderWay } = await overtake('cpr-sf1520', () => callsTo(gateway).cpr > before.cpr);
    expect(wasStillUnderWay).toBe(true);
    expect(viewed.data).toBeNull();
    expect(viewed.errors[0].extensions.problem.reasonCode).toBe('CONSENT_WITHDRAWN');
    expect(callsTo(gateway).sectors).toBe(before.sectors);
  });

  it('keeps back what was fetched when the sources were still being asked, and the log tells it', async () => {
    const before = callsTo(gateway);
    const { viewed, wasStillUnderWay } = await overtake('health-fhir', () => callsTo(gateway).sectors > before.sectors);
    expect(wasStillUnderWay).toBe(true);
    expect(viewed.data).toBeNull();
    const { reasonCode, receipt } = viewed.errors[0].extensions.problem;
    expect(reasonCode).toBe('CONSENT_WITHDRAWN');
    const { rows } = await gateway.gateway.audit.readAll({ limit: 1, filter: { kind: 'OUTCOME' } });
    expect(rows[0]).toMatchObject({ index: receipt.logIndex, entry: { outcome: 'DENY', reasonCode: 'CONSENT_WITHDRAWN' } });
  });
});
