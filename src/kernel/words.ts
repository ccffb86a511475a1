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
  'REPRESENTATIVE',
  'COORDINATOR',
  'CASEWORKER',
  'TEAM_MEMBER',
  'CHILD_ADVISER',
  'BENEFIT_OFFICER',
  'CONTROL_OFFICER',
  'GRANT_HOLDER',
  'YOUTH_GUIDE',
  'CONTACT_PERSON',
  'HEALTH_PROFESSIONAL',
  'THERAPIST',
  'HEALTH_COORDINATOR',
  'GENERAL_PRACTITIONER',
  'SCHOOL',
  'POLICE',
  'PROVIDER',
  'LEADER',
  'CONTROLLER',
  'ANALYST',
  'DPO',
  'SECURITY_OFFICER',
  'CITIZENS_ADVISER',
  'COMPLAINT_HANDLER',
  'OPERATIONS',
  'INTEGRATION_ENGINEER',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles of private persons: they have no employee number and no sector, and reach themselves or those they act for. */
export const PRIVATE_ROLES: readonly Role[] = ['CITIZEN', 'REPRESENTATIVE'];

/** Roles that belong to no administration of the municipality, or to none of the four: their purposes ask for no sector of theirs. */
export const ROLES_WITHOUT_SECTOR: readonly Role[] = [...PRIVATE_ROLES, 'GENERAL_PRACTITIONER', 'SCHOOL', 'POLICE'];

/** In which capacity somebody is known to work with a citizen. EMERGENCY: by a break-glass that is live, never by what a source says. */
export const CAPACITIES = [
  'CASEWORKER',
  'TEAM',
  'COORDINATOR',
  'PROVIDER',
  'FOLLOW_UP',
  'LEADER',
  'FORUM',
  'EMERGENCY',
  'CUSTODY_HOLDER',
  'GUARDIAN',
  'ATTEST_HOLDER',
  'REPRESENTATIVE',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/**
 * What leaves a permitted record all the same, whatever its class: whatever can tell where the citizen is, and what other providers do.
 */
export const HIDDEN = ['PLACES', 'OTHERS_EFFORTS'] as const;
export type Hidden = (typeof HIDDEN)[number];
