import { blocked } from './blocked.js';
import { blockedSystems } from './blocked-systems.js';
import { callerMayUsePurpose } from './caller-may-use-purpose.js';
import { caseUses } from './case-uses.js';
import { childsOwnHealth } from './childs-own-health.js';
import { citizensInCall } from './citizens-in-call.js';
import { custody } from './custody.js';
import { deceased } from './deceased.js';
import { family } from './family.js';
import { guardianConflict } from './guardian-conflict.js';
import { municipality } from './municipality.js';
import { ownEfforts } from './own-efforts.js';
import { ownFile } from './own-file.js';
import { ownStaff } from './own-staff.js';
import { placesOfOthers } from './places-of-others.js';
import { protectedAddress } from './protected-address.js';
import { relation } from './relation.js';
import { representationScope } from './representation-scope.js';
import type { CrossRules, NarrowingRule, Rule } from './rule.js';
import { specialProtection } from './special-protection.js';
import { thirdParties } from './third-parties.js';

/**
 * Rules that read the caller, the purpose and the relation index only. They run before anything is asked, and in this order:
 * what follows from the caller alone comes before what depends on the citizen.
 */
export const SCREENING: readonly Rule[] = [
  callerMayUsePurpose,
  ownFile,
  relation,
  citizensInCall,
  ownStaff,
  guardianConflict,
  blocked,
  caseUses,
];

/** Rules that also read the person's flags from CPR. */
export const PERSON_RULES: readonly Rule[] = [deceased, family, municipality, custody];

/** Rules that take something away from what the purpose releases, each for itself. */
export const NARROWING: readonly NarrowingRule[] = [
  protectedAddress,
  specialProtection,
  placesOfOthers,
  thirdParties,
  ownEfforts,
  blockedSystems,
  representationScope,
  childsOwnHealth,
];

/** The rules in force. */
export const CROSS_RULES: CrossRules = { screening: SCREENING, person: PERSON_RULES, narrowing: NARROWING };
