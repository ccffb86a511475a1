/**
 * The one road of a call. Rows are steps in order; columns are the operations that take them. Whoever reviews what Helhed lets out
 * starts here: no data are asked for above the row "decide", and none leave above the row "look for withdrawals and blocks meanwhile".
 */
import type { CallContext } from '../kernel/call-context.js';
import type { AccessParts } from './parts.js';
import { PLAN_OPERATIONS, PLAN_READS, type Question } from './question.js';
import type { RoadState, Step } from './state.js';
import { appendOutcome } from './steps/append-outcome.js';
import { appendPlanOutcome } from './steps/append-plan-outcome.js';
import { askPersonFlags } from './steps/ask-person-flags.js';
import { askSources } from './steps/ask-sources.js';
import { awaitIntent } from './steps/await-intent.js';
import { decideCall } from './steps/decide-call.js';
import { gatherConsents } from './steps/gather-consents.js';
import { gatherFacts } from './steps/gather-facts.js';
import { joinView } from './steps/join-view.js';
import { maskRecords } from './steps/mask-records.js';
import { readPlans } from './steps/read-plans.js';
import { recheckConsents } from './steps/recheck-consents.js';
import { resolveCitizen } from './steps/resolve-citizen.js';
import { screenCaller } from './steps/screen-caller.js';
import { screenWriting } from './steps/screen-writing.js';
import { takeFootprint } from './steps/take-footprint.js';
import { useCase } from './steps/use-case.js';
import { useConsents } from './steps/use-consents.js';
import { watchHarvest } from './steps/watch-harvest.js';

type Operation = Question['operation'];

const BREAK_GLASS: readonly Operation[] = [
  'openBreakGlass',
  'confirmBreakGlass',
  'endBreakGlass',
  'breakGlassReviews',
  'decideBreakGlassReview',
  'delayBreakGlassNotice',
  'noticesDue',
  'tellBreakGlassNotice',
];
const EVERY: readonly Operation[] = [
  'evaluate',
  'citizenView',
  'proposePlan',
  'consents',
  'recordConsent',
  'withdrawConsent',
  'blocks',
  'blockAccess',
  'liftBlock',
  'representations',
  'recordRepresentation',
  'revokeRepresentation',
  'recordActing',
  'recordRefusal',
  'completeConsent',
  'consentReceipt',
  'consentTasks',
  'endConsentTask',
  'myCitizens',
  'accessLog',
  'explainDecision',
  'gaps',
  'whatWouldSuffice',
  ...BREAK_GLASS,
  ...PLAN_OPERATIONS,
];
const VIEW: readonly Operation[] = ['citizenView', 'proposePlan'];
const CASE_DATA: readonly Operation[] = [...VIEW, ...PLAN_OPERATIONS];
const PLAN_WRITES: readonly Operation[] = ['createPlan', 'revisePlan'];
const READS: readonly Operation[] = [...VIEW, ...PLAN_READS];
const ABOUT_A_PERSON: readonly Operation[] = [
  ...VIEW,
  'evaluate',
  'recordConsent',
  'recordRefusal',
  'completeConsent',
  'recordRepresentation',
  'whatWouldSuffice',
  ...PLAN_OPERATIONS,
];

export const ROAD: readonly {
  readonly name: string;
  readonly step: (parts: AccessParts) => Step;
  readonly taken: readonly Operation[];
}[] = [
  { name: 'resolve the citizen', step: resolveCitizen, taken: EVERY },
  { name: 'watch for harvesting', step: watchHarvest, taken: EVERY },
  { name: 'gather caller and relations', step: gatherFacts, taken: EVERY },
  { name: 'screen the caller', step: screenCaller, taken: EVERY },
  { name: 'screen a change of plans', step: screenWriting, taken: PLAN_WRITES },
  { name: "ask for the person's flags", step: askPersonFlags, taken: ABOUT_A_PERSON },
  { name: 'gather consents', step: gatherConsents, taken: EVERY },
  { name: 'decide', step: decideCall, taken: EVERY },
  { name: 'note the uses of consents', step: useConsents, taken: CASE_DATA },
  { name: 'note the use for the case', step: useCase, taken: CASE_DATA },
  { name: 'take the footprint', step: takeFootprint, taken: EVERY },
  { name: 'append the intent and ask the sources', step: askSources, taken: VIEW },
  { name: 'mask by source and class', step: maskRecords, taken: VIEW },
  { name: 'join what is left', step: joinView, taken: VIEW },
  { name: 'append the intent and read the plans', step: readPlans, taken: PLAN_READS },
  { name: 'wait for the intent', step: awaitIntent, taken: READS },
  { name: 'look for withdrawals and blocks meanwhile', step: recheckConsents, taken: READS },
  { name: 'append the outcome', step: appendOutcome, taken: VIEW },
  { name: 'append the outcome of plans', step: appendPlanOutcome, taken: PLAN_READS },
];

/** Takes a question down the road. @throws Problem that ends the call; a refusal is logged before it is thrown */
export type Travel = (context: CallContext, question: Question) => Promise<RoadState>;

/** @param rows the road, unless a test puts a step of its own into it */
export function buildRoad(parts: AccessParts, rows: typeof ROAD = ROAD): Travel {
  const steps = rows.map(({ step, taken }) => ({ run: step(parts), taken }));
  return async (context, question) => {
    const state: RoadState = { context, question, decisionId: parts.ids.next() };
    for (const { run, taken } of steps) if (taken.includes(question.operation)) await run(state);
    return state;
  };
}
