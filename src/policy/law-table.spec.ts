import type { Purpose } from '../generated/documents.js';
import { faultsOf } from '../schema/validators.js';
import { readCatalogue } from './catalogue.js';
import { LAW_TABLE } from './testing/law-table.js';

const { purposes } = readCatalogue((document) => faultsOf('policy/purpose.schema.json', document));
const rows = LAW_TABLE.map((row) => [row.code, row] as const);
const purposeOf = (code: string): Purpose => purposes.get(code)!;
const lawOf = ({ legalBases }: Purpose) => legalBases.map(({ act, paragraph }) => `${act} ${paragraph}`);

/** HL7 v3-PurposeOfUse and the purposes of DPV 2.3, as far as they fit a municipality. */
const HL7 =
  'TREAT ETREAT CAREMGT COC HPAYMT HOPERAT HCOMPL HSYSADMIN HRESCH PUBHLTH PATRQT FAMRQT PWATRNY BTG HTEST THREAT'.split(' ');
const DPV = (
  'PublicServiceProvision PublicServiceEligibilityAssessment SocialAssistanceManagement SocialWelfareManagement SocialWelfareProvision ' +
  'SocialWelfareEligibilityAssessment SocialWelfareRiskAssessment HousingWelfareManagement HomeCareManagement HealthcareServiceManagement ' +
  'LegalCompliance RightsFulfilment MisusePreventionAndDetection'
).split(' ');

describe('the purpose table of the law page', () => {
  it('has 33 rows, each with a file, and every other purpose is marked as our own', () => {
    expect(LAW_TABLE).toHaveLength(33);
    const codes = LAW_TABLE.map(({ code }) => code);
    expect(codes.filter((code) => !purposes.has(code))).toEqual([]);
    const ours = [...purposes.values()].filter(({ code }) => !codes.includes(code));
    expect(ours.filter(({ proposed }) => proposed !== true)).toEqual([]);
  });

  it.each(rows)('%s has the names and roles of its row', (code, { nameDa, nameEn, roles }) => {
    expect(purposeOf(code)).toMatchObject({ nameDa, nameEn });
    expect([...purposeOf(code).roles].sort()).toEqual([...roles].sort());
  });

  it.each(rows)('%s stands on the paragraphs of its row; any other is marked as our reading', (code, { law }) => {
    expect(law.filter((paragraph) => !lawOf(purposeOf(code)).includes(paragraph))).toEqual([]);
    const added = purposeOf(code).legalBases.filter(({ act, paragraph }) => !law.includes(`${act} ${paragraph}`));
    expect(added.filter(({ proposed }) => proposed !== true)).toEqual([]);
  });

  it.each(rows)(
    '%s releases the classes of its row and no others; where the row has words, each rule is a proposal',
    (code, row) => {
      for (const rule of purposeOf(code).rules) {
        if (row.classes === undefined) expect([rule.classes, rule.proposed ?? false]).toEqual([rule.classes, true]);
        else if (rule.proposed !== true) expect(rule.classes.filter((one) => !row.classes!.includes(one))).toEqual([]);
        expect(rule.classes).not.toContain('ID_PROTECTED');
        expect(rule.classes).not.toContain('CRIME');
      }
    },
  );

  it.each(rows)('%s demands the consent of its row, or a stricter one that is marked as a proposal', (code, { consent }) => {
    const { rules, obligations } = purposeOf(code);
    const free = rules.filter((rule) => rule.consent.length === 0);
    const bound = rules.filter((rule) => rule.consent.length > 0);
    if (consent === 'E') expect([code, free]).toEqual([code, []]);
    if (consent === 'N') expect([code, bound.filter(({ proposed }) => proposed !== true)]).toEqual([code, []]);
    if (consent === 'P') expect(bound.some((rule) => rule.consent.includes('PLAN_REPLACEMENT'))).toBe(true);
    if (consent === 'P') expect([code, free]).toEqual([code, []]);
    expect(obligations.includes('RECORD_CONSENT_ATTEMPT')).toBe(consent === 'T');
  });

  it.each([...purposes.values()].map((purpose) => [purpose.code, purpose] as const))(
    '%s reaches no protected address, and one citizen at a time where it reaches case data',
    (_code, { masterData, rules, subject, maximumCitizensPerCall }) => {
      expect(masterData).not.toContain('ID_PROTECTED');
      if (rules.length > 0 && subject !== 'NONE') expect(maximumCitizensPerCall).toBe(1);
    },
  );

  it.each(rows)('%s names its purpose in the terms of others', (code) => {
    const { dpvPurpose, purposeOfUse } = purposeOf(code);
    expect(dpvPurpose!.startsWith('helhed:') || DPV.includes(dpvPurpose!.replace('dpv:', ''))).toBe(true);
    if (purposeOfUse !== undefined) expect(HL7).toContain(purposeOfUse);
  });
});
