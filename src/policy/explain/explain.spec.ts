import fc from 'fast-check';
import { faultsOf } from '../../schema/validators.js';
import { readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted } from '../decision.js';
import type { DecisionFacts } from '../facts.js';
import { CALLER_REASONS } from '../reasons/caller-reasons.js';
import { anyFacts } from '../testing/any-facts.js';
import { explain } from './explain.js';
import { explainRecord } from './explain-record.js';
import { readerOf, toldReason } from './told.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const AT = '2026-11-22T10:00:00.000Z';
const facts: DecisionFacts = {
  at: AT,
  purpose: 'PLAN_DRAFT',
  wantsCaseData: true,
  caller: { role: 'CASEWORKER', sector: 'SOCIAL' },
  citizenKey: 'citizen',
  relations: [{ capacity: 'CASEWORKER', sector: 'SOCIAL', from: '2026-01-01T00:00:00.000Z', source: 's' }],
  consents: [
    {
      id: 'consent-1',
      kind: 'FETCH_FVL29',
      purpose: 'PLAN_DRAFT',
      sectors: ['SOCIAL'],
      dataClasses: ['CASE_META', 'HEALTH'],
      caseRef: 'case-1',
      givenAt: '2026-01-01T00:00:00.000Z',
    },
  ],
  caseRef: 'case-1',
  flags: { addressProtected: true, deceased: false },
  sources: [
    { system: 'social-ffb', sector: 'SOCIAL' },
    { system: 'health-fhir', sector: 'HEALTH' },
  ],
};

