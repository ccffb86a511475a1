import { PEOPLE } from '../../src/sdk/testing/people.js';
import { readReceiptKey, verifyReceipt } from '../../src/verify/verify-receipt.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const RECORD = `mutation($input: RecordConsentInput!) {
  recordConsent(input: $input) { consent { id usesMost completedBy { giver } } receipt { logIndex leafHash } }
}`;
const REFUSE = `mutation($input: RecordRefusalInput!) {
  recordRefusal(input: $input) { consent { id answer refusedAt attempts { at channel } } }
}`;
const COMPLETE = `mutation($input: CompleteConsentInput!) {
  completeConsent(input: $input) { consent { id completedBy { giver form } } receipt { logIndex } }
}`;
const RECEIPT = 'query($id: UUID!) { consentReceipt(id: $id) { jws } }';
const VIEW =
  'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } decision { outcome } } }';

const DECIDED =
  'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { decision { reasons { code } consents } } }';

describe('consents in full over GraphQL', () => {
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
  const problemOf = (body: {
    errors?: { extensions: { problem: { code: string; reasonCode?: string; fields?: string[] } } }[];
  }) => body.errors?.[0]?.extensions.problem;

  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('are used as often as they may and no more, and the source is not asked then', async () => {
    await record({ uses: { most: 2, days: 30 } });
    for (const _ of [1, 2]) expect((await gateway.ask('coordinator', VIEW, { cpr })).body.errors).toBeUndefined();
    const before = callsTo(gateway);
    expect(problemOf((await gateway.ask('coordinator', VIEW, { cpr })).body)?.reasonCode).toBe('CONSENT_USED_UP');
    expect(callsTo(gateway).sectors).toBe(before.sectors);
  });

  it('lend the last use to one of many calls at once', async () => {
    await record({ uses: { most: 3, days: 30 } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => gateway.ask('coordinator', VIEW, { cpr })));
    expect(answers.filter(({ body }) => body.errors === undefined)).toHaveLength(3);
    for (const { body } of answers) if (body.errors !== undefined) expect(problemOf(body)?.reasonCode).toBe('CONSENT_USED_UP');
  });

  it('are recorded once under one key, whatever is sent at once, and the key is refused for anything else', async () => {
    const keyed = { caseRef: 'SAG-9', idempotencyKey: 'form-17' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => record(keyed)));
    const given = answers.map((body) => body.data.recordConsent);
    expect(new Set(given.map(({ consent }) => consent.id)).size).toBe(1);
    expect(new Set(given.map(({ receipt }) => receipt.leafHash)).size).toBe(1);
    expect(problemOf(await record({ ...keyed, caseRef: 'SAG-10' }))?.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect((await record({ caseRef: 'SAG-9' })).data.recordConsent.consent.id).not.toBe(given[0].consent.id);
  });

  it('that were refused are kept with the tries, and say no', async () => {
    const attempts = [{ at: '2026-01-05T10:00:00Z', channel: 'TELEPHONE' }];
    const { body } = await gateway.ask('coordinator', REFUSE, { input: { ...input, attempts } });
    expect(body.data.recordRefusal.consent).toMatchObject({ answer: 'REFUSED', attempts: [{ channel: 'TELEPHONE' }] });
    expect(problemOf((await gateway.ask('coordinator', VIEW, { cpr })).body)?.reasonCode).toBe('CONSENT_REFUSED');
    const { body: silent } = await gateway.ask('coordinator', REFUSE, { input: { ...input, answer: 'NO_ANSWER' } });
    expect(problemOf(silent)).toMatchObject({ code: 'CONSENT_INVALID', fields: ['attempts'] });
  });

  it('cover nothing until everybody who must give them has, and each gives once', async () => {
    const young = citizen('CHILD_OVER_15').cpr;
    const holder = citizen('CUSTODY_HOLDER').cpr;
    const as = async (document: string, variables: object) => (await gateway.ask('family-caseworker', document, variables)).body;
    const decided = async () => {
      const { reasons, consents } = (await gateway.ask('coordinator', DECIDED, { cpr: young })).body.data.citizenView.decision;
      return {
        isUsed: consents.includes(id),
        isIncomplete: reasons.some(({ code }: { code: string }) => code === 'CONSENT_INCOMPLETE'),
      };
    };
    const { citizenKeys } = gateway.gateway.parts;
    await gateway.gateway.database.pool.query(
      `insert into relation (id, citizen_key, sector, employee, unit, capacity, valid_from, source, source_record_id, seen_at)
       select gen_random_uuid(), $1, sector, employee, unit, capacity, valid_from, 'test', 'r-1', seen_at
       from relation where capacity = 'COORDINATOR' limit 1`,
      [await citizenKeys.citizenKey(young)],
    );
    const { id } = (await as(RECORD, { input: { ...input, cpr: young } })).data.recordConsent.consent;
    expect(await decided()).toEqual({ isUsed: false, isIncomplete: true });

    const by = { cpr: young, id, giver: 'CUSTODY_HOLDER', giverCpr: holder, form: 'ORAL', textVersion: '2026-1' };
    const faultsIn = async (more: object) => problemOf(await as(COMPLETE, { input: { ...by, ...more } }))?.fields;
    expect(await faultsIn({ giverCpr: citizen('NO_CONSENT').cpr })).toEqual(['giver']);
    const unknown = problemOf(await as(COMPLETE, { input: { ...by, id: '0197f000-0000-7000-8000-000000000000' } }));
    expect(unknown?.reasonCode).toBe('NO_RELATION');
    expect(await faultsIn({ giver: 'SELF', giverCpr: undefined })).toEqual(['giver']);
    expect(await decided()).toEqual({ isUsed: false, isIncomplete: true });

    const done = (await as(COMPLETE, { input: by })).data.completeConsent;
    expect(done.consent.completedBy).toEqual([{ giver: 'CUSTODY_HOLDER', form: 'ORAL' }]);
    expect(await decided()).toEqual({ isUsed: true, isIncomplete: false });
    expect(await faultsIn({})).toEqual(['giver']);
  });

  it('are given by the guardian who is recorded, for what he is recorded for', async () => {
    const ward = citizen('UNDER_GUARDIANSHIP');
    const guardian = PEOPLE.find(({ key }) => key === ward.guardian)!.cpr;
    const asGuardian = { ...input, cpr: ward.cpr, giver: 'GUARDIAN', giverScope: ['PERSONAL'], giverCpr: guardian };
    const faultsIn = async (more: object) =>
      problemOf((await gateway.ask('social-caseworker', RECORD, { input: { ...asGuardian, ...more } })).body)?.fields;
    expect(await faultsIn({})).toBeUndefined();
    expect(await faultsIn({ giverCpr: cpr })).toEqual(['giver']);
    expect(await faultsIn({ giverScope: ['PERSONAL', 'ECONOMIC'] })).toEqual(['giver']);
    expect(await faultsIn({ giverCpr: undefined })).toEqual(['evidenceRef']);
  });

  it('have a receipt that the published key verifies, and a stranger is told nothing', async () => {
    const { id } = (await record({ caseRef: 'SAG-9' })).data.recordConsent.consent;
    const { body } = await gateway.ask('coordinator', RECEIPT, { id });
    const known = await (await fetch(`${gateway.serving.address.replace('localhost', '127.0.0.1')}/.well-known/helhed`)).json();
    const key = readReceiptKey(JSON.stringify((known as { consentReceipts: { key: object } }).consentReceipts.key))!;
    const { jws } = body.data.consentReceipt;
    expect(verifyReceipt(jws, key)).toMatchObject({ receipt: { record_id: id, event: [{ event_state: 'dpv:ConsentGiven' }] } });
    expect(Buffer.from(jws.split('.')[1], 'base64url').toString()).not.toContain(cpr);
    const { body: strange } = await gateway.ask('stranger', RECEIPT, { id });
    expect(problemOf(strange)?.reasonCode).toBe('NO_RELATION');
  });
});
