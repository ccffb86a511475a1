import type { ConsentKind, PurposeRule } from '../generated/documents.js';
import type { DataClass, Role, Sector } from '../kernel/words.js';
import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { carriersOf, lawInForce } from './legal-basis.js';
import { LAW_TABLE } from './testing/law-table.js';

/** One purpose as the law page has it. A `?` before a paragraph, rule or purpose marks it as our own reading (PROPOSED). */
interface Row {
  /** which row of the law page says so */
  source: string;
  paragraphs: string[];
  roles: Role[];
  sectors: Sector[];
  caseRef?: true;
  person: DataClass[];
  /** sectors: classes by consent and consent */
  rules: string[];
}

const ALL: Sector[] = ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'];
const PLAN = 'CASE_META PLAN_GOAL PLAN_EFFORT PLAN_APPT SELF_ASSESS';
const PLAN_LAW = ['LAB § 46', 'SDP § 13 e', 'SEL § 141, stk. 7', 'BL § 110', 'INL § 19 b'];
const HEALTH_LAW = '?SUL §§ 43-44';
const TASK = 'GDPR art. 6, stk. 1, litra e';
const HEALTH_SECTORS = 'HEALTH SOCIAL EMPLOYMENT';
const EVERYWHERE = ALL.join(' ');

