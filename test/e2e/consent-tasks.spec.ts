import { consentRound } from '../../src/exchange/consent-round.js';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const RECORD = 'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }';
const WITHDRAW = 'mutation($id: UUID!) { withdrawConsent(id: $id) { consent { id } } }';
const TASKS = '{ consentTasks { id consentId cpr what } }';
const END = 'mutation($id: UUID!) { endConsentTask(id: $id) { ended } }';
const LOG = 'query($cpr: CPR) { accessLog(first: 2, filter: { cpr: $cpr }) { nodes { operation kind purpose outcome } } }';

describe('the tasks of consents', () => {
  let gateway: TestGateway;
  const child = citizen('CHILD_WITH_CUSTODY').cpr;
  const input = {
    cpr: child,
    kind: 'PLAN_REPLACEMENT',
    sectors: ['FAMILY', 'HEALTH'],
    dataClasses: ['CASE_META', 'PLAN_GOAL'],
    giver: 'CUSTODY_HOLDER',
    form: 'WRITTEN',
    textVersion: '2026-1',
  };
  const tasksOf = async (persona: string) => (await gateway.ask(persona, TASKS)).body.data.consentTasks;
  const end = async (persona: string, id: string) => (await gateway.ask(persona, END, { id })).body;
  const record = async (): Promise<string> =>
    (await gateway.ask('family-caseworker', RECORD, { input })).body.data.recordConsent.consent.id;
  const roundAt = (at: string) =>
    consentRound({ ...gateway.gateway.parts, clock: { now: () => new Date(at) } }).run(new AbortController().signal);

  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('of a child are raised on the day that it turns 16, not before, and once', async () => {
    const id = await record();
    const { rows } = await gateway.gateway.database.pool.query(
      'select what from consent_task where consent_id = $1 order by what',
      [id],
    );
    expect(rows).toEqual([{ what: 'TURNS_16' }, { what: 'TURNS_18' }]);
    expect(await roundAt('2029-10-09T21:59:59Z')).toEqual({ raised: 0 });
    expect(await tasksOf('family-caseworker')).toEqual([]);
    expect(await roundAt('2029-10-09T22:00:00Z')).toEqual({ raised: 1 });
    expect(await roundAt('2029-10-10T12:00:00Z')).toEqual({ raised: 0 });
    expect(await tasksOf('family-caseworker')).toEqual([
      expect.objectContaining({ consentId: id, cpr: child, what: 'TURNS_16' }),
    ]);
  });

  it('are told to whom the consent would be told, each citizen decided and logged, and to nobody else', async () => {
    await tasksOf('family-caseworker');
    const { body } = await gateway.ask('dpo', LOG, { cpr: child });
    expect(body.data.accessLog.nodes).toEqual([
      expect.objectContaining({ operation: 'accessLog' }),
      { operation: 'consentTasks', kind: 'LOOKUP', purpose: 'CONSENT_ADMINISTRATION', outcome: 'PERMIT' },
    ]);
    for (const persona of ['health-nurse', 'social-caseworker', 'employment-caseworker', 'stranger'])
      expect(await tasksOf(persona)).toEqual([]);
  });

  it("are told to the citizen's coordinator as well", async () => {
    const { citizenKeys } = gateway.gateway.parts;
    await gateway.gateway.database.pool.query(
      `insert into relation (id, citizen_key, sector, employee, unit, capacity, valid_from, source, source_record_id, seen_at)
       select gen_random_uuid(), $1, sector, employee, unit, capacity, valid_from, 'test', 'r-1', seen_at
       from relation where capacity = 'COORDINATOR' limit 1`,
      [await citizenKeys.citizenKey(child)],
    );
    expect(await tasksOf('coordinator')).toEqual([expect.objectContaining({ cpr: child, what: 'TURNS_16' })]);
  });

  it('are ended by who is told of them, once, and are no task to anybody else', async () => {
    const [task] = await tasksOf('family-caseworker');
    const [hidden, unknown] = [
      await end('health-nurse', task.id),
      await end('health-nurse', '0197f000-0000-7000-8000-000000000000'),
    ];
    for (const body of [hidden, unknown])
      expect(body.errors[0].extensions.problem).toMatchObject({ code: 'ACCESS_REFUSED', reasonCode: 'NO_RELATION' });
    expect((await end('family-caseworker', task.id)).data.endConsentTask).toEqual({ ended: true });
    expect((await end('family-caseworker', task.id)).data.endConsentTask).toEqual({ ended: false });
    expect(await tasksOf('family-caseworker')).toEqual([]);
  });

  it('end with the consent', async () => {
    const id = await record();
    expect(await roundAt('2031-10-10T12:00:00Z')).toEqual({ raised: 3 });
    expect(await tasksOf('family-caseworker')).toHaveLength(3);
    await gateway.ask('family-caseworker', WITHDRAW, { id });
    expect(await tasksOf('family-caseworker')).toEqual([expect.objectContaining({ what: 'TURNS_18' })]);
  });
});
