import { factsOf, permit } from '../../test/access/road-fakes.js';
import type { DecisionFacts } from './facts.js';
import { visibleBlocks } from './visible-blocks.js';

const ALL = [
  { id: 'his', recordedBy: 'e-1', recordedUnit: null },
  { id: 'unit', recordedBy: 'e-9', recordedUnit: 'u-1' },
  { id: 'other', recordedBy: 'CITIZEN', recordedUnit: null },
];
const ids = (caller: DecisionFacts['caller'], purpose = 'CONSENT_ADMINISTRATION', change: Partial<DecisionFacts> = {}) =>
  visibleBlocks(permit([], { purpose }), factsOf({ caller, relations: [], ...change }), ALL).map(({ id }) => id);

describe('the blocks that may be told of', () => {
  const citizen = { role: 'CITIZEN', personKey: 'k' } as const;
  const coordinator = { role: 'COORDINATOR', sector: 'SOCIAL', employee: 'e-7', unit: 'u-7' } as const;
  const { relations } = factsOf();

  it('are all to the citizen, for two purposes, and none to another citizen', () => {
    expect(ids(citizen)).toHaveLength(3);
    expect(ids(citizen, 'CITIZEN_SELF')).toHaveLength(3);
    expect(ids(citizen, 'REPRESENTATIVE')).toEqual([]);
    expect(ids({ ...citizen, personKey: 'other' })).toEqual([]);
  });

  it('are all to the coordinator with a relation as one', () => {
    expect(ids(coordinator, 'CONSENT_ADMINISTRATION', { relations })).toHaveLength(3);
    expect(ids(coordinator)).toEqual([]);
    const past = relations.map((one) => ({ ...one, to: one.from }));
    expect(ids(coordinator, 'CONSENT_ADMINISTRATION', { relations: past })).toEqual([]);
    expect(ids(coordinator, 'CONSENT_ADMINISTRATION', { relations: [...past, ...relations] })).toHaveLength(3);
    expect(ids({ ...coordinator, role: 'CASEWORKER' }, 'CONSENT_ADMINISTRATION', { relations })).toEqual([]);
    expect(ids(coordinator, 'PLAN_COORDINATION', { relations })).toEqual([]);
  });

  it('are his own and his unit’s to anybody else', () => {
    expect(ids({ role: 'CASEWORKER', employee: 'e-1', unit: 'u-1' })).toEqual(['his', 'unit']);
    expect(ids({ role: 'CASEWORKER' })).toEqual([]);
  });

  it('are none after a refusal', () => {
    expect(visibleBlocks(permit([], { outcome: 'DENY' }), factsOf({ caller: citizen }), ALL)).toEqual([]);
  });
});
