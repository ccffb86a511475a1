import { buildSchema } from 'graphql';
import { governanceOf } from '../../src/graphql/governance.js';
import { typeDefs } from '../../src/graphql/type-defs.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const { cpr } = citizen('ALL_IN_ORDER');
const ASKED = 'PLAN_DRAFT';

/** For each root field a question that is refused, so that the log tells by which purpose; for what concerns no citizen, any. */
const PROBES: Record<string, { persona: string; query: string }> = {
  citizenView: {
    persona: 'stranger',
    query: `query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "${ASKED}") { cases { title } } }`,
  },
  consents: { persona: 'stranger', query: `query($cpr: CPR!) { consents(cpr: $cpr, purpose: "${ASKED}") { id } }` },
  myCitizens: { persona: 'dpo', query: '{ myCitizens { nodes { sectors } } }' },
  accessLog: { persona: 'stranger', query: '{ accessLog { nodes { logIndex } } }' },
  recordConsent: {
    persona: 'stranger',
    query: `mutation($cpr: CPR!) { recordConsent(input: {
      cpr: $cpr, kind: PLAN_REPLACEMENT, sectors: [SOCIAL], dataClasses: [CASE_META], form: WRITTEN, textVersion: "1"
    }) { consent { id } } }`,
  },
  recordRefusal: {
    persona: 'stranger',
    query: `mutation($cpr: CPR!) { recordRefusal(input: {
      cpr: $cpr, kind: PLAN_REPLACEMENT, sectors: [SOCIAL], dataClasses: [CASE_META], form: ORAL, textVersion: "1"
    }) { consent { id } } }`,
  },
  consentReceipt: {
    persona: 'stranger',
    query: '{ consentReceipt(id: "0197f000-0000-7000-8000-000000000000") { jws } }',
  },
  consentTasks: { persona: 'dpo', query: '{ consentTasks { id } }' },
  endConsentTask: {
    persona: 'dpo',
    query: 'mutation { endConsentTask(id: "0197f000-0000-7000-8000-000000000000") { ended } }',
  },
  completeConsent: {
    persona: 'stranger',
    query: `mutation($cpr: CPR!) { completeConsent(input: {
      cpr: $cpr, id: "0197f000-0000-7000-8000-000000000000", giver: SELF, form: ORAL, textVersion: "1"
    }) { consent { id } } }`,
  },
  withdrawConsent: {
    persona: 'stranger',
    query: 'mutation { withdrawConsent(id: "0197f000-0000-7000-8000-000000000000") { consent { id } } }',
  },
  blocks: { persona: 'stranger', query: `query($cpr: CPR!) { blocks(cpr: $cpr, purpose: "${ASKED}") { id } }` },
  blockAccess: {
    persona: 'stranger',
    query: 'mutation($cpr: CPR!) { blockAccess(input: { cpr: $cpr, target: EMPLOYEE, name: "E1005" }) { block { id } } }',
  },
  liftBlock: {
    persona: 'stranger',
    query: 'mutation { liftBlock(id: "0197f000-0000-7000-8000-000000000000") { block { id } } }',
  },
  representations: { persona: 'stranger', query: `query($cpr: CPR!) { representations(cpr: $cpr, purpose: "${ASKED}") { id } }` },
  recordRepresentation: {
    persona: 'stranger',
    query: `mutation($cpr: CPR!) { recordRepresentation(input: {
      cpr: $cpr, representativeCpr: $cpr, type: REPRESENTATIVE, scope: ALL, evidence: "fuldmagt 1"
    }) { representation { id } } }`,
  },
  revokeRepresentation: {
    persona: 'stranger',
    query: 'mutation { revokeRepresentation(id: "0197f000-0000-7000-8000-000000000000") { representation { id } } }',
  },
  recordActing: {
    persona: 'stranger',
    query: 'mutation($cpr: CPR!) { recordActing(cpr: $cpr, acting: true, evidence: "aftale 1") { acting } }',
  },
  explainDecision: {
    persona: 'stranger',
    query: '{ explainDecision(id: "0197f000-0000-7000-8000-000000000000") { outcome } }',
  },
  openBreakGlass: {
    persona: 'dpo',
    query: 'mutation($cpr: CPR!) { openBreakGlass(cpr: $cpr, reason: "findes bevidstløs i sit hjem") { code } }',
  },
  confirmBreakGlass: {
    persona: 'stranger',
    query:
      'mutation { confirmBreakGlass(id: "0197f000-0000-7000-8000-000000000000", code: "2345-6789") { receipt { logIndex } } }',
  },
  endBreakGlass: {
    persona: 'stranger',
    query: 'mutation { endBreakGlass(id: "0197f000-0000-7000-8000-000000000000") { receipt { logIndex } } }',
  },
  gaps: { persona: 'stranger', query: '{ gaps { complete } }' },
  whatWouldSuffice: {
    persona: 'stranger',
    query: 'query($cpr: CPR!) { whatWouldSuffice(cpr: $cpr, classes: [HEALTH]) { unreachable } }',
  },
  breakGlassReviews: { persona: 'stranger', query: '{ breakGlassReviews { nodes { id } } }' },
  noticesDue: { persona: 'stranger', query: '{ noticesDue { nodes { id } } }' },
  decideBreakGlassReview: {
    persona: 'leader',
    query: `mutation { decideBreakGlassReview(id: "0197f000-0000-7000-8000-000000000000", outcome: ACCEPTED, reason: "set igennem med medarbejderen") {
      receipt { logIndex } } }`,
  },
  delayBreakGlassNotice: {
    persona: 'leader',
    query: `mutation { delayBreakGlassNotice(id: "0197f000-0000-7000-8000-000000000000", law: DBL_22, reason: "politiet efterforsker sagen",
      owner: "E1006", until: "2999-01-01T00:00:00Z") { receipt { logIndex } } }`,
  },
  tellBreakGlassNotice: {
    persona: 'dpo',
    query: 'mutation { tellBreakGlassNotice(id: "0197f000-0000-7000-8000-000000000000") { receipt { logIndex } } }',
  },
  plan: { persona: 'stranger', query: `{ plan(id: "0197f000-0000-7000-8000-000000000000", purpose: "${ASKED}") { id } }` },
  plans: { persona: 'stranger', query: `query($cpr: CPR!) { plans(cpr: $cpr, purpose: "${ASKED}") { id } }` },
  planHistory: {
    persona: 'stranger',
    query: `{ planHistory(id: "0197f000-0000-7000-8000-000000000000", purpose: "${ASKED}") { nodes { version } } }`,
  },
  planConflicts: {
    persona: 'stranger',
    query: `{ planConflicts(id: "0197f000-0000-7000-8000-000000000000", purpose: "${ASKED}") { nodes { kind } } }`,
  },
  proposePlan: {
    persona: 'stranger',
    query: `query($cpr: CPR!) { proposePlan(cpr: $cpr, purpose: "${ASKED}", replaces: []) { proposed } }`,
  },
  createPlan: {
    persona: 'stranger',
    query: `mutation($cpr: CPR!) { createPlan(input: { cpr: $cpr, parts: {} }, purpose: "${ASKED}", idempotencyKey: "1") { accepted } }`,
  },
  revisePlan: {
    persona: 'stranger',
    query: `mutation { revisePlan(planId: "0197f000-0000-7000-8000-000000000000", purpose: "${ASKED}", baseVersion: 1, changes: {}, reason: "r",
      idempotencyKey: "1") { accepted } }`,
  },
  whoAmI: { persona: 'stranger', query: '{ whoAmI { subject } }' },
  purposes: { persona: 'stranger', query: '{ purposes { code } }' },
};
const LOG = '{ accessLog(first: 2) { nodes { callId operation purpose } } }';

describe('the purpose that a root field is governed by', () => {
  const schema = buildSchema(typeDefs());
  const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  );
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  /** the newest record before the reading itself */
  const newest = async () => {
    const { body } = await gateway.ask('dpo', LOG);
    const [reading, found] = body.data.accessLog.nodes;
    expect(reading).toMatchObject({ operation: 'accessLog', purpose: 'DPO_AUDIT' });
    return found as { callId: string; operation: string; purpose: string };
  };

  it.each(fields.map((field) => [field.name, governanceOf(field)] as const))(
    'is the one that %s decides by, as its log record says',
    async (name, governance) => {
      const { persona, query } = PROBES[name]!;
      const before = await newest();
      const { body } = await gateway.ask(persona, query, query.includes('$cpr') ? { cpr } : {});
      const after = await newest();
      if (governance?.by === 'CALLER') {
        expect(body.errors).toBeUndefined();
        expect(after.operation).toBe('accessLog');
        return;
      }
      expect(body.errors[0].extensions.problem.code).toBe('ACCESS_REFUSED');
      expect(after.callId).not.toBe(before.callId);
      expect(after).toMatchObject({ operation: name, purpose: governance?.by === 'FIXED_PURPOSE' ? governance.purpose : ASKED });
    },
  );
});
