import { recordedDecisions } from '../../src/access/replay/recorded-decisions.js';
import type { RecordedDecision } from '../../src/policy/replay/replay.js';
import { Replay } from '../../src/policy/replay/replay.js';
import { PEOPLE } from '../../src/sdk/testing/people.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';

const VIEW = `query ($cpr: CPR!, $purpose: PurposeCode!) { citizenView(cpr: $cpr, purpose: $purpose) { efforts { id } } }`;

let gateway: TestGateway;
let records: RecordedDecision[];

beforeAll(async () => {
  gateway = await startTestGateway();
  for (const persona of ['coordinator', 'dpo'])
    for (const { cpr } of PEOPLE.slice(0, 6))
      for (const purpose of ['PLAN_COORDINATION', 'EMPLOYMENT_COORDINATION']) await gateway.ask(persona, VIEW, { cpr, purpose });
  records = [];
  const { audit } = gateway.gateway.parts;
  for await (const one of recordedDecisions((filter, limit, after) => audit.readAll({ filter, limit, ...(after && { after }) })))
    records.push(one);
}, 120_000);

afterAll(() => gateway.close());

describe('the decisions of the log', () => {
  it('are permits and refusals, each with the facts it was made from', () => {
    expect(records.length).toBeGreaterThanOrEqual(12);
    expect(new Set(records.map(({ outcome }) => outcome)).size).toBeGreaterThan(1);
  });

  it('come out of the bundle in force as they were', () => {
    const { catalogue } = gateway.gateway.parts;
    const replay = new Replay(catalogue, catalogue);
    for (const one of records) replay.add(one);
    expect(replay.report()).toMatchObject({
      notReproduced: { decisions: 0 },
      ofOtherBundles: 0,
      unchanged: records.length,
      changes: [],
    });
  });
});
