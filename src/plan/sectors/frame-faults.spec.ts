import fc from 'fast-check';
import type { PlanReplacement } from '../../generated/documents.js';
import { replacementFault } from '../replaceable.js';
import { FRAME_FAULTS, toldFrameFault } from './frame-fault-words.js';
import { type FrameFacts, frameFaults } from './frame-faults.js';
import type { PlanConsent } from './plan-consent.js';
import { type Extent, PLAN_FRAMES, type PlanType, paragraphOn } from './plan-frames.js';

const AT = '2026-11-22T12:00:00.000Z';
const BORN = {
  15: '2011-01-01',
  17: '2009-01-01',
  18: '2008-11-22',
  22: '2004-01-01',
  23: '2003-11-22',
  40: '1986-05-05',
  67: '1959-11-22',
};
const TYPES = Object.keys(PLAN_FRAMES) as PlanType[];
const EXTENTS: readonly Extent[] = ['WHOLE', 'EFFORT_PART', 'PARENT_ELEMENTS', 'BECOMES'];

/** The rows of law page 1.3 that may be replaced, written down once more by hand: type, extent, paragraph, an age at which it may be. */
const ROWS: readonly (readonly [PlanType, Extent, string, string, keyof typeof BORN])[] = [
  ['MIN_PLAN', 'WHOLE', 'LAB', '§ 40, stk. 3', 40],
  ['MIN_PLAN', 'EFFORT_PART', 'LAB', '§ 40, stk. 3', 40],
  ['MIN_PLAN_EDU', 'WHOLE', 'LAB', '§ 40, stk. 3', 22],
  ['MIN_PLAN_EDU', 'EFFORT_PART', 'LAB', '§ 40, stk. 3', 22],
  ['SDP_AGREEMENT', 'WHOLE', 'SDP', '§ 13 e', 40],
  ['INT_CONTRACT', 'BECOMES', 'INL', '§ 19 b', 40],
  ['SEL_HANDLEPLAN', 'WHOLE', 'SEL', '§ 141, stk. 7', 40],
  ['SEL_HANDLEPLAN_110', 'WHOLE', 'SEL', '§ 142, stk. 5', 67],
  ['BL_CHILD_PLAN', 'PARENT_ELEMENTS', 'BL', '§ 110, stk. 2', 15],
  ['BL_YOUTH_PLAN', 'WHOLE', 'BL', '§ 110, stk. 1', 22],
  ['BL_PARENT_PLAN', 'WHOLE', 'BL', '§ 78', 40],
];
const NEVER: readonly PlanType[] = [
  'REHAB_PREP',
  'SEL_HONOUR_PLAN',
  'BL_NETWORK',
  'KUI_EDU_PLAN',
  'GOP',
  'PSY_DISCHARGE',
  'PSY_COORD',
  'FORLOEBSPLAN',
  'ELDER_COURSE',
  'SUBSTANCE',
];

const replacement = (planType: PlanType, extent: Extent, change: Partial<PlanReplacement> = {}): PlanReplacement => ({
  id: 'r',
  owner: { by: 'SECTOR', sector: 'SOCIAL' },
  raisedClasses: [],
  planType,
  extent,
  validFrom: '2025-01-01',
  consentId: 'c',
  ...change,
});
const consent = (change: Partial<PlanConsent> = {}): PlanConsent => ({
  id: 'c',
  kind: 'PLAN_REPLACEMENT',
  sectors: [],
  givers: [{ giver: 'SELF' }, { giver: 'CUSTODY_HOLDER', key: 'one' }],
  holdersNeeded: 1,
  givenAt: '2025-01-01T00:00:00.000Z',
  ...change,
});
const facts = (age: keyof typeof BORN, change: Partial<FrameFacts> = {}): FrameFacts => ({
  at: AT,
  bornOn: BORN[age],
  sicknessCategory: 2,
  ...change,
});
const codes = (one: PlanReplacement, known: FrameFacts, ...consents: PlanConsent[]) =>
  frameFaults({ replaces: [one] }, known, consents).map(({ code }) => code);
const handleplan = replacement('SEL_HANDLEPLAN', 'WHOLE', { legalBasis: { act: 'SEL', paragraph: '§ 141, stk. 7' } });
const youthPlan = replacement('BL_YOUTH_PLAN', 'WHOLE', { legalBasis: { act: 'BL', paragraph: '§ 110' } });

