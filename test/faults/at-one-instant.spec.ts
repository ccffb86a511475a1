import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';
import { runs } from '../support/lane.js';

const PAIRS = runs({ commit: 60, nightly: 1000, release: 1000 });
const AT_ONCE = 4;
const VIEW = `query($cpr: CPR!, $purpose: PurposeCode!) {
  citizenView(cpr: $cpr, purpose: $purpose, caseRef: "SAG-1") {
    person { name { full } addresses { line } } cases { title } contacts { name } needs { id } goals { title } efforts { title }
    sources { system state } decision { id outcome reasons { code } consents legalBasis { act paragraph } } receipt { logIndex }
  }
}`;
const CALLERS: Readonly<Record<string, string>> = {
  coordinator: 'E1005',
  'social-caseworker': 'E1002',
  'employment-caseworker': 'E1001',
  'health-nurse': 'E1004',
  stranger: 'E1010',
};
/** Same question, different rights: who, who else, of whom and what for. */
const PAIRINGS = Object.keys(CALLERS).flatMap((one, at, all) =>
  all
    .slice(at + 1)
    .flatMap((other) =>
      (['ALL_IN_ORDER', 'NO_CONSENT', 'PROTECTED_ADDRESS'] as const).flatMap((special) =>
        ['PLAN_DRAFT', 'PLAN_COORDINATION'].map((purpose) => ({ one, other, asked: { cpr: citizen(special).cpr, purpose } })),
      ),
    ),
);

describe('two who ask the same at the same instant (faults Y16)', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  const ask = async (persona: string, asked: object) => {
    const { body } = await gateway.ask(persona, VIEW, asked);
    const { decision, receipt, ...shown } = body.data?.citizenView ?? {};
    const problem = body.errors?.[0].extensions.problem;
    const { id, ...decided } = decision ?? {};
    return {
      decisionId: (id ?? problem.decisionId) as string,
      logIndex: (receipt ?? problem.receipt).logIndex as number,
      told: JSON.stringify({ shown, decided, code: problem?.code, reasonCode: problem?.reasonCode }),
    };
  };

  it(`get the answer that each gets alone, and a decision and a record each (${PAIRS} pairs)`, async () => {
    const alone = new Map<string, string>();
    for (const { one, other, asked } of PAIRINGS)
      for (const persona of [one, other]) {
        const key = JSON.stringify([persona, asked]);
        if (!alone.has(key)) alone.set(key, (await ask(persona, asked)).told);
      }
    const different = PAIRINGS.filter(
      ({ one, other, asked }) => alone.get(JSON.stringify([one, asked])) !== alone.get(JSON.stringify([other, asked])),
    );
    expect(different.length).toBeGreaterThan(PAIRINGS.length / 2);

    const decisions = new Map<string, string>();
    for (let at = 0; at < PAIRS; at += AT_ONCE) {
      const pairs = Array.from(
        { length: Math.min(AT_ONCE, PAIRS - at) },
        (_one, more) => different[(at + more) % different.length]!,
      );
      const asking = pairs.flatMap(({ one, other, asked }) => [one, other].map((persona) => ({ persona, asked })));
      const answers = await Promise.all(asking.map(({ persona, asked }) => ask(persona, asked)));
      for (const [place, { persona, asked }] of asking.entries()) {
        const { decisionId, told } = answers[place]!;
        expect([persona, asked, told]).toEqual([persona, asked, alone.get(JSON.stringify([persona, asked]))]);
        decisions.set(decisionId, persona);
      }
    }
    expect(decisions.size).toBe(2 * PAIRS);

    const recorded = new Map<string, unknown>();
    for (let after: Parameters<typeof gateway.gateway.audit.readAll>[0]['after'], more = true; more; ) {
      const { rows, next } = await gateway.gateway.audit.readAll({ limit: 1000, ...(after && { after }) });
      for (const { entry, claims } of rows)
        if (['INTENT', 'REFUSAL'].includes(entry.kind))
          recorded.set(entry.decisionId, (claims as { caller: { employee: string } }).caller.employee);
      [after, more] = [next, next !== undefined];
    }
    for (const [decisionId, persona] of decisions) expect(recorded.get(decisionId)).toBe(CALLERS[persona]);
  }, 900_000);
});
