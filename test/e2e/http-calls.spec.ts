import { jest } from '@jest/globals';
import { httpCallsFor, type RecordKind } from '../../src/sdk/index.js';
import { viewRequest } from '../bench/query.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

describe('the HTTP calls of a whole view', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it('are as many as the manifests state for the kinds that the decision lets be asked', async () => {
    const { query, variables } = JSON.parse(viewRequest('every field').body) as { query: string; variables: object };
    const { sectors, master } = gateway.gateway.sources;
    const asks = [...sectors, master].map((source) => ({ manifest: source.manifest, ask: jest.spyOn(source, 'ask') }));
    const callsSoFar = () =>
      Object.fromEntries([...gateway.simulators.all].map(([id, simulator]) => [id, simulator.citizenCalls()]));
    const before = callsSoFar();
    const { body } = await gateway.ask('coordinator', query, variables);
    expect(body.errors).toBeUndefined();
    const made = Object.fromEntries(Object.entries(callsSoFar()).map(([id, calls]) => [id, calls - before[id]!]));
    const kindsOf = (calls: readonly (readonly unknown[])[]) => calls.map(([call]) => (call as { kinds: RecordKind[] }).kinds);
    const stated = asks.map(({ manifest, ask }) => [
      manifest.id,
      kindsOf(ask.mock.calls).reduce((sum, kinds) => sum + httpCallsFor(manifest, kinds), 0),
    ]);
    expect(made).toMatchObject(Object.fromEntries(stated.filter(([id]) => id !== 'social-ffb')));
    const employment = asks.find(({ manifest }) => manifest.id === 'employment-dfdg')!;
    expect(kindsOf(employment.ask.mock.calls)).toEqual([expect.not.arrayContaining(['needs'])]);
    expect(made['employment-dfdg']).toBe(5);
  });
});
