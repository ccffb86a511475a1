import { randomUUID } from 'node:crypto';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const { cpr } = citizen('ALL_IN_ORDER');
const PLAN = `id version changedAt status wishes { id text ownWords owner { by sector } } goals { id title whoseGoal raisedClasses owner { sector } }
  subgoals { id goalId title } efforts { id title subgoalIds deadline raisedClasses responsible { sector employee } owner { sector } }
  coordinators { id employee from to } clarifications { id partIds } decision { id outcome } receipt { logIndex }`;
const CHANGE = `accepted plan { ${PLAN} } newIds { given id } receipt { logIndex leafHash }
  conflicts { partId list fields base { efforts { title } } theirs { efforts { title deadline } } yours { efforts { title deadline } } }`;
const CREATE = `mutation($input: CreatePlanInput!, $purpose: PurposeCode!, $caseRef: Reference, $key: IdempotencyKey!) {
  createPlan(input: $input, purpose: $purpose, caseRef: $caseRef, idempotencyKey: $key) { ${CHANGE} } }`;
const REVISE = `mutation($id: UUID!, $purpose: PurposeCode!, $caseRef: Reference, $base: Int!, $changes: PlanChangesInput!, $reason: Remark!, $key: IdempotencyKey!) {
  revisePlan(planId: $id, purpose: $purpose, caseRef: $caseRef, baseVersion: $base, changes: $changes, reason: $reason, idempotencyKey: $key) { ${CHANGE} } }`;
const READ = `query($id: UUID!, $purpose: PurposeCode!, $caseRef: Reference, $asOf: DateTime) {
  plan(id: $id, purpose: $purpose, caseRef: $caseRef, asOf: $asOf) { ${PLAN} } }`;
const HISTORY = `query($id: UUID!, $purpose: PurposeCode!, $first: Int, $after: String) {
  planHistory(id: $id, purpose: $purpose, first: $first, after: $after) { pageInfo { hasNextPage endCursor } nodes {
    version at sector author reason status removed before { efforts { id title } } after { efforts { id title } goals { id } } } } }`;

const COORDINATION = { persona: 'coordinator', purpose: 'PLAN_COORDINATION' };
const FOLLOWUP = { persona: 'coordinator', purpose: 'PLAN_FOLLOWUP' };
const EMPLOYMENT = { persona: 'employment-caseworker', purpose: 'PLAN_DRAFT', caseRef: 'SAG-1' };
const SOCIAL = { persona: 'social-caseworker', purpose: 'PLAN_DRAFT', caseRef: 'SAG-1' };

const effort = (id: string, more: object = {}) => ({
  id,
  subgoalIds: ['subgoal'],
  title: `Indsats ${id}`,
  status: 'PLANNED',
  responsible: { kind: 'SECTOR', sector: 'SOCIAL' },
  deadline: '2027-01-31',
  ...more,
});
const parts = {
  wishes: [{ text: 'Jeg vil have mit eget sted at bo', ownWords: true, owner: { by: 'CITIZEN', sector: 'SOCIAL' } }],
  goals: [{ id: 'goal', title: 'Egen bolig', whoseGoal: 'CITIZEN', status: 'ACTIVE' }],
  subgoals: [{ id: 'subgoal', goalId: 'goal', title: 'På venteliste', status: 'ACTIVE' }],
  efforts: [effort('first'), effort('second', { kind: 'TREATMENT', title: 'Behandling' })],
};

