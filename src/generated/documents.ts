/* Written by `npm run generate` from schemas/. Do not edit. */

/**
 * Where it stands.
 */
export type AppointmentStatus = 'PLANNED' | 'HELD' | 'CANCELLED' | 'UNKNOWN';
/**
 * How one meets.
 */
export type AppointmentForm = 'IN_PERSON' | 'TELEPHONE' | 'DIGITAL' | 'UNKNOWN';
/**
 * Where it stands.
 */
export type BenefitStatus = 'ACTIVE' | 'ENDED' | 'UNKNOWN';
/**
 * Where the case stands.
 */
export type CaseStatus = 'OPEN' | 'DECIDED' | 'CLOSED' | 'UNKNOWN';
/**
 * Where it stands.
 */
export type ConcernStatus = 'RECEIVED' | 'ASSESSED' | 'CLOSED' | 'UNKNOWN';
/**
 * Where it stands.
 */
export type EffortStatus = 'PLANNED' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED' | 'INTERRUPTED' | 'UNKNOWN';
/**
 * What kind of goal.
 */
export type GoalCategory = 'JOB_GOAL' | 'EDUCATION_GOAL' | 'EFFORT_GOAL' | 'CONDITION_GOAL' | 'CITIZEN_WISH' | 'SUBGOAL';
/**
 * Whose goal it is.
 */
export type GoalVoice = 'CITIZEN' | 'PROFESSIONAL' | 'UNKNOWN';
/**
 * Where it stands.
 */
export type GoalStatus = 'PROPOSED' | 'ACTIVE' | 'ACHIEVED' | 'CANCELLED' | 'UNKNOWN';
/**
 * What sort of need record it is.
 */
export type NeedKind = 'CONDITION' | 'ASSESSMENT' | 'TARGET_GROUP' | 'SUPPORT_NEED';
/**
 * Whether it holds.
 */
export type NeedStatus = 'ACTIVE' | 'RESOLVED' | 'UNKNOWN';
/**
 * Residence or contact address.
 */
export type AddressKind = 'RESIDENCE' | 'CONTACT';
/**
 * Kind of number.
 */
export type IdentifierSystem = 'CPR' | 'X_ECPR' | 'D_ECPR';
/**
 * The tie.
 */
export type RelationKind = 'CHILD' | 'CUSTODY_HOLDER' | 'GUARDIAN';
/**
 * Where it stands.
 */
export type PlanStatus = 'DRAFT' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED' | 'UNKNOWN';
/**
 * Why the plan has no text.
 */
export type PlanTextAbsence = 'REPLACED_BY_ONE_PLAN' | 'NOT_DEMANDED' | 'NOT_IN_SOURCE';
/**
 * How it went.
 */
export type SourceState = 'OK' | 'NO_RECORDS' | 'UNAVAILABLE' | 'TIMEOUT' | 'INVALID' | 'NOT_ASKED' | 'WITHHELD_AT_SOURCE';
/**
 * What was decided.
 */
export type DecisionOutcome = 'PERMIT' | 'PERMIT_REDACTED' | 'DENY' | 'GAP';
/**
 * What kind of information a field or record tells; the purpose catalogue speaks in these classes.
 */
export type DataClass =
  | 'ID_BASE'
  | 'ID_PROTECTED'
  | 'CASE_META'
  | 'PLAN_GOAL'
  | 'PLAN_EFFORT'
  | 'PLAN_APPT'
  | 'ECONOMY'
  | 'EMPLOYMENT'
  | 'EDUCATION'
  | 'SOCIAL_PROBLEM'
  | 'HEALTH'
  | 'SUBSTANCE_USE'
  | 'CRIME'
  | 'CHILD_CASE'
  | 'THIRD_PARTY'
  | 'SELF_ASSESS'
  | 'SPEND'
  | 'TECHNICAL';
/**
 * The act whose budget and rules an effort belongs to.
 */
export type LawArea = 'LAB' | 'LAS' | 'SDP' | 'KUI' | 'INL' | 'SEL' | 'BL' | 'SUL' | 'ELDER' | 'PSL' | 'OTHER';
/**
 * Whose it is.
 */
export type PartOwnerKind = 'SECTOR' | 'CITIZEN';
/**
 * What they are.
 */
export type PartyKind =
  | 'CITIZEN'
  | 'CUSTODY_HOLDER'
  | 'YOUNG_PERSON'
  | 'PARENT'
  | 'GUARDIAN'
  | 'SECTOR'
  | 'PROVIDER'
  | 'REGION'
  | 'GENERAL_PRACTITIONER'
  | 'SCHOOL'
  | 'OTHER';
/**
 * Who pays.
 */
export type PlanPayer =
  'EMPLOYMENT' | 'SOCIAL' | 'FAMILY' | 'HEALTH' | 'REGION' | 'STATE' | 'OTHER_MUNICIPALITY' | 'CITIZEN' | 'UNDECIDED';
/**
 * A type of plan that Danish law knows; the one plan may stand instead of some, whole or in part.
 */
export type PlanType =
  | 'MIN_PLAN'
  | 'MIN_PLAN_EDU'
  | 'REHAB_PREP'
  | 'REHAB_EFFORT'
  | 'SDP_AGREEMENT'
  | 'INT_CONTRACT'
  | 'SEL_HANDLEPLAN'
  | 'SEL_HANDLEPLAN_110'
  | 'SEL_HONOUR_PLAN'
  | 'BL_CHILD_PLAN'
  | 'BL_YOUTH_PLAN'
  | 'BL_PARENT_PLAN'
  | 'BL_NETWORK'
  | 'KUI_EDU_PLAN'
  | 'GOP'
  | 'PSY_DISCHARGE'
  | 'PSY_COORD'
  | 'FORLOEBSPLAN'
  | 'ELDER_COURSE'
  | 'SUBSTANCE';
/**
 * The administration that owns a record.
 */
export type Sector = 'EMPLOYMENT' | 'SOCIAL' | 'FAMILY' | 'HEALTH';
/**
 * The answer.
 */
export type PlanAnswer = 'ACCEPTED' | 'REFUSED' | 'NOT_ANSWERED';
/**
 * Where it stands.
 */
export type PlanAppointmentStatus = 'PLANNED' | 'HELD' | 'CANCELLED' | 'MISSED';
/**
 * How one meets.
 */
export type PlanAppointmentForm = 'IN_PERSON' | 'TELEPHONE' | 'DIGITAL';
/**
 * What came of it.
 */
export type PlanAttendanceState = 'CALLED' | 'ACCEPTED' | 'SUBSTITUTED' | 'ATTENDED' | 'ABSENT';
/**
 * Where it is: the team, leaders of the units, heads of service, directors, steering group.
 */
export type PlanClarificationLevel = 'TEAM' | 'LEADERS' | 'HEADS' | 'DIRECTORS' | 'STEERING_GROUP';
/**
 * How far it has come.
 */
export type PlanClarificationState = 'OPEN' | 'CLARIFIED' | 'ESCALATED' | 'PRINCIPLE_DECISION' | 'RETURNED';
/**
 * What it is about.
 */
export type PlanConditionKind = 'HOUSING' | 'EMPLOYMENT' | 'PERSONAL_HELP' | 'TREATMENT' | 'AIDS' | 'OTHER';
/**
 * The role that gives the authority.
 */
export type PlanAuthorityRole = 'COORDINATOR' | 'CASEWORKER' | 'CHILD_ADVISER' | 'GRANT_HOLDER' | 'LEADER';
/**
 * What was decided.
 */
export type PlanDecisionOutcome = 'PENDING' | 'GRANTED' | 'PARTLY_GRANTED' | 'REFUSED' | 'WITHDRAWN';
/**
 * The right that the decider has in such matters.
 */
export type PlanDecisionRight = 'DECIDE' | 'RECOMMEND' | 'NONE';
/**
 * What sort of effort.
 */
