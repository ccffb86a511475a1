import type { Sector } from '../kernel/words.js';
import type { RecordKind } from '../sdk/index.js';

/** Which parts of the view are asked for, as read from the query before it runs. */
export interface Selection {
  /** every selected field as `Type.field`, sorted, once each */
  readonly fields: readonly string[];
  /** record kinds that the selected fields need */
  readonly kinds: readonly RecordKind[];
}

/** A question, about one citizen or about none. */
export interface Question {
  readonly operation:
    | 'citizenView'
    | 'evaluate'
    | 'consents'
    | 'recordConsent'
    | 'withdrawConsent'
    | 'blocks'
    | 'blockAccess'
    | 'liftBlock'
    | 'representations'
    | 'recordRepresentation'
    | 'revokeRepresentation'
    | 'recordActing'
    | 'recordRefusal'
    | 'completeConsent'
    | 'consentReceipt'
    | 'consentTasks'
    | 'endConsentTask'
    | 'myCitizens'
    | 'accessLog'
    | 'explainDecision'
    | 'gaps'
    | 'whatWouldSuffice'
    | 'openBreakGlass'
    | 'confirmBreakGlass'
    | 'endBreakGlass'
    | 'breakGlassReviews'
    | 'decideBreakGlassReview'
    | 'delayBreakGlassNotice'
    | 'noticesDue'
    | 'tellBreakGlassNotice'
    | 'plan'
    | 'plans'
    | 'planHistory'
    | 'planConflicts'
    | 'proposePlan'
    | 'createPlan'
    | 'revisePlan';
  /** as the caller wrote it */
  readonly cpr?: string;
  /** for an operation that names the citizen by one of his records */
  readonly citizenKey?: string;
  readonly purpose: string;
  readonly caseRef?: string;
  /** the decision that is to be explained */
  readonly explained?: string;
  readonly sectors?: readonly Sector[];
  /** a break-glass of the caller's own is asked for, confirmed or ended, so that none needs to be live */
  readonly opening?: boolean;
  readonly plan?: AskedPlan;
  readonly selection: Selection;
}

/** A plan that is asked for by its id, and how: as it was at an instant, or some of its versions. */
export interface AskedPlan {
  readonly id: string;
  /** as it was then; now unless given */
  readonly asOf?: Date;
  /** versions, newest first, older than the one that the reader counts so */
  readonly page?: { readonly size: number; readonly before?: number };
}

/** Operations that read one plan or several, and those that change one. */
export const PLAN_READS: readonly Question['operation'][] = ['plan', 'plans', 'planHistory', 'planConflicts'];
export const PLAN_OPERATIONS: readonly Question['operation'][] = [...PLAN_READS, 'createPlan', 'revisePlan'];

export const NOTHING_SELECTED: Selection = { fields: [], kinds: [] };
