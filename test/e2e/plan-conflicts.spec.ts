import { randomUUID } from 'node:crypto';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const { cpr } = citizen('ALL_IN_ORDER');
const CREATE = `mutation($input: CreatePlanInput!, $purpose: PurposeCode!, $key: IdempotencyKey!) {
  createPlan(input: $input, purpose: $purpose, idempotencyKey: $key) { plan { id } newIds { given id } } }`;
const CONFLICTS = `query($id: UUID!, $purpose: PurposeCode!, $caseRef: Reference) {
  planConflicts(id: $id, purpose: $purpose, caseRef: $caseRef) { nodes { kind weight explanation remedy one other } receipt { logIndex } } }`;

const COORDINATION = { persona: 'coordinator', purpose: 'PLAN_COORDINATION' };
const FOLLOWUP = { persona: 'coordinator', purpose: 'PLAN_FOLLOWUP' };

interface Found {
  readonly kind: string;
  readonly explanation: string;
  readonly one: string[];
  readonly other: string[];
}

const effort = (id: string, more: object) => ({
  id,
  subgoalIds: ['subgoal'],
  status: 'ACTIVE',
  responsible: { kind: 'SECTOR', sector: 'SOCIAL' },
  deadline: '2999-01-31',
  ...more,
});
const appointment = (id: string, start: string, end: string) => ({ id, status: 'PLANNED', start, end });
const parts = {
  goals: [{ id: 'goal', title: 'Egen bolig', status: 'ACTIVE', responsible: { kind: 'CITIZEN' } }],
  subgoals: [{ id: 'subgoal', goalId: 'goal', title: 'På venteliste', status: 'ACTIVE' }],
  efforts: [effort('work', { title: 'Praktik', kind: 'EMPLOYMENT', demands: ['WORK'] })],
  appointments: [
    appointment('early', '2998-05-01T08:00:00Z', '2998-05-01T09:00:00Z'),
    appointment('late', '2998-05-01T08:30:00Z', '2998-05-01T10:00:00Z'),
  ],
  reviews: [{ dueDate: '2998-12-31' }],
};
const TREATMENT = effort('ward', { title: 'Døgnbehandling', kind: 'TREATMENT', demands: ['STAY_IN_TREATMENT'] });

describe('the conflicts of a plan', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const create = async (more: object = {}) => {
    const { persona, purpose } = COORDINATION;
    const input = { cpr, parts: { ...parts, ...more } };
    const { body } = await gateway.ask(persona, CREATE, { purpose, input, key: randomUUID() });
    const { newIds, plan } = body.data.createPlan;
    return {
      id: plan.id as string,
      ids: Object.fromEntries(newIds.map((one: { given: string; id: string }) => [one.given, one.id])),
    };
  };
  const ask = async ({ persona, ...by }: { persona: string; purpose: string; caseRef?: string }, id: string) =>
    (await gateway.ask(persona, CONFLICTS, { ...by, id })).body;
  const found = async (id: string, by = COORDINATION): Promise<Found[]> => (await ask(by, id)).data.planConflicts.nodes;

  it('are told with the parts on both sides, in Danish', async () => {
    const { id, ids } = await create();
    const [clash, ...rest] = await found(id);
    expect(clash).toMatchObject({ kind: 'TIME', weight: 'MEDIUM', one: [ids.early], other: [ids.late] });
    expect(clash!.explanation).toBe('To aftaler ligger på samme tid den 1. maj 2998. Man kan kun være ét sted ad gangen.');
    expect(rest).toEqual([]);
  });

  it('are told of what is missing to those whose rights reach the whole plan', async () => {
    const { id, ids } = await create({
      goals: [{ id: 'goal', title: 'Egen bolig', status: 'ACTIVE' }],
      reviews: [],
      appointments: [],
    });
    expect((await found(id)).map(({ kind, one }) => [kind, one])).toEqual([
      ['GOAL_WITHOUT_OWNER', [ids.goal]],
      ['MISSING_FOLLOW_UP', [ids.work]],
    ]);
  });

  it('tell nothing of an effort that the reader may not see', async () => {
    const plain = await create({ appointments: [] });
    const hiding = await create({ appointments: [], efforts: [...parts.efforts, TREATMENT] });
    expect(await found(hiding.id, FOLLOWUP)).toEqual(await found(plain.id, FOLLOWUP));
    expect((await found(hiding.id)).map(({ kind }) => kind)).toEqual(['CONTRADICTORY_DUTIES']);
    const bothSeen = await create({
      appointments: [],
      efforts: [...parts.efforts, { ...TREATMENT, kind: 'HOUSING', title: 'Botilbud' }],
    });
    expect((await found(bothSeen.id, FOLLOWUP)).map(({ kind }) => kind)).toEqual(['CONTRADICTORY_DUTIES']);
  });

  it('tell one who may not see who coordinates of a missing follow-up, and of no missing coordinator', async () => {
    const { id } = await create({ reviews: [], appointments: [] });
    expect((await found(id, FOLLOWUP)).map(({ kind }) => kind)).toEqual(['MISSING_FOLLOW_UP']);
  });

  it('are told of no plan to a stranger as of his', async () => {
    const { id } = await create();
    const stranger = { persona: 'stranger', purpose: 'PLAN_COORDINATION' };
    const [of, none] = [await ask(stranger, id), await ask(stranger, randomUUID())];
    const told = (body: { errors: { extensions: { problem: { code: string; reasonCode: string } } }[] }) => {
      const { code, reasonCode } = body.errors[0]!.extensions.problem;
      return [code, reasonCode];
    };
    expect(told(of)).toEqual(told(none));
  });
});
