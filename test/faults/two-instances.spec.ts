import { setTimeout as pause } from 'node:timers/promises';
import { emptyServerDatabase, serviceUrl } from '../support/database.js';
import { callsTo, citizen, type GraphqlAnswer, startTestGateway, type TestGateway } from '../support/gateway.js';
import { runs, seedOfDay } from '../support/lane.js';

const RECORD = 'mutation($input: RecordConsentInput!) { recordConsent(input: $input) { consent { id } } }';
const WITHDRAW = 'mutation($id: UUID!) { withdrawConsent(id: $id) { receipt { leafHash } } }';
const VIEW = `query($cpr: CPR!) {
  citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } decision { consents } receipt { leafHash } }
}`;
const ROUNDS = runs({ commit: 30, nightly: 200, release: 1_000 });
const AT_ONCE = 6;

/** Needs a server, since two instances share its database: `eval "$(.ci/services start)"` first. */
(serviceUrl === undefined ? describe.skip : describe)('a consent withdrawn at one of two instances', () => {
  const { cpr } = citizen('NO_CONSENT');
  const input = {
    cpr,
    kind: 'PLAN_REPLACEMENT',
    sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'],
    dataClasses: ['CASE_META', 'PLAN_GOAL', 'PLAN_EFFORT', 'PLAN_APPT', 'SELF_ASSESS'],
    form: 'WRITTEN',
    textVersion: '2026-1',
  };
  let database: Awaited<ReturnType<typeof emptyServerDatabase>>;
  let here: TestGateway;
  let there: TestGateway;

  beforeAll(async () => {
    database = await emptyServerDatabase(serviceUrl!);
    here = await startTestGateway({ DATABASE_URL: database.url });
    there = await startTestGateway({ DATABASE_URL: database.url, HELHED_LOG_ID: 'b' });
  }, 120_000);
  afterAll(async () => {
    await there.close();
    await here.close();
    await database.drop();
  }, 60_000);

  const record = async (): Promise<string> =>
    (await here.ask('coordinator', RECORD, { input })).body.data.recordConsent.consent.id;
  const withdraw = async (id: string): Promise<string> =>
    (await here.ask('coordinator', WITHDRAW, { id })).body.data.withdrawConsent.receipt.leafHash;
  const view = () => there.ask('coordinator', VIEW, { cpr });
  const reasonOf = ({ body }: GraphqlAnswer): string | undefined => body.errors?.[0].extensions.problem.reasonCode;

  /** The place of a record in the one order that both logs share: that of the transactions that wrote them. */
  async function placeOf(leafHash: string): Promise<{ logId: string; place: bigint }> {
    const { rows } = await here.gateway.database.pool.query(
      `select log_id, xmin::text as place from audit_entry where leaf_hash = decode($1, 'base64')`,
      [leafHash],
    );
    expect(rows).toHaveLength(1);
    return { logId: rows[0].log_id, place: BigInt(rows[0].place) };
  }

  it('is used by the other for no view whose record stands behind that of the withdrawal', async () => {
    let seed = seedOfDay();
    const random = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const met = { delivered: 0, refused: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const id = await record();
      const some = Array.from({ length: AT_ONCE }, async () => {
        await pause(random() * 40);
        return view();
      });
      await pause(random() * 40);
      const withdrawal = await placeOf(await withdraw(id));
      const later = await view();
      expect(reasonOf(later)).toBe('CONSENT_WITHDRAWN');
      expect((await placeOf(later.body.errors[0].extensions.problem.receipt.leafHash)).place).toBeGreaterThan(withdrawal.place);
      for (const answer of await Promise.all(some)) {
        if (reasonOf(answer) === 'CONSENT_WITHDRAWN') {
          met.refused += 1;
          continue;
        }
        met.delivered += 1;
        const { decision, receipt } = answer.body.data.citizenView;
        expect(decision.consents).toContain(id);
        const { logId, place } = await placeOf(receipt.leafHash);
        expect(logId).toBe('b');
        expect(place).toBeLessThan(withdrawal.place);
      }
    }
    expect(met.delivered).toBeGreaterThan(ROUNDS / 4);
    expect(met.refused).toBeGreaterThan(ROUNDS / 4);
  }, 600_000);

  it('keeps back what the other has fetched by then, and its record stands behind that of the withdrawal', async () => {
    const id = await record();
    const before = callsTo(there);
    const simulator = there.simulators.all.get('health-fhir')!;
    simulator.fault('HELD');
    const viewing = view();
    while (callsTo(there).sectors === before.sectors) await pause(2);
    const withdrawal = await placeOf(await withdraw(id));
    simulator.fault('NONE');
    const answer = await viewing;
    expect(reasonOf(answer)).toBe('CONSENT_WITHDRAWN');
    const outcome = await placeOf(answer.body.errors[0].extensions.problem.receipt.leafHash);
    expect(outcome.place).toBeGreaterThan(withdrawal.place);
    expect(answer.body.data).toBeNull();
  });
});
