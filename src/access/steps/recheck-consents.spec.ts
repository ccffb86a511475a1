import { fakeRoad, permit, RECEIPT, stateOf } from '../../../test/access/road-fakes.js';
import { recheckConsents } from './recheck-consents.js';

const stateOn = (consents: string[]) => stateOf({ decision: permit([], { consents }), receipt: { ...RECEIPT, logIndex: 41 } });

describe('looking for withdrawals once more', () => {
  it('asks about the consents that carried the decision, and about none where none did', async () => {
    const asked: unknown[] = [];
    const { parts, drafts } = fakeRoad({
      consents: {
        anyWithdrawn: async (ids: unknown) => {
          asked.push(ids);
          return false;
        },
      },
    });
    await recheckConsents(parts)(stateOn([]));
    await recheckConsents(parts)(stateOn(['c-1', 'c-2']));
    expect(asked).toEqual([['c-1', 'c-2']]);
    expect(drafts).toEqual([]);
  });

  it('ends the call when one was withdrawn, after a record that nothing was delivered', async () => {
    const { parts, drafts, seen } = fakeRoad({ consents: { anyWithdrawn: async () => true } });
    await expect(recheckConsents(parts)(stateOn(['c-1']))).rejects.toMatchObject({
      code: 'ACCESS_REFUSED',
      facts: { reasonCode: 'CONSENT_WITHDRAWN', receipt: RECEIPT },
    });
    expect(drafts).toMatchObject([{ kind: 'OUTCOME', outcome: 'DENY', reasonCode: 'CONSENT_WITHDRAWN', intentIndex: 41 }]);
    expect(seen).toContainEqual(['decided', 'citizenView', 'DENY']);
  });
});