const LAW_PAGE: Record<string, Row> = {
  PLAN_COORDINATION: {
    source: '2.5 PLAN_COORDINATION (SEL stk. 7: 1.3 SEL_HANDLEPLAN); 2.3 HEALTH_OTHER_43, DISCLOSE_FVL28',
    paragraphs: [...PLAN_LAW, TASK, HEALTH_LAW, '?FVL § 28, stk. 2-4'],
    roles: ['COORDINATOR', 'TEAM_MEMBER'],
    sectors: ALL,
    person: ['ID_BASE'],
    rules: [
      `${EVERYWHERE}: ${PLAN} by PLAN_REPLACEMENT`,
      `${HEALTH_SECTORS}: HEALTH by HEALTH_OTHER_43`,
      '?FAMILY: CHILD_CASE by DISCLOSE_FVL28',
    ],
  },
  PLAN_DRAFT: {
    source: '2.5 PLAN_DRAFT: "same + FVL § 29", E (FETCH_FVL29 / FETCH_11A); 9 row 5: health needs both',
    paragraphs: [...PLAN_LAW, 'FVL § 29', '?RSL § 11 a, stk. 1', TASK, HEALTH_LAW],
    roles: ['CASEWORKER', 'COORDINATOR'],
    sectors: ALL,
    person: ['ID_BASE'],
    rules: [
      `${EVERYWHERE}: PLAN_GOAL SELF_ASSESS SOCIAL_PROBLEM EMPLOYMENT by FETCH_FVL29 FETCH_11A`,
      `${EVERYWHERE}: CASE_META PLAN_EFFORT PLAN_APPT by FETCH_FVL29 FETCH_11A`,
      `${HEALTH_SECTORS}: HEALTH by HEALTH_OTHER_43 and FETCH_FVL29 FETCH_11A`,
    ],
  },
  CASE_DECISION: {
    source: '2.5 CASE_DECISION: "necessary classes", "deciding branch" (2.2 row 11: social and employment authority); 9 row 5',
    paragraphs: ['RSL § 11 a, stk. 1', 'FVL § 29', TASK, HEALTH_LAW],
    roles: ['CASEWORKER'],
    sectors: ['EMPLOYMENT', 'SOCIAL', 'FAMILY'],
    caseRef: true,
    person: ['ID_BASE'],
    rules: [
      `?${EVERYWHERE}: PLAN_GOAL EMPLOYMENT SOCIAL_PROBLEM ECONOMY by FETCH_11A FETCH_FVL29`,
      `?${EVERYWHERE}: CASE_META PLAN_EFFORT by FETCH_11A FETCH_FVL29`,
      `?${HEALTH_SECTORS}: HEALTH by HEALTH_OTHER_43 and FETCH_11A FETCH_FVL29`,
    ],
  },
  EMPLOYMENT_COORDINATION: {
    source: '2.5 EMPLOYMENT_COORDINATION: "social/health efforts", "switch: E for HEALTH"; 2.2 rows 7 and 9; 8 D1',
    paragraphs: ['LOB § 45, stk. 1, nr. 1-2', 'BEK 113/2026 § 4', `?${TASK}`, HEALTH_LAW],
    roles: ['CASEWORKER', 'COORDINATOR'],
    sectors: ['EMPLOYMENT'],
    person: ['ID_BASE'],
    rules: [
      'OWN: EMPLOYMENT PLAN_EFFORT EDUCATION',
      '?SOCIAL HEALTH: PLAN_EFFORT',
      `?${HEALTH_SECTORS}: HEALTH by HEALTH_OTHER_43`,
    ],
  },
  CITIZEN_SELF: {
    source:
      '2.5 CITIZEN_SELF: "own plan, own log", filter THIRD_PARTY and ID_PROTECTED (FAL/BL: others act for a child, not yet here)',
    paragraphs: ['GDPR art. 15', 'FVL § 9'],
    roles: ['CITIZEN'],
    sectors: [],
    person: ['ID_BASE'],
    rules: [`?${EVERYWHERE}: ${PLAN}`, `?${EVERYWHERE}: EMPLOYMENT EDUCATION SOCIAL_PROBLEM HEALTH SUBSTANCE_USE`],
  },
  EMERGENCY: {
    source: '2.5 EMERGENCY: "needed", "any myndighedsperson, sundhedsperson": the narrowest classes and roles',
    paragraphs: [
      'SUL § 41, stk. 2, nr. 4',
      'SUL § 42 a, stk. 2',
      'FVL § 29, stk. 2, nr. 3',
      'GDPR art. 6, stk. 1, litra d',
      'GDPR art. 9, stk. 2, litra c',
    ],
    roles: ['CASEWORKER', 'COORDINATOR', 'HEALTH_PROFESSIONAL'],
    sectors: ALL,
    person: ['ID_BASE'],
    rules: [`?${EVERYWHERE}: CASE_META HEALTH`],
  },
  '?BREAK_GLASS_REVIEW': {
    source: 'our own: 3.4 purpose sample, 3.5 BREAK_GLASS, 2.6 SUL § 41 stk. 5',
    paragraphs: ['?GDPR art. 5, stk. 2', '?GDPR art. 32', '?SUL § 41, stk. 5'],
    roles: ['LEADER', 'DPO'],
    sectors: [],
    person: ['ID_BASE'],
    rules: [],
  },
  DPO_AUDIT: {
    source: '2.5 DPO_AUDIT: log data have no class (9 row 2)',
    paragraphs: ['GDPR art. 5, stk. 2', 'GDPR art. 24', 'GDPR art. 32', 'GDPR art. 39', 'DBL § 24'],
    roles: ['DPO', 'SECURITY_OFFICER'],
    sectors: [],
    person: [],
    rules: [],
  },
  '?CONSENT_ADMINISTRATION': {
    source: 'no row of 2.5; 2.2 row 2 (FVL § 28), row 22 (SUL § 44), 2.3 GDPR_CONSENT',
    paragraphs: ['?FVL § 28, stk. 3-4', '?SUL § 44', '?GDPR art. 7', '?GDPR art. 6, stk. 1, litra c'],
    roles: [
      'CITIZEN',
      'CASEWORKER',
      'COORDINATOR',
      'TEAM_MEMBER',
      'HEALTH_PROFESSIONAL',
      'CHILD_ADVISER',
      'YOUTH_GUIDE',
      'THERAPIST',
    ],
    sectors: ALL,
    person: [],
    rules: [],
  },
  '?WORKLIST': {
    source: 'no row of 2.5; 2.2 row 5 (FVL § 32)',
    paragraphs: ['?FVL § 32', `?${TASK}`],
    roles: [
      'CASEWORKER',
      'COORDINATOR',
      'TEAM_MEMBER',
      'HEALTH_PROFESSIONAL',
      'PROVIDER',
      'CHILD_ADVISER',
      'BENEFIT_OFFICER',
      'CONTROL_OFFICER',
      'GRANT_HOLDER',
      'YOUTH_GUIDE',
      'CONTACT_PERSON',
      'THERAPIST',
      'HEALTH_COORDINATOR',
    ],
    sectors: ALL,
    person: ['ID_BASE'],
    rules: ['?RELATED: CASE_META'],
  },
  '?DECISION_EXPLANATION': {
    source: 'no row of 2.5; 3.1 (accountability, GDPR art. 5(2) and 24)',
    paragraphs: ['?GDPR art. 5, stk. 2', '?GDPR art. 24'],
    roles: ['CITIZEN', 'COORDINATOR', 'CASEWORKER', 'TEAM_MEMBER', 'HEALTH_PROFESSIONAL', 'PROVIDER', 'LEADER', 'DPO'],
    sectors: [],
    person: [],
    rules: [],
  },
  '?BASIS_GUIDANCE': {
    source: 'no row of 2.5; 2.2 row 5 (FVL § 32)',
    paragraphs: ['?FVL § 32', '?GDPR art. 5, stk. 1, litra c', `?${TASK}`],
    roles: ['COORDINATOR', 'CASEWORKER', 'TEAM_MEMBER', 'HEALTH_PROFESSIONAL', 'PROVIDER'],
    sectors: ALL,
    person: [],
    rules: [],
  },
};

