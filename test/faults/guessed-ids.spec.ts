import fc from 'fast-check';
import { citizen, startTestGateway, type TestGateway } from '../support/gateway.js';
import { runs, seedOfDay } from '../support/lane.js';

const GUESSES = runs({ commit: 160, nightly: 2000, release: 10_000 });
const AT_ONCE = 8;
const OPERATIONS = [
  'query($id: UUID!) { explainDecision(id: $id) { outcome } }',
  'query($id: UUID!) { consentReceipt(id: $id) { __typename } }',
  'mutation($id: UUID!) { liftBlock(id: $id) { block { id } } }',
  'mutation($id: UUID!) { endBreakGlass(id: $id) { breakGlass { phase } } }',
];

describe('an id that is guessed (faults Y11)', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  }, 120_000);
  afterAll(() => gateway.close());

  it(`near one that there is opens nothing, and is answered like any other (${GUESSES} guesses)`, async () => {
    const { body } = await gateway.ask(
      'coordinator',
      'query($cpr: CPR!) { citizenView(cpr: $cpr, purpose: "PLAN_COORDINATION") { decision { id consents } } }',
      { cpr: citizen('ALL_IN_ORDER').cpr },
    );
    const { id, consents } = body.data.citizenView.decision as { id: string; consents: string[] };
    const known = [id, ...consents];
    const near = fc
      .tuple(fc.constantFrom(...known), fc.integer({ min: 1, max: 4 }), fc.infiniteStream(fc.nat(0xffff)))
      .map(([real, many, turns]) => {
        const digits = [...real];
        for (let changed = 0; changed < many; ) {
          const [place, digit] = [turns.next().value! % digits.length, (turns.next().value! % 16).toString(16)];
          if (digits[place] === '-' || digits[place] === digit || place === 14 || place === 19) continue;
          digits[place] = digit;
          changed += 1;
        }
        return digits.join('');
      });
    const guesses = fc.sample(near, { numRuns: GUESSES, seed: seedOfDay() }).filter((guess) => !known.includes(guess));
    const answers = new Map<string, Set<string>>(OPERATIONS.map((operation) => [operation, new Set()]));
    for (let at = 0; at < guesses.length; at += AT_ONCE)
      await Promise.all(
        guesses.slice(at, at + AT_ONCE).map(async (guess, more) => {
          const operation = OPERATIONS[(at + more) % OPERATIONS.length]!;
          const told = await gateway.ask('coordinator', operation, { id: guess });
          const { decisionId: _id, receipt: _receipt, ...problem } = told.body.errors[0].extensions.problem;
          answers.get(operation)!.add(JSON.stringify([told.status, told.body.data, problem]));
        }),
      );
    for (const [operation, told] of answers) expect([operation, told.size]).toEqual([operation, 1]);
    expect([...answers.values()].flatMap((told) => [...told]).every((one) => one.startsWith('[200,null,'))).toBe(true);
  }, 900_000);
});
