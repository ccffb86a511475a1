import { factsOf, fakeRoad, purpose, stateOf } from '../../../test/access/road-fakes.js';
import { decideCall } from './decide-call.js';

const road = () => fakeRoad({ catalogue: { bundle: 'sha256:1', purposes: new Map([[purpose.code, purpose]]) } });

describe('deciding', () => {
  it('keeps the decision with its classes per source, and counts it', async () => {
    const { parts, seen, drafts } = road();
    const state = stateOf({ facts: factsOf() });
    await decideCall(parts)(state);
    expect(state.decision).toMatchObject({
      outcome: 'PERMIT',
      grants: [{ system: 'social-ffb', classes: ['CASE_META'] }],
      bundle: 'sha256:1',
    });
    expect(seen).toEqual([['decided', 'citizenView', 'PERMIT']]);
    expect(drafts).toEqual([]);
  });

  it('refuses and logs what the person’s flags forbid', async () => {
    const { parts, drafts } = road();
    const state = stateOf({ facts: factsOf({ flags: 'UNAVAILABLE' }) });
    await expect(decideCall(parts)(state)).rejects.toMatchObject({ facts: { reasonCode: 'FLAGS_UNKNOWN' } });
    expect(drafts).toHaveLength(1);
    expect(state.decision).toBeUndefined();
  });
});