const catalogue = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const mark = ({ proposed }: { proposed?: boolean }) => (proposed === true ? '?' : '');
const textOf = (rule: PurposeRule): string =>
  [
    `${mark(rule)}${rule.sectors.join(' ')}: ${rule.classes.join(' ')}`,
    rule.consent.length > 0 && `by ${rule.consent.join(' ')}`,
    rule.alsoConsent && `and ${rule.alsoConsent.join(' ')}`,
  ]
    .filter(Boolean)
    .join(' ');

describe('the catalogue beside the law page', () => {
  it('has the purposes of the table and no others', () => {
    const files = [...catalogue.purposes.values()].map((purpose) => mark(purpose) + purpose.code);
    const table = LAW_TABLE.map(({ code }) => code);
    expect(files.sort()).toEqual([...new Set([...Object.keys(LAW_PAGE), ...table])].sort());
  });

  it.each(Object.entries(LAW_PAGE))('has %s as its row says', (code, { source, ...row }) => {
    const purpose = catalogue.purposes.get(code.replace('?', ''))!;
    expect(source).not.toBe('');
    expect({
      paragraphs: purpose.legalBases.map((basis) => `${mark(basis)}${basis.act} ${basis.paragraph}`),
      roles: purpose.roles,
      sectors: purpose.requesterSectors,
      ...(purpose.caseRefRequired && { caseRef: true }),
      person: purpose.masterData,
      rules: purpose.rules.map(textOf),
    }).toEqual(row);
  });

  it.each([...catalogue.purposes.values()])('$code has a paragraph in force for all that its rules speak of', (purpose) => {
    const law = lawInForce(purpose, purpose.code === 'REHAB_TEAM' ? '2026-06-30T10:00:00.000Z' : '2026-11-22T10:00:00.000Z');
    for (const { sectors, classes, consent, alsoConsent = [] } of purpose.rules) {
      const named = sectors.flatMap((one): Sector[] =>
        one === 'OWN' ? purpose.requesterSectors : one === 'RELATED' ? ALL : [one],
      );
      const kinds: (ConsentKind | undefined)[] = consent.length === 0 ? [undefined] : [...consent, ...alsoConsent];
      for (const sector of named)
        for (const dataClass of classes)
          for (const kind of kinds) {
            const carriers = carriersOf(law, { sector, dataClass, ...(kind && { consent: kind }) });
            expect([purpose.code, sector, dataClass, kind, carriers.length > 0]).toEqual([
              purpose.code,
              sector,
              dataClass,
              kind,
              true,
            ]);
          }
    }
  });

  it('has first days that the law page states, and the first day of the GDPR where it states none', () => {
    for (const { legalBases } of catalogue.purposes.values())
      for (const { act, validFrom, validFromSource } of legalBases)
        expect([act, validFromSource !== undefined || validFrom === '2018-05-25']).toEqual([act, true]);
  });

  it.each(['PLAN_COORDINATION', 'PLAN_DRAFT', 'CASE_DECISION', 'DPO_AUDIT'])('has law for an older call of %s', (code) => {
    expect(lawInForce(catalogue.purposes.get(code)!, '2024-06-01T10:00:00.000Z')).toEqual(
      catalogue.purposes.get(code)!.legalBases,
    );
  });
});
