import { randomUUID } from 'node:crypto';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import {
  COORDINATION,
  CREATE,
  PLANNED as cpr,
  EMPLOYMENT,
  effort,
  parts,
  planning,
  REVISE,
  SOCIAL,
  titled,
  type Who,
} from '../support/plans.js';

const CONSENTS = 'query($cpr: CPR!) { consents(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { id kind } }';

describe('the one plan', () => {
  let gateway: TestGateway;
  const { asked, create, got, read, revise } = planning(() => gateway.ask);
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

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

  it('is not changed on a consent that is withdrawn while the change is made; the log says so', async () => {
    const { plan } = await create();
    const { dataSource, pool } = gateway.gateway.database;
    const consents = (await got(COORDINATION, CONSENTS, { cpr })) as { id: string; kind: string }[];
    const { id } = consents.find(({ kind }) => kind === 'PLAN_REPLACEMENT')!;
    const withdrawn = (at: string | null) => pool.query('update consent set withdrawn_at = $2 where id = $1', [id, at]);
    const transaction = dataSource.transaction;
    dataSource.transaction = async function (this: typeof dataSource, ...work: unknown[]) {
      await withdrawn('2026-11-22T10:00:00Z');
      return (transaction as (...given: unknown[]) => Promise<unknown>).apply(this, work);
    } as typeof transaction;
    const change = { id: plan.id, base: 1, changes: { status: 'ACTIVE' }, reason: 'r', key: randomUUID() };
    const { data, errors } = await asked(COORDINATION, REVISE, change).finally(() => {
      dataSource.transaction = transaction;
    });
    expect([data, errors[0].extensions.problem]).toMatchObject([
      null,
      { code: 'ACCESS_REFUSED', reasonCode: 'CONSENT_WITHDRAWN', receipt: { logIndex: expect.any(Number) } },
    ]);
    await withdrawn(null);
    expect(await read(COORDINATION, plan.id)).toMatchObject({ version: 1, status: 'DRAFT' });
  });
});
