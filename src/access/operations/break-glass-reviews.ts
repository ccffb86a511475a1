import type { Receipt } from '../../audit/sequencer.js';
import type { DelayLaw, ReviewOutcome } from '../../break-glass/break-glass-review.entity.js';
import { demandReason } from '../../break-glass/new-break-glass.js';
import { type NoticeView, noticeOf, type ReviewView, reviewOf } from '../../break-glass/review-view.js';
import type { CallContext } from '../../kernel/call-context.js';
import { Problem } from '../../kernel/problem.js';
import { decideList } from '../../policy/decide-list.js';
import { isPermitted } from '../../policy/decision.js';
import { changeWithRecord } from '../change-with-record.js';
import { countCitizens, noteCitizens } from '../citizens-of-call.js';
import type { AccessParts } from '../parts.js';
import type { Question, Selection } from '../question.js';
import { draftOf, footprintOf } from '../records.js';
import { refuse, refuseAsUnknown } from '../refuse.js';
import type { Travel } from '../road.js';
import { type Cursors, pageSize } from './cursor.js';
import type { Page } from './my-citizens.js';
import { reviewScope } from './review-scope.js';

const REVIEW = 'BREAK_GLASS_REVIEW';
const MOST = 100;
const LONGEST_DELAY_MS = 366 * 86_400_000;

export interface ReviewChange {
  review: ReviewView;
  receipt: Receipt;
}

interface PageAsked {
  first?: number;
  after?: string;
  selection: Selection;
}

/** The review cases of the leader's unit, or all for the DPO, newest first; nobody's own. One record for each citizen before a row leaves. */
export function breakGlassReviews(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  { open = true, ...asked }: PageAsked & { open?: boolean },
): Promise<Page<ReviewView>> {
  const find = { operation: 'breakGlassReviews' as const, bound: String(open), most: MOST };
  return listed(parts, cursors, travel, context, asked, find, async (page) => {
    const [cases, now] = [await parts.reviews.cases(page, open), parts.clock.now()];
    return cases.map(({ review, breakGlass }) => ({ review, node: reviewOf({ review, breakGlass }, now) }));
  });
}

/** What citizens have to be told now: that it happened, and nothing of what was seen. */
export function noticesDue(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  asked: PageAsked,
): Promise<Page<NoticeView>> {
  const find = { operation: 'noticesDue' as const, bound: '', most: MOST };
  return listed(parts, cursors, travel, context, asked, find, async (page) => {
    const due = await parts.reviews.noticesDue(page, parts.clock.now());
    const numbers = await parts.citizenKeys.numbersOf(due.map(({ citizenKey }) => citizenKey));
    return due.map((review) => ({ review, node: noticeOf(review, numbers.get(review.citizenKey)) }));
  });
}

type Finding<T> = (
  page: Parameters<AccessParts['reviews']['cases']>[0],
) => Promise<{ review: { id: string; citizenKey: string }; node: T }[]>;

async function listed<T>(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  { first, after, selection }: PageAsked,
  { operation, bound: more, most }: { operation: 'breakGlassReviews' | 'noticesDue'; bound: string; most: number },
  find: Finding<T>,
): Promise<Page<T>> {
  const { audit, catalogue } = parts;
  const bound = `${operation}|${context.caller.subject}|${more}`;
  const size = pageSize(first, most);
  const before = after === undefined ? undefined : cursors.open(after, bound);
  const state = await travel(context, { operation, purpose: REVIEW, selection });
  const who = await reviewScope(parts, context);
  const finding = find({ ...who, first: size + 1, ...(before !== undefined && { before }) });
  noteCitizens(context, REVIEW, () => finding.then((found) => found.slice(0, size).map(({ review }) => review.citizenKey)));
  const found = await finding;
  const shown = found.slice(0, size);
  const citizensInCall = await countCitizens(context, REVIEW);
  const decision = decideList(catalogue, { ...state.facts!, citizensInCall }, []);
  if (!isPermitted(decision)) await refuse(parts, state, decision);
  state.footprint = footprintOf(state.question, decision, citizensInCall);
  const { bundle, outcome } = decision;
  const record = draftOf(state, 'LOOKUP', { bundle, outcome, claims: { fields: selection.fields, delivered: shown.length } });
  const records = shown.map(({ review }) => ({
    ...record,
    citizenKey: review.citizenKey,
    claims: { ...record.claims, breakGlass: review.id },
  }));
  await Promise.all((records.length === 0 ? [record] : records).map((one) => audit.append(one)));
  const last = shown.at(-1);
  return {
    nodes: shown.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.length > size,
      ...(last && { endCursor: cursors.seal(last.review.id, bound) }),
    },
  };
}

