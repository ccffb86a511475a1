import { aCase, fakeRoad, outcomeOf, permit, stateOf } from '../../../test/access/road-fakes.js';
import { Masks } from '../../citizen/mask.js';
import { maskRecords } from './mask-records.js';

const { parts } = fakeRoad({ masks: new Masks() });
const answers = new Map([
  [
    'social-ffb',
    outcomeOf({
      cases: [aCase('social-ffb', 'SOCIAL'), aCase('social-ffb', 'SOCIAL', { raisedClasses: ['CASE_META', 'HEALTH'] })],
    }),
  ],
  ['health-fhir', outcomeOf({ cases: [aCase('health-fhir', 'HEALTH')] })],
]);

describe('masking by source and class', () => {
  it('lets each source show what it was granted itself, whatever another was granted', async () => {
    const decision = permit([
      { system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META'] },
      { system: 'health-fhir', sector: 'HEALTH', classes: [] },
    ]);
    const state = stateOf({ decision, answers });
    await maskRecords(parts)(state);
    const [social, health] = state.masked!;
    expect(social).toMatchObject({ system: 'social-ffb', records: { cases: [{ id: 'r-1' }] } });
    expect(social!.records.cases).toHaveLength(1);
    expect(health!.records.cases ?? []).toEqual([]);
  });

  it('has nothing of a source that was granted something and not asked, nor of one that was asked and not granted', async () => {
    const decision = permit([{ system: 'family-sf1470', sector: 'FAMILY', classes: ['CASE_META'] }]);
    const state = stateOf({ decision, answers });
    await maskRecords(parts)(state);
    expect(state.masked).toEqual([]);
  });
});
