import fc from 'fast-check';
import { SECTORS } from '../../kernel/words.js';
import { faultsOf } from '../../schema/validators.js';
import { readCatalogue } from '../catalogue.js';
import { decide } from '../decide.js';
import { isPermitted } from '../decision.js';
import { anyFacts } from '../testing/any-facts.js';
import { presentNow } from './present-now.js';
import { whatSuffices } from './what-suffices.js';

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));

const OWN = { caller: { role: 'CITIZEN', personKey: 'citizen' }, citizenKey: 'citizen' } as const;

describe('how it stands now under a purpose', () => {
  it('is what a real call would be answered, class by class', () => {
    let released = 0;
    fc.assert(
      fc.property(anyFacts(catalogue), fc.constantFrom(...catalogue.purposes.keys()), fc.boolean(), (any, one, own) => {
        const purpose = own ? 'CITIZEN_SELF' : one;
        const facts = own ? { ...any, ...OWN } : any;
        const now = presentNow(catalogue, facts, purpose);
        const decision = decide(catalogue, { ...facts, purpose, wantsCaseData: true });
        expect([now.outcome, now.reasons]).toEqual([decision.outcome, decision.reasons]);
        for (const sector of SECTORS)
          for (const dataClass of ['CASE_META', 'HEALTH', 'PLAN_EFFORT'] as const) {
            const granted = decision.grants.some((one) => one.sector === sector && one.classes.includes(dataClass));
            if (isPermitted(decision)) expect(now.standing({ sector, dataClass })?.released ?? false).toBe(granted);
            if (granted) released += 1;
          }
        if (isPermitted(decision)) expect(now.consents).toEqual(decision.consents);
      }),
      { numRuns: 2000 },
    );
    expect(released).toBeGreaterThan(100);
  });

  it('tells of each class what carries it or what is in its way, and nothing of others', () => {
    const given = { id: 'c-1', purpose: 'PLAN_DRAFT', caseRef: 'case-1', givenAt: '2026-01-01T00:00:00.000Z' } as const;
    const now = presentNow(
      catalogue,
      {
        at: '2026-11-22T10:00:00.000Z',
        purpose: 'WORKLIST',
        wantsCaseData: false,
        caller: { role: 'CASEWORKER', sector: 'SOCIAL' },
        citizenKey: 'citizen',
        relations: [{ capacity: 'CASEWORKER', sector: 'SOCIAL', from: '2026-01-01T00:00:00.000Z', source: 's' }],
        consents: [{ ...given, kind: 'FETCH_FVL29', sectors: ['SOCIAL'], dataClasses: ['CASE_META'] }],
        caseRef: 'case-1',
        flags: { addressProtected: false, deceased: false },
        sources: [
          { system: 'social-ffb', sector: 'SOCIAL' },
          { system: 'health-fhir', sector: 'HEALTH' },
        ],
      },
      'PLAN_DRAFT',
    );
    expect(now).toMatchObject({ outcome: 'PERMIT_REDACTED', consents: ['c-1'] });
    expect(now.standing({ sector: 'SOCIAL', dataClass: 'CASE_META' })).toEqual({
      released: true,
      reason: 'PERMITTED_BY_CONSENT',
    });
    expect(now.standing({ sector: 'HEALTH', dataClass: 'CASE_META' })).toEqual({ released: false, reason: 'CONSENT_MISSING' });
    expect(now.standing({ sector: 'HEALTH', dataClass: 'HEALTH' })).toEqual({ released: false, reason: 'CONSENT_MISSING' });
    expect(now.standing({ sector: 'FAMILY', dataClass: 'CASE_META' })).toBeUndefined();
    expect(now.standing({ sector: 'SOCIAL', dataClass: 'CRIME' })).toBeUndefined();
  });

  it('releases nothing that the guidance does not name for the caller', () => {
    fc.assert(
      fc.property(anyFacts(catalogue), fc.constantFrom(...catalogue.purposes.keys()), (facts, purpose) => {
        const { role, sector } = facts.caller;
        const { grants } = decide(catalogue, { ...facts, purpose, wantsCaseData: true });
        const classes = [...new Set(grants.flatMap((one) => one.classes))];
        const wanted = { role, ...(sector && { sector }), classes, at: facts.at };
        const named = whatSuffices(catalogue, wanted).purposes.find((one) => one.purpose.code === purpose);
        for (const grant of grants)
          for (const dataClass of grant.classes)
            expect(named?.reaches.some((one) => one.sector === grant.sector && one.dataClass === dataClass)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
