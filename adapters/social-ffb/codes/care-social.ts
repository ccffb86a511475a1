/** Code system of KL for what care and social work have in common. */
export const CARE_SOCIAL_SYSTEM = 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes';

/** The codes that FFB deliveries use of it. Facts of KL Term 2.3.0, CodeSystem CareSocialCodes. */
export const CARE_SOCIAL = {
  SUPPORT_NEED: 'effe55c7-572c-4a99-8fb4-2a9dda2f6572',
  SITUATION: '053a301d-1bb8-4cc4-b781-87825ecf0ef8',
  RESOURCES: 'f52887de-023f-4193-b6b0-4b0a37b1cffc',
  PERSPECTIVE: '3f7a8ca0-afca-4b0d-8773-a99b5f2f8aaf',
  FOLLOW_UP: '9f03dfbb-7a97-45a5-94db-d4c3501714a9',
  SOCIAL_EFFORT: 'e459386d-1474-4c31-89c5-c8bc7a25e3d4',
  PURPOSE_GOAL: '424827b1-23aa-4848-962b-56ee47def560',
  EFFORT_GOAL: '0bb3daef-538d-45dc-b444-abdbcb63f6bc',
  SUBGOAL: '6746d4af-145a-4bfd-a672-05c0cf11b53b',
  FFB_WISH: '416fe27d-3ccf-4390-8742-8b52a9d8dc78',
  WISH: 'ffb9886b-d04e-46b1-9165-a400f91f822b',
  ABILITY_FOCUS: '66959f77-6e2a-4574-8423-3ff097f8b9fa',
  GOAL_TYPE_FOCUS: '90c48f03-f194-4b2f-ad7d-6cba1069ae48',
} as const;

const LABELS: ReadonlyMap<string, string> = new Map([
  [CARE_SOCIAL.SUPPORT_NEED, 'FFB støttebehovsvurdering'],
  [CARE_SOCIAL.SITUATION, 'FFB vurdering af borgers situation'],
  [CARE_SOCIAL.RESOURCES, 'VUM Borgerens ressourcer i forhold til indsatsen'],
  [CARE_SOCIAL.PERSPECTIVE, 'VUM Borgerens perspektiv på indsatsen'],
  [CARE_SOCIAL.FOLLOW_UP, 'opfølgning'],
  [CARE_SOCIAL.SOCIAL_EFFORT, 'Social indsats'],
  [CARE_SOCIAL.PURPOSE_GOAL, 'Indsatsformål'],
  [CARE_SOCIAL.EFFORT_GOAL, 'FFB indsatsmål'],
  [CARE_SOCIAL.SUBGOAL, 'FFB delmål'],
  [CARE_SOCIAL.FFB_WISH, 'FFB borgers mål og ønsker'],
  [CARE_SOCIAL.WISH, 'Borgers ønsker og mål'],
  [CARE_SOCIAL.ABILITY_FOCUS, 'funktionsevneniveau'],
  [CARE_SOCIAL.GOAL_TYPE_FOCUS, 'måltype'],
]);

/** Danish label of a code of the list. */
export function careSocialLabel(code: string): string | undefined {
  return LABELS.get(code.toLowerCase());
}
