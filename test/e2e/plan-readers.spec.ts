import { randomUUID } from 'node:crypto';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import {
  COORDINATION,
  CREATE,
  PLANNED as cpr,
  FOLLOWUP,
  HISTORY,
  planning,
  READ,
  REVISE,
  SOCIAL,
  titled,
} from '../support/plans.js';

describe('the one plan, for those who read it', () => {
  let gateway: TestGateway;
  const { asked, create, got, read, revise } = planning(() => gateway.ask);
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

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

  it('tells why a change was made to who sees all of it, and who made it to who may know', async () => {
    const { plan } = await create();
    const [first, treatment] = plan.efforts;
    const both = { parts: { efforts: [first, treatment].map(({ id }) => ({ id, title: 'Begge' })) } };
    await revise(COORDINATION, plan.id, 1, both);
    const [of, few] = await Promise.all(
      [COORDINATION, FOLLOWUP].map(async (who) => (await got(who, HISTORY, { id: plan.id })).nodes[0]),
    );
    expect(of).toMatchObject({ version: 2, author: 'E1005', reason: 'set igennem på mødet', after: { efforts: [{}, {}] } });
    expect(few).toMatchObject({
      version: 2,
      author: null,
      reason: null,
      sector: 'SOCIAL',
      after: { efforts: [{ id: first.id }] },
    });
  });

  it('is changed by no version that was counted by other rights', async () => {
    const { plan } = await create();
    const [first, treatment] = plan.efforts;
    await revise(COORDINATION, plan.id, 1, titled(treatment.id, 'Anden'));
    const read2 = await revise(COORDINATION, plan.id, 2, titled(first.id, 'To'));
    await revise(COORDINATION, plan.id, 3, titled(first.id, 'Tre'));
    const few = await read(FOLLOWUP, plan.id);
    expect([read2.plan.version, few.version]).toEqual([3, 3]);
    const by = `mutation($id: UUID!, $purpose: PurposeCode!, $at: DateTime!, $changes: PlanChangesInput!, $key: IdempotencyKey!) {
      revisePlan(planId: $id, purpose: $purpose, baseVersion: 3, baseChangedAt: $at, changes: $changes, reason: "r", idempotencyKey: $key) { accepted } }`;
    const change = (at: string) => asked(FOLLOWUP, by, { id: plan.id, at, changes: titled(first.id, 'Set'), key: randomUUID() });
    expect((await change(read2.plan.changedAt)).errors[0].extensions.problem.code).toBe('PLAN_VERSION_UNKNOWN');
    expect((await change(few.changedAt)).data.revisePlan.accepted).toBe(true);
  });

  it('is no plan for who sees no part of it: left out of the list, and by its id like an unknown one', async () => {
    const { plan } = await create(COORDINATION, { parts: { needs: [{ text: 'Ro', raisedClasses: ['HEALTH'] }] } });
    const all = 'query($cpr: CPR!, $purpose: PurposeCode!) { plans(cpr: $cpr, purpose: $purpose) { id } }';
    const listed = async (who: typeof FOLLOWUP) => (await got(who, all, { cpr })).map(({ id }: { id: string }) => id);
    expect(await listed(COORDINATION)).toContain(plan.id);
    expect(await listed(FOLLOWUP)).not.toContain(plan.id);
    const change = { base: 1, changes: { parts: { needs: [{ text: 'x' }] } }, reason: 'r', key: randomUUID() };
    for (const [query, more] of [
      [READ, {}],
      [HISTORY, {}],
      [REVISE, change],
    ] as const) {
      const told = async (id: string) => {
        const { data, errors } = await asked(FOLLOWUP, query, { id, ...more });
        const { problem } = errors[0].extensions;
        return { data, ...problem, decisionId: '', receipt: Object.keys(problem.receipt) };
      };
      expect(await told(plan.id)).toEqual(await told('0197f000-0000-7000-8000-000000000000'));
    }
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