describe('the one plan', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  type Who = { persona: string; purpose: string; caseRef?: string };
  // biome-ignore lint/suspicious/noExplicitAny: an answer's shape follows from the query of each test
  type Answer = any;
  const asked = async ({ persona, ...by }: Who, query: string, variables: object): Promise<Answer> =>
    (await gateway.ask(persona, query, { ...by, ...variables })).body;
  const got = async (who: Who, query: string, variables: object): Promise<Answer> => {
    const body = await asked(who, query, variables);
    if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors));
    return Object.values(body.data)[0];
  };
  const create = (who: Who = COORDINATION, input: object = {}, key = randomUUID()) =>
    got(who, CREATE, { input: { cpr, parts, ...input }, key });
  const revise = (who: Who, id: string, base: number, changes: object, key: string = randomUUID()) =>
    got(who, REVISE, { id, base, changes, reason: 'set igennem på mødet', key });
  const read = (who: Who, id: string, more: object = {}) => got(who, READ, { id, ...more });
  const titled = (id: string, title: string) => ({ parts: { efforts: [{ id, title }] } });

  it('is made with the citizen’s own view first, a whole chain and one coordinator; ids that were made up are told', async () => {
    const { accepted, newIds, plan } = await create();
    expect(accepted).toBe(true);
    const ids = Object.fromEntries(newIds.map(({ given, id }: { given: string; id: string }) => [given, id]));
    expect(Object.keys(ids).sort()).toEqual(['first', 'goal', 'second', 'subgoal']);
    expect(plan).toMatchObject({ version: 1, status: 'DRAFT', wishes: [{ ownWords: true, owner: { by: 'CITIZEN' } }] });
    expect(plan.subgoals).toMatchObject([{ id: ids.subgoal, goalId: ids.goal }]);
    expect(plan.efforts.map((one: { id: string }) => one.id)).toEqual([ids.first, ids.second]);
    expect(plan.efforts[1].raisedClasses).toEqual(['HEALTH']);
    expect(plan.coordinators).toMatchObject([{ employee: 'E1005', to: null }]);
    const again = await read(COORDINATION, plan.id);
    expect({ ...again, decision: 0, receipt: 0 }).toEqual({ ...plan, decision: 0, receipt: 0 });
    const all = await got(
      COORDINATION,
      'query($cpr: CPR!, $purpose: PurposeCode!) { plans(cpr: $cpr, purpose: $purpose) { id } }',
      { cpr },
    );
    expect(all).toContainEqual({ id: plan.id });
  });

  it('refuses what cannot stand, with the reason and the place, and keeps nothing of it', async () => {
    const { efforts: _none, ...rest } = parts;
    const bad = {
      ...rest,
      efforts: [effort('x', { deadline: undefined, subgoalIds: ['nobody'] })],
      subgoals: [{ id: 'y', title: 'løs', status: 'ACTIVE' }],
    };
    const { data, errors } = await asked(COORDINATION, CREATE, { input: { cpr, parts: bad }, key: randomUUID() });
    expect(data).toBeNull();
    const { problem } = errors[0].extensions;
    expect(problem).toMatchObject({ code: 'PLAN_INVALID', status: 422, receipt: { logIndex: expect.any(Number) } });
    expect(problem.faults.map(({ at, code }: { at: string; code: string }) => [code, at]).sort()).toEqual([
      ['EFFORT_WITHOUT_DEADLINE', 'efforts/x/deadline'],
      ['SUBGOAL_WITHOUT_GOAL', 'subgoals/y/goalId'],
      ['UNKNOWN_REFERENCE', 'efforts/x/subgoalIds'],
    ]);
  });

  it('merges what two sectors change from the same version, each in its own parts', async () => {
    const { newIds, plan } = await create();
    const [first] = plan.efforts;
    const own = effort('job', { subgoalIds: [plan.subgoals[0].id], responsible: { kind: 'SECTOR', sector: 'EMPLOYMENT' } });
    const base = (await read(EMPLOYMENT, plan.id)).version;
    const social = await revise(SOCIAL, plan.id, (await read(SOCIAL, plan.id)).version, titled(first.id, 'Bostøtte'));
    const employment = await revise(EMPLOYMENT, plan.id, base, { parts: { efforts: [own] } });
    expect([social.accepted, employment.accepted]).toEqual([true, true]);
    const merged = await read(COORDINATION, plan.id);
    expect(merged.version).toBe(3);
    expect(merged.efforts.map(({ title, owner }: { title: string; owner: { sector: string } }) => [title, owner.sector])).toEqual(
      [
        ['Bostøtte', 'SOCIAL'],
        ['Behandling', 'SOCIAL'],
        ['Indsats job', 'EMPLOYMENT'],
      ],
    );
    expect(newIds).toHaveLength(4);
  });

  it('answers two changes of one part with a conflict that holds both, and makes nothing of the later one', async () => {
    const { plan } = await create();
    const { id } = plan.efforts[0];
    await revise(SOCIAL, plan.id, 1, titled(id, 'Deres'));
    const late = await revise(COORDINATION, plan.id, 1, {
      parts: {
        efforts: [
          { id, deadline: '2027-03-01' },
          { id: plan.efforts[1].id, title: 'Med' },
        ],
      },
    });
    expect(late).toMatchObject({ accepted: false, plan: { version: 2 }, newIds: [] });
    expect(late.conflicts).toEqual([
      {
        partId: id,
        list: 'efforts',
        fields: ['deadline', 'title'],
        base: { efforts: [{ title: 'Indsats first' }] },
        theirs: { efforts: [{ title: 'Deres', deadline: '2027-01-31' }] },
        yours: { efforts: [{ title: 'Indsats first', deadline: '2027-03-01' }] },
      },
    ]);
    expect(late.plan.efforts.map(({ title }: { title: string }) => title)).toEqual(['Deres', 'Behandling']);
    const now = await revise(COORDINATION, plan.id, late.plan.version, { parts: { efforts: [{ id, deadline: '2027-03-01' }] } });
    expect(now).toMatchObject({ accepted: true, plan: { version: 3 } });
  });

  it('lets only its owner change a part, and only the coordinator’s sector the plan itself', async () => {
    const { plan } = await create();
    const faults = async (who: Who, changes: object) => {
      const { errors } = await asked(who, REVISE, { id: plan.id, base: 1, changes, reason: 'r', key: randomUUID() });
      return errors[0].extensions.problem.faults.map(({ at, code }: { at: string; code: string }) => [code, at]);
    };
    const { id } = plan.efforts[0];
    expect(await faults(EMPLOYMENT, titled(id, 'Min'))).toEqual([['NOT_YOURS', `efforts/${id}`]]);
    expect(await faults(EMPLOYMENT, { status: 'ACTIVE' })).toEqual([['NOT_YOURS', 'plan']]);
    expect(await faults(SOCIAL, { removed: [id] })).toEqual([['PART_IS_KEPT', `efforts/${id}`]]);
    expect(await faults(SOCIAL, { parts: { efforts: [{ id, costKroner: 100 }] } })).toEqual([
      ['NOT_FOR_PURPOSE', `efforts/${id}/costKroner`],
    ]);
    const taken = { coordinators: [{ from: new Date().toISOString(), employee: 'E1001' }] };
    expect(await faults(SOCIAL, { parts: taken })).toEqual([
      ['TWO_COORDINATORS', expect.stringMatching(/^coordinators\/.+\/from$/)],
    ]);
    const active = await revise(SOCIAL, plan.id, 1, { status: 'ACTIVE' });
    expect(active.plan.status).toBe('ACTIVE');
  });

  it('hands the coordination over at an instant, to another sector too', async () => {
    const { plan } = await create();
    const at = '2027-01-01T08:00:00.000Z';
    const [present] = plan.coordinators;
    const next = { from: at, employee: 'E1001', role: 'CASEWORKER', owner: { by: 'SECTOR', sector: 'EMPLOYMENT' } };
    const handed = await revise(COORDINATION, plan.id, 1, { parts: { coordinators: [{ id: present.id, to: at }, next] } });
    expect(handed.plan.coordinators).toMatchObject([
      { employee: 'E1005', to: at },
      { employee: 'E1001', from: at, to: null },
    ]);
  });

  it('keeps every version: who, when and why, before and after, and the plan as of then', async () => {
    const { plan } = await create();
    const { id } = plan.efforts[0];
    const second = await revise(SOCIAL, plan.id, 1, titled(id, 'To'));
    const third = await revise(COORDINATION, plan.id, 2, titled(id, 'Tre'));
    const { nodes, pageInfo } = await got(COORDINATION, HISTORY, { id: plan.id, first: 2 });
    expect(nodes).toMatchObject([
      {
        version: 3,
        sector: 'SOCIAL',
        author: 'E1005',
        reason: 'set igennem på mødet',
        before: { efforts: [{ id, title: 'To' }] },
        after: { efforts: [{ id, title: 'Tre' }] },
      },
      { version: 2, author: 'E1002', at: second.plan.changedAt, after: { efforts: [{ title: 'To' }] } },
    ]);
    expect(pageInfo.hasNextPage).toBe(true);
    const older = await got(COORDINATION, HISTORY, { id: plan.id, first: 2, after: pageInfo.endCursor });
    expect(older).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{ version: 1, before: { efforts: [] } }] });
    expect(older.nodes[0].after.efforts).toHaveLength(2);
    const then = await read(COORDINATION, plan.id, { asOf: second.plan.changedAt });
    expect(then).toMatchObject({ version: 2, changedAt: second.plan.changedAt });
    expect(then.efforts[0].title).toBe('To');
    expect(third.plan.version).toBe(3);
    const before = await asked(COORDINATION, READ, { id: plan.id, asOf: '2020-01-01T00:00:00Z' });
    expect(before.errors[0].extensions.problem.reasonCode).toBe('NO_RELATION');
  });

  it('shows a reader nothing of what his purpose does not reach: no part, no name of it, no version', async () => {
    const { plan } = await create();
    const [first, treatment] = plan.efforts;
    const few = await read(FOLLOWUP, plan.id);
    expect(few.efforts.map((one: { id: string }) => one.id)).toEqual([first.id]);
    expect(few.coordinators).toEqual([]);
    await revise(COORDINATION, plan.id, 1, titled(treatment.id, 'Anden behandling'));
    const same = await read(FOLLOWUP, plan.id);
    expect({ ...same, decision: 0, receipt: 0 }).toEqual({ ...few, decision: 0, receipt: 0 });
    expect((await got(FOLLOWUP, HISTORY, { id: plan.id })).nodes).toHaveLength(1);
    expect((await read(COORDINATION, plan.id)).version).toBe(2);
    const changed = await revise(FOLLOWUP, plan.id, 1, titled(first.id, 'Set'));
    expect(changed).toMatchObject({ accepted: true, plan: { version: 2 } });
    expect((await read(COORDINATION, plan.id)).version).toBe(3);
    const { errors } = await asked(FOLLOWUP, REVISE, {
      id: plan.id,
      base: 2,
      changes: titled(treatment.id, 'x'),
      reason: 'r',
      key: randomUUID(),
    });
    const { errors: none } = await asked(FOLLOWUP, REVISE, {
      id: plan.id,
      base: 2,
      changes: titled(randomUUID(), 'x'),
      reason: 'r',
      key: randomUUID(),
    });
    const told = (problem: { faults: { code: string; at: string }[] }) =>
      problem.faults.map(({ at, code }) => [code, at.replace(/[0-9a-f-]{36}/, '')]);
    expect(told(errors[0].extensions.problem)).toEqual(told(none[0].extensions.problem));
  });

  it('tells a stranger of a plan what he is told of none', async () => {
    const { plan } = await create();
    const ask = async (id: string, query = READ, more: object = {}) => {
      const { errors } = await asked({ persona: 'stranger', purpose: 'PLAN_DRAFT' }, query, { id, ...more });
      const { problem } = errors[0].extensions;
      return { ...problem, decisionId: '', receipt: Object.keys(problem.receipt) };
    };
    const none = await ask('0197f000-0000-7000-8000-000000000000');
    expect(none.reasonCode).toBe('NO_RELATION');
    expect(await ask(plan.id)).toEqual(none);
    const change = { base: 1, changes: { status: 'ACTIVE' }, reason: 'r', key: randomUUID() };
    expect(await ask(plan.id, REVISE, change)).toEqual(await ask('0197f000-0000-7000-8000-000000000000', REVISE, change));
  });

  it('is changed once under a key, and the same request is answered alike; another under that key is refused', async () => {
    const key = randomUUID();
    const made = await create(COORDINATION, {}, key);
    const again = await create(COORDINATION, {}, key);
    expect({ ...again, plan: { ...again.plan, decision: 0 } }).toEqual({ ...made, plan: { ...made.plan, decision: 0 } });
    const reused = await asked(COORDINATION, CREATE, { input: { cpr, parts: {} }, key });
    expect(reused.errors[0].extensions.problem.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const { id } = made.plan.efforts[0];
    const other = randomUUID();
    const both = await Promise.all([1, 2, 3].map(() => revise(SOCIAL, made.plan.id, 1, titled(id, 'Én gang'), other)));
    expect(new Set(both.map(({ receipt }) => receipt.leafHash)).size).toBe(1);
    await revise(COORDINATION, made.plan.id, 2, titled(id, 'Senere'));
    const late = await revise(SOCIAL, made.plan.id, 1, titled(id, 'Én gang'), other);
    expect(late).toMatchObject({ accepted: true, plan: { version: 2, efforts: [{ title: 'Én gang' }, {}] } });
    expect((await read(COORDINATION, made.plan.id)).version).toBe(3);
  });

  it('takes many changes of one part from one version once, and of many parts each', async () => {
    const { plan } = await create();
    const { id } = plan.efforts[0];
    const same = await Promise.all(
      Array.from({ length: 12 }, (_one, nth) => revise(SOCIAL, plan.id, 1, titled(id, `Nr. ${nth}`))),
    );
    expect(same.filter(({ accepted }) => accepted)).toHaveLength(1);
    const added = await Promise.all(
      Array.from({ length: 12 }, (_one, nth) => revise(SOCIAL, plan.id, 2, { parts: { needs: [{ text: `Behov ${nth}` }] } })),
    );
    expect(added.every(({ accepted }) => accepted)).toBe(true);
    expect((await read(COORDINATION, plan.id)).version).toBe(14);
    const { rows } = await gateway.gateway.database.pool.query(
      'select version from outbox where subject_id = $1 order by place',
      [plan.id],
    );
    expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: 14 }, (_one, nth) => nth + 1));
  });

  it('knows no version that the caller cannot have seen, and changes nothing where nothing is changed', async () => {
    const { plan } = await create();
    const { errors } = await asked(COORDINATION, REVISE, {
      id: plan.id,
      base: 2,
      changes: { status: 'ACTIVE' },
      reason: 'r',
      key: randomUUID(),
    });
    expect(errors[0].extensions.problem.code).toBe('PLAN_VERSION_UNKNOWN');
    const { id, title } = plan.efforts[0];
    expect(await revise(COORDINATION, plan.id, 1, titled(id, title))).toMatchObject({ accepted: true, plan: { version: 1 } });
  });

  it('is written by purposes for writing only', async () => {
    const { plan } = await create();
    const who = { persona: 'employment-caseworker', purpose: 'EMPLOYMENT_COORDINATION' };
    expect((await read(who, plan.id)).efforts.length).toBeGreaterThan(0);
    const { errors } = await asked(who, REVISE, {
      id: plan.id,
      base: 1,
      changes: { status: 'ACTIVE' },
      reason: 'r',
      key: randomUUID(),
    });
    expect(errors[0].extensions.problem).toMatchObject({ code: 'ACCESS_REFUSED', reasonCode: 'NO_RULE' });
  });

  it('is the citizen’s own to read, and to speak in', async () => {
    const { plan } = await create();
    const self = { persona: 'citizen', purpose: 'CITIZEN_SELF' };
    const mine = await read(self, plan.id);
    expect(mine.wishes).toHaveLength(1);
    const spoken = await revise(self, plan.id, mine.version, {
      parts: { wishes: [{ id: mine.wishes[0].id, text: 'Tæt på min søster' }] },
    });
    expect(spoken.plan.wishes).toMatchObject([{ text: 'Tæt på min søster' }]);
    const { errors } = await asked(self, REVISE, {
      id: plan.id,
      base: 2,
      changes: titled(plan.efforts[0].id, 'x'),
      reason: 'r',
      key: randomUUID(),
    });
    expect(errors[0].extensions.problem.faults).toMatchObject([{ code: 'NOT_YOURS' }]);
  });

  it('holds the citizen’s key and no number, and takes no number in its words', async () => {
    const { errors } = await asked(COORDINATION, CREATE, {
      input: { cpr, parts: { wishes: [{ text: `ring ${cpr}` }] } },
      key: randomUUID(),
    });
    expect(errors[0].extensions.problem.faults).toMatchObject([{ code: 'CPR_IN_TEXT' }]);
    await create();
    const { rows } = await gateway.gateway.database.pool.query(
      'select p::text, v::text from plan p join plan_version v on v.plan_id = p.id',
    );
    const text = JSON.stringify(rows);
    for (const person of PEOPLE) expect(text).not.toContain(person.cpr);
  });
});
