/** The closed lists of words that every room shares. Meanings and Danish terms: docs/words.md. */
export const SECTORS = ['EMPLOYMENT', 'SOCIAL', 'FAMILY', 'HEALTH'] as const;
export type Sector = (typeof SECTORS)[number];

/** Data classes of the purpose catalogue; TECHNICAL is our own for receipt, sources and provenance. */
export const DATA_CLASSES = [
  'ID_BASE',
  'ID_PROTECTED',
  'CASE_META',
  'PLAN_GOAL',
  'PLAN_EFFORT',
  'PLAN_APPT',
  'ECONOMY',
  'EMPLOYMENT',
  'EDUCATION',
  'SOCIAL_PROBLEM',
  'HEALTH',
  'SUBSTANCE_USE',
  'CRIME',
  'CHILD_CASE',
  'THIRD_PARTY',
  'SELF_ASSESS',
  'SPEND',
  'TECHNICAL',
] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

export const ROLES = [
  'CITIZEN',
  'COORDINATOR',
  'CASEWORKER',
  'TEAM_MEMBER',
  'HEALTH_PROFESSIONAL',
  'PROVIDER',
  'LEADER',
  'DPO',
  'INTEGRATION_ENGINEER',
] as const;
export type Role = (typeof ROLES)[number];

/** In which capacity somebody is known to work with a citizen. */
export const CAPACITIES = ['CASEWORKER', 'TEAM', 'COORDINATOR', 'PROVIDER', 'FOLLOW_UP', 'LEADER'] as const;
export type Capacity = (typeof CAPACITIES)[number];
