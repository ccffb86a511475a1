import { factsOf, purpose as planning } from '../../../test/access/road-fakes.js';
import type { Purpose } from '../../generated/documents.js';
import type { DecisionFacts } from '../facts.js';
import { ownStaff } from './own-staff.js';

const purpose = planning as unknown as Purpose;
const caller = { role: 'COORDINATOR', sector: 'SOCIAL', employee: 'e-1', unit: 'u-1' } as const;
const [named] = factsOf().relations;
const refused = (change: Partial<DecisionFacts>) =>
  ownStaff.refuses(purpose, factsOf({ caller, citizenStaffUnits: ['u-9'], ...change }));

describe('a citizen who is an employee', () => {
  it('is out of reach for colleagues of any unit of his, whatever their relation', () => {
    expect(refused({ citizenStaffUnits: ['u-9', 'u-1'] })).toBe('OWN_STAFF');
    expect(refused({})).toBeUndefined();
  });

  it.each<[string, Partial<NonNullable<typeof named>>]>([
    ['is their unit’s', { throughUnit: true }],
    ['is past', { to: '2026-11-22T10:00:00.000Z' }],
    ['is in no capacity of the purpose', { capacity: 'PROVIDER' }],
    ['is that of somebody who acts for him', { capacity: 'GUARDIAN' }],
  ])('is out of reach for others whose relation %s', (_what, change) => {
    expect(refused({ relations: [{ ...named!, ...change }] })).toBe('OWN_STAFF');
    expect(refused({ relations: [{ ...named!, ...change }, named!] })).toBeUndefined();
  });

  it('reaches himself, and a citizen who is none is reached through the unit', () => {
    expect(refused({ caller: { role: 'CITIZEN', personKey: 'k' }, relations: [] })).toBeUndefined();
    expect(refused({ citizenStaffUnits: [], relations: [{ ...named!, throughUnit: true }] })).toBeUndefined();
  });
});
