import { factsOf, purpose as planning } from '../../../test/access/road-fakes.js';
import type { Purpose } from '../../generated/documents.js';
import { classesOf } from './classes-of.js';

const law = (paragraph: string, change: object = {}) => ({ act: 'X', paragraph, validFrom: '2020-01-01', ...change });
const rule = (classes: string[], consent: string[] = []) => ({ sectors: ['SOCIAL'], classes, consent });
const explained = (change: object) => {
  const facts = factsOf({ sources: [{ system: 'social-ffb', sector: 'SOCIAL' }], consents: [] });
  return classesOf({ ...planning, ...change } as unknown as Purpose, facts, [])[0]?.classes ?? [];
};

describe('the classes of an explanation', () => {
  it('stand by name', () => {
    const classes = explained({ legalBases: [law('§ 1')], rules: [rule(['PLAN_GOAL', 'CASE_META', 'ECONOMY'])] });
    expect(classes.map(({ dataClass }) => dataClass)).toEqual(['CASE_META', 'ECONOMY', 'PLAN_GOAL']);
  });

  it('are told by the rules that release them, not by another that would ask for a consent', () => {
    const legalBases = [law('§ 1', { consents: ['FETCH_11A'] }), law('§ 2')];
    const rules = [rule(['CASE_META'], ['FETCH_11A']), rule(['CASE_META'])];
    for (const order of [rules, [...rules].reverse()])
      expect(explained({ legalBases, rules: order })).toMatchObject([
        { released: true, reason: 'PERMITTED_BY_PURPOSE', consents: [], consentNeeded: [], legalBases: [{ paragraph: '§ 2' }] },
      ]);
    expect(explained({ legalBases, rules: rules.slice(0, 1) })).toMatchObject([
      { released: false, reason: 'CONSENT_MISSING', consentNeeded: [['FETCH_11A']] },
    ]);
  });

  it('name the paragraph that would have carried them without a consent, and when it ended', () => {
    const legalBases = [law('§ 1', { validTo: '2026-01-31', classes: ['CASE_META'] }), law('§ 2', { classes: ['ECONOMY'] })];
    expect(explained({ legalBases, rules: [rule(['CASE_META'])] })).toMatchObject([
      { released: false, reason: 'BASIS_NOT_IN_FORCE', legalBases: [{ paragraph: '§ 1', validTo: '2026-01-31' }] },
    ]);
  });
});