describe('the legal frame of the one plan', () => {
  it.each(ROWS)('lets %s be replaced (%s) by %s %s', (planType, extent, act, paragraph, age) => {
    const one = replacement(planType, extent, { legalBasis: { act, paragraph } });
    expect(codes(one, facts(age), consent())).toEqual([]);
  });

  it.each(NEVER)('lets %s stay whole, and says by which paragraph', (planType) => {
    const one = replacement(planType, 'WHOLE', { legalBasis: { act: 'SEL', paragraph: '§ 141, stk. 7' } });
    expect(codes(one, facts(40), consent())).toEqual(['PLAN_NOT_REPLACEABLE']);
    expect(PLAN_FRAMES[planType].stays[0]).toMatchObject({ act: expect.any(String), paragraph: expect.stringMatching(/^§/) });
  });

  it('knows every type of plan once, and every other extent is refused', () => {
    expect([...new Set([...ROWS.map(([planType]) => planType), 'REHAB_EFFORT', ...NEVER])].sort()).toEqual([...TYPES].sort());
    for (const [planType, , act, paragraph, age] of ROWS) {
      for (const extent of EXTENTS.filter((one) => !ROWS.some(([type, allowed]) => type === planType && allowed === one))) {
        const one = replacement(planType, extent, { legalBasis: { act, paragraph } });
        expect(codes(one, facts(age), consent())).toEqual(['EXTENT_NOT_ALLOWED']);
      }
    }
  });

  it('says the same as the check that every write of a plan makes', () => {
    for (const planType of TYPES) {
      for (const extent of EXTENTS) {
        const { by, extents } = PLAN_FRAMES[planType];
        const legalBasis =
          by[0] === undefined ? { act: 'SEL', paragraph: '§ 141' } : { act: by[0].act, paragraph: by[0].paragraph };
        const fault = replacementFault(replacement(planType, extent, { legalBasis }));
        expect([planType, extent, fault === undefined]).toEqual([planType, extent, extents.includes(extent)]);
      }
    }
  });

  it.each([
    ['REHAB_EFFORT', '2026-06-30', {}, true],
    ['REHAB_EFFORT', '2026-07-01', {}, false],
    ['REHAB_EFFORT', '2026-07-01', { REHABILITATION_TEAM: 'KEPT_2026' }, true],
    ['REHAB_EFFORT', '2027-01-01', { REHABILITATION_TEAM: 'KEPT_2026' }, false],
    ['MIN_PLAN', '2018-06-07', {}, false],
    ['MIN_PLAN', '2026-12-31', {}, true],
    ['MIN_PLAN', '2027-01-01', {}, false],
    ['MIN_PLAN', '2027-01-01', { EMPLOYMENT_LAW_2027: 'CONTINUES' }, true],
    ['BL_YOUTH_PLAN', '2023-12-31', {}, false],
    ['BL_YOUTH_PLAN', '2024-01-01', {}, true],
  ] as const)('%s on %s with %j: a paragraph in force is %s', (planType, day, switches, stands) => {
    expect(paragraphOn(PLAN_FRAMES[planType], day, switches) !== undefined).toBe(stands);
    const { act, paragraph } = PLAN_FRAMES[planType].by[0]!;
    const one = replacement(planType, 'WHOLE', { legalBasis: { act, paragraph }, validFrom: '2018-01-01' });
    const found = codes(
      one,
      facts(22, { at: `${day}T11:00:00.000Z`, switches }),
      consent({ givenAt: '2018-01-01T00:00:00.000Z' }),
    );
    expect(found.includes('PARAGRAPH_NOT_IN_FORCE')).toBe(!stands);
  });

  it('refuses a paragraph of another plan, and none at all', () => {
    expect(codes({ ...handleplan, legalBasis: { act: 'LAB', paragraph: '§ 40, stk. 3' } }, facts(40), consent())).toEqual([
      'PARAGRAPH_OF_ANOTHER_PLAN',
    ]);
    expect(codes({ ...handleplan, legalBasis: { text: 'efter aftale' } }, facts(40), consent())).toEqual(['PARAGRAPH_MISSING']);
    expect(codes({ ...handleplan, legalBasis: { act: 'SEL', paragraph: '§ 14' } }, facts(40), consent())).toEqual([
      'PARAGRAPH_OF_ANOTHER_PLAN',
    ]);
  });

  it.each([
    ['the handleplan at 17', handleplan, facts(17), ['CITIZEN_TOO_YOUNG']],
    ['the handleplan from the day of folkepension', handleplan, facts(67), ['CITIZEN_TOO_OLD']],
    ['the handleplan on the day before', handleplan, facts(67, { at: '2026-11-21T12:00:00.000Z' }), []],
    ['the ungeplan at 15', youthPlan, facts(15), ['CITIZEN_TOO_YOUNG']],
    ['the ungeplan at 22', youthPlan, facts(22), []],
    ['the ungeplan at 23', youthPlan, facts(23), ['CITIZEN_TOO_OLD']],
    ['an unknown age', youthPlan, { at: AT }, ['AGE_UNKNOWN']],
  ] as const)('judges %s', (_what, one, known, expected) => {
    expect(codes(one, known, consent())).toEqual(expected);
  });

  it.each([
    ['none', { id: 'another' }, 'CONSENT_MISSING'],
    ['one of another kind', { kind: 'FETCH_11A' }, 'CONSENT_OF_ANOTHER_KIND'],
    ['one for Min Plan only', { planTypes: ['MIN_PLAN'] }, 'CONSENT_FOR_OTHER_PLANS'],
    ['one for employment only', { sectors: ['EMPLOYMENT'] }, 'CONSENT_FOR_OTHER_PLANS'],
    ['a no', { refusedAt: '2025-01-01T00:00:00.000Z' }, 'CONSENT_REFUSED'],
    ['one given later', { givenAt: '2026-11-22T12:00:00.001Z' }, 'CONSENT_NOT_YET_GIVEN'],
    ['one withdrawn at that instant', { withdrawnAt: AT }, 'CONSENT_WITHDRAWN'],
    ['one that ends at that instant', { expiresAt: AT }, 'CONSENT_EXPIRED'],
    ['one of a custody holder of somebody of age', { givers: [{ giver: 'CUSTODY_HOLDER' }] }, 'GIVER_NOT_ENTITLED'],
  ] as const)('refuses a consent: %s', (_what, change, code) => {
    expect(codes(handleplan, facts(40), consent(change as Partial<PlanConsent>))).toEqual([code]);
  });

  it.each([
    ['both at 17', 17, ['SELF', 'CUSTODY_HOLDER'], 1, []],
    ['the young person alone at 17', 17, ['SELF'], 1, ['CUSTODY_HOLDER_MISSING']],
    ['the custody holder alone at 17', 17, ['CUSTODY_HOLDER'], 1, ['YOUNG_PERSON_MISSING']],
    ['one of two custody holders at 17', 17, ['SELF', 'CUSTODY_HOLDER'], 2, ['CUSTODY_HOLDER_MISSING']],
    ['a guardian at 17', 17, ['GUARDIAN'], 1, ['GIVER_NOT_ENTITLED']],
    ['himself at 18', 18, ['SELF'], 2, []],
    ['a guardian at 18', 18, ['GUARDIAN'], 1, []],
  ] as const)('asks the right persons for the ungeplan: %s', (_what, age, givers, holdersNeeded, expected) => {
    const given = consent({ holdersNeeded, givers: givers.map((giver) => ({ giver, key: giver })) });
    expect(codes(youthPlan, facts(age), given)).toEqual(expected);
  });

  it('asks the custody holders, and not the child, for the parents’ part of barnets plan', () => {
    const one = replacement('BL_CHILD_PLAN', 'PARENT_ELEMENTS', { legalBasis: { act: 'BL', paragraph: '§ 110, stk. 2' } });
    expect(codes(one, facts(17), consent({ givers: [{ giver: 'CUSTODY_HOLDER' }] }))).toEqual([]);
    expect(codes(one, facts(17), consent({ givers: [{ giver: 'SELF' }] }))).toEqual(['GIVER_NOT_ENTITLED']);
  });

  it('takes the agreement on sick leave in category 2 only, and an unknown category for another', () => {
    const one = replacement('SDP_AGREEMENT', 'WHOLE', { legalBasis: { act: 'SDP', paragraph: '§ 13 e' } });
    expect(codes(one, { at: AT, bornOn: BORN[40] }, consent())).toEqual(['NOT_CATEGORY_2']);
    expect(codes(one, facts(40, { sicknessCategory: 1 }), consent())).toEqual(['NOT_CATEGORY_2']);
  });

  it('judges a member of the family by his own age, what is to begin by its first day, and what has ended not at all', () => {
    const ofMember = { ...youthPlan, memberId: 'm' };
    expect(codes(ofMember, facts(40, { membersBornOn: { m: BORN[22] } }), consent())).toEqual([]);
    expect(codes(ofMember, facts(22), consent())).toEqual(['AGE_UNKNOWN']);
    expect(codes({ ...youthPlan, validFrom: '2027-06-01' }, facts(22), consent())).toEqual(['CITIZEN_TOO_OLD']);
    expect(codes({ ...handleplan, validTo: '2026-11-21' }, facts(40))).toEqual([]);
    expect(codes({ ...handleplan, validTo: '2026-11-22' }, facts(40))).toEqual(['CONSENT_MISSING']);
  });

  it('has Danish and English words for every fault, and places that hold no value', () => {
    for (const words of Object.values(FRAME_FAULTS)) expect([words.da.length > 10, words.en.length > 10]).toEqual([true, true]);
    expect(frameFaults({ replaces: [handleplan] }, facts(40), []).map(toldFrameFault)).toEqual([
      { code: 'CONSENT_MISSING', at: 'replaces/r/consentId', ...FRAME_FAULTS.CONSENT_MISSING },
    ]);
  });
});

