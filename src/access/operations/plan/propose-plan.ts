import type { Receipt } from '../../../audit/sequencer.js';
import { CLASS_TABLE } from '../../../generated/class-table.js';
import type { Plan, Source } from '../../../generated/documents.js';
import type { CallContext } from '../../../kernel/call-context.js';
import { draftPlan } from '../../../plan/sectors/draft-plan.js';
import type { Replacing } from '../../../plan/sectors/draft-replaces.js';
import { FATE_REASONS, type Fate, type FateReason } from '../../../plan/sectors/fate-reasons.js';
import type { AccessParts } from '../../parts.js';
import { planReaderOf } from '../../plans/plan-reader.js';
import type { Selection } from '../../question.js';
import type { Travel } from '../../road.js';
import { toldDecision } from '../../told-decision.js';

/** What became of one field of one record that the purpose reaches. */
interface FieldFate {
  /** list of the view that the record stands in */
  readonly list: string;
  readonly recordId: string;
  readonly field: string;
  readonly fate: Fate;
  readonly reason?: { readonly code: FateReason; readonly text: string };
}

/** A draft that nobody has made yet. */
export interface PlanProposal {
  readonly plan: Plan;
  readonly fates: readonly FieldFate[];
  /** ids of parts that no record gave */
  readonly proposed: readonly string[];
  readonly sources: readonly Source[];
  readonly receipt: Receipt;
}

/** The kinds of records that a plan is drafted from, with the type of each. */
const DRAFTED = {
  plans: 'SectorPlan',
  goals: 'Goal',
  efforts: 'Effort',
  appointments: 'Appointment',
  selfAssessments: 'SelfAssessment',
} as const;
const KINDS = Object.keys(DRAFTED) as (keyof typeof DRAFTED)[];
const FIELDS = Object.entries(DRAFTED).flatMap(([kind, type]) => [
  `CitizenView.${kind}`,
  ...Object.keys(CLASS_TABLE[type]!).map((field) => `${type}.${field}`),
]);

/**
 * Drafts the one plan from what the sectors hold and the purpose reaches: the sources are asked, masked and logged as for a citizen view, the
 * draft is made of what is left, and shown as a plan is. Nothing is stored.
 */
export async function proposePlan(
  { ids, masks }: Pick<AccessParts, 'ids' | 'masks'>,
  travel: Travel,
  context: CallContext,
  asked: { cpr: string; purpose: string; caseRef?: string; replaces: readonly Replacing[]; selection: Selection },
): Promise<PlanProposal> {
  const { replaces, selection, ...question } = asked;
  const fields = [...new Set([...selection.fields, ...FIELDS])].sort();
  const state = await travel(context, { ...question, operation: 'proposePlan', selection: { fields, kinds: KINDS } });
  const { plans, goals, efforts, appointments, selfAssessments, sources } = state.view!;
  const { employee, sector, subject } = context.caller;
  const { fates, plan, proposed } = draftPlan([{ plans, goals, efforts, appointments, selfAssessments }], replaces, {
    planId: ids.next(),
    at: state.facts!.at,
    coordinator: { employee: employee ?? subject, sector: sector ?? 'SOCIAL' },
  });
  const receipt = state.receipt!;
  const shown = planReaderOf({ masks }, state).view(plan);
  return {
    plan: { ...shown, decision: toldDecision(state), receipt },
    fates: fates.map(({ fate, field, kind, record, why }) => ({
      list: kind,
      recordId: record,
      field,
      fate,
      ...(why !== undefined && { reason: { code: why, text: FATE_REASONS[why].da } }),
    })),
    proposed: proposed.map(({ id }) => id),
    sources,
    receipt,
  };
}
