import { aCase, fakeRoad, permit, RECEIPT, stateOf } from '../../../test/access/road-fakes.js';
import type { RoadState } from '../state.js';
import { appendOutcome } from './append-outcome.js';

const view = {
  ...Object.fromEntries(
    ['contacts', 'needs', 'goals', 'efforts', 'benefits', 'appointments', 'plans', 'selfAssessments', 'concerns'].map((kind) => [
      kind,
      [],
    ]),
  ),
  cases: [aCase('social-ffb', 'SOCIAL')],
  person: { name: { full: 'A' } },
  sources: [{ system: 'social-ffb', sector: 'SOCIAL', state: 'OK' }],
} as unknown as NonNullable<RoadState['view']>;
const state = (kinds: readonly ('person' | 'cases')[]) =>
  stateOf(
    { decision: permit([]), receipt: RECEIPT, view },
    { selection: { fields: ['CitizenView.cases'], kinds: kinds as never } },
  );

describe('appending the outcome', () => {
  it('says what was handed over, by kind and source, and points at its intent', async () => {
    const { parts, drafts } = fakeRoad();
    await appendOutcome(parts)(state(['person', 'cases']));
    expect(drafts).toMatchObject([
      {
        kind: 'OUTCOME',
        outcome: 'PERMIT',
        intentIndex: RECEIPT.logIndex,
        claims: {
          delivered: { cases: 1, needs: 0 },
          person: true,
          fields: ['CitizenView.cases'],
          sources: { 'social-ffb': 'OK' },
        },
      },
    ]);
  });

  it('claims no person where none was asked for', async () => {
    const { parts, drafts } = fakeRoad();
    await appendOutcome(parts)(state(['cases']));
    expect(drafts[0]!.claims).toMatchObject({ person: false });
  });

  it('does not keep the answer waiting, and a record that is lost is counted and told', async () => {
    const { parts, seen } = fakeRoad({ audit: { append: () => Promise.reject(new Error('no log')) } });
    expect(appendOutcome(parts)(state(['cases']))).toBeUndefined();
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual([['outcomeLost'], ['failed', 'OUTCOME_RECORD', expect.any(Error), { callId: 'call-1' }]]);
  });
});
