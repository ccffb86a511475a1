import type { PlanDocument } from '../../plan/part-kinds.js';
import type { AccessParts } from '../parts.js';
import { planConflicts } from '../plans/plan-conflicts.js';
import { planHistory } from '../plans/plan-history.js';
import { planReaderOf } from '../plans/plan-reader.js';
import { servePlan } from '../plans/serve-plan.js';
import { draftOf } from '../records.js';
import { refuseAsUnknown } from '../refuse.js';
import type { RoadState, Step } from '../state.js';

/**
 * Appends the intent, and while it becomes durable reads the plans and masks each part by what was granted for its owner's sector.
 * A plan of which nothing is left is no plan: it is left out of a list, and asked for by its id it is refused like an unknown one.
 */
export function readPlans(parts: AccessParts): Step {
  return async (state) => {
    const { bundle, consents, grants, hides, legalBasis, outcome, reasons } = state.decision!;
    const places = grants.map(({ classes, sector, system }) => [`${system}/${sector}`, classes] as const);
    state.intent = parts.audit.append(
      draftOf(state, 'INTENT', {
        bundle,
        outcome,
        reasonCode: reasons[0]!,
        claims: {
          classes: Object.fromEntries(places),
          hides,
          fields: state.question.selection.fields,
          sources: places.map(([place]) => place),
          consents,
          legalBasis: legalBasis.map(({ act, paragraph }) => `${act} ${paragraph}`),
          plan: state.question.plan?.id,
          asOf: state.question.plan?.asOf?.toISOString(),
        },
      }),
    );
    state.intent.catch(() => undefined);
    if (state.question.operation === 'planHistory') {
      state.history = await planHistory(parts, state);
      if (state.history.nodes.length === 0 && state.question.plan?.page?.before === undefined)
        await refuseAsUnknown(parts, state);
      return;
    }
    if (state.question.operation === 'planConflicts') {
      state.conflicts = await planConflicts(parts, state);
      return;
    }
    const reader = planReaderOf(parts, state);
    const served = (await documentsOf(parts, state)).map((document) => servePlan(parts, reader, document));
    state.plans = (await Promise.all(served)).filter((plan) => plan !== undefined);
    if (state.question.plan !== undefined && state.plans.length === 0) await refuseAsUnknown(parts, state);
  };
}

/** The plan that is asked for, as it was then; or all of the citizen's. */
async function documentsOf({ plans }: AccessParts, { citizenKeys, question }: RoadState): Promise<PlanDocument[]> {
  if (question.plan === undefined) return (await plans.of(citizenKeys!)).map(({ document }) => document);
  const { asOf, id } = question.plan;
  if (asOf === undefined) return [(await plans.one(id))!.document];
  return [(await plans.asOf(id, asOf))!.document];
}
