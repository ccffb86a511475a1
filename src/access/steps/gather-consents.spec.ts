import { AT, factsOf, fakeRoad, stateOf } from '../../../test/access/road-fakes.js';
import { FixedClock } from '../../kernel/clock.js';
import { gatherConsents } from './gather-consents.js';

const LATER = '2026-11-22T10:00:02.000Z';
const consent = {
  id: 'c-1',
  citizenKey: 'former',
  kind: 'FETCH_11A',
  purpose: null,
  sectors: ['SOCIAL'],
  dataClasses: ['CASE_META'],
  systems: [],
  dataFrom: null,
  dataTo: null,
  receiverUnits: [],
  receiverEmployees: [],
  usesMost: null,
  usesDays: null,
  giver: 'SELF',
  giverKey: null,
  holdersNeeded: 1,
  completedBy: [],
  usedAt: [],
  answer: 'GIVEN',
  refusedAt: null,
  caseRef: null,
  recordedBy: 'e-9',
  givenAt: new Date(AT),
  expiresAt: null,
  withdrawnAt: new Date(AT),
};
const asked: unknown[] = [];
const { parts } = fakeRoad({
  clock: new FixedClock(LATER),
  consents: {
    of: async (keys: unknown) => {
      asked.push(keys);
      return [consent];
    },
  },
});

describe('gathering the consents', () => {
  it('reads them under every key the citizen has had, and sets the time of the decision to now', async () => {
    const state = stateOf({ citizenKeys: ['k', 'former'], facts: factsOf({ at: AT }) });
    await gatherConsents(parts)(state);
    expect(asked).toEqual([['k', 'former']]);
    expect(state.facts!.at).toBe(LATER);
  });

  it('takes of a consent what decides, and not who recorded it', async () => {
    const state = stateOf({ facts: factsOf() });
    await gatherConsents(parts)(state);
    expect(state.facts!.consents).toEqual([
      { id: 'c-1', kind: 'FETCH_11A', sectors: ['SOCIAL'], dataClasses: ['CASE_META'], givenAt: AT, withdrawnAt: AT },
    ]);
  });

  it('asks the database nothing when no citizen is asked about', async () => {
    asked.length = 0;
    const { citizenKeys: _keys, ...state } = stateOf({ facts: factsOf() });
    await gatherConsents(parts)(state);
    expect(asked).toEqual([]);
  });
});
