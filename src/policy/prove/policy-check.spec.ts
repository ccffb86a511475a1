import type { Purpose } from '../../generated/documents.js';
import { faultsOf } from '../../schema/validators.js';
import { type Catalogue, readCatalogue } from '../catalogue.js';
import { bundleFaults } from './bundle-faults.js';
import { policyCheck } from './policy-check.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const AT = '2026-11-22T10:00:00.000Z';
const worklist = catalogue.purposes.get('WORKLIST')!;
const employment = catalogue.purposes.get('EMPLOYMENT_COORDINATION')!;
const only = (purpose: Partial<Purpose>): Catalogue => ({
  bundle: 'planted',
  purposes: new Map([[employment.code, { ...employment, ...purpose }]]),
});

describe('a bundle', () => {
  it('that ships has no faults', () => {
    expect(bundleFaults(catalogue, AT)).toEqual([]);
  });

  it.each<[Partial<Purpose>, RegExp]>([
    [
      { legalBases: [{ ...employment.legalBases[0]!, validTo: '2001-01-01' }, employment.legalBases[1]!] },
      /ophører, før den begynder/,
    ],
    [
      { rules: [{ sectors: ['OWN'], roles: ['DPO'], classes: ['EMPLOYMENT'], consent: [] }] },
      /rollen DPO, som formålet ikke har/,
    ],
    [{ roles: [] }, /ingen rolle kan bruge/],
    [{ capacities: [] }, /nævner ingen egenskab/],
    [
      {
        rules: [{ sectors: ['SOCIAL'], classes: ['HEALTH'], consent: ['FETCH_11A'] }],
        legalBases: [{ ...employment.legalBases[0]!, consents: ['DISCLOSE_FVL28'] }],
      },
      /ingen paragraf i kraft bærer HEALTH/,
    ],
  ])('with %j is told of', (change, told) => {
    expect(bundleFaults(only(change), AT).join('\n')).toMatch(told);
  });

  it('may hold a purpose whose law has run out', () => {
    expect(bundleFaults(only({}), '2028-01-01T10:00:00.000Z')).toEqual([]);
  });

  it('is told of line by line, with the count of combinations, and its verdict', () => {
    const lines: string[] = [];
    expect(policyCheck({ bundle: 'b', purposes: new Map([['WORKLIST', worklist]]) }, AT, (line) => lines.push(line))).toBe(true);
    expect(lines.filter((line) => /^ok {4}[a-z-]+: .+\. \d+ afgørelser$/.test(line)).length).toBeGreaterThanOrEqual(15);
    expect(lines.at(-1)).toBe('Intet fundet.');
  });

  it('that breaks an invariant fails, with a sentence', () => {
    const lines: string[] = [];
    const broken = only({ rules: [{ sectors: ['SOCIAL'], classes: ['HEALTH'], consent: [] }] });
    expect(policyCheck(broken, AT, (line) => lines.push(line))).toBe(false);
    expect(lines.join('\n')).toMatch(/BRUD {2}health-needs-consent[^\n]+\n {6}Med formålet .+ se HEALTH fra SOCIAL/);
    expect(lines.at(-1)).toMatch(/^0 fejl, 1 brudte invarianter\.$/);
  });
});
