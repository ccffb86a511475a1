import { AT, factsOf, fakeRoad, permit, RECEIPT, stateOf } from '../../../test/access/road-fakes.js';
import { recheckConsents } from './recheck-consents.js';

const GRANTS = [{ system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META'] }] as const;
const stateOn = (consents: string[]) =>
  stateOf({ decision: permit(GRANTS, { consents }), facts: factsOf(), receipt: { ...RECEIPT, logIndex: 41 } });

describe('looking for withdrawals once more', () => {
  const said = (change: object) => ({ id: 'c-1', kind: 'PLAN_REPLACEMENT', answer: 'GIVEN', withdrawnAt: null, ...change });

  it('asks what the citizen has said by now, and goes on where nothing of it forbids', async () => {
    const asked: unknown[] = [];
    const saidBy = async (keys: unknown) => {
      asked.push(keys);
      return [said({}), said({ id: 'c-3', answer: 'NO_ANSWER' })];
    };
    const { parts, drafts } = fakeRoad({ consents: { saidBy, isEndedHere: () => false } });
    await recheckConsents(parts)(stateOn(['c-1']));
    expect(asked).toEqual([['k']]);
    expect(drafts).toEqual([]);
  });

  it('ends the call when one was withdrawn, after a record that nothing was delivered', async () => {
    const saidBy = async () => [said({ withdrawnAt: new Date(AT) })];
    const { parts, drafts, seen } = fakeRoad({ consents: { saidBy, isEndedHere: () => false } });
    await expect(recheckConsents(parts)(stateOn(['c-1']))).rejects.toMatchObject({
      code: 'ACCESS_REFUSED',
      facts: { reasonCode: 'CONSENT_WITHDRAWN', receipt: RECEIPT },
    });
    expect(drafts).toMatchObject([{ kind: 'OUTCOME', outcome: 'DENY', reasonCode: 'CONSENT_WITHDRAWN', intentIndex: 41 }]);
    expect(seen).toContainEqual(['decided', 'citizenView', 'DENY']);
  });

  it('ends the call when this process withdrew one after the database was asked', async () => {
    const ended: string[] = [];
    const saidBy = async () => {
      ended.push('c-1');
      return [said({})];
    };
    const isEndedHere = (ids: string[]) => ids.some((id) => ended.includes(id));
    const { parts } = fakeRoad({ consents: { saidBy, isEndedHere } });
    await expect(recheckConsents(parts)(stateOn(['c-1']))).rejects.toMatchObject({ facts: { reasonCode: 'CONSENT_WITHDRAWN' } });
  });

  const block = { id: 'b-1', target: 'SYSTEM', name: 'social-ffb', from: new Date(AT), to: null, liftedAt: null };

  it('ends the call when the citizen has blocked meanwhile what it stands on', async () => {
    const asked: unknown[] = [];
    const of = async (keys: unknown) => {
      asked.push(keys);
      return [block];
    };
    const { parts, drafts } = fakeRoad({ blocks: { of } });
    await expect(recheckConsents(parts)(stateOn([]))).rejects.toMatchObject({ facts: { reasonCode: 'BLOCKED_BY_CITIZEN' } });
    expect(drafts).toMatchObject([{ kind: 'OUTCOME', outcome: 'DENY', reasonCode: 'BLOCKED_BY_CITIZEN', intentIndex: 41 }]);
    expect(asked).toEqual([['k']]);
  });

  it.each([
    ['was lifted', { liftedAt: new Date(AT) }],
    ['shuts out another system', { name: 'health-fhir' }],
  ])('lets it go on when a block %s', async (_what, change) => {
    const { parts, drafts } = fakeRoad({ blocks: { of: async () => [{ ...block, ...change }] } });
    await recheckConsents(parts)(stateOn([]));
    expect(drafts).toEqual([]);
  });
});
