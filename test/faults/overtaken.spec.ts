import { setTimeout as pause } from 'node:timers/promises';
import { UNITS } from '../../src/sdk/testing/staff.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const LIST = 'query($cpr: CPR!) { consents(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { id withdrawnAt } }';
const WITHDRAW = 'mutation($id: UUID!) { withdrawConsent(id: $id) { consent { id } receipt { logIndex } } }';
const REFUSE = 'mutation($input: RecordRefusalInput!) { recordRefusal(input: $input) { consent { id } } }';
const BLOCK = 'mutation($input: BlockAccessInput!) { blockAccess(input: $input) { block { id } } }';
const VIEW = `query($cpr: CPR!) {
  citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } needs { id } decision { outcome } receipt { logIndex } }
}`;

describe('what the citizen decides while a view is under way (faults C5, Y15)', () => {
  let gateway: TestGateway;
  const { cpr } = citizen('ALL_IN_ORDER');

  beforeEach(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterEach(() => gateway.close());

  const withdrawAll = async () => {
    const { body } = await gateway.ask('coordinator', LIST, { cpr });
    const ids = (body.data.consents as { id: string }[]).map(({ id }) => id);
    return () => Promise.all(ids.map((id) => gateway.ask('coordinator', WITHDRAW, { id })));
  };

  /** Begins a view that one source holds up, and lets the citizen decide once `isUnderWay` says so. */
  async function overtake(source: string, isUnderWay: () => boolean, decide: () => Promise<unknown>) {
    const simulator = gateway.simulators.all.get(source)!;
    simulator.fault('HELD');
    let hasAnswered = false;
    const viewing = gateway.ask('coordinator', VIEW, { cpr }).finally(() => {
      hasAnswered = true;
    });
    while (!isUnderWay() && !hasAnswered) await pause(2);
    await decide();
    const wasStillUnderWay = !hasAnswered;
    simulator.fault('NONE');
    return { wasStillUnderWay, viewed: (await viewing).body };
  }

  it('is known to the decision when CPR was still being asked, and no source is asked', async () => {
    const before = callsTo(gateway);
    const { viewed, wasStillUnderWay } = await overtake(
      'cpr-sf1520',
      () => callsTo(gateway).cpr > before.cpr,
      await withdrawAll(),
    );
    expect(wasStillUnderWay).toBe(true);
    expect(viewed.data).toBeNull();
    expect(viewed.errors[0].extensions.problem.reasonCode).toBe('CONSENT_WITHDRAWN');
    expect(callsTo(gateway).sectors).toBe(before.sectors);
  });

  it('keeps back what was fetched when the sources were still being asked, and the log tells it', async () => {
    const before = callsTo(gateway);
    const { viewed, wasStillUnderWay } = await overtake(
      'health-fhir',
      () => callsTo(gateway).sectors > before.sectors,
      await withdrawAll(),
    );
    expect(wasStillUnderWay).toBe(true);
    expect(viewed.data).toBeNull();
    const { reasonCode, receipt } = viewed.errors[0].extensions.problem;
    expect(reasonCode).toBe('CONSENT_WITHDRAWN');
    const { rows } = await gateway.gateway.audit.readAll({ limit: 1, filter: { kind: 'OUTCOME' } });
    expect(rows[0]).toMatchObject({ index: receipt.logIndex, entry: { outcome: 'DENY', reasonCode: 'CONSENT_WITHDRAWN' } });
  });

  it('keeps back what was fetched when the citizen has said no meanwhile', async () => {
    const before = callsTo(gateway);
    const refuse = async () => {
      const input = {
        cpr,
        kind: 'PLAN_REPLACEMENT',
        sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'],
        dataClasses: ['PLAN_GOAL'],
        purpose: 'PLAN_COORDINATION',
        form: 'ORAL',
        textVersion: '2026-1',
        attempts: [{ at: '2026-01-05T10:00:00Z', channel: 'TELEPHONE' }],
      };
      const { body } = await gateway.ask('coordinator', REFUSE, { input });
      expect(body.errors).toBeUndefined();
    };
    const { viewed, wasStillUnderWay } = await overtake('health-fhir', () => callsTo(gateway).sectors > before.sectors, refuse);
    expect(wasStillUnderWay).toBe(true);
    expect(viewed.data).toBeNull();
    expect(viewed.errors[0].extensions.problem.reasonCode).toBe('CONSENT_REFUSED');
  });

  const block = (input: object) => async () => {
    const { body } = await gateway.ask('citizen', BLOCK, { input: { cpr, ...input } });
    expect(body.errors).toBeUndefined();
  };

  it.each([
    ['the caller', { target: 'EMPLOYEE', name: 'E1005' }],
    ['the unit of the caller', { target: 'UNIT', name: UNITS.team.id }],
    ['a source that was asked', { target: 'SYSTEM', name: 'family-sf1470' }],
  ])('keeps back what was fetched when %s is blocked meanwhile, and the log tells it', async (_whom, input) => {
    const before = callsTo(gateway);
    const { viewed, wasStillUnderWay } = await overtake(
      'health-fhir',
      () => callsTo(gateway).sectors > before.sectors,
      block(input),
    );
    expect(wasStillUnderWay).toBe(true);
    expect(viewed.data).toBeNull();
    const { reasonCode, receipt } = viewed.errors[0].extensions.problem;
    expect(reasonCode).toBe('BLOCKED_BY_CITIZEN');
    const { rows } = await gateway.gateway.audit.readAll({ limit: 1, filter: { kind: 'OUTCOME' } });
    expect(rows[0]).toMatchObject({ index: receipt.logIndex, entry: { outcome: 'DENY', reasonCode: 'BLOCKED_BY_CITIZEN' } });
  });

  it('lets the view pass when somebody else is blocked meanwhile', async () => {
    const before = callsTo(gateway);
    const other = block({ target: 'EMPLOYEE', name: 'E1999' });
    const { viewed, wasStillUnderWay } = await overtake('health-fhir', () => callsTo(gateway).sectors > before.sectors, other);
    expect([wasStillUnderWay, viewed.errors]).toEqual([true, undefined]);
    expect(viewed.data.citizenView.cases.length).toBeGreaterThan(0);
  });
});
