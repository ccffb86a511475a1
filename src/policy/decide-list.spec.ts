import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { decideList, permittedRow } from './decide-list.js';
import type { DecisionFacts } from './facts.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const facts: DecisionFacts = {
  at: '2026-11-22T10:00:00.000Z',
  purpose: 'WORKLIST',
  wantsCaseData: false,
  caller: { role: 'CASEWORKER', sector: 'SOCIAL', employee: 'e-1' },
  relations: [],
  consents: [],
  sources: [
    { system: 'social-ffb', sector: 'SOCIAL' },
    { system: 'health-fhir', sector: 'HEALTH' },
    { system: 'family-sf1470', sector: 'FAMILY' },
  ],
};
const rows = [
  { sectors: ['SOCIAL'], capacities: ['CASEWORKER'] },
  { sectors: ['SOCIAL', 'HEALTH'], capacities: ['TEAM'] },
] as const;

describe('the list of own citizens', () => {
  it('permits the person and the sectors of the relations that made it, and nothing of others', () => {
    const decision = decideList(catalogue, facts, rows);
    expect(decision).toMatchObject({ outcome: 'PERMIT', masterData: ['ID_BASE'] });
    expect(decision.grants).toEqual([
      { system: 'social-ffb', sector: 'SOCIAL', classes: ['CASE_META'] },
      { system: 'health-fhir', sector: 'HEALTH', classes: ['CASE_META'] },
    ]);
    expect(decision.legalBasis.map(({ act }) => act)).toEqual(['FVL', 'GDPR']);
    expect(rows.map((row) => permittedRow(decision, row))).toEqual(rows);
  });

  it('leaves out what is not granted, and the whole row when nothing is left', () => {
    const decision = decideList(catalogue, facts, rows.slice(0, 1));
    expect(permittedRow(decision, rows[1])).toEqual({ sectors: ['SOCIAL'], capacities: [] });
    expect(permittedRow(decision, { sectors: ['FAMILY'], capacities: ['TEAM'] })).toBeUndefined();
    expect(permittedRow({ ...decision, masterData: [] }, rows[0])).toBeUndefined();
    expect(permittedRow({ ...decision, outcome: 'DENY' }, rows[0])).toBeUndefined();
  });

  it('permits an empty page, with nothing in it', () => {
    expect(decideList(catalogue, facts, [])).toMatchObject({ outcome: 'PERMIT', grants: [] });
  });

  it('is refused beyond what the purpose allows at once', () => {
    expect(decideList(catalogue, { ...facts, citizensInCall: 101 }, rows)).toMatchObject({
      outcome: 'DENY',
      reasons: ['TOO_MANY_CITIZENS'],
    });
  });
});
