import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!, $sectors: [Sector!]) {
  citizenView(cpr: $cpr, purpose: $purpose, sectors: $sectors) {
    person { name { full } addresses { line } relatedPersons { name } }
    cases { sector title } contacts { sector name } needs { sector kind } goals { sector title } efforts { sector title status }
    appointments { sector start } plans { sector planType }
    duplicates { systems title } sources { system sector state problem { code } }
    decision { outcome reasons { code } legalBasis { act paragraph } consents }
    receipt { logIndex leafHash checkpoint }
  }
}`;

describe('the citizen view', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('joins what four sector systems hold, for a coordinator with consent', async () => {
    const { status, body } = await gateway.ask('coordinator', VIEW, {
      cpr: citizen('ALL_IN_ORDER').cpr,
      purpose: 'PLAN_COORDINATION',
    });
    expect(body.errors).toBeUndefined();
    const view = body.data.citizenView;
    expect(status).toBe(200);
    expect(view.person.name.full).toBe('Anna Vestermark Holm');
    expect(view.sources.map(({ sector, state }: { sector: string; state: string }) => [sector, state]).sort()).toEqual([
      ['EMPLOYMENT', 'OK'],
      ['FAMILY', 'OK'],
      ['HEALTH', 'OK'],
      ['SOCIAL', 'OK'],
    ]);
    expect(new Set(view.contacts.map(({ sector }: { sector: string }) => sector)).size).toBe(4);
    expect(view.decision.outcome).toBe('PERMIT');
    expect(view.decision.legalBasis).toContainEqual({ act: 'LAB', paragraph: '§ 46' });
    expect(view.receipt.logIndex).toBeGreaterThan(0);
  });

  it.each([
    ['a stranger without relation', 'stranger', 'PLAN_DRAFT', 'ALL_IN_ORDER', 'NO_RELATION'],
    ['a purpose of another role', 'social-caseworker', 'PLAN_COORDINATION', 'ALL_IN_ORDER', 'PURPOSE_NOT_FOR_ROLE'],
    ['a purpose of another sector', 'social-caseworker', 'EMPLOYMENT_COORDINATION', 'ALL_IN_ORDER', 'PURPOSE_NOT_FOR_SECTOR'],
    ['his own file', 'employment-caseworker', 'EMPLOYMENT_COORDINATION', 'ALSO_EMPLOYEE', 'OWN_FILE'],
    ['a withdrawn consent', 'coordinator', 'PLAN_COORDINATION', 'WITHDRAWN_CONSENT', 'CONSENT_WITHDRAWN'],
    ['a missing consent', 'coordinator', 'PLAN_COORDINATION', 'NO_CONSENT', 'CONSENT_MISSING'],
    ['a purpose without a catalogue row', 'coordinator', 'SOMETHING_ELSE', 'ALL_IN_ORDER', 'PURPOSE_UNKNOWN'],
    ['a purpose that reads no case data', 'dpo', 'DPO_AUDIT', 'ALL_IN_ORDER', 'PURPOSE_NOT_FOR_FIELD'],
    ['a case that is not named', 'social-caseworker', 'CASE_DECISION', 'ALL_IN_ORDER', 'CASE_REF_MISSING'],
  ] as const)('refuses %s, logs it and asks no sector system', async (_what, persona, purpose, special, reasonCode) => {
    const before = callsTo(gateway);
    const { status, body } = await gateway.ask(persona, VIEW, { cpr: citizen(special).cpr, purpose });
    expect(status).toBe(200);
    expect(body.data).toBeNull();
    expect(body.errors).toHaveLength(1);
    const { problem } = body.errors[0].extensions;
    expect(problem).toMatchObject({ code: 'ACCESS_REFUSED', reasonCode });
    const { rows } = await gateway.gateway.audit.read({ limit: 1, after: BigInt(problem.receipt.logIndex + 1) });
    const logged = rows[0]?.entry;
    expect(logged).toMatchObject({ kind: 'REFUSAL', reasonCode, decisionId: problem.decisionId });
    expect(callsTo(gateway).sectors).toBe(before.sectors);
  });
});