export type PlanEffortKind =
  | 'EMPLOYMENT'
  | 'EDUCATION'
  | 'MENTOR'
  | 'SOCIAL_SUPPORT'
  | 'HOUSING'
  | 'PERSONAL_HELP'
  | 'FAMILY_SUPPORT'
  | 'FAMILY_SUPPORT_DURING_PLACEMENT'
  | 'FAMILY_SUPPORT_AFTER_PLACEMENT'
  | 'PLACEMENT'
  | 'HEALTH'
  | 'REHABILITATION'
  | 'TREATMENT'
  | 'AIDS'
  | 'ECONOMIC'
  | 'COORDINATION'
  | 'OTHER';
/**
 * Where it stands.
 */
export type PlanEffortStatus = 'PROPOSED' | 'PLANNED' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED' | 'INTERRUPTED';
export type PlanDemand =
  | 'SEEK_JOBS'
  | 'BE_AVAILABLE_FOR_WORK'
  | 'WORK'
  | 'ATTEND_EDUCATION'
  | 'ATTEND_DAILY'
  | 'REST_FROM_WORK'
  | 'STAY_IN_TREATMENT'
  | 'BE_AT_HOME'
  | 'LIVE_AT_PLACE'
  | 'ABSTAIN'
  | 'TAKE_PART_WITH_FAMILY'
  | 'NO_CONTACT';
/**
 * What it does to the citizen's benefit.
 */
export type PlanEconomicEffect = 'NONE' | 'RAISES_BENEFIT' | 'REDUCES_BENEFIT' | 'STOPS_BENEFIT' | 'NEEDS_BENEFIT';
/**
 * Where a goal or subgoal stands.
 */
export type PlanGoalStatus = 'PROPOSED' | 'ACTIVE' | 'ACHIEVED' | 'PAUSED' | 'CANCELLED';
/**
 * What it is about (LAB § 41; BL §§ 92 and 109).
 */
export type PlanGoalKind =
  | 'JOB'
  | 'EDUCATION'
  | 'WELL_BEING'
  | 'DEVELOPMENT'
  | 'TRANSITION_TO_ADULT_LIFE'
  | 'HOUSING'
  | 'HEALTH'
  | 'FAMILY'
  | 'NETWORK'
  | 'ECONOMY'
  | 'EVERYDAY_LIFE'
  | 'OTHER';
/**
 * Which way it pulls, so that goals which pull apart can be found.
 */
export type PlanGoalDirection =
  | 'TOWARDS_WORK'
  | 'AWAY_FROM_WORK'
  | 'TOWARDS_EDUCATION'
  | 'AWAY_FROM_EDUCATION'
  | 'MORE_SUPPORT'
  | 'LESS_SUPPORT'
  | 'LIVE_AT_HOME'
  | 'LIVE_ELSEWHERE'
  | 'MORE_CONTACT'
  | 'LESS_CONTACT'
  | 'OTHER';
/**
 * What the member is to the citizen.
 */
export type PlanMemberRelation = 'PARTNER' | 'CHILD' | 'PARENT' | 'SIBLING' | 'CUSTODY_HOLDER' | 'OTHER';
/**
 * How far it has come.
 */
export type PlanReferralState = 'ASKED' | 'ACCEPTED' | 'REFUSED' | 'DONE';
/**
 * What stays there.
 */
export type PlanRemainderKind =
  'JOB_SEARCH_DEMANDS' | 'STATE_REPORTING' | 'PREPARATORY_PART' | 'CHILD_ELEMENTS' | 'WHOLE_PLAN' | 'OTHER';
/**
 * How much of it is replaced.
 */
export type PlanReplacementExtent = 'WHOLE' | 'EFFORT_PART' | 'PARENT_ELEMENTS' | 'BECOMES';
/**
 * How it goes compared with last time, as the citizen sees it.
 */
export type PlanTrend = 'BETTER' | 'SAME' | 'WORSE';
/**
 * How it was signed.
 */
export type PlanSignatureMethod = 'ON_PAPER' | 'DIGITAL' | 'NAME_ONLY';
/**
 * What it is.
 */
export type PlanTermKind = 'SANCTIONS' | 'ATTENDANCE_DUTY' | 'JOB_SEARCH' | 'SUPPORT_EXTENT' | 'COOPERATION' | 'OTHER';
/**
 * For one person or for a family.
 */
export type PlanKind = 'INDIVIDUAL' | 'FAMILY';
/**
 * Where it stands.
 */
export type OnePlanStatus = 'DRAFT' | 'ACTIVE' | 'COMPLETED' | 'CANCELLED';
/**
 * Whose goal it is, apart from who wrote it down.
 */
export type WhoseGoal = 'CITIZEN' | 'FAMILY' | 'PROFESSIONAL' | 'JOINT';
/**
 * Kinds of consent and their law.
 */
export type ConsentKind =
  | 'PLAN_REPLACEMENT'
  | 'FETCH_11A'
  | 'FETCH_FVL29'
  | 'DISCLOSE_FVL28'
  | 'HEALTH_OTHER_43'
  | 'HEALTH_LOOKUP_42D'
  | 'HEALTH_TREAT_41'
  | 'HEALTH_OPTOUT'
  | 'CHILD_EFFORT'
  | 'WORKPLACE_INFO'
  | 'GDPR_CONSENT';
/**
 * In which role somebody asks.
 */
export type PurposeRole =
  | 'CITIZEN'
  | 'REPRESENTATIVE'
  | 'COORDINATOR'
  | 'CASEWORKER'
  | 'TEAM_MEMBER'
  | 'CHILD_ADVISER'
  | 'BENEFIT_OFFICER'
  | 'CONTROL_OFFICER'
  | 'GRANT_HOLDER'
  | 'YOUTH_GUIDE'
  | 'CONTACT_PERSON'
  | 'HEALTH_PROFESSIONAL'
  | 'THERAPIST'
  | 'HEALTH_COORDINATOR'
  | 'GENERAL_PRACTITIONER'
  | 'SCHOOL'
  | 'POLICE'
  | 'PROVIDER'
  | 'LEADER'
  | 'CONTROLLER'
  | 'ANALYST'
  | 'DPO'
  | 'SECURITY_OFFICER'
  | 'CITIZENS_ADVISER'
  | 'COMPLAINT_HANDLER'
  | 'OPERATIONS'
  | 'INTEGRATION_ENGINEER';
export type PurposeRuleSector = 'EMPLOYMENT' | 'SOCIAL' | 'FAMILY' | 'HEALTH' | 'OWN' | 'RELATED';
export type PurposeCapacity =
  | 'CASEWORKER'
  | 'TEAM'
  | 'COORDINATOR'
  | 'PROVIDER'
  | 'FOLLOW_UP'
  | 'LEADER'
  | 'FORUM'
  | 'EMERGENCY'
  | 'CUSTODY_HOLDER'
  | 'GUARDIAN'
  | 'ATTEST_HOLDER'
  | 'REPRESENTATIVE';
/**
 * Whose data: a citizen the asker works with, the asker himself, somebody the asker acts for, or none.
 */
export type PurposeSubject = 'RELATED_CITIZEN' | 'SELF' | 'REPRESENTED' | 'NONE';
export type Obligation =
  | 'INFORM_CITIZEN'
  | 'NOTICE_RSL_12'
  | 'NOTIFY_DISCLOSURE'
  | 'RECORD_CONSENT_ATTEMPT'
  | 'CONSENT_RECEIPT'
  | 'RECORD_REASON'
  | 'SECOND_PERSON'
  | 'NOTIFY_LEADER_AND_DPO'
  | 'WITHHOLD_NOTICE_TO_RELATIVES'
  | 'REVIEW';
/**
 * Who may set it.
 */
export type SwitchOwner = 'DPO';

