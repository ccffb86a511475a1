import { factsOf, purpose as planning } from '../../../test/access/road-fakes.js';
import type { Purpose } from '../../generated/documents.js';
import { blockedMeanwhile } from '../blocked-meanwhile.js';
import { decide } from '../decide.js';
import { isPermitted } from '../decision.js';
import type { BlockFacts, DecisionFacts } from '../facts.js';
import { blocked } from './blocked.js';
import { blockedSystems } from './blocked-systems.js';

const purpose = planning as unknown as Purpose;
const FROM = '2026-11-22T09:00:00.000Z';
const caller = { role: 'COORDINATOR', sector: 'SOCIAL', employee: 'e-1', unit: 'u-1', personKey: 'caller' } as const;
const block = (change: Partial<BlockFacts>): BlockFacts => ({ id: 'b', target: 'EMPLOYEE', name: 'e-1', from: FROM, ...change });
const facts = (blocks: readonly BlockFacts[], change: Partial<DecisionFacts> = {}) => factsOf({ caller, blocks, ...change });

describe('a block of the citizen', () => {
  it.each<[string, Partial<BlockFacts>]>([
    ['himself', {}],
    ['his unit', { target: 'UNIT', name: 'u-1' }],
    ['everybody', { target: 'EVERYBODY', name: undefined as never, to: '2026-11-23T09:00:00.000Z' }],
  ])('of %s shuts an employee out', (_whom, change) => {
    expect(blocked.refuses(purpose, facts([block(change)]))).toBe('BLOCKED_BY_CITIZEN');
  });

  it.each<[string, Partial<BlockFacts>]>([
    ['another employee', { name: 'e-2' }],
    ['another unit', { target: 'UNIT', name: 'u-2' }],
    ['a unit named as he is', { target: 'UNIT', name: 'e-1' }],
    ['a system', { target: 'SYSTEM', name: 'social-ffb' }],
  ])('of %s does not', (_whom, change) => {
    expect(blocked.refuses(purpose, facts([block(change)]))).toBeUndefined();
  });

  it.each([
    [{ from: '2026-11-22T10:00:00.000Z' }, true],
    [{ from: '2026-11-22T10:00:00.001Z' }, false],
    [{ to: '2026-11-22T10:00:00.001Z' }, true],
    [{ to: '2026-11-22T10:00:00.000Z' }, false],
  ])('holds from its first instant until just before its end: %j', (period, holds) => {
    expect(blocked.refuses(purpose, facts([block(period)])) !== undefined).toBe(holds);
  });

  it('does not shut out the citizen himself, but whoever acts for him', () => {
    const everybody = block({ target: 'EVERYBODY', name: undefined as never });
    const self = { role: 'CITIZEN', personKey: 'k' } as const;
    expect(blocked.refuses(purpose, facts([everybody], { caller: self }))).toBeUndefined();
    expect(blocked.refuses(purpose, facts([everybody], { caller: { ...self, personKey: 'other' } }))).toBe('BLOCKED_BY_CITIZEN');
    expect(blocked.refuses(purpose, facts([everybody], { caller: { ...caller, personKey: 'k' } }))).toBe('BLOCKED_BY_CITIZEN');
  });

  it.each(['EMERGENCY', 'CHILD_NOTIFICATION', 'CHILD_INQUIRY', 'CHILD_ABUSE_POLICE'])('does not bind %s', (code) => {
    const set = facts([block({}), block({ target: 'SYSTEM', name: 'social-ffb' })]);
    expect(blocked.refuses({ ...purpose, code }, set)).toBeUndefined();
    expect(blockedSystems.narrows({ ...purpose, code }, set)).toBeUndefined();
  });

  it('of a system takes just that system away, also when it is the last one', () => {
    const system = block({ target: 'SYSTEM', name: 'social-ffb' });
    expect(blockedSystems.narrows(purpose, facts([system, block({ name: 'e-9' })]))).toEqual({
      reason: 'BLOCKED_BY_CITIZEN',
      withoutSystems: ['social-ffb'],
    });
    expect(blockedSystems.narrows(purpose, facts([{ ...system, to: FROM }]))).toBeUndefined();
    const catalogue = { bundle: 'b', purposes: new Map([[purpose.code, purpose]]) };
    expect(decide(catalogue, facts([system]))).toMatchObject({ outcome: 'DENY', reasons: ['BLOCKED_BY_CITIZEN'], grants: [] });
    expect(isPermitted(decide(catalogue, facts([])))).toBe(true);
  });

  it('is told to nobody without a relation', () => {
    const catalogue = { bundle: 'b', purposes: new Map([[purpose.code, purpose]]) };
    expect(decide(catalogue, facts([block({})], { relations: [] })).reasons).toEqual(['NO_RELATION']);
    expect(decide(catalogue, facts([block({})])).reasons).toEqual(['BLOCKED_BY_CITIZEN']);
  });

  it('stops a call under way when it meets the caller or a source of the answer', () => {
    const decision = decide({ bundle: 'b', purposes: new Map([[purpose.code, purpose]]) }, facts([]));
    const stops = (one: BlockFacts) => blockedMeanwhile(purpose, facts([one]), decision);
    expect(stops(block({}))).toBe(true);
    expect(stops(block({ target: 'SYSTEM', name: 'social-ffb' }))).toBe(true);
    expect(stops(block({ target: 'SYSTEM', name: 'health-fhir' }))).toBe(false);
    expect(stops(block({ name: 'e-2' }))).toBe(false);
    const two = {
      ...decision,
      grants: [...decision.grants, { system: 'health-fhir', sector: 'HEALTH', classes: ['HEALTH'] }],
    } as const;
    expect(blockedMeanwhile(purpose, facts([block({ target: 'SYSTEM', name: 'health-fhir' })]), two)).toBe(true);
  });
});
