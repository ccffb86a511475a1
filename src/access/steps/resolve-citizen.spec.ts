import { contextOf, fakeRoad, stateOf } from '../../../test/access/road-fakes.js';
import { countCitizens } from '../citizens-of-call.js';
import type { RoadState } from '../state.js';
import { resolveCitizen } from './resolve-citizen.js';

const citizenKeys = {
  numberKey: (cpr: string) => `n-${cpr}`,
  identify: async (key: string) =>
    key.startsWith('known-') || key === 'n-0101801234' ? { key: 'k', keys: ['k', key] } : { key, keys: [key] },
};
const step = resolveCitizen(fakeRoad({ citizenKeys }).parts);
const resolved = async (question: object, context = contextOf()): Promise<RoadState> => {
  const { citizenKey: _key, citizenKeys: _keys, cpr: _cpr, ...state } = stateOf({ context }, question);
  await step(state);
  return state;
};

describe('resolving the citizen', () => {
  it.each(['0101801234', '010180-1234'])('reads the number as it is written: %s', async (cpr) => {
    expect(await resolved({ cpr })).toMatchObject({ cpr: '0101801234', citizenKey: 'k', citizenKeys: ['k', 'n-0101801234'] });
  });

  it('gives a number that nobody knows a key as well', async () => {
    expect(await resolved({ cpr: '0202902345' })).toMatchObject({ citizenKey: 'n-0202902345', citizenKeys: ['n-0202902345'] });
  });

  it('finds the present key of a citizen who is named by a record', async () => {
    expect(await resolved({ cpr: undefined, citizenKey: 'known-former' })).toMatchObject({ citizenKey: 'k' });
  });

  it('leaves a call without a citizen alone', async () => {
    const state = await resolved({ cpr: undefined });
    expect(state).not.toHaveProperty('citizenKey');
    expect(state).not.toHaveProperty('citizenKeys');
  });

  it('refuses what is no number', async () => {
    await expect(resolved({ cpr: '9999999999' })).rejects.toMatchObject({ code: 'CPR_INVALID' });
  });

  it('notes the citizen for the limit of the call before it waits for anything, but for a withdrawal and a list', async () => {
    const context = contextOf();
    const work = [
      resolved({ cpr: '0101801234' }, context),
      resolved({ cpr: '010180-1234' }, context),
      resolved({ cpr: '0202902345' }, context),
      resolved({ cpr: '9999999999' }, context).catch(() => undefined),
      resolved({ cpr: undefined, citizenKey: 'x', operation: 'withdrawConsent' }, context),
      resolved({ cpr: undefined, citizenKey: 'y', operation: 'consentTasks' }, context),
    ];
    expect(await countCitizens(context, 'PLAN_COORDINATION')).toBe(2);
    expect(await countCitizens(context, 'PLAN_DRAFT')).toBe(0);
    expect(await countCitizens(contextOf(), 'PLAN_COORDINATION')).toBe(0);
    await Promise.all(work);
  });
});
