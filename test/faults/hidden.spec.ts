import { callsTo, citizen, startTestGateway, type TestGateway } from '../support/gateway.js';

const QUERIES = {
  citizenView: 'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_DRAFT") { cases { title } person { name { full } } } }',
  consents: 'query($cpr: CPR!) { consents(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { id } }',
  blocks: 'query($cpr: CPR!) { blocks(cpr: $cpr, purpose: "CONSENT_ADMINISTRATION") { id } }',
  blockAccess: 'mutation($cpr: CPR!) { blockAccess(input: { cpr: $cpr, target: UNIT, name: "u" }) { block { id } } }',
  recordConsent: `mutation($cpr: CPR!) { recordConsent(input: { cpr: $cpr, kind: PLAN_REPLACEMENT, sectors: [SOCIAL],
    dataClasses: [CASE_META], form: WRITTEN, textVersion: "1" }) { consent { id } } }`,
} as const;

const PEOPLE_ASKED_FOR: readonly [string, string][] = [
  ['a citizen without relation', citizen('ALL_IN_ORDER').cpr],
  ['a number that nobody has', '0101701234'],
  ['a person with protected address', citizen('PROTECTED_ADDRESS').cpr],
  ['a deceased person', citizen('DECEASED').cpr],
  ['a number that was changed', citizen('CHANGED_CPR').formerCpr!],
  ['a citizen who withdrew', citizen('WITHDRAWN_CONSENT').cpr],
  ['a child', citizen('CHILD_WITH_CUSTODY').cpr],
  ['a replacement number', '0101701AA1'],
];

/** The answer with ids and receipt values blotted out letter by letter, so that their length still counts. */
function blot(text: string): string {
  return text
    .replace(/"decisionId":"[^"]*"/, (found) => found.replace(/[0-9a-f]/g, 'x'))
    .replace(/"receipt":\{.*?\}/, (found) => {
      const receipt = JSON.parse(found.slice('"receipt":'.length)) as { leafHash: string; checkpoint: string };
      const lines = receipt.checkpoint.split('\n').map((line) => (/^\d+$/.test(line) ? 'SIZE' : line.replace(/[\w+/=]/g, 'x')));
      return JSON.stringify({
        ...receipt,
        logIndex: 0,
        leafHash: receipt.leafHash.replace(/[\w+/]/g, 'x'),
        checkpoint: lines.join('\n'),
      });
    });
}

describe('what may not be seen', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const ask = async (operation: keyof typeof QUERIES, cpr: string) => {
    const calls = callsTo(gateway);
    const leaves = gateway.gateway.audit.metrics().appended;
    const { status, text, body } = await gateway.ask('stranger', QUERIES[operation], { cpr });
    const asked = callsTo(gateway);
    return {
      status,
      answer: blot(text),
      reasonCode: body.errors?.[0].extensions.problem.reasonCode,
      leaves: gateway.gateway.audit.metrics().appended - leaves,
      calls: { sectors: asked.sectors - calls.sectors, cpr: asked.cpr - calls.cpr },
    };
  };

  it.each(Object.keys(QUERIES) as (keyof typeof QUERIES)[])('is one answer in %s, whoever is asked for', async (operation) => {
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    for (const [, cpr] of PEOPLE_ASKED_FOR) answers.push(await ask(operation, cpr));
    expect(answers[0]).toMatchObject({ status: 200, reasonCode: 'NO_RELATION', leaves: 1, calls: { sectors: 0, cpr: 0 } });
    const named = PEOPLE_ASKED_FOR.map(([what], at) => [what, answers[at]]);
    expect(named).toEqual(PEOPLE_ASKED_FOR.map(([what]) => [what, answers[0]]));
  });

  it('is one answer for a caseworker who works with others', async () => {
    const view = 'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { cases { title } } }';
    const [child, nobody] = [
      await gateway.ask('coordinator', view, { cpr: citizen('CHILD_WITH_CUSTODY').cpr }),
      await gateway.ask('coordinator', view, { cpr: '0101701234' }),
    ];
    expect(blot(child.text)).toBe(blot(nobody.text));
    expect(child.body.errors[0].extensions.problem.reasonCode).toBe('NO_RELATION');
  });
});