describe('an explanation', () => {
  it('has the outcome and reasons of the decision, and its classes are those granted', () => {
    fc.assert(
      fc.property(anyFacts(catalogue), (any) => {
        const decision = decide(catalogue, any);
        const { outcome, reasons, obligations, rules, sources } = explain(catalogue, any);
        expect({ outcome, reasons, obligations }).toEqual({
          outcome: decision.outcome,
          reasons: decision.reasons,
          obligations: decision.obligations,
        });
        const released = sources.flatMap(({ system, classes }) =>
          classes.filter((one) => one.released).map(({ dataClass }) => `${system} ${dataClass}`),
        );
        if (isPermitted(decision))
          expect(released.sort()).toEqual(
            decision.grants.flatMap(({ system, classes }) => classes.map((one) => `${system} ${one}`)).sort(),
          );
        const ended = rules.findIndex(({ verdict }) => verdict === 'REFUSED' || verdict === 'FAILED');
        if (ended >= 0) expect([ended, rules[ended]!.reason]).toEqual([rules.length - 1, decision.reasons[0]]);
        for (const { reason } of rules) if (reason !== undefined) expect(decision.reasons).toContain(reason);
        for (const { dataClass, reason, released: is, legalBases, consents } of sources.flatMap(({ classes }) => classes)) {
          expect([dataClass, is, reason?.startsWith('PERMITTED')]).toEqual([dataClass, is, is]);
          if (is) expect(legalBases.length).toBeGreaterThan(0);
          if (isPermitted(decision)) for (const id of consents) expect(decision.consents).toContain(id);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('names for each class the paragraphs with their life and the consent that let it pass, or what was in the way', () => {
    const { outcome, sources, legalBases, rules } = explain(catalogue, facts);
    expect(outcome).toBe('PERMIT_REDACTED');
    const of = (system: string, dataClass: string) =>
      sources.find((one) => one.system === system)!.classes.find((one) => one.dataClass === dataClass)!;
    expect(of('social-ffb', 'CASE_META')).toMatchObject({
      released: true,
      reason: 'PERMITTED_BY_CONSENT',
      consents: ['consent-1'],
      consentNeeded: [['FETCH_FVL29', 'FETCH_11A']],
    });
    expect(of('social-ffb', 'CASE_META').legalBases).toContainEqual({
      act: 'FVL',
      paragraph: '§ 29',
      eli: 'https://www.retsinformation.dk/eli/lta/2014/433',
      validFrom: '2018-05-25',
    });
    expect(of('health-fhir', 'HEALTH')).toMatchObject({
      released: false,
      reason: 'CONSENT_MISSING',
      consents: [],
      consentNeeded: [['HEALTH_OTHER_43'], ['FETCH_FVL29', 'FETCH_11A']],
    });
    expect(of('health-fhir', 'HEALTH').legalBases).toContainEqual(expect.objectContaining({ act: 'SUL' }));
    expect(legalBases.map(({ act }) => act)).toContain('FVL');
    expect(rules.find(({ rule }) => rule.name === 'protected-address')).toMatchObject({
      verdict: 'NARROWED',
      reason: 'ADDRESS_PROTECTED',
    });
  });

  it('says which paragraph would have carried a class that no law carries on the day, and when it ended', () => {
    const coordination = {
      ...facts,
      at: '2027-01-02T10:00:00.000Z',
      purpose: 'EMPLOYMENT_COORDINATION',
      caller: { role: 'CASEWORKER', sector: 'EMPLOYMENT' },
    } as const;
    const [looked] = explain(catalogue, coordination).rules;
    expect(looked).toMatchObject({ verdict: 'REFUSED', reason: 'PURPOSE_NOT_IN_FORCE' });
    const purposes = new Map(catalogue.purposes);
    const draft = purposes.get('PLAN_DRAFT')!;
    const legalBases = draft.legalBases.map((one) => (one.act === 'SUL' ? { ...one, validTo: '2026-06-30' } : one));
    purposes.set('PLAN_DRAFT', { ...draft, legalBases });
    const health = explain({ ...catalogue, purposes }, facts)
      .sources.find(({ sector }) => sector === 'HEALTH')!
      .classes.find(({ dataClass }) => dataClass === 'HEALTH')!;
    expect(health).toMatchObject({ released: false, reason: 'BASIS_NOT_IN_FORCE' });
    expect(health.legalBases).toContainEqual(expect.objectContaining({ act: 'SUL', validTo: '2026-06-30' }));
  });

  it('of no relation is the code and nothing else', () => {
    const { outcome, reasons, ...rest } = explain(catalogue, { ...facts, relations: [] });
    expect({ outcome, reasons }).toEqual({ outcome: 'DENY', reasons: ['NO_RELATION'] });
    expect(rest).toEqual({ legalBases: [], rules: [], sources: [], obligations: [] });
  });

  it('is the same bytes in two worlds that differ only in what the asker may not know', () => {
    let compared = 0;
    let met = 0;
    const citizenOnly = ({ relations, consents, flags }: DecisionFacts) => ({ relations, consents, ...(flags && { flags }) });
    fc.assert(
      fc.property(anyFacts(catalogue), anyFacts(catalogue), (one, two) => {
        met += 1;
        const { flags: _, ...bare } = one;
        const other = { ...bare, ...citizenOnly(two) };
        const [here, there] = [explain(catalogue, one), explain(catalogue, other)];
        const hidden = (reason: string) => reason in CALLER_REASONS;
        if (!hidden(here.reasons[0]!) || here.reasons[0] !== there.reasons[0]) return;
        compared += 1;
        expect(JSON.stringify(there)).toBe(JSON.stringify(here));
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(met / 3);
  });

  it('does not tell of a block that took nothing away', () => {
    const block = { id: 'b', target: 'SYSTEM', name: 'elsewhere', from: '2026-01-01T00:00:00.000Z' } as const;
    expect(JSON.stringify(explain(catalogue, { ...facts, blocks: [block] }))).toBe(JSON.stringify(explain(catalogue, facts)));
  });

  it('does not change with a consent that has no part in the decision', () => {
    fc.assert(
      fc.property(anyFacts(catalogue), (any) => {
        const foreign = { ...facts.consents[0]!, id: 'other', kind: 'CHILD_EFFORT' as const, withdrawnAt: AT };
        const more = { ...any, consents: [foreign, ...any.consents] };
        expect(JSON.stringify(explain(catalogue, more))).toBe(JSON.stringify(explain(catalogue, any)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('an explanation from the record', () => {
  const decision = decide(catalogue, facts);
  const record = {
    outcome: decision.outcome,
    reasons: decision.reasons.slice(0, 1),
    bundle: catalogue.bundle,
    facts,
    classes: Object.fromEntries(decision.grants.map(({ system, classes }) => [system, classes])),
    legalBasis: ['BEK 113/2026 § 4', 'GDPR art. 6, stk. 1, litra e', 'ODD'],
  };

  it('makes the decision again where the same bundle is loaded', () => {
    expect(explainRecord(catalogue, record)).toEqual({
      ...explain(catalogue, facts),
      bundleInForce: true,
      reproduced: true,
    });
  });

  it('tells only what the record says under another bundle', () => {
    const told = explainRecord({ ...catalogue, bundle: 'sha256:other' }, record);
    expect(told).toMatchObject({ bundleInForce: false, reproduced: false, rules: [], obligations: [] });
    expect(told.legalBases).toEqual([
      { act: 'BEK 113/2026', paragraph: '§ 4' },
      { act: 'GDPR', paragraph: 'art. 6, stk. 1, litra e' },
      { act: 'ODD', paragraph: '' },
    ]);
    expect(told.sources).toEqual(
      decision.grants.map(({ system, sector, classes }) => ({
        system,
        sector,
        classes: classes.map((dataClass) => ({ dataClass, released: true, legalBases: [], consents: [], consentNeeded: [] })),
      })),
    );
  });

  it('tells only what the record says when the decision comes out otherwise, and of a refusal no classes', () => {
    const told = explainRecord(catalogue, { ...record, outcome: 'DENY', reasons: ['CONSENT_WITHDRAWN'] });
    expect(told).toEqual({
      outcome: 'DENY',
      reasons: ['CONSENT_WITHDRAWN'],
      legalBases: [],
      rules: [],
      sources: [],
      obligations: [],
      bundleInForce: true,
      reproduced: false,
    });
  });
});

describe('the words of an explanation', () => {
  it('are those of the reader and the language', () => {
    const texts = (['CASEWORKER', 'DPO', 'CITIZEN'] as const).flatMap((reader) =>
      (['DA', 'EN'] as const).map((language) => toldReason('CONSENT_MISSING', reader, language).text),
    );
    expect(texts).toEqual([
      'Der mangler et samtykke fra borgeren.',
      'A consent of the citizen is missing.',
      expect.stringMatching(/^Hjemlen kræver/),
      expect.stringMatching(/^The basis demands/),
      expect.stringMatching(/^Du har ikke sagt ja/),
      expect.stringMatching(/^You have not said yes/),
    ]);
  });

  it('speak to everybody at work but the DPO as to a caseworker', () => {
    expect((['LEADER', 'PROVIDER', 'DPO', 'CITIZEN'] as const).map(readerOf)).toEqual([
      'CASEWORKER',
      'CASEWORKER',
      'DPO',
      'CITIZEN',
    ]);
  });
});
