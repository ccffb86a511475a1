import { STAFF } from '../../src/sdk/testing/staff.js';
import { citizen, type GraphqlAnswer, startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) { citizenView(cpr: $cpr, purpose: $purpose) { cases { sector } } }`;
const LIST = `query($cpr: CPR!, $purpose: PurposeCode!) {
  representations(cpr: $cpr, purpose: $purpose) { id type scope evidence revokedAt }
}`;
const RECORD = `mutation($input: RecordRepresentationInput!) {
  recordRepresentation(input: $input) { representation { id type revokedAt } receipt { logIndex } }
}`;
const REVOKE = 'mutation($id: UUID!) { revokeRepresentation(id: $id) { representation { revokedAt } receipt { logIndex } } }';
const ACTING = `mutation($cpr: CPR!, $acting: Boolean!) {
  recordActing(cpr: $cpr, acting: $acting, evidence: "aftale 2026/7") { acting receipt { logIndex } }
}`;
const NOBODYS = '0197f000-0000-7000-8000-000000000000';

describe('who acts for a citizen, as the register has it', () => {
  let gateway: TestGateway;
  const { cpr } = citizen('DUPLICATE_EFFORT');
  const input = {
    cpr,
    representativeCpr: citizen('CUSTODY_HOLDER').cpr,
    type: 'REPRESENTATIVE',
    scope: 'ALL',
    evidence: 'fuldmagt 2026/1',
  };

  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const ask = (persona: string, document: string, variables: object) => gateway.ask(persona, document, variables);
  const reasonOf = ({ body }: GraphqlAnswer): string | undefined => body.errors?.[0].extensions.problem.reasonCode;
  const problemOf = ({ body }: GraphqlAnswer) => body.errors?.[0].extensions.problem;
  const sees = async () => reasonOf(await ask('representative', VIEW, { cpr, purpose: 'REPRESENTATIVE' }));
  const record = (change: object = {}, persona = 'coordinator') => ask(persona, RECORD, { input: { ...input, ...change } });

  it('opens the file to him whom a caseworker has recorded, until it is revoked', async () => {
    expect(await sees()).toBe('NO_RELATION');
    const { representation, receipt } = (await record()).body.data.recordRepresentation;
    expect(receipt.logIndex).toBeGreaterThan(0);
    expect(await sees()).toBeUndefined();
    const { body } = await ask('coordinator', REVOKE, { id: representation.id });
    expect(body.data.revokeRepresentation.representation.revokedAt).toMatch(/^20/);
    expect(await sees()).toBe('NO_RELATION');
    const again = await ask('coordinator', REVOKE, { id: representation.id });
    expect(again.body.data.revokeRepresentation.representation).toEqual(body.data.revokeRepresentation.representation);
  });

  it('is listed for the coordinator and the citizen, without saying who the other is', async () => {
    const { id } = (await record()).body.data.recordRepresentation.representation;
    const { body, text } = await ask('coordinator', LIST, { cpr, purpose: 'CONSENT_ADMINISTRATION' });
    expect(body.data.representations[0]).toEqual({
      id,
      type: 'REPRESENTATIVE',
      scope: 'ALL',
      evidence: 'fuldmagt 2026/1',
      revokedAt: null,
    });
    expect(text).not.toContain(input.representativeCpr);
    const own = await ask('social-caseworker', LIST, { cpr, purpose: 'CONSENT_ADMINISTRATION' });
    expect(own.body.data.representations).toEqual([]);
    expect(reasonOf(await ask('stranger', LIST, { cpr, purpose: 'CONSENT_ADMINISTRATION' }))).toBe('NO_RELATION');
    expect(reasonOf(await ask('social-caseworker', REVOKE, { id }))).toBe('NO_RELATION');
    expect(reasonOf(await ask('coordinator', REVOKE, { id: NOBODYS }))).toBe('NO_RELATION');
    await ask('coordinator', REVOKE, { id });
  });

  it('takes a custody holder only where CPR says so, and nobody for himself', async () => {
    const child = citizen('CHILD_WITH_CUSTODY').cpr;
    const held = { cpr: child, type: 'CUSTODY_HOLDER' };
    expect((await record(held, 'family-caseworker')).body.data.recordRepresentation.representation.type).toBe('CUSTODY_HOLDER');
    const stranger = await record({ ...held, representativeCpr: citizen('NO_CONSENT').cpr }, 'family-caseworker');
    expect(problemOf(stranger)).toMatchObject({ code: 'REPRESENTATION_INVALID', fields: ['type'] });
    expect(problemOf(await record({ representativeCpr: cpr })).fields).toEqual(['representativeCpr']);
    const evidence = await record({ evidence: `fuldmagt ${cpr}` });
    expect(evidence.body.data ?? null).toBeNull();
    expect(evidence.text).not.toContain(cpr);
  });

  it('is ended by the citizen where he gave the power himself, and not where a decree did', async () => {
    const own = citizen('ALL_IN_ORDER').cpr;
    const given = { cpr: own, representativeCpr: citizen('NO_CONSENT').cpr };
    const power = (await record(given)).body.data.recordRepresentation.representation.id;
    const decree = (await record({ ...given, type: 'GUARDIAN', scope: 'ECONOMIC' })).body.data.recordRepresentation.representation
      .id;
    expect(reasonOf(await ask('citizen', REVOKE, { id: decree }))).toBe('PURPOSE_NOT_FOR_ROLE');
    const { body } = await ask('citizen', REVOKE, { id: power });
    expect(body.data.revokeRepresentation.representation.revokedAt).toMatch(/^20/);
    expect(reasonOf(await record(given, 'citizen'))).toBe('PURPOSE_NOT_FOR_ROLE');
    const refusal = await ask('citizen', ACTING, { cpr: own, acting: true });
    expect(reasonOf(refusal)).toBe('PURPOSE_NOT_FOR_ROLE');
    expect(refusal.body.errors[0].extensions.problem.receipt.logIndex).toBeGreaterThan(0);
    await ask('coordinator', REVOKE, { id: decree });
  });

  it('is nobody who records it himself', async () => {
    const coordinator = STAFF.find(({ name }) => name === 'coordinator')!.cpr;
    expect(problemOf(await record({ representativeCpr: coordinator })).fields).toEqual(['representativeCpr']);
  });

  it('opens a citizen of another municipality once ours is recorded as acting, and closes him again', async () => {
    const elsewhere = citizen('OTHER_MUNICIPALITY').cpr;
    const view = async () => reasonOf(await ask('coordinator', VIEW, { cpr: elsewhere, purpose: 'PLAN_COORDINATION' }));
    expect(await view()).toBe('OTHER_MUNICIPALITY');
    expect((await ask('coordinator', ACTING, { cpr: elsewhere, acting: true })).body.data.recordActing.acting).toBe(true);
    expect(await view()).not.toBe('OTHER_MUNICIPALITY');
    await ask('coordinator', ACTING, { cpr: elsewhere, acting: false });
    expect(await view()).toBe('OTHER_MUNICIPALITY');
    expect(reasonOf(await ask('social-caseworker', ACTING, { cpr: elsewhere, acting: true }))).toMatch(
      /^(PURPOSE_NOT_FOR_ROLE|NO_RELATION)$/,
    );
    expect(reasonOf(await ask('stranger', ACTING, { cpr: elsewhere, acting: true }))).toBe('NO_RELATION');
  });
});
