import type { Receipt } from '../../../audit/sequencer.js';
import type { Plan } from '../../../generated/documents.js';
import type { CallContext } from '../../../kernel/call-context.js';
import { Problem } from '../../../kernel/problem.js';
import type { Conflict } from '../../../plan/conflicts/conflict.js';
import type { AccessParts } from '../../parts.js';
import type { PlanHistory } from '../../plans/plan-history.js';
import type { AskedPlan, Question, Selection } from '../../question.js';
import type { Travel } from '../../road.js';
import type { RoadState } from '../../state.js';
import { toldDecision } from '../../told-decision.js';
import { type Cursors, pageSize } from '../cursor.js';
import type { Page } from '../my-citizens.js';

interface ByPurpose {
  readonly purpose: string;
  readonly caseRef?: string;
  readonly selection: Selection;
}

/** A conflict with the parts on either side by name. */
type ToldConflict = Omit<Conflict, 'sides'> & { readonly one: readonly string[]; readonly other: readonly string[] };

const MOST_CHANGES = 50;

/** One plan, as it is or as it was at an instant. An id of no plan, or an instant before it was made, is a citizen nobody has a relation to. */
export async function readPlan(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { asOf, id, ...asked }: ByPurpose & { id: string; asOf?: Date },
): Promise<Plan> {
  const plan: AskedPlan = { id, ...(asOf !== undefined && { asOf }) };
  const state = await toPlan(parts, travel, context, { ...asked, operation: 'plan', plan });
  return whole(state, state.receipt!)[0]!;
}

/** All plans kept under a citizen, oldest first. */
export async function readPlans(
  travel: Travel,
  context: CallContext,
  asked: ByPurpose & { readonly cpr: string },
): Promise<Plan[]> {
  const state = await travel(context, { ...asked, operation: 'plans' });
  return whole(state, state.receipt!);
}

/** The changes of a plan, newest first, at most 50 a page. A page mark names the last change shown and stays good while others are made. */
export async function readPlanHistory(
  parts: AccessParts,
  cursors: Cursors,
  travel: Travel,
  context: CallContext,
  { after, first, id, ...asked }: ByPurpose & { readonly id: string; readonly first?: number; readonly after?: string },
): Promise<Page<PlanHistory['nodes'][number]> & { readonly receipt: Receipt }> {
  const size = pageSize(first, MOST_CHANGES);
  const bound = `planHistory|${context.caller.subject}|${asked.purpose}|${id}`;
  const before = after === undefined ? undefined : Number(cursors.open(after, bound));
  const page = { size, ...(before !== undefined && { before }) };
  const state = await toPlan(parts, travel, context, { ...asked, operation: 'planHistory', plan: { id, page } });
  const { next, nodes } = state.history!;
  const last = nodes.at(-1);
  return {
    nodes: [...nodes],
    pageInfo: {
      hasNextPage: next !== undefined,
      ...(last !== undefined && { endCursor: cursors.seal(String(last.version), bound) }),
    },
    receipt: state.receipt!,
  };
}

/** The conflicts of a plan, as far as the caller sees it. */
export async function readPlanConflicts(
  parts: AccessParts,
  travel: Travel,
  context: CallContext,
  { id, ...asked }: ByPurpose & { readonly id: string },
): Promise<{ readonly nodes: readonly ToldConflict[]; readonly receipt: Receipt }> {
  const state = await toPlan(parts, travel, context, { ...asked, operation: 'planConflicts', plan: { id } });
  const told = ({ sides: [one, other], ...conflict }: Conflict): ToldConflict => ({ ...conflict, one, other });
  return { nodes: state.conflicts!.map(told), receipt: state.receipt! };
}

/** Takes the road about the citizen of a plan. */
export async function toPlan(
  { citizenKeys, plans }: Pick<AccessParts, 'citizenKeys' | 'plans'>,
  travel: Travel,
  context: CallContext,
  question: Question & { readonly plan: AskedPlan },
): Promise<RoadState> {
  const known = await plans.one(question.plan.id);
  const { asOf } = question.plan;
  const isThere = known !== undefined && (asOf === undefined || known.document.establishedAt <= asOf.toISOString());
  const state = await travel(context, { ...question, citizenKey: isThere ? known.citizenKey : citizenKeys.nobody() });
  if (!isThere) throw new Problem('INTERNAL');
  return state;
}

/** The plans of a call with their decision and receipt. */
function whole(state: RoadState, receipt: Receipt): Plan[] {
  return state.plans!.map((plan) => ({ ...plan, decision: toldDecision(state), receipt }));
}
