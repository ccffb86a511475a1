import type { Invariant } from '../invariant.js';
import { afterADeathNothing } from './after-a-death-nothing.js';
import { blockedSeeNothing } from './blocked-see-nothing.js';
import { breakGlassNeedsALiveGrant } from './break-glass-needs-a-live-grant.js';
import { caseDataNeedACitizen } from './case-data-need-a-citizen.js';
import { caseNamed } from './case-named.js';
import { citizenSeesHimselfOnly } from './citizen-sees-himself-only.js';
import { citizensPerCall } from './citizens-per-call.js';
import { consentForItsPurposeOnly } from './consent-for-its-purpose-only.js';
import { consentForItsReceiverOnly } from './consent-for-its-receiver-only.js';
import { crimeNeedsExplicitLaw } from './crime-needs-explicit-law.js';
import { dpoNoCaseData } from './dpo-no-case-data.js';
import { engineersSeeNoPerson } from './engineers-see-no-person.js';
import { expiredConsentCarriesNothing } from './expired-consent-carries-nothing.js';
import { familyFile } from './family-file.js';
import { flagsKnownFirst } from './flags-known-first.js';
import { healthNeedsConsent } from './health-needs-consent.js';
import { lawForEachClass } from './law-for-each-class.js';
import { lawInForce } from './law-in-force.js';
import { managementNamesNobody } from './management-names-nobody.js';
import { moreConsentsNeverLess } from './more-consents-never-less.js';
import { optOutIsKept } from './opt-out-is-kept.js';
import { othersPlacesHidden } from './others-places-hidden.js';
import { ownFile } from './own-file.js';
import { ownStaffOutOfReach } from './own-staff-out-of-reach.js';
import { protectedPlacesHidden } from './protected-places-hidden.js';
import { providerSeesOwnEfforts } from './provider-sees-own-efforts.js';
import { purposeForRoleAndSector } from './purpose-for-role-and-sector.js';
import { refusalNamesNothing } from './refusal-names-nothing.js';
import { refusedConsentCarriesNothing } from './refused-consent-carries-nothing.js';
import { relationInForce } from './relation-in-force.js';
import { thirdPartiesLeftOut } from './third-parties-left-out.js';
import { tokenOnlyNarrows } from './token-only-narrows.js';
import { unfitConsentCarriesNothing } from './unfit-consent-carries-nothing.js';
import { withdrawnConsentCarriesNothing } from './withdrawn-consent-carries-nothing.js';

/** Everything that a bundle is held to, in the order in which it is told. */
export const INVARIANTS: readonly Invariant[] = [
  ownFile,
  familyFile,
  citizenSeesHimselfOnly,
  relationInForce,
  caseDataNeedACitizen,
  afterADeathNothing,
  flagsKnownFirst,
  protectedPlacesHidden,
  lawInForce,
  lawForEachClass,
  withdrawnConsentCarriesNothing,
  expiredConsentCarriesNothing,
  consentForItsPurposeOnly,
  consentForItsReceiverOnly,
  refusedConsentCarriesNothing,
  unfitConsentCarriesNothing,
  optOutIsKept,
  moreConsentsNeverLess,
  tokenOnlyNarrows,
  refusalNamesNothing,
  healthNeedsConsent,
  crimeNeedsExplicitLaw,
  dpoNoCaseData,
  engineersSeeNoPerson,
  managementNamesNobody,
  citizensPerCall,
  caseNamed,
  purposeForRoleAndSector,
  blockedSeeNothing,
  providerSeesOwnEfforts,
  breakGlassNeedsALiveGrant,
  othersPlacesHidden,
  ownStaffOutOfReach,
  thirdPartiesLeftOut,
];