/** The outcome of a review, once; the DPO may decide anew, and every decision is a record. */
export function decideBreakGlassReview(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { id: string; outcome: ReviewOutcome; reason: string; selection: Selection },
): Promise<ReviewChange> {
  const { outcome } = asked;
  return changed(parts, travel, context, 'decideBreakGlassReview', asked, (by) => {
    const reason = demandReason(asked.reason);
    const again = context.caller.role === 'DPO';
    const at = parts.clock.now();
    return {
      effect: `REVIEW_${outcome}`,
      claims: { reason },
      change: (manager) => parts.reviews.decide(manager, asked.id, { outcome, reason, by, at, again }),
    };
  });
}

/** A lawful delay of the citizen's notice: law, reason, owner and the day it ends, a year at most. When it has ended the notice is due. */
export function delayBreakGlassNotice(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { id: string; law: DelayLaw; reason: string; owner: string; until: Date; selection: Selection },
): Promise<ReviewChange> {
  const { law, owner, until } = asked;
  return changed(parts, travel, context, 'delayBreakGlassNotice', asked, (decidedBy) => {
    const reason = demandReason(asked.reason);
    const ahead = until.getTime() - parts.clock.now().getTime();
    if (!(ahead > 0 && ahead <= LONGEST_DELAY_MS)) throw new Problem('BREAK_GLASS_INVALID', { fields: ['until'] });
    return {
      effect: 'NOTICE_DELAYED',
      claims: { law, reason, owner, until: until.toISOString() },
      change: (manager) => parts.reviews.delay(manager, asked.id, { law, reason, decidedBy, owner, until }),
    };
  });
}

/** Notes that the citizen has been told. */
export function tellBreakGlassNotice(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  asked: { id: string; selection: Selection },
): Promise<ReviewChange> {
  return changed(parts, travel, context, 'tellBreakGlassNotice', asked, (by) => ({
    effect: 'CITIZEN_TOLD',
    claims: {},
    change: (manager) => parts.reviews.tell(manager, asked.id, by, parts.clock.now()),
  }));
}

interface Change {
  effect: string;
  claims: Record<string, string>;
  change: (manager: Parameters<AccessParts['reviews']['tell']>[0]) => Promise<boolean>;
}

/** Changes a case within the caller's reach, with its record. A case out of reach and no case are one refusal. */
async function changed(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  operation: Question['operation'],
  { id, selection }: { id: string; selection: Selection },
  changeBy: (employee: string) => Change,
): Promise<ReviewChange> {
  const { clock, reviews } = parts;
  const state = await travel(context, { operation, purpose: REVIEW, selection });
  const who = await reviewScope(parts, context);
  const found = (await reviews.one(id, who)) ?? (await refuseAsUnknown(parts, state));
  state.citizenKey = found.review.citizenKey;
  state.breakGlass = id;
  const { change, claims, effect } = changeBy(context.caller.employee ?? context.caller.subject);
  const { receipt } = await changeWithRecord(parts, state, async (manager) => ({
    ...claims,
    effect: (await change(manager)) ? effect : 'NONE',
  }));
  return { review: reviewOf((await reviews.one(id, who))!, clock.now()), receipt };
}
