import { setTimeout as sleep } from 'node:timers/promises';
import { getNamedType } from 'graphql';
import { governanceOf } from '../../src/graphql/governance.js';
import { citizen, type GraphqlAnswer, startTestGateway, type TestGateway } from '../support/gateway.js';
import { lane, seedOfDay } from '../support/lane.js';
import { leavesOf, type Path, pathsFrom, WRITINGS } from './paths.js';
import { ROOT_FIELDS as ALL, documentOf, type Field, type Made, ROOTS } from './roots.js';

const GOVERNED = ALL.filter((field) => governanceOf(field)?.by !== 'CALLER');
/** a share of the paths that turns with the day, and no more of one field than so many */
const [SHARE, MOST] = lane() === 'commit' ? [6, 30] : [1, Number.POSITIVE_INFINITY];
const AT_ONCE = 8;

/** What an error may hold: no value of anybody. */
const ERROR = ['message', 'locations', 'path', 'extensions', 'code', 'problem', 'type', 'title', 'titleDa', 'status'];
const REFUSAL = [...ERROR, 'reasonCode', 'decisionId', 'receipt', 'line', 'column'];
const RECEIPT = ['logIndex', 'leafHash', 'checkpoint', 'powerSafe'];

/** Inline fragments count as levels: the deepest paths written in them are refused unread, by a limit of the document. */
const isTooDeep = (query: string, body: { data?: unknown; errors: { extensions: { code: string } }[] }): boolean =>
  query.split('... on ').length > 5 &&
  body.data == null &&
  body.errors.every(({ extensions }) => extensions.code === 'LIMIT_EXCEEDED');

const CREATE_PLAN = `mutation($input: CreatePlanInput!, $key: IdempotencyKey!) {
  createPlan(input: $input, purpose: "PLAN_COORDINATION", idempotencyKey: $key) { plan { id } } }`;
const CITIZENS = { by: 'CITIZEN', sector: 'SOCIAL' };
const PLAN_PARTS = {
  wishes: [{ text: 'Et sted at bo', owner: CITIZENS }],
  commonGoal: { title: 'Egen bolig', whoseGoal: 'CITIZEN' },
  goals: [{ id: 'goal', title: 'Bolig', status: 'ACTIVE' }],
  subgoals: [{ id: 'subgoal', goalId: 'goal', title: 'Venteliste', status: 'ACTIVE' }],
  efforts: [
    {
      id: 'effort',
      subgoalIds: ['subgoal'],
      title: 'Bostøtte',
      status: 'PLANNED',
      deadline: '2027-01-31',
      responsible: { kind: 'SECTOR', sector: 'SOCIAL' },
    },
  ],
  team: [{ id: 'member', party: { kind: 'SECTOR', sector: 'HEALTH' }, mustAttend: true }],
  appointments: [{ id: 'appointment', title: 'Møde', status: 'PLANNED', effortId: 'effort' }],
  attendances: [{ appointmentId: 'appointment', teamMemberId: 'member', state: 'CALLED' }],
  selfAssessments: [{ goalId: 'goal', value: 4, owner: CITIZENS }],
  decisions: [{ effortId: 'effort', outcome: 'PENDING' }],
  acceptances: [{ goalId: 'goal', answer: 'ACCEPTED', party: { kind: 'CITIZEN' } }],
  clarifications: [{ question: 'Hvem betaler?', level: 'TEAM', state: 'OPEN', partIds: ['effort'] }],
  reviews: [{ dueDate: '2027-02-01' }],
  referrals: [{ effortId: 'effort', state: 'ASKED' }],
};

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
}