export interface Documents {
  Appointment?: Appointment;
  Benefit?: Benefit;
  Case?: Case;
  CitizenRecords?: CitizenRecords;
  CitizenView?: CitizenView;
  Concern?: Concern;
  Contact?: Contact;
  Disagreement?: Disagreement;
  Duplicate?: Duplicate;
  Effort?: Effort;
  Goal?: Goal;
  LegalBasis?: LegalBasis;
  Need?: Need;
  PersonAddress?: PersonAddress;
  PersonIdentifier?: PersonIdentifier;
  PersonName?: PersonName;
  Person?: Person;
  Reason?: Reason;
  Receipt?: Receipt;
  RelatedPerson?: RelatedPerson;
  SectorPlan?: SectorPlan;
  SelfAssessment?: SelfAssessment;
  SourceProblemRef?: SourceProblemRef;
  Source?: Source;
  Decision?: Decision;
  Code?: Code;
  DataClass?: DataClass;
  LawArea?: LawArea;
  LegalBasisRef?: LegalBasisRef;
  PartOwner?: PartOwner;
  Party?: Party;
  Period?: Period;
  PlanPayer?: PlanPayer;
  PlanType?: PlanType;
  Provenance?: Provenance;
  Sector?: Sector;
  UnitRef?: UnitRef;
  PlanAcceptance?: PlanAcceptance;
  PlanAppointment?: PlanAppointment;
  PlanAttendance?: PlanAttendance;
  PlanClarification?: PlanClarification;
  PlanCommonGoal?: PlanCommonGoal;
  PlanCondition?: PlanCondition;
  PlanCoordinator?: PlanCoordinator;
  PlanDecision?: PlanDecision;
  PlanEffort?: PlanEffort;
  PlanGoalStatus?: PlanGoalStatus;
  PlanGoal?: PlanGoal;
  PlanMember?: PlanMember;
  PlanParts?: PlanParts;
  PlanReferral?: PlanReferral;
  PlanRemainder?: PlanRemainder;
  PlanReplacement?: PlanReplacement;
  PlanReview?: PlanReview;
  PlanSelfAssessment?: PlanSelfAssessment;
  PlanSignature?: PlanSignature;
  PlanStatement?: PlanStatement;
  PlanSubgoal?: PlanSubgoal;
  PlanTeamMember?: PlanTeamMember;
  PlanTerm?: PlanTerm;
  Plan?: Plan;
  WhoseGoal?: WhoseGoal;
  CaseLimit?: CaseLimit;
  ConsentKind?: ConsentKind;
  ConsentLife?: ConsentLife;
  PurposeBasis?: PurposeBasis;
  PurposeRole?: PurposeRole;
  PurposeRule?: PurposeRule;
  Purpose?: Purpose;
  SmallCount?: SmallCount;
  SwitchCondition?: SwitchCondition;
  SwitchPosition?: SwitchPosition;
  SwitchSetting?: SwitchSetting;
  Switch?: Switch;
}
/**
 * A meeting or visit, planned or held (aftale).
 */
export interface Appointment {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * What it is about.
   */
  title?: string;
  /**
   * Type.
   */
  code?: Code;
  status: AppointmentStatus;
  /**
   * Day or instant of the start.
   */
  start?: string;
  /**
   * Day or instant of the end.
   */
  end?: string;
  form?: AppointmentForm;
  /**
   * Where.
   */
  place?: string;
  /**
   * Who takes part: name and role.
   *
   * @maxItems 100
   */
  participants?: string[];
}
/**
 * A benefit the citizen receives (ydelse).
 */
export interface Benefit {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * Name of the benefit.
   */
  title?: string;
  /**
   * Code of the benefit.
   */
  code?: Code;
  /**
   * Amount in DKK as a decimal text.
   */
  amount?: string;
  status: BenefitStatus;
  /**
   * From and to.
   */
  period?: Period;
}
/**
 * A case that an administration keeps about the citizen (sag).
 */
export interface Case {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * Title; the alternative title where the source has one.
   */
  title?: string;
  /**
   * Number of the case, unique within the source only.
   */
  caseNumber?: string;
  /**
   * KLE topic or the source's own type.
   */
  subject?: Code;
  status: CaseStatus;
  /**
   * Paragraph of the case.
   */
  legalBasis?: LegalBasisRef;
  /**
   * Responsible unit.
   */
  unit?: UnitRef;
  /**
   * Name of the primary caseworker.
   */
  caseworker?: string;
  /**
   * Open from and to.
   */
  period?: Period;
}
/**
 * What one source holds of one citizen, by kind.
 */
export interface CitizenRecords {
  /**
   * Master data (cpr-sf1520 only).
   */
  person?: Person;
  /**
   * Cases.
   *
   * @maxItems 2000
   */
  cases?: Case[];
  /**
   * Who works with the citizen.
   *
   * @maxItems 2000
   */
  contacts?: Contact[];
  /**
   * Conditions, assessments and target groups.
   *
   * @maxItems 2000
   */
  needs?: Need[];
  /**
   * Goals.
   *
   * @maxItems 2000
   */
  goals?: Goal[];
  /**
   * Efforts.
   *
   * @maxItems 2000
   */
  efforts?: Effort[];
  /**
   * Benefits.
   *
   * @maxItems 2000
   */
  benefits?: Benefit[];
  /**
   * Appointments.
   *
   * @maxItems 2000
   */
  appointments?: Appointment[];
  /**
   * Sector plans.
   *
   * @maxItems 2000
   */
  plans?: SectorPlan[];
  /**
   * The citizen's own assessments.
   *
   * @maxItems 2000
   */
  selfAssessments?: SelfAssessment[];
  /**
   * Notifications of concern.
   *
   * @maxItems 2000
   */
  concerns?: Concern[];
}
/**
 * Everything the caller may see of one citizen for one purpose, joined from the sector systems and then forgotten.
 */
export interface CitizenView {
  /**
   * Who the citizen is.
   */
  person?: Person;
  /**
   * Cases.
   *
   * @maxItems 2000
   */
  cases: Case[];
  /**
   * Who works with the citizen.
   *
   * @maxItems 2000
   */
  contacts: Contact[];
  /**
   * Conditions, assessments and target groups.
   *
   * @maxItems 2000
   */
  needs: Need[];
  /**
   * Goals.
   *
   * @maxItems 2000
   */
  goals: Goal[];
  /**
   * Efforts.
   *
   * @maxItems 2000
   */
  efforts: Effort[];
  /**
   * Benefits.
   *
   * @maxItems 2000
   */
  benefits: Benefit[];
  /**
   * Appointments.
   *
   * @maxItems 2000
   */
  appointments: Appointment[];
  /**
   * Sector plans.
   *
   * @maxItems 2000
   */
  plans: SectorPlan[];
  /**
   * The citizen's own assessments.
   *
   * @maxItems 2000
   */
  selfAssessments: SelfAssessment[];
  /**
   * Notifications of concern.
   *
   * @maxItems 2000
   */
  concerns: Concern[];
  /**
   * Efforts reported by two systems.
   *
   * @maxItems 2000
   */
  duplicates: Duplicate[];
  /**
   * Where sources disagree.
   *
   * @maxItems 2000
   */
  disagreements: Disagreement[];
  /**
   * What became of each source.
   *
   * @maxItems 50
   */
  sources: Source[];
  /**
   * The decision.
   */
  decision: Decision;
  /**
   * The receipt.
   */
  receipt: Receipt;
}
/**
 * A notification of concern (underretning).
 */
export interface Concern {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * About what.
   */
  code?: Code;
  /**
   * Day or instant.
   */
  receivedAt?: string;
  status: ConcernStatus;
}
/**
 * A person or unit that works with the citizen, and where to reach them.
 */
export interface Contact {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * Name of the employee.
   */
  name?: string;
  /**
   * In which role.
   */
  role?: Code;
  /**
   * Unit.
   */
  unit?: UnitRef;
  /**
   * Telephone number.
   */
  telephone?: string;
  /**
   * E-mail address.
   */
  email?: string;
  /**
   * From and to.
   */
  period?: Period;
}
/**
 * Two sources that say different things; both are shown. Derived after masking.
 */
export interface Disagreement {
  /**
   * What they disagree on, as a field path.
   */
  about: string;
  /**
   * Ids of the records.
   *
   * @maxItems 20
   */
  recordIds: string[];
  /**
   * What each says, in the order of recordIds.
   *
   * @maxItems 20
   */
  values: string[];
}
/**
 * One effort that two systems report: one line in the view, both records named. Derived after masking.
 */
