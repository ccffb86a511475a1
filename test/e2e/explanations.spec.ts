import { STAFF } from '../../src/sdk/testing/staff.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) {
  citizenView(cpr: $cpr, purpose: $purpose) { cases { title } sources { system state } decision { id outcome reasons { code } consents } }
}`;
const EXPLAIN = `query($id: UUID!, $language: Language!) { explainDecision(id: $id, language: $language) {
  id outcome reader purpose bundleInForce reproduced obligations
  reasons { code text } legalBases { act paragraph eli validFrom validTo }
  rules { name verdict reason { code } }
  sources { system classes { dataClass released reason { code } consents legalBases { act paragraph } consentNeeded { anyOf } } }
} }`;

describe('the explanation of a decision', () => {
  let gateway: TestGateway;
  const { cpr } = citizen('ALL_IN_ORDER');
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const explain = async (persona: string, id: string, language = 'DA') =>
    (await gateway.ask(persona, EXPLAIN, { id, language })).body;
  const refusalOf = (body: { errors: { extensions: { problem: { code: string; reasonCode: string; decisionId: string } } }[] }) =>
    body.errors[0]!.extensions.problem;

  it('tells the caller which paragraph and consent let each class of each source pass, as the view had it', async () => {
    const { body } = await gateway.ask('coordinator', VIEW, { cpr, purpose: 'PLAN_COORDINATION' });
    const { decision, sources } = body.data.citizenView;
    const { data } = await explain('coordinator', decision.id);
    const told = data.explainDecision;
    expect(told).toMatchObject({ id: decision.id, outcome: decision.outcome, reader: 'CASEWORKER', reproduced: true });
    expect(told.reasons.map(({ code }: { code: string }) => code)).toEqual(
      decision.reasons.map(({ code }: { code: string }) => code),
    );
    const asked = sources.filter(({ state }: { state: string }) => state !== 'NOT_ASKED');
    for (const { system } of asked) {
      const { classes } = told.sources.find((one: { system: string }) => one.system === system);
      const cases = classes.find(({ dataClass }: { dataClass: string }) => dataClass === 'CASE_META');
      expect(cases).toMatchObject({ released: true, reason: { code: 'PERMITTED_BY_CONSENT' } });
      expect(decision.consents).toEqual(expect.arrayContaining(cases.consents));
      expect(cases.legalBases).toContainEqual({ act: 'LAB', paragraph: '§ 46' });
    }
    expect(asked.length).toBeGreaterThan(0);
    expect(told.rules[0]).toMatchObject({ name: 'caller-may-use-purpose', verdict: 'PASSED' });
  });

  it('makes the decision of an earlier bundle again by that bundle', async () => {
    const { body } = await gateway.ask('coordinator', VIEW, { cpr, purpose: 'PLAN_COORDINATION' });
    const { id, outcome } = body.data.citizenView.decision;
    const { parts } = gateway.gateway;
    const { catalogue } = parts;
    const withoutThePurpose = new Map([...catalogue.purposes].filter(([code]) => code !== 'PLAN_COORDINATION'));
    Object.assign(parts, { catalogue: { ...catalogue, bundle: 'sha256:of-tomorrow', purposes: withoutThePurpose } });
    const told = await explain('coordinator', id).finally(() => Object.assign(parts, { catalogue }));
    expect(told.data.explainDecision).toMatchObject({ outcome, bundleInForce: false, reproduced: true });
    expect(told.data.explainDecision.rules[0]).toMatchObject({ name: 'caller-may-use-purpose', verdict: 'PASSED' });
  });

  it('speaks to the DPO in his words, in the language asked for, and is itself in the log', async () => {
    const { body } = await gateway.ask('coordinator', VIEW, { cpr, purpose: 'PLAN_COORDINATION' });
    const { id } = body.data.citizenView.decision;
    const [da, en] = [await explain('dpo', id), await explain('dpo', id, 'EN')];
    expect(da.data.explainDecision).toMatchObject({ reader: 'DPO', outcome: body.data.citizenView.decision.outcome });
    expect(en.data.explainDecision.reasons[0].text).not.toBe(da.data.explainDecision.reasons[0].text);
    const log = await gateway.ask(
      'dpo',
      'query($cpr: CPR!) { accessLog(filter: { cpr: $cpr, kind: LOG_READ }, first: 3) { nodes { operation purpose } } }',
      { cpr },
    );
    expect(log.body.data.accessLog.nodes).toContainEqual({ operation: 'explainDecision', purpose: 'DECISION_EXPLANATION' });
  });

  it('of no relation is the code alone, and the same for an unknown number', async () => {
    const told = async (about: string) => {
      const { body } = await gateway.ask('stranger', VIEW, { cpr: about, purpose: 'PLAN_DRAFT' });
      const { decisionId, reasonCode } = refusalOf(body);
      expect(reasonCode).toBe('NO_RELATION');
      const explained = await explain('stranger', decisionId);
      return JSON.stringify(explained.data.explainDecision).replace(decisionId, '');
    };
    const known = await told(cpr);
    expect(JSON.parse(known)).toMatchObject({ outcome: 'DENY', rules: [], sources: [], legalBases: [], obligations: [] });
    expect(await told('0101015678')).toBe(known);
  });

  it('is given to the leader of the unit, and to nobody else; an id that is nobody’s gets the same answer', async () => {
    const { body } = await gateway.ask('social-caseworker', VIEW, { cpr, purpose: 'PLAN_DRAFT' });
    const id = body.data?.citizenView?.decision.id ?? refusalOf(body).decisionId;
    expect((await explain('leader', id)).data.explainDecision).toMatchObject({ id, reader: 'CASEWORKER' });
    const others = refusalOf(await explain('health-nurse', id));
    expect(others.reasonCode).toBe('DECISION_NOT_FOUND');
    for (const nobodys of [
      gateway.gateway.ids.next(),
      '0197f000-0000-4000-8000-000000000000',
      'ffffffff-ffff-7fff-bfff-ffffffffffff',
    ])
      expect(refusalOf(await explain('health-nurse', nobodys)).reasonCode).toBe('DECISION_NOT_FOUND');
  });

  it('says of a call for oneself no more than that', async () => {
    const own = citizen('ALSO_EMPLOYEE').cpr;
    const { name } = STAFF.find((one) => one.cpr === own)!;
    const { body: view } = await gateway.ask(name, VIEW, { cpr: own, purpose: 'PLAN_DRAFT' });
    const { decisionId, reasonCode } = refusalOf(view);
    expect(reasonCode).toBe('OWN_FILE');
    const { explainDecision } = (await explain(name, decisionId)).data;
    expect(explainDecision.reasons.map(({ code }: { code: string }) => code)).toEqual([reasonCode]);
    expect(explainDecision.sources).toEqual([]);
  });
});

describe('the gaps of the purpose catalogue', () => {
  let gateway: TestGateway;
  const { cpr } = citizen('ALL_IN_ORDER');
  const GAPS = '{ gaps { complete gaps { purpose reason { code text } role sector classes sources times first last owner } } }';
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('are denied, counted, and shown to the DPO with how often and what was wanted; reading them is logged', async () => {
    const before = await gateway.ask('dpo', GAPS);
    expect(before.body.data.gaps).toEqual({ complete: true, gaps: [] });
    for (let count = 0; count < 2; count += 1) {
      const { body } = await gateway.ask('coordinator', VIEW, { cpr, purpose: 'WASTE_COLLECTION' });
      expect(body.errors[0].extensions.problem.reasonCode).toBe('PURPOSE_UNKNOWN');
    }
    const { body } = await gateway.ask('dpo', GAPS);
    expect(body.data.gaps.gaps).toEqual([
      {
        purpose: 'WASTE_COLLECTION',
        reason: { code: 'PURPOSE_UNKNOWN', text: expect.stringMatching(/^Der blev spurgt med en formålskode/) },
        role: 'COORDINATOR',
        sector: expect.any(String),
        classes: ['CASE_META'],
        sources: ['EMPLOYMENT', 'FAMILY', 'HEALTH', 'SOCIAL'],
        times: 2,
        first: expect.any(String),
        last: expect.any(String),
        owner: 'DPO',
      },
    ]);
    expect(await gateway.gateway.metrics.registry.metrics()).toContain(
      'helhed_policy_gaps_total{purpose="UNKNOWN",reason="PURPOSE_UNKNOWN"} 2',
    );
    const log = await gateway.ask('dpo', '{ accessLog(filter: { kind: LOG_READ }, first: 2) { nodes { operation } } }');
    expect(log.body.data.accessLog.nodes).toContainEqual({ operation: 'gaps' });
  });

  it('are not shown to others', async () => {
    const { body } = await gateway.ask('leader', GAPS);
    expect(body.errors[0].extensions.problem.reasonCode).toBe('PURPOSE_NOT_FOR_ROLE');
  });
});
