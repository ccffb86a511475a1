import { factsOf, fakeRoad, permit, purpose, stateOf } from '../../../test/access/road-fakes.js';
import type { DecisionFacts } from '../../policy/facts.js';
import { refuse } from '../refuse.js';
import { screenCaller } from './screen-caller.js';

const road = () => fakeRoad({ catalogue: { bundle: 'sha256:1', purposes: new Map([[purpose.code, purpose]]) } });

describe('screening the caller', () => {
  it('lets pass what nothing forbids, without a record', async () => {
    const { parts, drafts, seen } = road();
    await screenCaller(parts)(stateOf({ facts: factsOf() }));
    expect([drafts, seen]).toEqual([[], []]);
  });

  it.each<[string, Partial<DecisionFacts>]>([
    ['NO_RELATION', { relations: [] }],
    ['PURPOSE_NOT_FOR_ROLE', { caller: { role: 'LEADER', sector: 'SOCIAL' } }],
    ['PURPOSE_UNKNOWN', { purpose: 'NONE' }],
    ['TOO_MANY_CITIZENS', { citizensInCall: 2 }],
  ])('ends the call with %s, and with one record that is durable before the caller hears of it', async (reasonCode, change) => {
    const { parts, drafts, seen } = road();
    const ended = screenCaller(parts)(stateOf({ facts: factsOf(change) }));
    await expect(ended).rejects.toMatchObject({
      code: 'ACCESS_REFUSED',
      facts: { reasonCode, decisionId: 'decision-1', receipt: { logIndex: 7 } },
    });
    expect(drafts).toMatchObject([{ kind: 'REFUSAL', reasonCode, citizenKey: 'k', bundle: 'sha256:1' }]);
    const gap = reasonCode === 'PURPOSE_UNKNOWN';
    expect(seen).toEqual([
      ['decided', 'citizenView', gap ? 'GAP' : 'DENY'],
      ...(gap ? [['gapMet', 'UNKNOWN', 'PURPOSE_UNKNOWN']] : []),
    ]);
  });

  it('counts a gap of a purpose that is known under its name', async () => {
    const { parts, seen } = road();
    const decision = { ...permit([]), outcome: 'GAP', reasons: ['NO_RULE'] } as const;
    await expect(refuse(parts, stateOf(), decision)).rejects.toMatchObject({ facts: { reasonCode: 'NO_RULE' } });
    expect(seen).toContainEqual(['gapMet', 'PLAN_COORDINATION', 'NO_RULE']);
  });

  it('fails as the log fails when the refusal cannot be written', async () => {
    const { parts } = road();
    Object.assign(parts.audit, { append: () => Promise.reject(new Error('no log')) });
    await expect(screenCaller(parts)(stateOf({ facts: factsOf({ relations: [] }) }))).rejects.toThrow('no log');
  });
});
