import { STAFF } from '../../src/sdk/testing/staff.js';
import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!, $caseRef: Reference) {
  citizenView(cpr: $cpr, purpose: $purpose, caseRef: $caseRef) { cases { sector } decision { outcome } }
}`;

describe('the persons behind a call (faults Y18)', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const view = async (persona: string, cpr: string, purpose = 'PLAN_COORDINATION', headers = {}) =>
    gateway.ask(persona, VIEW, { cpr, purpose, caseRef: 'SAG-1' }, headers);
  const reasonOf = async (...asked: Parameters<typeof view>) =>
    (await view(...asked)).body.errors?.[0].extensions.problem.reasonCode as string | undefined;

  it('close an employee’s family to him and to nobody else, before any sector is asked', async () => {
    const { cpr } = citizen('EMPLOYEES_SPOUSE');
    const before = callsTo(gateway);
    expect(await reasonOf('social-caseworker', cpr, 'PLAN_DRAFT')).toBe('FAMILY_FILE');
    expect(callsTo(gateway)).toEqual({ sectors: before.sectors, cpr: before.cpr + 1 });
    expect(await reasonOf('coordinator', cpr)).toBeUndefined();
    expect(await reasonOf('stranger', cpr, 'PLAN_DRAFT')).toBe('NO_RELATION');
  });

  it('close the file of one who lives with an employee to him and to nobody else', async () => {
    const { cpr } = citizen('ALSO_EMPLOYEE');
    expect(await reasonOf('family-caseworker', cpr, 'PLAN_DRAFT')).toBe('FAMILY_FILE');
    expect(await reasonOf('family-caseworker', citizen('ALL_IN_ORDER').cpr, 'PLAN_DRAFT')).toBeUndefined();
    expect(await reasonOf('coordinator', cpr)).toBeUndefined();
  });

  it('tell no relative of the citizen in any answer or record', async () => {
    const { cpr, spouse } = citizen('EMPLOYEES_SPOUSE');
    const { text } = await view('coordinator', cpr);
    expect(text).not.toContain(spouse);
    const { rows } = await gateway.gateway.database.pool.query("select encode(entry, 'escape') as entry from audit_entry");
    expect(rows.filter(({ entry }) => String(entry).includes(spouse!))).toEqual([]);
  });

  it('close a citizen of another municipality, told only to whom has a relation', async () => {
    const { cpr } = citizen('OTHER_MUNICIPALITY');
    expect(await reasonOf('coordinator', cpr)).toBe('OTHER_MUNICIPALITY');
    expect(await reasonOf('stranger', cpr, 'PLAN_DRAFT')).toBe('NO_RELATION');
  });

  it('close an employee’s file to colleagues of his unit once he has called', async () => {
    const ida = citizen('ALSO_EMPLOYEE').cpr;
    expect(await reasonOf('coordinator', ida)).toBeUndefined();
    await gateway.ask('employment-caseworker', '{ myCitizens { nodes { cpr } } }');
    const { rows } = await gateway.gateway.database.pool.query(`select unit from staff_person where employee = 'E1001'`);
    expect(rows).toHaveLength(1);
    expect(await reasonOf('coordinator', ida)).toBeUndefined();
    const { unitId } = STAFF.find(({ name }) => name === 'coordinator')!;
    await gateway.gateway.database.pool.query(
      `insert into staff_person select person_key, employee, $1, last_seen from staff_person where employee = 'E1001'`,
      [unitId],
    );
    expect(await reasonOf('coordinator', ida)).toBe('OWN_STAFF');
    const { body } = await gateway.ask('coordinator', '{ myCitizens(first: 100) { nodes { cpr } } }');
    const listed = (body.data.myCitizens.nodes as { cpr: string }[]).map((node) => node.cpr);
    expect(listed).not.toContain(ida);
    expect(listed).toContain(citizen('ALL_IN_ORDER').cpr);
  });

  it.each<[string, Record<string, string>]>([
    ['a role', { 'x-helhed-role': 'COORDINATOR', helhed_role: 'COORDINATOR' }],
    ['a relation', { 'x-helhed-relation': 'COORDINATOR SOCIAL', 'x-helhed-capacity': 'COORDINATOR' }],
    ['an employee', { 'x-helhed-employee': 'E1005', helhed_employee: 'E1005' }],
  ])('are believed from our index alone, whatever a message claims: %s', async (_claim, headers) => {
    const { cpr } = citizen('ALL_IN_ORDER');
    expect(await reasonOf('stranger', cpr, 'PLAN_DRAFT', headers)).toBe('NO_RELATION');
    const claims = { role: 'COORDINATOR', relations: [{ capacity: 'COORDINATOR', sector: 'SOCIAL' }], employee: 'E1005' };
    const { body } = await gateway.ask('stranger', VIEW, { cpr, purpose: 'PLAN_DRAFT', ...claims }, headers);
    expect(body.errors[0].extensions.problem.reasonCode ?? body.errors[0].extensions.problem.code).toMatch(
      /^(NO_RELATION|REQUEST_INVALID)$/,
    );
  });
});