export interface Duplicate {
  /**
   * Ids of the records that are one.
   *
   * @maxItems 20
   */
  recordIds: string[];
  /**
   * Title of the line.
   */
  title?: string;
  /**
   * Systems that report it.
   *
   * @maxItems 20
   */
  systems: string[];
}
/**
 * An effort that is planned, granted or delivered (indsats).
 */
export interface Effort {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * Name of the effort.
   */
  title?: string;
  /**
   * Code of the effort.
   */
  code?: Code;
  /**
   * Paragraph it is granted by.
   */
  legalBasis?: LegalBasisRef;
  status: EffortStatus;
  /**
   * Why it was cancelled or interrupted.
   */
  statusReason?: string;
  /**
   * From and to.
   */
  period?: Period;
  /**
   * Whole hours a week.
   */
  hoursPerWeek?: number;
  /**
   * Minutes a week beyond the hours, 0-59.
   */
  minutesPerWeek?: number;
  /**
   * Who delivers it.
   */
  provider?: string;
  /**
   * CVR number of the provider.
   */
  providerCvr?: string;
  /**
   * Responsible unit.
   */
  unit?: UnitRef;
  /**
   * Whether this is a delivered act rather than a granted one.
   */
  delivered?: boolean;
}
/**
 * A goal that an administration has registered (mål).
 */
export interface Goal {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * The goal in words.
   */
  title?: string;
  /**
   * Coded goal or goal type.
   */
  code?: Code;
  category: GoalCategory;
  expressedBy: GoalVoice;
  /**
   * Severity aimed at, 0-4 and 9 as for needs.
   */
  targetSeverity?: 0 | 1 | 2 | 3 | 4 | 9;
  status: GoalStatus;
  /**
   * Day by which it should be reached.
   */
  dueDate?: string;
  /**
   * From and to.
   */
  period?: Period;
}
/**
 * A paragraph that carries a purpose.
 */
export interface LegalBasis {
  /**
   * Abbreviation of the act.
   */
  act: string;
  /**
   * Paragraph.
   */
  paragraph: string;
  /**
   * ELI address of the text.
   */
  eli?: string;
}
/**
 * A condition, an assessment or a target group (tilstand, vurdering, målgruppe). The class is given by raisedClasses.
 */
export interface Need {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  kind: NeedKind;
  /**
   * What it is about.
   */
  code?: Code;
  /**
   * Severity: 0 none, 1 light, 2 moderate, 3 severe, 4 total; 9 not relevant. Absent when not assessed.
   */
  severity?: 0 | 1 | 2 | 3 | 4 | 9;
  status: NeedStatus;
  /**
   * 1 primary, 2 secondary.
   */
  rank?: number;
  /**
   * Free text of the professional.
   */
  note?: string;
  /**
   * From and to.
   */
  period?: Period;
}
/**
 * An address. A protected one carries ID_PROTECTED among its raised classes.
 */
export interface PersonAddress {
  /**
   * Data classes that the address as a whole tells of.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  kind: AddressKind;
  /**
   * Street, number, floor.
   */
  line?: string;
  /**
   * Four digits.
   */
  postalCode?: string;
  /**
   * Postal district.
   */
  city?: string;
  /**
   * Four digits.
   */
  municipalityCode?: string;
}
/**
 * A number the citizen has or has had.
 */
export interface PersonIdentifier {
  system: IdentifierSystem;
  /**
   * Ten characters, no hyphen.
   */
  value: string;
  /**
   * Whether it is the number in force.
   */
  current: boolean;
}
/**
 * A name as registered in CPR.
 */
export interface PersonName {
  /**
   * Given and family name.
   */
  full: string;
  /**
   * Given names.
   */
  given?: string;
  /**
   * Family name.
   */
  family?: string;
}
/**
 * Who the citizen is, from CPR alone; sector systems fill none of it.
 */
