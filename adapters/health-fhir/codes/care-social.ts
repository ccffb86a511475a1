import { CARE_SOCIAL_CODES } from './care-social-codes.js';

/** The present system address, and that of version 1.0 of the guides. */
export const CARE_SOCIAL_SYSTEMS: readonly string[] = [
  'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes',
  'http://kl.dk/fhir/common/caresocial/CodeSystem/KLCommonCareSocialCodes',
];

const labels = new Map<string, string>(
  CARE_SOCIAL_CODES.split('\n').flatMap((row) => (/^[0-9a-f]{8}-/.test(row) ? [[row.slice(0, 36), row.slice(37)] as const] : [])),
);

/** The Danish label of a CareSocialCodes code; `undefined` for what the list does not hold. */
export function careSocialLabel(code: string): string | undefined {
  return labels.get(code.toLowerCase());
}

/** Kinds of request (Indsats/ydelses-anmodning) that rest on one paragraph. */
export const REQUEST_PARAGRAPH: Readonly<Record<string, string>> = {
  '7fc66c15-0cb3-4c89-9e18-f3a01e6a6592': 'SUL § 140',
  'a71921ea-fe83-441d-933b-cc21d0b3c8c3': 'SUL § 119',
  '490ab7be-ddb1-4a54-baf1-009fe6e8a83b': 'SUL § 138',
};

/** Municipal training after a hospital stay: the request that is a rehabilitation plan (genoptræningsplan). */
export const REHAB_REQUEST = '7fc66c15-0cb3-4c89-9e18-f3a01e6a6592';

/** Planned courses (planlagt indsatsforløb): plan type of our list and paragraph. */
export const COURSES: Readonly<Record<string, { planType: string; paragraph: string }>> = {
  'ddd2f670-5ec7-4f9c-9a2c-aee25cb133bf': { planType: 'GOP', paragraph: 'SUL § 140' },
  '4863001e-14c7-4be8-a2da-e4f21a4b6ac4': { planType: 'GOP', paragraph: 'SUL § 140' },
  'f15b2663-94d9-4d0c-a5de-d8bd8e1e4ebb': { planType: 'GOP', paragraph: 'SUL § 140' },
  '4fd6c23a-6ff3-4251-ac37-3ca095027b5b': { planType: 'FORLOEBSPLAN', paragraph: 'SUL § 119' },
  '9791e55a-656f-47eb-8fd5-c4a06b0a4662': { planType: 'FORLOEBSPLAN', paragraph: 'SUL § 119' },
  '5c160c02-e858-4c1f-925a-71ed64844749': { planType: 'FORLOEBSPLAN', paragraph: 'SUL § 119' },
};

/** Kinds of goal (mål/formål) as categories of the view. */
export const GOAL_CATEGORIES: Readonly<Record<string, 'CONDITION_GOAL' | 'EFFORT_GOAL' | 'SUBGOAL' | 'CITIZEN_WISH'>> = {
  'ca552020-6ed1-4cdc-b0d4-32697f1f27ad': 'CONDITION_GOAL',
  '0bb3daef-538d-45dc-b444-abdbcb63f6bc': 'EFFORT_GOAL',
  '424827b1-23aa-4848-962b-56ee47def560': 'EFFORT_GOAL',
  '6746d4af-145a-4bfd-a672-05c0cf11b53b': 'SUBGOAL',
  '416fe27d-3ccf-4390-8742-8b52a9d8dc78': 'CITIZEN_WISH',
  'ffb9886b-d04e-46b1-9165-a400f91f822b': 'CITIZEN_WISH',
};

/** Classes of contact (kontaktklasse) and of HL7 v3 ActCode, as forms of meeting. */
export const CONTACT_FORMS: Readonly<Record<string, 'IN_PERSON' | 'TELEPHONE' | 'DIGITAL'>> = {
  '124be95d-6924-4609-9d2a-e7c73ae3ab3d': 'DIGITAL',
  '1b55a4b0-1156-4f58-b2df-b5c6014d9048': 'TELEPHONE',
  HH: 'IN_PERSON',
  AMB: 'IN_PERSON',
  IMP: 'IN_PERSON',
  FLD: 'IN_PERSON',
  VR: 'DIGITAL',
};
