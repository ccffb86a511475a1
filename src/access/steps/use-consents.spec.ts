import { AT, factsOf, fakeRoad, permit, purpose, stateOf } from '../../../test/access/road-fakes.js';
import { useConsents } from './use-consents.js';

const BEFORE = new Date('2026-11-01T10:00:00.000Z');
const consent = {
  id: 'c-1',
  kind: 'PLAN_REPLACEMENT',
  purpose: null,
  sectors: ['SOCIAL'],
  systems: [],
  dataClasses: ['CASE_META'],
  dataFrom: null,
  dataTo: null,
  receiverUnits: [],
  receiverEmployees: [],
  usesMost: 1,
  usesDays: 30,
  caseRef: null,
  giver: 'SELF',
  giverKey: null,
  holdersNeeded: 1,
  answer: 'GIVEN',
  attempts: [],
  completedBy: [],
  usedAt: [],
  givenAt: BEFORE,
  expiresAt: null,
  refusedAt: null,
  withdrawnAt: null,
};
const limited = {
  id: 'c-1',
  kind: 'PLAN_REPLACEMENT',
  sectors: ['SOCIAL'],
  dataClasses: ['CASE_META'],
  givenAt: BEFORE.toISOString(),
  uses: { most: 1, taken: 0 },
} as const;
const { uses: _uses, ...unlimited } = limited;
const needsConsent = { ...purpose, rules: [{ sectors: ['SOCIAL'], classes: ['CASE_META'], consent: ['PLAN_REPLACEMENT'] }] };

/** A road on which the uses are taken as told, and consents are read as they stand then. */
function road(taken: boolean, read: () => object[]) {
  const queries: unknown[][] = [];
  const query = async (sql: string, parameters: unknown[]) => {
    queries.push([sql.trim().split(' ')[0], ...parameters]);
    if (sql.includes('for update')) return [{ id: 'c-1', uses_most: 1, uses_days: 30 }];
    return sql.includes('count(*)') ? [{ taken: taken ? 0 : 1 }] : [];
  };
  const database = { transaction: async (_isolation: string, work: (manager: object) => Promise<unknown>) => work({ query }) };
  const found = fakeRoad({
    catalogue: { bundle: 'sha256:0', purposes: new Map([[purpose.code, needsConsent]]) },
    consents: { of: async () => read() },
    database,
  });
  return { ...found, queries };
}
const stateWith = (consents: object[]) =>
  stateOf({
    facts: factsOf({ consents: consents as never }),
    decision: permit([{ system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META'] }], { consents: ['c-1'] }),
  });

describe('noting the uses of consents', () => {
  it('asks nothing of the database where none is limited', async () => {
    const { parts, queries } = road(true, () => []);
    await useConsents(parts)(stateWith([unlimited]));
    expect(queries).toEqual([]);
  });

  it('notes one use for the call at the time of its decision', async () => {
    const { parts, queries } = road(true, () => []);
    const state = stateWith([limited]);
    await useConsents(parts)(state);
    expect(queries.at(-1)).toEqual(['insert', 'c-1', 'call-1', new Date(AT)]);
    expect(state.decision!.consents).toEqual(['c-1']);
  });

  it('decides anew when another call took the last use meanwhile, and refuses with one record', async () => {
    const { parts, drafts } = road(false, () => [{ ...consent, usedAt: [new Date(AT)] }]);
    await expect(useConsents(parts)(stateWith([limited]))).rejects.toMatchObject({ facts: { reasonCode: 'CONSENT_USED_UP' } });
    expect(drafts).toMatchObject([{ kind: 'REFUSAL', reasonCode: 'CONSENT_USED_UP' }]);
  });

  it('goes on by another consent that allows more', async () => {
    const wide = { ...consent, id: 'c-2', usesMost: null, usesDays: null };
    const { parts } = road(false, () => [{ ...consent, usedAt: [new Date(AT)] }, wide]);
    const state = stateWith([limited]);
    await useConsents(parts)(state);
    expect(state.decision!.consents).toEqual(['c-2']);
  });

  it('ends when every try is overtaken, without a limited consent', async () => {
    const { parts, queries } = road(false, () => [consent]);
    await expect(useConsents(parts)(stateWith([limited]))).rejects.toMatchObject({ facts: { reasonCode: 'CONSENT_MISSING' } });
    expect(queries.filter(([verb]) => verb === 'insert')).toEqual([]);
  });
});
