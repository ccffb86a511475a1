import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const BLOCK = `mutation($input: BlockAccessInput!) {
  blockAccess(input: $input) { block { id target name from to liftedAt } receipt { logIndex } }
}`;
const LIFT = 'mutation($id: UUID!) { liftBlock(id: $id) { block { id liftedAt } receipt { logIndex } } }';
const LIST = 'query($cpr: CPR!, $purpose: PurposeCode!) { blocks(cpr: $cpr, purpose: $purpose) { id target name liftedAt } }';
const VIEW = `query($cpr: CPR!) {
  citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { sector } sources { system state } decision { outcome reasons { code } } }
}`;
const LOG = '{ accessLog(first: 1, filter: { kind: MUTATION }) { nodes { logIndex operation purpose } } }';
const { cpr } = citizen('ALL_IN_ORDER');

describe('a block over GraphQL', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const block = async (input: object, persona = 'citizen') =>
    (await gateway.ask(persona, BLOCK, { input: { cpr, ...input } })).body;
  const lift = async (id: string, persona = 'citizen') => (await gateway.ask(persona, LIFT, { id })).body;
  const view = async (persona = 'coordinator') => (await gateway.ask(persona, VIEW, { cpr })).body;
  const reasonOf = (body: { errors?: { extensions: { problem: { reasonCode?: string } } }[] }) =>
    body.errors?.[0]?.extensions.problem.reasonCode;

  it.each([
    ['the employee', { target: 'EMPLOYEE', name: 'E1005' }],
    ['everybody for a day', { target: 'EVERYBODY', to: new Date(Date.now() + 86_400_000).toISOString() }],
  ])('of %s closes the next call before any source is asked, and opens it when lifted', async (_whom, input) => {
    expect(reasonOf(await view())).toBeUndefined();
    const set = (await block(input)).data.blockAccess;
    expect(set.block.liftedAt).toBeNull();
    const before = callsTo(gateway);
    expect(reasonOf(await view())).toBe('BLOCKED_BY_CITIZEN');
    expect(callsTo(gateway)).toEqual(before);
    expect((await lift(set.block.id)).data.liftBlock.block.liftedAt).not.toBeNull();
    expect(reasonOf(await view())).toBeUndefined();
  });

  it('of a system takes that system out of the answer and asks it nothing', async () => {
    const { id } = (await block({ target: 'SYSTEM', name: 'social-ffb' })).data.blockAccess.block;
    const { sources, decision } = (await view()).data.citizenView;
    expect(sources.find(({ system }: { system: string }) => system === 'social-ffb').state).toBe('NOT_ASKED');
    expect(decision.outcome).toBe('PERMIT_REDACTED');
    expect(decision.reasons.map(({ code }: { code: string }) => code)).toContain('BLOCKED_BY_CITIZEN');
    await lift(id);
    expect((await view()).data.citizenView.cases.some(({ sector }: { sector: string }) => sector === 'SOCIAL')).toBe(true);
  });

  it('is a change in the log, once, and a second lifting is answered like the first', async () => {
    const set = (await block({ target: 'UNIT', name: 'u-1' })).data.blockAccess;
    const { body } = await gateway.ask('dpo', LOG);
    expect(body.data.accessLog.nodes).toEqual([
      { logIndex: set.receipt.logIndex, operation: 'blockAccess', purpose: 'CONSENT_ADMINISTRATION' },
    ]);
    const [first, second] = [await lift(set.block.id), await lift(set.block.id)];
    expect(second.data.liftBlock.block).toEqual(first.data.liftBlock.block);
  });

  it('shows to the citizen and the coordinator, and to others only where they recorded it', async () => {
    const { id } = (await block({ target: 'EMPLOYEE', name: 'E1999' }, 'social-caseworker')).data.blockAccess.block;
    const { id: hers } = (await block({ target: 'EMPLOYEE', name: 'E1998' })).data.blockAccess.block;
    const seen = async (persona: string, purpose = 'CONSENT_ADMINISTRATION') => {
      const { body } = await gateway.ask(persona, LIST, { cpr, purpose });
      return (body.data.blocks as { id: string }[]).map((one) => one.id).filter((one) => one === id || one === hers);
    };
    expect(await seen('citizen', 'CITIZEN_SELF')).toEqual([hers, id]);
    expect(await seen('coordinator')).toEqual([hers, id]);
    expect(await seen('social-caseworker')).toEqual([id]);
    expect(await seen('social-caseworker', 'PLAN_DRAFT')).toEqual([]);
    expect(reasonOf(await lift(hers, 'social-caseworker'))).toBe('NO_RELATION');
  });

  it('cannot be lifted by whom it shuts out, nor by a stranger, and nothing tells a known one from an unknown one', async () => {
    const { id } = (await block({ target: 'EMPLOYEE', name: 'E1002' })).data.blockAccess.block;
    expect(reasonOf(await lift(id, 'social-caseworker'))).toBe('BLOCKED_BY_CITIZEN');
    const answers = [await lift(id, 'stranger'), await lift('0197f000-0000-7000-8000-000000000000', 'stranger')].map((body) => {
      const { decisionId, receipt, ...rest } = body.errors[0].extensions.problem;
      return { data: body.data, rest, lengths: [decisionId.length, receipt.leafHash.length] };
    });
    expect(answers[0]!.rest.reasonCode).toBe('NO_RELATION');
    expect(answers[1]).toEqual(answers[0]);
    await lift(id);
  });

  it.each([
    ['a system that there is not', { target: 'SYSTEM', name: 'nowhere' }, ['name']],
    ['everybody for ever', { target: 'EVERYBODY' }, ['to']],
  ])('is not recorded for %s', async (_what, input, fields) => {
    const { problem } = (await block(input)).errors[0].extensions;
    expect(problem).toMatchObject({ code: 'BLOCK_INVALID', fields });
  });
});