const anyConsent = fc
  .record({
    kind: fc.constantFrom('PLAN_REPLACEMENT' as const, 'FETCH_11A' as const),
    planTypes: fc.option(fc.subarray(TYPES), { nil: undefined }),
    sectors: fc.subarray(['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'] as const),
    givers: fc.array(
      fc.record({
        giver: fc.constantFrom('SELF' as const, 'CUSTODY_HOLDER' as const, 'GUARDIAN' as const),
        key: fc.constantFrom('one', 'two'),
      }),
    ),
    holdersNeeded: fc.integer({ min: 0, max: 2 }),
    withdrawnAt: fc.option(fc.constantFrom('2026-01-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'), { nil: undefined }),
  })
  .map(({ planTypes, withdrawnAt, ...rest }) =>
    consent({ ...rest, ...(planTypes && { planTypes }), ...(withdrawnAt !== undefined && { withdrawnAt }) }),
  );
const anyReplacement = fc
  .record({
    planType: fc.constantFrom(...TYPES),
    extent: fc.constantFrom(...EXTENTS),
    year: fc.integer({ min: 2017, max: 2028 }),
  })
  .map(({ planType, extent, year }) => {
    const [law] = PLAN_FRAMES[planType].by;
    return replacement(planType, extent, {
      validFrom: `${year}-01-01`,
      legalBasis: law === undefined ? { act: 'SEL', paragraph: '§ 141' } : { act: law.act, paragraph: law.paragraph },
    });
  });
