import { AT, CPR, fakeRoad, fakeSource, outcomeOf, stateOf } from '../../../test/access/road-fakes.js';
import type { SourceOutcome } from '../../connectors/connector.js';
import type { DecisionFacts } from '../../policy/facts.js';
import { askPersonFlags } from './ask-person-flags.js';

const person = (more: object = {}) => ({
  addressProtected: false,
  deceased: false,
  identifiers: [
    { system: 'CPR', value: CPR, current: false },
    { system: 'CPR', value: '0101805678', current: true },
  ],
  ...more,
});
const facts = { at: AT } as DecisionFacts;

const asking = async (outcome: SourceOutcome) => {
  const master = fakeSource('cpr-sf1520', undefined, async () => outcome);
  const road = fakeRoad({ sources: { master: master.connector } });
  const state = stateOf({ facts });
  await askPersonFlags(road.parts)(state);
  return { ...road, state, asked: master.asked };
};

describe("asking for the person's flags", () => {
  it('asks CPR once, with a record of its own that says so', async () => {
    const { asked, drafts, seen } = await asking(outcomeOf({ person: person() }));
    expect(asked).toMatchObject([{ cpr: CPR, kinds: ['person'] }]);
    expect(drafts).toMatchObject([
      { kind: 'LOOKUP', citizenKey: 'k', claims: { sources: ['cpr-sf1520'], classes: ['ID_BASE'] } },
    ]);
    expect(seen).toEqual([['asked', 'cpr-sf1520', 'OK', 1]]);
  });

  it.each([
    [{ addressProtected: true }, { addressProtected: true, deceased: false }],
    [{ deceased: true }, { addressProtected: false, deceased: true }],
    [
      { addressProtected: true, specialProtection: true },
      { addressProtected: true, specialProtection: true, deceased: false },
    ],
  ])('gives the decision what CPR says: %j', async (says, flags) => {
    expect((await asking(outcomeOf({ person: person(says) }))).state.facts).toEqual({ at: AT, flags });
  });

  it('goes on with the number in force', async () => {
    expect((await asking(outcomeOf({ person: person() }))).state.cpr).toBe('0101805678');
    expect((await asking(outcomeOf({ person: person({ identifiers: [] }) }))).state.cpr).toBe(CPR);
  });

  it('takes a person whom CPR does not know for protected, as strictly as anybody can be', async () => {
    const { state } = await asking(outcomeOf({}, { state: 'NO_RECORDS' }));
    expect(state.facts!.flags).toEqual({ addressProtected: true, specialProtection: true, deceased: false });
    expect(state.person).toBeUndefined();
  });

  it('says that the flags cannot be had when CPR fails', async () => {
    const { state } = await asking(outcomeOf({}, { state: 'TIMEOUT', problem: 'SOURCE_TIMEOUT' }));
    expect(state.facts!.flags).toBe('UNAVAILABLE');
  });

  it('calls the question off and fails when its record cannot be written', async () => {
    const master = fakeSource(
      'cpr-sf1520',
      undefined,
      ({ signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(outcomeOf()))),
    );
    const { parts } = fakeRoad({
      sources: { master: master.connector },
      audit: { append: () => Promise.reject(new Error('no log')) },
    });
    const state = stateOf({ facts });
    await expect(askPersonFlags(parts)(state)).rejects.toThrow('no log');
    expect(master.asked[0]!.signal.aborted).toBe(true);
    expect(state.person).toBeUndefined();
  });
});
