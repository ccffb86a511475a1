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
    | 'tellBreakGlassNotice';
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
  readonly selection: Selection;
}

export const NOTHING_SELECTED: Selection = { fields: [], kinds: [] };