describe('every root field', () => {
  let gateway: TestGateway;
  let made: Made;
  const { cpr } = citizen('ALL_IN_ORDER');

  beforeAll(async () => {
    gateway = await startTestGateway();
    const ask = async (persona: string, query: string, variables = {}) =>
      (await gateway.ask(persona, query, variables)).body.data;
    const view = await ask(
      'coordinator',
      'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { decision { id consents } } }',
      { cpr },
    );
    const block = await ask(
      'citizen',
      'mutation($cpr: CPR!) { blockAccess(input: { cpr: $cpr, target: UNIT, name: "u-9" }) { block { id } } }',
      { cpr },
    );
    await ask(
      'coordinator',
      `mutation($cpr: CPR!, $other: CPR!) { recordRepresentation(input: {
        cpr: $cpr, representativeCpr: $other, type: REPRESENTATIVE, scope: ALL, evidence: "fuldmagt 1", to: "2999-01-01T00:00:00Z"
      }) { representation { id } } }`,
      { cpr, other: citizen('NO_CONSENT').cpr },
    );
    const opened = await ask(
      'stranger',
      'mutation($cpr: CPR!) { openBreakGlass(cpr: $cpr, reason: "findes bevidstløs i sit hjem") { code breakGlass { id } } }',
      { cpr },
    );
    const { code, breakGlass } = opened.openBreakGlass;
    await ask(
      'stranger',
      'mutation($id: UUID!, $code: Reference!) { confirmBreakGlass(id: $id, code: $code) { breakGlass { phase } } }',
      { id: breakGlass.id, code },
    );
    const { decision } = view.citizenView;
    const { createPlan } = await ask('coordinator', CREATE_PLAN, {
      input: { cpr, parts: PLAN_PARTS },
      key: 'the-plan-of-the-contract',
    });
    made = {
      cpr,
      plan: createPlan.plan.id,
      consent: decision.consents[0],
      decision: decision.id,
      block: block.blockAccess.block.id,
      breakGlass: breakGlass.id,
    };
    await gateway.ask(
      'coordinator',
      'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "WASTE_COLLECTION") { cases { title } } }',
      {
        cpr,
      },
    );
  }, 120_000);
  afterAll(() => gateway.close());

  const pathsOf = (field: Field): Path[] => pathsFrom(getNamedType(field.type));
  const shareOf = (field: Field): Path[] => {
    const paths = pathsOf(field);
    const share = Math.min(paths.length, Math.max(SHARE, Math.ceil(paths.length / MOST)));
    return paths.filter((_path, at) => at % share === seedOfDay() % share);
  };

  /** How many records there are, once those that nobody waits for are written. */
  async function settled(): Promise<number> {
    for (let last = -1; ; ) {
      const { appended } = gateway.gateway.audit.metrics();
      if (appended === last) return appended;
      last = appended;
      await sleep(100);
    }
  }

  /** Puts all of them, some at a time. @returns answers in the order of the questions */
  async function askAll(persona: string, questions: readonly string[], variables: object): Promise<GraphqlAnswer[]> {
    const answers: GraphqlAnswer[] = [];
    for (let at = 0; at < questions.length; at += AT_ONCE) {
      const batch = questions.slice(at, at + AT_ONCE);
      answers.push(...(await Promise.all(batch.map((query) => gateway.ask(persona, query, variables)))));
    }
    return answers;
  }

  it('has a question of this test', () => {
    expect(Object.keys(ROOTS).sort()).toEqual(GOVERNED.map(({ name }) => name).sort());
    expect(ALL.filter((field) => !GOVERNED.includes(field)).map(({ name }) => name)).toEqual(['whoAmI', 'purposes']);
  });

  const told = GOVERNED.filter(({ name }) => ROOTS[name]!.may !== undefined);
  it.each(told.map((field) => [field.name, field] as const))(
    '%s tells by the same questions who has the right',
    async (name, field) => {
      const { may, tells = 0.3, values } = ROOTS[name]!;
      const given = values(made);
      const paths = pathsOf(field).length > 50 ? shareOf(field) : pathsOf(field);
      const answers = await askAll(
        may!,
        paths.map((path) => documentOf(field, given, WRITINGS.plain!(path))),
        given,
      );
      for (const { body } of answers) expect(body.errors).toBeUndefined();
      const telling = answers.filter(({ body }) => leavesOf(body.data).length > 0).length;
      expect(telling).toBeGreaterThan(paths.length * tells);
    },
    300_000,
  );

  const cases = GOVERNED.flatMap((field) =>
    ROOTS[field.name]!.refused.map(({ persona, values }, at) => [field.name, persona, at, { field, persona, values }] as const),
  );
  it.each(cases)(
    '%s tells %s without the right nothing by any path, however it is written (%i)',
    async (name, persona, _at, { field, values }) => {
      const given = (values ?? ROOTS[name]!.values)(made);
      const questions = shareOf(field).flatMap((path) => [
        ...Object.values(WRITINGS).map((writing) => documentOf(field, given, writing(path))),
        documentOf(field, given, WRITINGS.plain!(path), true),
      ]);
      const before = await settled();
      let decisions = 0;
      const answers = await askAll(persona, questions, given);
      for (const [at, { status, body }] of answers.entries()) {
        if (isTooDeep(questions[at]!, body)) continue;
        expect([questions[at], status, body.data]).toEqual([questions[at], 200, null]);
        decisions += body.errors.length;
        expect(body.errors.map((one: { extensions: { code: string } }) => one.extensions.code)).toEqual(
          Array.from({ length: questions[at]!.includes('two: ') ? 2 : 1 }, () => 'ACCESS_REFUSED'),
        );
        expect(keysIn(body.errors).filter((key) => ![...REFUSAL, ...RECEIPT].includes(key))).toEqual([]);
      }
      expect(questions.length).toBeGreaterThan(0);
      expect(gateway.gateway.audit.metrics().appended - before).toBe(decisions);
    },
    300_000,
  );

  it('tells nobody without a token anything, and leaves no record', async () => {
    const before = gateway.gateway.audit.metrics().appended;
    for (const field of ALL) {
      const given = ROOTS[field.name]?.values(made) ?? {};
      const query = documentOf(field, given, { selection: '__typename' });
      for (const authorization of [undefined, 'Bearer a.b.c', 'Basic eDp5']) {
        const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
        const { status, body } = await gateway.post(JSON.stringify({ query, variables: given }), headers);
        expect([field.name, status, body.data ?? null]).toEqual([field.name, 401, null]);
      }
    }
    expect(gateway.gateway.audit.metrics().appended).toBe(before);
  });
});