export interface Person {
  /**
   * Numbers with history.
   *
   * @maxItems 20
   */
  identifiers: PersonIdentifier[];
  /**
   * Name.
   */
  name: PersonName;
  /**
   * Date of birth.
   */
  birthDate?: string;
  /**
   * Addresses.
   *
   * @maxItems 20
   */
  addresses: PersonAddress[];
  /**
   * Whether name and address are protected (CPRL § 28).
   */
  addressProtected: boolean;
  /**
   * Day on which the protection ends.
   */
  protectedUntil?: string;
  /**
   * True under special address protection (CPRL § 6, stk. 6-8): no fixed abode in the register, protected without a real end; else absent.
   */
  specialProtection?: boolean;
  /**
   * Whether the citizen is dead.
   */
  deceased: boolean;
  /**
   * Day of death.
   */
  deceasedOn?: string;
  /**
   * CPR code of civil status.
   */
  civilStatus?: string;
  /**
   * Children, custody holders and guardians.
   *
   * @maxItems 100
   */
  relatedPersons: RelatedPerson[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
}
/**
 * Why a decision fell as it did.
 */
export interface Reason {
  /**
   * Code of the closed list of reasons.
   */
  code: string;
  /**
   * Danish text for the caseworker.
   */
  text: string;
}
/**
 * Proof that the call stands in the log.
 */
export interface Receipt {
  /**
   * Index of the intent in the log.
   */
  logIndex: number;
  /**
   * RFC 6962 leaf hash, base64.
   */
  leafHash: string;
  /**
   * Signed checkpoint (C2SP) of a tree that holds the leaf.
   */
  checkpoint: string;
  /**
   * Whether the record survives a power cut, or a kill of the process only.
   */
  powerSafe: boolean;
}
/**
 * Somebody with a legal tie to the citizen.
 */
export interface RelatedPerson {
  relation: RelationKind;
  /**
   * Name.
   */
  name?: string;
  /**
   * Date of birth.
   */
  birthDate?: string;
  /**
   * Scope of the guardianship.
   */
  scope?: string;
  /**
   * From and to.
   */
  period?: Period;
}
/**
 * A plan that one administration keeps (sektorplan), in canonical form.
 */
export interface SectorPlan {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * Code of the plan type (domain list of plan types), as MIN_PLAN or SEL_HANDLEPLAN.
   */
  planType: string;
  /**
   * Title.
   */
  title?: string;
  status: PlanStatus;
  /**
   * Version in the source.
   */
  version?: string;
  /**
   * Paragraph of the plan.
   */
  legalBasis?: LegalBasisRef;
  /**
   * The plan's own text.
   */
  summary?: string;
  textAbsentReason?: PlanTextAbsence;
  /**
   * Responsible unit.
   */
  unit?: UnitRef;
  /**
   * From and to.
   */
  period?: Period;
}
/**
 * The citizen's own view of a condition or goal (selvvurdering).
 */
export interface SelfAssessment {
  /**
   * Id made by the gateway from source and source record id; opaque.
   */
  id: string;
  /**
   * The administration that owns the record.
   */
  sector: Sector;
  /**
   * Data classes that the record as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Where it came from.
   */
  provenance: Provenance;
  /**
   * What is assessed.
   */
  code?: Code;
  /**
   * The answer.
   */
  value?: Code;
  /**
   * In own words.
   */
  text?: string;
  /**
   * Day or instant.
   */
  assessedAt?: string;
}
/**
 * Why a source gave nothing.
 */
export interface SourceProblemRef {
  /**
   * Problem code.
   */
  code: string;
}
/**
 * What became of one source system in this call.
 */
export interface Source {
  /**
   * Adapter.
   */
  system: string;
  /**
   * Its administration.
   */
  sector: Sector;
  state: SourceState;
  /**
   * When it answered.
   */
  fetchedAt?: string;
  /**
   * When a file source was last delivered to.
   */
  deliveredAt?: string;
  /**
   * Whether that is older than promised.
   */
  stale?: boolean;
  /**
   * Why it gave nothing.
   */
  problem?: SourceProblemRef;
}
/**
 * The decision that governed the call.
 */
export interface Decision {
  /**
   * Id of the decision.
   */
  id: string;
  outcome: DecisionOutcome;
  /**
   * Why.
   *
   * @maxItems 50
   */
  reasons: Reason[];
  /**
   * Purpose code.
   */
  purpose: string;
  /**
   * Paragraphs in force that carry it.
   *
   * @maxItems 50
   */
  legalBasis: LegalBasis[];
  /**
   * Ids of the consents that were used.
   *
   * @maxItems 100
   */
  consents: string[];
  /**
   * Hash of the purpose catalogue in force.
   */
  bundle: string;
  /**
   * Hash of what the call could teach: fields, classes, paragraphs, number of citizens; the log carries the same.
   */
  footprint?: string;
}
/**
 * A code as the source wrote it, and the code of our own lists that it stands for.
 */
export interface Code {
  /**
   * Address (URI) or name of the code system as the source wrote it.
   */
  system?: string;
  /**
   * The code as the source wrote it.
   */
  code: string;
  /**
   * Danish label: ours where the code is known, else the source's own.
   */
  label?: string;
  /**
   * The same meaning in our own list; absent when the code is unknown.
   */
  unified?: string;
  /**
   * Whether the code stands in our lists.
   */
  known: boolean;
}
/**
 * The paragraph an effort, case or decision rests on.
 */
export interface LegalBasisRef {
  /**
   * Abbreviation of the act, as LAB, SEL, BL, SUL.
   */
  act?: string;
  /**
   * Paragraph and its part, as § 85 or § 32, stk. 1, nr. 3.
   */
  paragraph?: string;
  /**
   * The words of the source when no act could be read out of them.
   */
  text?: string;
}
/**
 * Who owns a part of the one plan: the owner edits it, others propose. What the citizen said is the citizen's own, written down by a sector.
 */
export interface PartOwner {
  by: PartOwnerKind;
  /**
   * The sector that owns it, or that wrote it down for the citizen.
   */
  sector: Sector;
}
/**
 * Somebody who takes part in the one plan: the citizen, those who speak for him, a sector, a provider or another authority.
 */
export interface Party {
  kind: PartyKind;
  /**
   * The sector, where it is one.
   */
  sector?: Sector;
  /**
   * The unit or provider.
   */
  unit?: UnitRef;
  /**
   * Employee, by the id that tokens carry.
   */
  employee?: string;
  /**
   * Name of the person.
   */
  name?: string;
}
/**
 * A span of days or instants. An absent end means ongoing; an absent start means unknown.
 */
export interface Period {
  /**
   * First day (YYYY-MM-DD) or instant (ISO 8601, UTC).
   */
  from?: string;
  /**
   * Last day, or the instant at which it ended.
   */
  to?: string;
}
/**
 * Where a record came from and how old it is.
 */
export interface Provenance {
  /**
   * Adapter that fetched it.
   */
  system: string;
  /**
   * The record's id in the source; never a CPR number, and never made of a place.
   */
  sourceRecordId: string;
  /**
   * When the gateway had it from the source.
   */
  fetchedAt: string;
  /**
   * Version of the mapping that made it.
   */
  mappingVersion: string;
  /**
   * When the source registered it: day or instant.
   */
  registeredAt?: string;
  /**
   * When it holds in the world.
   */
  effectivePeriod?: Period;
  /**
   * When a file source delivered it.
   */
  deliveredAt?: string;
  /**
   * Whether the delivery is older than the source promises.
   */
  stale?: boolean;
  /**
   * Whether this replaces an earlier registration of the same record.
   */
  corrected?: boolean;
}
/**
 * A unit of the municipality or a provider.
 */
export interface UnitRef {
  /**
   * Unit id, shared by issuer, sources and gateway.
   */
  id?: string;
  /**
   * Name of the unit.
   */
  name?: string;
}
/**
 * That a party accepts or refuses a goal, with the reason.
 */
export interface PlanAcceptance {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The goal; every answer has one.
   */
  goalId?: string;
  /**
   * Who answers.
   */
  party?: Party;
  answer: PlanAnswer;
  /**
   * Why.
   */
  reason?: string;
  /**
   * When.
   */
  answeredAt?: string;
}
/**
 * A meeting or visit, planned or held (aftale).
 */
export interface PlanAppointment {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * What it is about.
   */
  title?: string;
  /**
   * Why the citizen is to come (LAB § 41).
   */
  why?: string;
  status: PlanAppointmentStatus;
  /**
   * Start.
   */
  start?: string;
  /**
   * End.
   */
  end?: string;
  /**
   * Whether it is repeated every week until the last day.
   */
  weekly?: boolean;
  /**
   * Last day of a repeated one.
   */
  until?: string;
  form?: PlanAppointmentForm;
  /**
   * Where.
   */
  place?: string;
  /**
   * Where: four digits.
   */
  postalCode?: string;
  /**
   * Whether staying away has consequences for the citizen.
   */
  obligatory?: boolean;
  /**
   * Whether the citizen is to be there.
   */
  citizenTakesPart?: boolean;
  /**
   * The effort that it belongs to.
   */
  effortId?: string;
  /**
   * The review that it is held for.
   */
  reviewId?: string;
}
/**
 * That a member of the team was called to an appointment, and what came of it.
 */
export interface PlanAttendance {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * The appointment.
   */
  appointmentId?: string;
  /**
   * The member who was called.
   */
  teamMemberId?: string;
  state: PlanAttendanceState;
  /**
   * Who comes instead.
   */
  substitute?: Party;
  /**
   * Why the member is absent or sends another.
   */
  reason?: string;
}
/**
 * A question that the team cannot settle and sends up (afklaring).
 */
export interface PlanClarification {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The question.
   */
  question?: string;
  /**
   * Who asks.
   */
  askedBy?: Party;
  /**
   * When.
   */
  askedAt?: string;
  /**
   * Parts of the plan that it is about.
   *
   * @maxItems 50
   */
  partIds?: string[];
  level: PlanClarificationLevel;
  state: PlanClarificationState;
  /**
   * Who must clarify it.
   */
  clarifier?: Party;
  /**
   * Day by which it must be clarified.
   */
  deadline?: string;
  /**
   * Paragraphs considered.
   *
   * @maxItems 20
   */
  paragraphs?: LegalBasisRef[];
  /**
   * Who might pay.
   *
   * @maxItems 9
   */
  proposedPayers?: PlanPayer[];
  /**
   * Expected cost in whole kroner.
   */
  costKroner?: number;
  /**
   * What it means for the citizen.
   */
  citizenImpact?: string;
  /**
   * What was clarified.
   */
  outcome?: string;
  /**
   * Who pays, as clarified.
   */
  decidedPayer?: PlanPayer;
  /**
   * Paragraph, as clarified.
   */
  decidedBasis?: LegalBasisRef;
  /**
   * When.
   */
  answeredAt?: string;
}
/**
 * The goal that all in the plan share (fælles mål).
 */
export interface PlanCommonGoal {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * The goal in words.
   */
  title?: string;
  /**
   * Whether these are the citizen's own words.
   */
  ownWords?: boolean;
  /**
   * Whose goal it is.
   */
  whoseGoal?: WhoseGoal;
  /**
   * Who wrote it down.
   */
  writtenBy?: Party;
  /**
   * Day by which it should be reached.
   */
  dueDate?: string;
}
/**
 * A special condition of the citizen that efforts must be fitted to (SEL § 141, stk. 3, nr. 4).
 */
export interface PlanCondition {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  kind: PlanConditionKind;
  /**
   * The condition in words.
   */
  text?: string;
  /**
   * Efforts that it bears on.
   *
   * @maxItems 50
   */
  effortIds?: string[];
  /**
   * From and to.
   */
  period?: Period;
}
/**
 * The coordinator (tovholder) of the plan in a period: exactly one at any time, a person with authority.
 */
export interface PlanCoordinator {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * Employee, by the id that tokens carry.
   */
  employee?: string;
  /**
   * Name.
   */
  name?: string;
  role?: PlanAuthorityRole;
  /**
   * Coordinator from this instant.
   */
  from: string;
  /**
   * Coordinator until this instant, when the next one takes over; absent for the present one.
   */
  to?: string;
  /**
   * Telephone number.
   */
  telephone?: string;
  /**
   * E-mail address.
   */
  email?: string;
}
/**
 * A decision on an effort (afgørelse, bevilling): who may grant it, what was granted, and for whose money.
 */
export interface PlanDecision {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The effort; every decision has one.
   */
  effortId?: string;
  outcome: PlanDecisionOutcome;
  /**
   * Who decides.
   */
  decider?: Party;
  right?: PlanDecisionRight;
  /**
   * Day.
   */
  decidedAt?: string;
  /**
   * What was granted.
   */
  granted?: string;
  /**
   * From and to, of what was granted.
   */
  period?: Period;
  /**
   * The act whose budget and rules it belongs to.
   */
  lawArea?: LawArea;
  /**
   * Paragraph it stands on.
   */
  legalBasis?: LegalBasisRef;
  /**
   * Who pays.
   */
  payer?: PlanPayer;
  /**
   * Granted in whole kroner.
   */
  grantedKroner?: number;
  /**
   * Last day of the time to complain.
   */
  complaintUntil?: string;
}
/**
 * What is done to reach subgoals (indsats): who, by when, on which law and for whose money.
 */
export interface PlanEffort {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The subgoals that it serves; every effort has at least one.
   *
   * @maxItems 50
   */
  subgoalIds?: string[];
  /**
   * Name of the effort.
   */
  title?: string;
  /**
   * What it is to achieve (formål; SEL § 141, stk. 3, nr. 1).
   */
  aim?: string;
  kind?: PlanEffortKind;
  status: PlanEffortStatus;
  /**
   * Why it was cancelled or interrupted.
   */
  statusReason?: string;
  /**
   * Who carries it out; every effort has one.
   */
  responsible?: Party;
  /**
   * Day by which it is done or looked at anew; every effort has one.
   */
  deadline?: string;
  /**
   * From and to.
   */
  period?: Period;
  /**
   * Expected duration in days (SEL § 141, stk. 3, nr. 3).
   */
  expectedDurationDays?: number;
  /**
   * Place in the order that makes sense for the citizen, 1 first.
   */
  order?: number;
  /**
   * Whole hours a week.
   */
  hoursPerWeek?: number;
  /**
   * Minutes a week beyond the hours, 0-59.
   */
  minutesPerWeek?: number;
  /**
   * What it demands of the citizen, so that duties which exclude each other can be found.
   *
   * @maxItems 20
   */
  demands?: PlanDemand[];
  /**
   * The act whose budget and rules it belongs to.
   */
  lawArea?: LawArea;
  /**
   * Paragraph it stands on.
   */
  legalBasis?: LegalBasisRef;
  /**
   * Who pays.
   */
  payer?: PlanPayer;
  /**
   * Expected cost in whole kroner.
   */
  costKroner?: number;
  /**
   * The same meaning in our own list of efforts.
   */
  unified?: string;
  /**
   * KLE topic.
   */
  kle?: Code;
  /**
   * Code of Fælles Faglige Begreber.
   */
  ffb?: Code;
  /**
   * Code of FSIII.
   */
  fsiii?: Code;
  /**
   * Code of the employment field (DFDG).
   */
  employment?: Code;
  /**
   * The replaced sector plan that it stands instead of a part of.
   */
  replacesId?: string;
  economicEffect?: PlanEconomicEffect;
  /**
   * The benefit that it affects or needs.
   */
  benefit?: Code;
  /**
   * Mentor or contact person of the effort (BEK 1216/2023 § 52).
   */
  contactName?: string;
  /**
   * Telephone number of the contact person.
   */
  contactTelephone?: string;
  /**
   * Tasks of the mentor or provider.
   */
  tasks?: string;
  /**
   * Where it takes place: four digits.
   */
  postalCode?: string;
}
/**
 * A goal of the plan (mål).
 */
export interface PlanGoal {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The goal in words.
   */
  title?: string;
  /**
   * Whether these are the citizen's own words.
   */
  ownWords?: boolean;
  /**
   * Whose goal it is.
   */
  whoseGoal?: WhoseGoal;
  /**
   * Who wrote it down.
   */
  writtenBy?: Party;
  kind?: PlanGoalKind;
  direction?: PlanGoalDirection;
  /**
   * Coded goal.
   */
  code?: Code;
  /**
   * Severity aimed at, 0-4 and 9 as for needs.
   */
  targetSeverity?: 0 | 1 | 2 | 3 | 4 | 9;
  /**
   * Who sees to it that the goal is worked on.
   */
  responsible?: Party;
  /**
   * Wishes, needs and resources that it starts from.
   *
   * @maxItems 50
   */
  statementIds?: string[];
  /**
   * Where it stands.
   */
  status: PlanGoalStatus;
  /**
   * Place in the order that makes sense for the citizen, 1 first.
   */
  order?: number;
  /**
   * Day by which it should be reached.
   */
  dueDate?: string;
  /**
   * From and to.
   */
  period?: Period;
}
/**
 * A member of the family in a family plan, beside the citizen it is kept under.
 */
export interface PlanMember {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  relation: PlanMemberRelation;
  /**
   * Name, as the family uses it.
   */
  name?: string;
  /**
   * Year of birth.
   */
  bornInYear?: number;
}
/**
 * Some parts of a plan, by kind.
 */
export interface PlanParts {
  /**
   * The goal that all share.
   */
  commonGoal?: PlanCommonGoal;
  /**
   * Wishes of the citizen, in own words.
   *
   * @maxItems 2000
   */
  wishes?: PlanStatement[];
  /**
   * Needs, as the citizen sees them.
   *
   * @maxItems 2000
   */
  needs?: PlanStatement[];
  /**
   * What the citizen can build on.
   *
   * @maxItems 2000
   */
  resources?: PlanStatement[];
  /**
   * Goals.
   *
   * @maxItems 2000
   */
  goals?: PlanGoal[];
  /**
   * Subgoals.
   *
   * @maxItems 2000
   */
  subgoals?: PlanSubgoal[];
  /**
   * Efforts.
   *
   * @maxItems 2000
   */
  efforts?: PlanEffort[];
  /**
   * Special conditions.
   *
   * @maxItems 2000
   */
  conditions?: PlanCondition[];
  /**
   * The coordinators, one after the other.
   *
   * @maxItems 2000
   */
  coordinators?: PlanCoordinator[];
  /**
   * The team.
   *
   * @maxItems 2000
   */
  team?: PlanTeamMember[];
  /**
   * Appointments.
   *
   * @maxItems 2000
   */
  appointments?: PlanAppointment[];
  /**
   * Who was called to which appointment.
   *
   * @maxItems 2000
   */
  attendances?: PlanAttendance[];
  /**
   * The citizen's own assessments.
   *
   * @maxItems 2000
   */
  selfAssessments?: PlanSelfAssessment[];
  /**
   * Decisions and grants.
   *
   * @maxItems 2000
   */
  decisions?: PlanDecision[];
  /**
   * Sector plans that the plan stands instead of.
   *
   * @maxItems 2000
   */
  replaces?: PlanReplacement[];
  /**
   * What stays in sector plans by law.
   *
   * @maxItems 2000
   */
  remains?: PlanRemainder[];
  /**
   * Texts that acts demand.
   *
   * @maxItems 2000
   */
  terms?: PlanTerm[];
  /**
   * Who accepts or refuses which goal.
   *
   * @maxItems 2000
   */
  acceptances?: PlanAcceptance[];
  /**
   * Questions sent up.
   *
   * @maxItems 2000
   */
  clarifications?: PlanClarification[];
  /**
   * Follow-ups.
   *
   * @maxItems 2000
   */
  reviews?: PlanReview[];
  /**
   * Referrals.
   *
   * @maxItems 2000
   */
  referrals?: PlanReferral[];
  /**
   * Signatures.
   *
   * @maxItems 2000
   */
  signatures?: PlanSignature[];
  /**
   * Members of the family.
   *
   * @maxItems 2000
   */
  members?: PlanMember[];
}
/**
 * That somebody was asked to take on an effort, and what came of it (henvisning).
 */
export interface PlanReferral {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The effort; every referral has one.
   */
  effortId?: string;
  /**
   * Who asks.
   */
  from?: Party;
  /**
   * Who is asked.
   */
  to?: Party;
  state: PlanReferralState;
  /**
   * When it was asked.
   */
  askedAt?: string;
  /**
   * When it was answered.
   */
  answeredAt?: string;
  /**
   * Why it was refused.
   */
  reason?: string;
  /**
   * What came of it.
   */
  outcome?: string;
}
/**
 * What stays in a sector plan by law, although the one plan replaces the rest of it.
 */
export interface PlanRemainder {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The type of plan that it stays in.
   */
  planType: PlanType;
  what: PlanRemainderKind;
  /**
   * In words.
   */
  text?: string;
  /**
   * Paragraph it stands on.
   */
  legalBasis?: LegalBasisRef;
}
/**
 * A sector plan that the one plan stands instead of, the law for it, and the consent it rests on.
 */
export interface PlanReplacement {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The type of plan.
   */
  planType: PlanType;
  extent: PlanReplacementExtent;
  /**
   * The sector plan's own id in its system.
   */
  sectorPlanId?: string;
  /**
   * The system that holds it.
   */
  system?: string;
  /**
   * Paragraph that lets the one plan replace it.
   */
  legalBasis?: LegalBasisRef;
  /**
   * The consent to the plan.
   */
  consentId?: string;
  /**
   * First day on which it is replaced.
   */
  validFrom?: string;
  /**
   * Last day; absent while it is replaced.
   */
  validTo?: string;
}
/**
 * A follow-up of the plan: when it is due, by which paragraph, and what came of it.
 */
export interface PlanReview {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * Day by which it must be held.
   */
  dueDate: string;
  /**
   * Paragraph that demands it.
   */
  legalBasis?: LegalBasisRef;
  /**
   * The replaced type of plan whose act demands it.
   */
  planType?: PlanType;
  /**
   * Parts that are followed up; none means the whole plan.
   *
   * @maxItems 200
   */
  partIds?: string[];
  /**
   * Who must hold it.
   */
  responsible?: Party;
  /**
   * Day on which it was held.
   */
  heldOn?: string;
  /**
   * What came of it.
   */
  outcome?: string;
}
/**
 * The citizen's own view of how it goes with a goal (selvvurdering).
 */
export interface PlanSelfAssessment {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The goal; absent where it is about life as a whole.
   */
  goalId?: string;
  /**
   * Name of the scale.
   */
  scale?: string;
  /**
   * The answer on the scale.
   */
  value?: number;
  /**
   * Lowest answer of the scale.
   */
  lowest?: number;
  /**
   * Highest answer of the scale.
   */
  highest?: number;
  trend?: PlanTrend;
  /**
   * In own words.
   */
  text?: string;
  /**
   * Day.
   */
  assessedAt?: string;
}
/**
 * A signature under the plan (INL § 19, stk. 1) or the name that stands under it without one (BEK 1216/2023 § 135).
 */
export interface PlanSignature {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * Whose it is.
   */
  party?: Party;
  /**
   * The type of plan that demands it.
   */
  planType?: PlanType;
  method: PlanSignatureMethod;
  /**
   * When.
   */
  signedAt?: string;
}
/**
 * What the citizen says of his own life, in his own words: a wish, a need or a resource.
 */
export interface PlanStatement {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The words.
   */
  text?: string;
  /**
   * Whether these are the citizen's own words, and not a summary.
   */
  ownWords?: boolean;
  /**
   * Day on which it was said.
   */
  saidAt?: string;
  /**
   * Who wrote it down.
   */
  writtenBy?: Party;
}
/**
 * A step towards a goal (delmål).
 */
export interface PlanSubgoal {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  /**
   * The goal that it leads to; every subgoal has one.
   */
  goalId?: string;
  /**
   * The subgoal in words.
   */
  title?: string;
  /**
   * Whose goal it is.
   */
  whoseGoal?: WhoseGoal;
  /**
   * Who wrote it down.
   */
  writtenBy?: Party;
  /**
   * Why this step (BEK 47/2026 § 5).
   */
  reason?: string;
  /**
   * Coded subgoal.
   */
  code?: Code;
  /**
   * Where it stands.
   */
  status: PlanGoalStatus;
  /**
   * Place in the order that makes sense for the citizen, 1 first.
   */
  order?: number;
  /**
   * Day by which it should be reached.
   */
  dueDate?: string;
}
/**
 * A member of the team around the citizen (fagteam).
 */
export interface PlanTeamMember {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * Who it is.
   */
  party?: Party;
  /**
   * In which role.
   */
  role?: string;
  /**
   * Whether the member must come when called (mødepligt).
   */
  mustAttend?: boolean;
  /**
   * Member from this instant.
   */
  from?: string;
  /**
   * Member until this instant.
   */
  to?: string;
  /**
   * Telephone number.
   */
  telephone?: string;
  /**
   * E-mail address.
   */
  email?: string;
}
/**
 * A text that an act demands in the plan.
 */
export interface PlanTerm {
  /**
   * Id of the part, unique in all plans; opaque.
   */
  id: string;
  /**
   * Who owns it, and so may change it.
   */
  owner: PartOwner;
  /**
   * Data classes that the part as a whole tells of; a reader needs every one of them.
   *
   * @maxItems 20
   */
  raisedClasses: DataClass[];
  /**
   * Unit of the owner, or of who wrote it down.
   */
  unit?: UnitRef;
  /**
   * Where it came from, when it was taken from a sector's own plan.
   */
  provenance?: Provenance;
  /**
   * In a family plan: the member whose own part it is; absent for what the family shares.
   */
  memberId?: string;
  kind: PlanTermKind;
  /**
   * The text.
   */
  text?: string;
  /**
   * Paragraph it stands on.
   */
  legalBasis?: LegalBasisRef;
}
/**
 * The one plan (helhedsorienteret plan): the citizen's own view first, then goals, subgoals and efforts, those who work together, and the law that it stands on. Flat lists of parts that name each other by id.
 */
export interface Plan {
  /**
   * Id of the plan; opaque.
   */
  id: string;
  /**
   * How many versions of the plan have changed something that this reader may see; what is changed names it as its base.
   */
  version: number;
  /**
   * When something that this reader may see was last changed.
   */
  changedAt: string;
  kind: PlanKind;
  status: OnePlanStatus;
  /**
   * When the plan began; from then on it has one coordinator.
   */
  establishedAt: string;
  /**
   * When it was completed or cancelled.
   */
  endedAt?: string;
  /**
   * Wishes of the citizen, in own words.
   *
   * @maxItems 2000
   */
  wishes: PlanStatement[];
  /**
   * Needs, as the citizen sees them.
   *
   * @maxItems 2000
   */
  needs: PlanStatement[];
  /**
   * What the citizen can build on.
   *
   * @maxItems 2000
   */
  resources: PlanStatement[];
  /**
   * The goal that all share.
   */
  commonGoal?: PlanCommonGoal;
  /**
   * Goals.
   *
   * @maxItems 2000
   */
  goals: PlanGoal[];
  /**
   * Subgoals.
   *
   * @maxItems 2000
   */
  subgoals: PlanSubgoal[];
  /**
   * Efforts.
   *
   * @maxItems 2000
   */
  efforts: PlanEffort[];
  /**
   * Special conditions.
   *
   * @maxItems 2000
   */
  conditions: PlanCondition[];
  /**
   * The coordinators, one after the other.
   *
   * @maxItems 2000
   */
  coordinators: PlanCoordinator[];
  /**
   * The team.
   *
   * @maxItems 2000
   */
  team: PlanTeamMember[];
  /**
   * Appointments.
   *
   * @maxItems 2000
   */
  appointments: PlanAppointment[];
  /**
   * Who was called to which appointment.
   *
   * @maxItems 2000
   */
  attendances: PlanAttendance[];
  /**
   * The citizen's own assessments.
   *
   * @maxItems 2000
   */
  selfAssessments: PlanSelfAssessment[];
  /**
   * Decisions and grants.
   *
   * @maxItems 2000
   */
  decisions: PlanDecision[];
  /**
   * Sector plans that the plan stands instead of.
   *
   * @maxItems 2000
   */
  replaces: PlanReplacement[];
  /**
   * What stays in sector plans by law.
   *
   * @maxItems 2000
   */
  remains: PlanRemainder[];
  /**
   * Texts that acts demand.
   *
   * @maxItems 2000
   */
  terms: PlanTerm[];
  /**
   * Who accepts or refuses which goal.
   *
   * @maxItems 2000
   */
  acceptances: PlanAcceptance[];
  /**
   * Questions sent up.
   *
   * @maxItems 2000
   */
  clarifications: PlanClarification[];
  /**
   * Follow-ups.
   *
   * @maxItems 2000
   */
  reviews: PlanReview[];
  /**
   * Referrals.
   *
   * @maxItems 2000
   */
  referrals: PlanReferral[];
  /**
   * Signatures.
   *
   * @maxItems 2000
   */
  signatures: PlanSignature[];
  /**
   * Members of the family.
   *
   * @maxItems 2000
   */
  members: PlanMember[];
  /**
   * The decision that governed the reading; never stored.
   */
  decision?: Decision;
  /**
   * The receipt of the reading; never stored.
   */
  receipt?: Receipt;
}
/**
 * How often the data of one case may be exchanged. A use is a day of calls: one meeting takes several.
 */
export interface CaseLimit {
  /**
   * Uses.
   */
  uses: number;
  /**
   * Further uses, each in a special case only.
   */
  followUps: number;
}
/**
 * How long a consent of a kind counts after it was given.
 */
export interface ConsentLife {
  /**
   * Kind.
   */
  kind: ConsentKind;
  /**
   * Months.
   */
  months: number;
  /**
   * The position of a switch in which this stands; absent: always.
   */
  when?: SwitchCondition;
}
/**
 * A paragraph with its life, and what it carries. A release needs a paragraph in force that carries it.
 */
export interface PurposeBasis {
  /**
   * Act.
   */
  act: string;
  /**
   * Paragraph.
   */
  paragraph: string;
  /**
   * ELI address.
   */
  eli?: string;
  /**
   * First day in force, in Denmark; see validFromSource.
   */
  validFrom: string;
  /**
   * Last day; absent while in force.
   */
  validTo?: string;
  /**
   * What it gives.
   */
  note?: string;
  /**
   * Where the first day is stated. Absent: it is not known to us, and the first day of the GDPR stands for it, as no call that could be replayed is older.
   */
  validFromSource?: string;
  /**
   * Sectors of the sources whose data it carries; absent: all.
   *
   * @maxItems 4
   */
  sectors?: Sector[];
  /**
   * Classes it carries; absent: all.
   *
   * @maxItems 20
   */
  classes?: DataClass[];
  /**
   * Kinds of consent with which it carries; absent: any, and none.
   *
   * @maxItems 11
   */
  consents?: ConsentKind[];
  /**
   * It stands beside another paragraph and carries nothing alone (GDPR art. 6(3)).
   */
  supplement?: boolean;
  /**
   * The position of a switch in which this stands; absent: always.
   */
  when?: SwitchCondition;
  /**
   * Our own reading; the law page does not state it for this purpose.
   */
  proposed?: boolean;
}
/**
 * Which classes a purpose reaches at which sector, and the consent each needs.
 */
export interface PurposeRule {
  /**
   * Sectors of the sources the rule speaks of; OWN is the asker's own sector, RELATED each in which he has a relation now.
   *
   * @maxItems 6
   */
  sectors: PurposeRuleSector[];
  /**
   * Roles that the rule speaks of; absent: all of the purpose.
   *
   * @maxItems 40
   */
  roles?: PurposeRole[];
  /**
   * Classes reached.
   *
   * @maxItems 20
   */
  classes: DataClass[];
  /**
   * Kinds of consent of which one must be alive; empty means none is needed.
   *
   * @maxItems 11
   */
  consent: ConsentKind[];
  /**
   * Kinds of which one must be alive as well; absent: none.
   *
   * @maxItems 11
   */
  alsoConsent?: ConsentKind[];
  /**
   * The position of a switch in which this stands; absent: always.
   */
  when?: SwitchCondition;
  /**
   * Why it is so.
   */
  note?: string;
  /**
   * Our own reading in codes of what the law page says in words or leaves open.
   */
  proposed?: boolean;
}
/**
 * One purpose of the catalogue: who may ask for what, on which paragraph.
 */
export interface Purpose {
  /**
   * Code.
   */
  code: string;
  /**
   * Danish name.
   */
  nameDa: string;
  /**
   * English name.
   */
  nameEn: string;
  /**
   * Paragraphs.
   *
   * @maxItems 50
   */
  legalBases: PurposeBasis[];
  /**
   * Sectors that may ask; empty where the role has none.
   *
   * @maxItems 4
   */
  requesterSectors: Sector[];
  /**
   * Roles that may ask.
   *
   * @maxItems 40
   */
  roles: PurposeRole[];
  /**
   * Relations of which the asker must have one; empty demands none.
   *
   * @maxItems 20
   */
  capacities: PurposeCapacity[];
  subject: PurposeSubject;
  /**
   * Whether a case must be named.
   */
  caseRefRequired: boolean;
  /**
   * What is reached.
   *
   * @maxItems 50
   */
  rules: PurposeRule[];
  /**
   * Classes of the person record that are reached.
   *
   * @maxItems 20
   */
  masterData: DataClass[];
  /**
   * Duties that follow.
   *
   * @maxItems 20
   */
  obligations: Obligation[];
  /**
   * Citizens in one call.
   */
  maximumCitizensPerCall: number;
  /**
   * How often the data of one case may be exchanged; absent: no limit.
   */
  perCase?: CaseLimit;
  /**
   * The smallest number of citizens that a published figure may stand for; the row that holds by its switch.
   *
   * @maxItems 5
   */
  smallCounts?: SmallCount[];
  /**
   * How long a consent counts after it was given, by kind; absent: as long as the consent itself says.
   *
   * @maxItems 11
   */
  consentLives?: ConsentLife[];
  /**
   * HL7 v3 PurposeOfUse code where one exists.
   */
  purposeOfUse?: string;
  /**
   * DPV purpose (dpv:), or a sub-term of our own (helhed:) where DPV has none.
   */
  dpvPurpose?: string;
  /**
   * Retention hint.
   */
  retention?: string;
  /**
   * What a reader should know of the purpose.
   */
  note?: string;
  /**
   * The whole purpose is our own; the law page has no row for it.
   */
  proposed?: boolean;
}
/**
 * The smallest number of citizens behind a published figure.
 */
export interface SmallCount {
  /**
   * Citizens.
   */
  count: number;
  /**
   * The position of a switch in which this stands; absent: always.
   */
  when?: SwitchCondition;
}
/**
 * The positions of a switch in which a part of a purpose stands.
 */
export interface SwitchCondition {
  /**
   * Code of the switch.
   */
  switch: string;
  /**
   * Positions.
   *
   * @maxItems 10
   */
  is: string[];
}
/**
 * One position of a switch.
 */
export interface SwitchPosition {
  /**
   * Value.
   */
  value: string;
  /**
   * What it means, in Danish.
   */
  saysDa: string;
  /**
   * What it means.
   */
  saysEn: string;
}
/**
 * The position that a municipality has chosen for a switch.
 */
export interface SwitchSetting {
  /**
   * Code of the switch.
   */
  switch: string;
  /**
   * Position.
   */
  value: string;
  /**
   * Who decided, by office.
   */
  decidedBy: string;
  /**
   * The day of the decision.
   */
  decidedAt: string;
  /**
   * Why.
   */
  reason: string;
}
/**
 * A question that the law leaves open and the DPO answers for the municipality.
 */
export interface Switch {
  /**
   * Code.
   */
  code: string;
  /**
   * The question, in Danish.
   */
  questionDa: string;
  /**
   * The question.
   */
  questionEn: string;
  /**
   * The row of the law page that leaves it open.
   */
  row: string;
  owner: SwitchOwner;
  /**
   * Positions.
   *
   * @maxItems 10
   */
  positions: SwitchPosition[];
  /**
   * The position where nobody has set it: the strict one.
   */
  strict: string;
}
