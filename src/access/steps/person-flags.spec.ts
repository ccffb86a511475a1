import { outcomeOf } from '../../../test/access/road-fakes.js';
import type { Kin } from '../../sdk/index.js';
import { personFlags } from './person-flags.js';

const keys = {
  homeKey: ({ line, postalCode }: { line: string; postalCode: string }) => `${postalCode} ${line}`,
  numberKey: (cpr: string) => `key-${cpr}`,
  identify: async (key: string) => ({ key, keys: key === 'key-3' ? ['key-3', 'key-3-former'] : [key] }),
};
const person = { addressProtected: false, deceased: false, birthDate: '2011-11-22', identifiers: [] };
const flags = (kin: readonly Kin[], change: object = {}) =>
  personFlags(outcomeOf({ person: { ...person, ...change } }, { kin }), keys, '2026-11-22');

describe('what CPR says as facts', () => {
  it('names relatives by keys under every number of theirs, each once, and never by number', async () => {
    const all = await flags([
      { tie: 'CHILD', cpr: '1' },
      { tie: 'SPOUSE', cpr: '3' },
      { tie: 'CUSTODY_HOLDER', cpr: '1' },
    ]);
    expect(all).toMatchObject({ familyKeys: ['key-1', 'key-3', 'key-3-former'], custodyKeys: ['key-1'] });
  });

  it.each<[string, Partial<Kin>, boolean, boolean]>([
    ['without an end', {}, true, true],
    ['from today', { from: '2026-11-22' }, true, true],
    ['from tomorrow', { from: '2026-11-23' }, false, false],
    ['until tomorrow', { to: '2026-11-23' }, true, true],
    ['until today', { to: '2026-11-22' }, true, false],
    ['until yesterday', { to: '2026-11-21' }, false, false],
  ])(
    'takes custody %s for what it is: strictly for what it closes, strictly for what it opens',
    async (_when, period, tied, holds) => {
      const { familyKeys, custodyKeys } = await flags([{ tie: 'CUSTODY_HOLDER', cpr: '1', ...period }]);
      expect({ tied: familyKeys !== undefined, holds: custodyKeys !== undefined }).toEqual({ tied, holds });
    },
  );

  it.each([
    ['2011-11-22', 15],
    ['2011-11-23', 14],
    ['2012-02-29', 14],
  ])('counts the age of one born on %s in whole years', async (birthDate, age) => {
    expect((await flags([], { birthDate })).age).toBe(age);
  });

  it('tells the municipality of the residence, not of a contact address', async () => {
    const addresses = [
      { kind: 'CONTACT', municipalityCode: '0101', raisedClasses: [] },
      { kind: 'RESIDENCE', municipalityCode: '0999', raisedClasses: [] },
    ];
    expect((await flags([], { addresses })).municipality).toBe('0999');
    expect(await flags([], { addresses: addresses.slice(0, 1) })).not.toHaveProperty('municipality');
  });

  it('says whether the citizen lives where the caller does, and keeps no address', async () => {
    const home = { kind: 'RESIDENCE', line: 'Åvej 1', postalCode: '9999', raisedClasses: [] };
    const asked = (addresses: readonly object[], callersHome?: string) =>
      personFlags(outcomeOf({ person: { ...person, addresses } as never }, { kin: [] }), keys, '2026-11-22', callersHome);
    expect(await asked([home], '9999 Åvej 1')).toEqual({ addressProtected: false, deceased: false, age: 15, sharesHome: true });
    for (const flagged of [
      await asked([home], '9999 Åvej 2'),
      await asked([home]),
      await asked([{ ...home, kind: 'CONTACT' }], '9999 Åvej 1'),
      await asked([{ ...home, postalCode: undefined }], '9999 Åvej 1'),
      await asked([]),
    ])
      expect(flagged).not.toHaveProperty('sharesHome');
  });
});
