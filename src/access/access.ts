import { asDatabaseProblem } from '../database/database-problem.js';
import type { CallContext } from '../kernel/call-context.js';
import { purposesFor } from '../policy/purposes-for.js';
import { accessLog } from './operations/access-log.js';
import { recordActing } from './operations/acting-municipality.js';
import { type BlockChange, blockAccess, liftBlock, listBlocks } from './operations/blocks.js';
import { confirmBreakGlass, endBreakGlass, openBreakGlass } from './operations/break-glass.js';
import {
  breakGlassReviews,
  decideBreakGlassReview,
  delayBreakGlassNotice,
  noticesDue,
  tellBreakGlassNotice,
} from './operations/break-glass-reviews.js';
import { citizenView } from './operations/citizen-view.js';
import { completeConsent } from './operations/complete-consent.js';
import { consentReceipt } from './operations/consent-receipt.js';
import { consentTasks } from './operations/consent-tasks.js';
import { type ConsentChange, listConsents, withdrawConsent } from './operations/consents.js';
import type { Cursors } from './operations/cursor.js';
import { endConsentTask } from './operations/end-consent-task.js';
import { type Evaluation, type EvaluationsSemantic, evaluate } from './operations/evaluate.js';
import { explainDecision } from './operations/explain-decision.js';
import { gaps } from './operations/gaps.js';
import { myCitizens } from './operations/my-citizens.js';
import { createPlan } from './operations/plan/create-plan.js';
import { proposePlan } from './operations/plan/propose-plan.js';
import { readPlan, readPlanConflicts, readPlanHistory, readPlans } from './operations/plan/read-plan.js';
import { revisePlan } from './operations/plan/revise-plan.js';
import { recordConsent, recordRefusal } from './operations/record-consent.js';
import {
  listRepresentations,
  type RepresentationChange,
  recordRepresentation,
  revokeRepresentation,
} from './operations/representations.js';
import { searchActions, searchResources } from './operations/search.js';
import { type SufficingQuestion, whatWouldSuffice } from './operations/what-would-suffice.js';
import type { AccessParts } from './parts.js';
import type { Question } from './question.js';
import { buildRoad, ROAD, type Travel } from './road.js';

/** What resolvers, jobs and console pages see: one method for each operation, and each of them takes the road. */
export class Access {
  readonly #travel: Travel;
  readonly #cursors: Cursors;

  /**
   * @param cursors what page marks are sealed with
   * @param rows the road, unless a test puts a step of its own into it
   */
  constructor(
    private readonly parts: AccessParts,
    cursors: Cursors,
    rows: typeof ROAD = ROAD,
  ) {
    this.#travel = buildRoad(parts, rows);
    this.#cursors = cursors;
  }

