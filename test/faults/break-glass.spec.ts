import { Problem } from '../../src/kernel/problem.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const OPEN = `mutation($cpr: CPR!) {
  openBreakGlass(cpr: $cpr, reason: "Borgeren er fundet bevidstløs i sit hjem") { code breakGlass { id } }
}`;
const CONFIRM =
  'mutation($id: UUID!, $code: Reference!) { confirmBreakGlass(id: $id, code: $code) { breakGlass { phase } receipt { logIndex } } }';
const VIEW =
  'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "EMERGENCY") { cases { id } person { name { full } } receipt { logIndex } } }';

describe('a break-glass while the log cannot be written', () => {
  const { cpr, family } = citizen('ALL_IN_ORDER');
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const withoutLog = async <T>(work: () => Promise<T>): Promise<T> => {
    const { audit } = gateway.gateway;
    const fail = () => Promise.reject(new Problem('LOG_UNAVAILABLE'));
    Object.assign(audit, { append: fail, awaitSequenced: fail });
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(audit, 'append');
      Reflect.deleteProperty(audit, 'awaitSequenced');
    }
  };

  it('tells no code, and lets no data leave though it is live; the record stands before the answer', async () => {
    const silent = await withoutLog(() => gateway.ask('stranger', OPEN, { cpr }));
    expect(silent.status).toBe(503);
    expect(silent.text).not.toMatch(/[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}/);

    const { body: opened } = await gateway.ask('stranger', OPEN, { cpr });
    expect(opened.errors).toBeUndefined();
    const { code, breakGlass } = opened.data.openBreakGlass;
    const { body } = await gateway.ask('stranger', CONFIRM, { id: breakGlass.id, code });
    expect(body.errors).toBeUndefined();
    expect(body.data.confirmBreakGlass.breakGlass.phase).toBe('LIVE');

    const calls = callsTo(gateway);
    const refused = await withoutLog(() => gateway.ask('stranger', VIEW, { cpr }));
    expect(refused.status).toBe(503);
    expect(refused.body.data).toBeNull();
    expect(refused.text).not.toContain(family);
    expect(callsTo(gateway).sectors).toBe(calls.sectors);

    const seen = (await gateway.ask('stranger', VIEW, { cpr })).body.data.citizenView;
    expect(seen.person.name.full).toContain(family);
    const { rows } = await gateway.gateway.database.pool.query('select kind from audit_entry where log_id = $1 and idx = $2', [
      'a',
      seen.receipt.logIndex,
    ]);
    expect(rows).toEqual([{ kind: 'INTENT' }]);
  });
});