const anyFacts = fc
  .record({ year: fc.integer({ min: 1940, max: 2026 }), at: fc.integer({ min: 2018, max: 2028 }) })
  .map(({ year, at }): FrameFacts => ({ at: `${at}-03-03T03:03:03.000Z`, bornOn: `${year}-06-15`, sicknessCategory: 2 }));

describe('the legal frame, whatever it is asked', () => {
  const judged = fc.tuple(anyReplacement, anyFacts, anyConsent);

  it('lets nothing stand without a consent that is live and to the plan', () => {
    let stood = 0;
    fc.assert(
      fc.property(judged, ([one, known, given]) => {
        if (codes(one, known, given).length > 0) return;
        stood += 1;
        expect(given.kind).toBe('PLAN_REPLACEMENT');
        expect(given.givers).not.toEqual([]);
        expect(given.withdrawnAt === undefined || given.withdrawnAt > known.at).toBe(true);
        expect(codes(one, known)).toEqual(['CONSENT_MISSING']);
        expect(codes(one, known, { ...given, withdrawnAt: known.at })).toEqual(['CONSENT_WITHDRAWN']);
      }),
      { numRuns: 1000 },
    );
    expect(stood).toBeGreaterThan(0);
  });

  it('never takes offence at a further giver', () => {
    fc.assert(
      fc.property(judged, fc.constantFrom('SELF' as const, 'CUSTODY_HOLDER' as const), ([one, known, given], giver) => {
        const more = { ...given, givers: [...given.givers, { giver, key: 'one' }] };
        if (codes(one, known, given).length === 0) expect(codes(one, known, more)).toEqual([]);
      }),
    );
  });

  it('judges each replacement for itself', () => {
    fc.assert(
      fc.property(judged, anyReplacement, ([one, known, given], other) => {
        const both = frameFaults({ replaces: [one, { ...other, id: 'other' }] }, known, [given]);
        expect(both.filter(({ at }) => at.startsWith('replaces/r/'))).toEqual(frameFaults({ replaces: [one] }, known, [given]));
      }),
    );
  });
});
