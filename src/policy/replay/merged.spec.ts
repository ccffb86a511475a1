import fc from 'fast-check';
import { faultsOf } from '../../schema/validators.js';
import { type Catalogue, readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { anyFacts } from '../testing/any-facts.js';
import { merged } from './merged.js';
import { type RecordedDecision, Replay, type ReplayReport } from './replay.js';

const inForce = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
/** A draft that takes something from every purpose, so that little of what is permitted stays as it was. */
const draft: Catalogue = {
  bundle: 'draft',
  purposes: new Map([...inForce.purposes].map(([code, purpose]) => [code, { ...purpose, rules: [], masterData: [] }])),
};

const FEW = [...inForce.purposes.values()].slice(0, 3);
const decisions = fc
  .array(
    fc.record({
      facts: anyFacts({ ...inForce, purposes: new Map(FEW.map((purpose) => [purpose.code, purpose])) }),
      wrong: fc.boolean(),
      bundle: fc.constantFrom(inForce.bundle, inForce.bundle, 'earlier'),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(({ facts, wrong, bundle }, index): RecordedDecision => {
      const { outcome, reasons } = decide(inForce, facts);
      return { decisionId: `d-${index}`, bundle, outcome: wrong ? 'NONE' : outcome, reasonCode: reasons[0]!, facts };
    }),
  );

function reportOn(records: readonly RecordedDecision[]): ReplayReport {
  const replay = new Replay(inForce, draft);
  for (const one of records) replay.add(one);
  return replay.report();
}

describe('reports on parts of the decisions', () => {
  it('merged in their order say what one replay of all says, wherever they were parted', () => {
    fc.assert(
      fc.property(decisions, fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), (records, cuts) => {
        const ends = [0, ...cuts.sort((a, b) => a - b), records.length];
        const parts = ends.slice(1).map((end, at) => reportOn(records.slice(ends[at], end)));
        expect(parts.reduce(merged)).toEqual(reportOn(records));
        expect(parts.reduce(merged, reportOn([]))).toEqual(reportOn(records));
      }),
      { numRuns: 300 },
    );
  });

  it('name the first few decisions of each change, and of those that are not reproduced', () => {
    const change = { purpose: 'PLAN_DRAFT', role: 'COORDINATOR', what: 'ANSWER', change: 'LOSES' } as const;
    const part = (...examples: string[]): ReplayReport => ({
      ...reportOn([]),
      notReproduced: { decisions: 10, examples },
      changes: [{ ...change, decisions: 10, examples }],
    });
    const both = merged(part('a', 'b', 'c'), part('d', 'e', 'f'));
    const examples = ['a', 'b', 'c', 'd', 'e'];
    expect(both.notReproduced).toEqual({ decisions: 20, examples });
    expect(both.changes).toEqual([{ ...change, decisions: 20, examples }]);
  });
});
