import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const RECORD = `mutation($input: RecordConsentInput!) {
  recordConsent(input: $input) { consent { id kind sectors withdrawnAt expiresAt } receipt { logIndex leafHash } }
}`;
const WITHDRAW = `mutation($id: UUID!, $reason: Remark) {
  withdrawConsent(id: $id, reason: $reason) { consent { id withdrawnAt } receipt { logIndex } }
}`;
const LIST = 'query($cpr: CPR!) { consents(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { id withdrawnAt } }';
const VIEW = `query($cpr: CPR!) {
  citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } decision { outcome consents } }
}`;
const UNKNOWN_ID = '0197f000-0000-7000-8000-000000000000';

describe('a consent over GraphQL', () => {
  let gateway: TestGateway;
  const { cpr } = citizen('NO_CONSENT');
  const input = {
    cpr,
    kind: 'PLAN_REPLACEMENT',
    sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'],
    dataClasses: ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT', 'SELF_ASSESS'],
    purpose: 'PLAN_COORDINATION',
    form: 'WRITTEN',
    textVersion: '2026-1',
  };
  const record = async (more: object = {}) => (await gateway.ask('coordinator', RECORD, { input: { ...input, ...more } })).body;
  const reasonOf = (body: { errors: { extensions: { problem: { reasonCode?: string; code: string } } }[] }) =>
    body.errors[0]?.extensions.problem.reasonCode;

  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('opens the view from the next call on, and closes it again when it is withdrawn', async () => {
    expect(reasonOf((await gateway.ask('coordinator', VIEW, { cpr })).body)).toBe('CONSENT_MISSING');
    const given = (await record()).data.recordConsent;
    expect(given.receipt.logIndex).toBeGreaterThan(0);
    const { body: seen } = await gateway.ask('coordinator', VIEW, { cpr });
    expect(seen.errors).toBeUndefined();
    expect(seen.data.citizenView.decision.consents).toContain(given.consent.id);

    const { body: withdrawn } = await gateway.ask('coordinator', WITHDRAW, { id: given.consent.id });
    expect(withdrawn.data.withdrawConsent.consent.withdrawnAt).not.toBeNull();
    const before = callsTo(gateway);
    expect(reasonOf((await gateway.ask('coordinator', VIEW, { cpr })).body)).toMatch(/^CONSENT_/);
    expect(callsTo(gateway).sectors).toBe(before.sectors);
  });

  it('is named as withdrawn by the next call, once all of them are', async () => {
    const anna = citizen('ALL_IN_ORDER').cpr;
    const { body } = await gateway.ask('coordinator', LIST, { cpr: anna });
    for (const { id } of body.data.consents as { id: string }[]) await gateway.ask('coordinator', WITHDRAW, { id });
    expect(reasonOf((await gateway.ask('coordinator', VIEW, { cpr: anna })).body)).toBe('CONSENT_WITHDRAWN');
  });

  it('stays in the list when it has ended, newest first', async () => {
    const { consent } = (await record()).data.recordConsent;
    await gateway.ask('coordinator', WITHDRAW, { id: consent.id, reason: 'fortrudt' });
    const { body } = await gateway.ask('coordinator', LIST, { cpr });
    expect(body.data.consents[0]).toMatchObject({ id: consent.id, withdrawnAt: expect.any(String) });
  });

  it('answers a second withdrawal like the first and keeps the first time', async () => {
    const { consent } = (await record()).data.recordConsent;
    const first = (await gateway.ask('coordinator', WITHDRAW, { id: consent.id })).body.data.withdrawConsent;
    const second = (await gateway.ask('coordinator', WITHDRAW, { id: consent.id })).body.data.withdrawConsent;
    expect(second.consent).toEqual(first.consent);
    expect(second.receipt.logIndex).toBeGreaterThan(first.receipt.logIndex);
  });

  it.each([
    ['no sector', { sectors: [] }],
    ['no class', { dataClasses: [] }],
    ['a time to come', { givenAt: '2999-01-01T00:00:00Z' }],
    ['an end that is past', { givenAt: '2020-01-01T00:00:00Z', expiresAt: '2020-02-01T00:00:00Z' }],
  ])('is not recorded with %s', async (_what, more) => {
    expect((await record(more)).errors[0].extensions.problem.code).toBe('CONSENT_INVALID');
  });

  it('is given by a citizen for himself only, whomever he names', async () => {
    const own = { ...input, cpr: citizen('ALL_IN_ORDER').cpr };
    const asCitizen = (more: object) => gateway.ask('citizen', RECORD, { input: { ...own, ...more } });
    for (const giver of ['CUSTODY_HOLDER', 'GUARDIAN', 'ATTEST_HOLDER'])
      expect((await asCitizen({ giver })).body.errors[0].extensions.problem).toMatchObject({ code: 'CONSENT_INVALID' });
    expect((await asCitizen({ giver: 'SELF', form: 'DIGITAL' })).body.errors).toBeUndefined();
  });

  it('lets a stranger not tell a known consent from an unknown one', async () => {
    const { consent } = (await record()).data.recordConsent;
    const look = async (id: string) => {
      const leaves = gateway.gateway.audit.metrics().appended;
      const { body, status } = await gateway.ask('stranger', WITHDRAW, { id });
      const { problem } = body.errors[0].extensions;
      const { decisionId, receipt, ...rest } = problem;
      return {
        status,
        data: body.data,
        message: body.errors[0].message,
        rest,
        lengths: [decisionId?.length, receipt?.leafHash.length],
        leaves: gateway.gateway.audit.metrics().appended - leaves,
      };
    };
    const known = await look(consent.id);
    expect(known.rest.reasonCode).toBe('NO_RELATION');
    expect(await look(UNKNOWN_ID)).toEqual(known);
    expect(await look('not-an-id')).toMatchObject({ status: 422, rest: { code: 'REQUEST_INVALID' }, leaves: 0 });
    const { body } = await gateway.ask('coordinator', LIST, { cpr });
    expect(body.data.consents.find(({ id }: { id: string }) => id === consent.id).withdrawnAt).toBeNull();
  });
});
