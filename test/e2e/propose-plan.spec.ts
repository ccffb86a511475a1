import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';
import { COORDINATION, PLANNED as cpr, EMPLOYMENT, planning, SOCIAL, type Who } from '../support/plans.js';

const KINDS = ['plans', 'goals', 'efforts', 'appointments', 'selfAssessments'] as const;
const PROPOSE = `query($cpr: CPR!, $purpose: PurposeCode!, $caseRef: Reference, $replaces: [PlanReplacingInput!]!) {
  proposePlan(cpr: $cpr, purpose: $purpose, caseRef: $caseRef, replaces: $replaces) {
    plan { status coordinators { employee } goals { id } subgoals { id goalId } replaces { planType legalBasis { act paragraph } }
      remains { planType what } efforts { title subgoalIds raisedClasses provenance { system sourceRecordId } } decision { outcome } }
    fates { list recordId field fate reason { code text } } proposed sources { system state } receipt { logIndex } } }`;
const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!, $caseRef: Reference) { citizenView(cpr: $cpr, purpose: $purpose, caseRef: $caseRef) {
  ${KINDS.map((kind) => `${kind} { id }`).join(' ')} } }`;
const replaces = [{ planType: 'MIN_PLAN' }, { planType: 'SEL_HANDLEPLAN' }];

describe('a proposed plan', () => {
  let gateway: TestGateway;
  const { asked, got } = planning(() => gateway.ask);
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('is drafted from what the sectors hold, with whoever asks as its coordinator, and is not stored', async () => {
    const { fates, plan, proposed, receipt } = await got(COORDINATION, PROPOSE, { cpr, replaces });
    expect(plan).toMatchObject({ status: 'DRAFT', coordinators: [{ employee: 'E1005' }] });
    expect(plan.efforts.length).toBeGreaterThan(0);
    const goals = plan.goals.map(({ id }: { id: string }) => id);
    for (const { goalId } of plan.subgoals) expect(goals).toContain(goalId);
    const ids = [...goals, ...plan.subgoals.map(({ id }: { id: string }) => id)];
    expect(ids).toEqual(expect.arrayContaining(proposed));
    expect(fates.length).toBeGreaterThan(0);
    expect(receipt.logIndex).toBeGreaterThan(0);
    expect(
      await got(COORDINATION, 'query($cpr: CPR!, $purpose: PurposeCode!) { plans(cpr: $cpr, purpose: $purpose) { id } }', {
        cpr,
      }),
    ).toEqual([]);
  });

  it.each([
    ['the coordinator', COORDINATION],
    ['a caseworker of employment', EMPLOYMENT],
    ['a caseworker of the social field', SOCIAL],
  ] as [string, Who][])('tells %s of just the records that the citizen view would show', async (_who, who) => {
    const view = await got(who, VIEW, { cpr });
    const { fates, plan } = await got(who, PROPOSE, { cpr, replaces });
    const shown = KINDS.flatMap((kind) => (view[kind] as { id: string }[]).map(({ id }) => `${kind}/${id}`));
    const told = new Set(fates.map(({ list, recordId }: { list: string; recordId: string }) => `${list}/${recordId}`));
    expect([...told].sort()).toEqual([...new Set(shown)].sort());
    expect(plan.efforts.length).toBeLessThanOrEqual(view.efforts.length);
  });

  it('answers a stranger as it answers about nobody', async () => {
    const stranger = { persona: 'stranger', purpose: 'PLAN_DRAFT', caseRef: 'SAG-1' };
    const about = async (number: string) =>
      (await asked(stranger, PROPOSE, { cpr: number, replaces })).errors[0].extensions.problem;
    const [known, unknown] = [await about(cpr), await about(citizen('ALL_IN_ORDER').cpr.replace(/.$/, '0'))];
    expect(known.reasonCode).toBe('NO_RELATION');
    expect({ ...unknown, decisionId: 0, receipt: 0, traceId: 0 }).toEqual({ ...known, decisionId: 0, receipt: 0, traceId: 0 });
  });
});