  citizenView(context: CallContext, question: Omit<Question, 'operation'>) {
    return answered(citizenView(this.#travel, context, question));
  }

  consents(context: CallContext, asked: Parameters<typeof listConsents>[3]) {
    return answered(listConsents(this.parts, this.#travel, context, asked));
  }

  recordConsent(context: CallContext, input: Parameters<typeof recordConsent>[3]): Promise<ConsentChange> {
    return answered(recordConsent(this.parts, this.#travel, context, input));
  }

  recordRefusal(context: CallContext, input: Parameters<typeof recordRefusal>[3]): Promise<ConsentChange> {
    return answered(recordRefusal(this.parts, this.#travel, context, input));
  }

  completeConsent(context: CallContext, input: Parameters<typeof completeConsent>[3]): Promise<ConsentChange> {
    return answered(completeConsent(this.parts, this.#travel, context, input));
  }

  consentReceipt(context: CallContext, asked: Parameters<typeof consentReceipt>[3]) {
    return answered(consentReceipt(this.parts, this.#travel, context, asked));
  }

  consentTasks(context: CallContext, asked: Parameters<typeof consentTasks>[3]) {
    return answered(consentTasks(this.parts, this.#travel, context, asked));
  }

  endConsentTask(context: CallContext, asked: Parameters<typeof endConsentTask>[3]) {
    return answered(endConsentTask(this.parts, this.#travel, context, asked));
  }

  withdrawConsent(context: CallContext, asked: Parameters<typeof withdrawConsent>[3]): Promise<ConsentChange> {
    return answered(withdrawConsent(this.parts, this.#travel, context, asked));
  }

  blocks(context: CallContext, asked: Parameters<typeof listBlocks>[3]) {
    return answered(listBlocks(this.parts, this.#travel, context, asked));
  }

  blockAccess(context: CallContext, input: Parameters<typeof blockAccess>[3]): Promise<BlockChange> {
    return answered(blockAccess(this.parts, this.#travel, context, input));
  }

  liftBlock(context: CallContext, asked: Parameters<typeof liftBlock>[3]): Promise<BlockChange> {
    return answered(liftBlock(this.parts, this.#travel, context, asked));
  }

  representations(context: CallContext, asked: Parameters<typeof listRepresentations>[3]) {
    return answered(listRepresentations(this.parts, this.#travel, context, asked));
  }

  recordRepresentation(context: CallContext, input: Parameters<typeof recordRepresentation>[3]): Promise<RepresentationChange> {
    return answered(recordRepresentation(this.parts, this.#travel, context, input));
  }

  revokeRepresentation(context: CallContext, asked: Parameters<typeof revokeRepresentation>[3]): Promise<RepresentationChange> {
    return answered(revokeRepresentation(this.parts, this.#travel, context, asked));
  }

  recordActing(context: CallContext, asked: Parameters<typeof recordActing>[3]) {
    return answered(recordActing(this.parts, this.#travel, context, asked));
  }

  myCitizens(context: CallContext, page: Parameters<typeof myCitizens>[4]) {
    return answered(myCitizens(this.parts, this.#cursors, this.#travel, context, page));
  }

  accessLog(context: CallContext, asked: Parameters<typeof accessLog>[4]) {
    return answered(accessLog(this.parts, this.#cursors, this.#travel, context, asked));
  }

  explainDecision(context: CallContext, asked: Parameters<typeof explainDecision>[3]) {
    return answered(explainDecision(this.parts, this.#travel, context, asked));
  }

  openBreakGlass(context: CallContext, asked: Parameters<typeof openBreakGlass>[3]) {
    return answered(openBreakGlass(this.parts, this.#travel, context, asked));
  }

  confirmBreakGlass(context: CallContext, asked: Parameters<typeof confirmBreakGlass>[3]) {
    return answered(confirmBreakGlass(this.parts, this.#travel, context, asked));
  }

  endBreakGlass(context: CallContext, asked: Parameters<typeof endBreakGlass>[3]) {
    return answered(endBreakGlass(this.parts, this.#travel, context, asked));
  }

  gaps(context: CallContext, asked: Parameters<typeof gaps>[3]) {
    return answered(gaps(this.parts, this.#travel, context, asked));
  }

  whatWouldSuffice(context: CallContext, asked: SufficingQuestion) {
    return answered(whatWouldSuffice(this.parts, this.#travel, context, asked));
  }

  breakGlassReviews(context: CallContext, asked: Parameters<typeof breakGlassReviews>[4]) {
    return answered(breakGlassReviews(this.parts, this.#cursors, this.#travel, context, asked));
  }

  noticesDue(context: CallContext, asked: Parameters<typeof noticesDue>[4]) {
    return answered(noticesDue(this.parts, this.#cursors, this.#travel, context, asked));
  }

  decideBreakGlassReview(context: CallContext, asked: Parameters<typeof decideBreakGlassReview>[3]) {
    return answered(decideBreakGlassReview(this.parts, this.#travel, context, asked));
  }

  delayBreakGlassNotice(context: CallContext, asked: Parameters<typeof delayBreakGlassNotice>[3]) {
    return answered(delayBreakGlassNotice(this.parts, this.#travel, context, asked));
  }

  tellBreakGlassNotice(context: CallContext, asked: Parameters<typeof tellBreakGlassNotice>[3]) {
    return answered(tellBreakGlassNotice(this.parts, this.#travel, context, asked));
  }

  plan(context: CallContext, asked: Parameters<typeof readPlan>[3]) {
    return answered(readPlan(this.parts, this.#travel, context, asked));
  }

  plans(context: CallContext, asked: Parameters<typeof readPlans>[2]) {
    return answered(readPlans(this.#travel, context, asked));
  }

  planHistory(context: CallContext, asked: Parameters<typeof readPlanHistory>[4]) {
    return answered(readPlanHistory(this.parts, this.#cursors, this.#travel, context, asked));
  }

  planConflicts(context: CallContext, asked: Parameters<typeof readPlanConflicts>[3]) {
    return answered(readPlanConflicts(this.parts, this.#travel, context, asked));
  }

  proposePlan(context: CallContext, asked: Parameters<typeof proposePlan>[3]) {
    return answered(proposePlan(this.parts, this.#travel, context, asked));
  }

  createPlan(context: CallContext, asked: Parameters<typeof createPlan>[3]) {
    return answered(createPlan(this.parts, this.#travel, context, asked));
  }

  revisePlan(context: CallContext, asked: Parameters<typeof revisePlan>[3]) {
    return answered(revisePlan(this.parts, this.#travel, context, asked));
  }

  evaluate(context: CallContext, asked: readonly Evaluation[], semantic: EvaluationsSemantic) {
    return answered(evaluate(this.parts, this.#travel, context, asked, semantic));
  }

  searchActions(context: CallContext, asked: Parameters<typeof searchActions>[3]) {
    return answered(searchActions(this.parts, this.#travel, context, asked));
  }

  searchResources(context: CallContext, asked: Parameters<typeof searchResources>[4]) {
    return answered(searchResources(this.parts, this.#cursors, this.#travel, context, asked));
  }

  /** The purposes that this caller may claim today, by the rules of a decision. Concerns no citizen. */
  purposes(context: CallContext) {
    return purposesFor(this.parts.catalogue, context.caller, context.receivedAt);
  }
}

/** A database that does not answer is a problem of its own; everything else that goes wrong passes as it is. */
async function answered<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (thrown) {
    const problem = asDatabaseProblem(thrown);
    throw problem.code === 'DATABASE_UNAVAILABLE' ? problem : thrown;
  }
}
