import { inUnitOfWork } from '../../src/database/unit-of-work.js';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = 'citizenView(cpr: $CPR, purpose: "PLAN_COORDINATION") { cases { title } decision { outcome } receipt { logIndex } }';
const TWO = `query($a: CPR!, $b: CPR!) { one: ${VIEW.replace('$CPR', '$a')} two: ${VIEW.replace('$CPR', '$b')} }`;
const RECORD = `mutation($a: RecordConsentInput!, $b: RecordConsentInput!) {
  one: recordConsent(input: $a) { consent { id } } two: recordConsent(input: $b) { consent { id } }
}`;
const WITHDRAW = `mutation($a: UUID!, $b: UUID!) {
  one: withdrawConsent(id: $a) { consent { withdrawnAt } } two: withdrawConsent(id: $b) { consent { withdrawnAt } }
}`;

interface Failure {
  path: [string];
  extensions: { problem: { code: string; reasonCode: string; decisionId: string; receipt: { logIndex: number } } };
}

describe('one call about several citizens', () => {
  let gateway: TestGateway;
  const anna = citizen('ALL_IN_ORDER').cpr;
  const other = citizen('NO_CONSENT').cpr;

  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const reasons = (body: { errors?: Failure[] }) =>
    Object.fromEntries((body.errors ?? []).map(({ path, extensions }) => [path[0], extensions.problem.reasonCode]));

  it('is refused for each of them, logged, and no source is asked', async () => {
    const before = callsTo(gateway);
    const { body, status } = await gateway.ask('coordinator', TWO, { a: anna, b: other });
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    expect(reasons(body)).toEqual({ one: 'TOO_MANY_CITIZENS', two: 'TOO_MANY_CITIZENS' });
    expect(callsTo(gateway)).toEqual(before);
    for (const { extensions } of body.errors as Failure[]) {
      const { decisionId, receipt } = extensions.problem;
      const { rows } = await gateway.gateway.audit.read({ limit: 1, after: BigInt(receipt.logIndex + 1) });
      expect(rows[0]?.entry).toMatchObject({ kind: 'REFUSAL', reasonCode: 'TOO_MANY_CITIZENS', decisionId });
    }
  });

  it('tells nobody without a relation anything but that', async () => {
    const { body } = await gateway.ask('stranger', TWO.replaceAll('PLAN_COORDINATION', 'PLAN_DRAFT'), { a: anna, b: other });
    expect(reasons(body)).toEqual({ one: 'NO_RELATION', two: 'NO_RELATION' });
  });

  it('is refused the same way whether the other citizen is known or not', async () => {
    const { body } = await gateway.ask('coordinator', TWO, { a: anna, b: '0101011234' });
    expect(reasons(body)).toEqual({ one: 'TOO_MANY_CITIZENS', two: 'NO_RELATION' });
  });

  it('is answered when all of it is about one citizen', async () => {
    const { body } = await gateway.ask('coordinator', TWO, { a: anna, b: `${anna.slice(0, 6)}-${anna.slice(6)}` });
    expect(body.errors).toBeUndefined();
    expect(body.data.one.cases.length).toBeGreaterThan(0);
  });

  it('counts a citizen with two numbers once', async () => {
    const { database, clock, parts } = gateway.gateway;
    const former = '0101801234';
    expect(PEOPLE.some(({ cpr }) => cpr === former)).toBe(false);
    await inUnitOfWork(database.dataSource, (manager) => parts.citizenKeys.learn(manager, [anna, former], clock.now()));
    const { body } = await gateway.ask('coordinator', TWO, { a: anna, b: former });
    expect(reasons(body)).not.toHaveProperty('one');
  });

  it('records no consent of a second citizen, but withdraws both: that is never refused', async () => {
    const input = {
      kind: 'PLAN_REPLACEMENT',
      sectors: ['SOCIAL'],
      dataClasses: ['CASE_META'],
      form: 'WRITTEN',
      textVersion: '1',
    };
    const both = await gateway.ask('coordinator', RECORD, { a: { ...input, cpr: anna }, b: { ...input, cpr: other } });
    expect(both.body.data.one.consent.id).toEqual(expect.any(String));
    expect(reasons(both.body)).toEqual({ two: 'TOO_MANY_CITIZENS' });

    const second = await gateway.ask('coordinator', RECORD, { a: { ...input, cpr: other }, b: { ...input, cpr: other } });
    const { body } = await gateway.ask('coordinator', WITHDRAW, {
      a: both.body.data.one.consent.id,
      b: second.body.data.one.consent.id,
    });
    expect(body.errors).toBeUndefined();
    expect(body.data.two.consent.withdrawnAt).not.toBeNull();
  });
});
