import type { PlanDocument } from '../../plan/part-kinds.js';
import type { AccessParts } from '../parts.js';
import { planConflicts } from '../plans/plan-conflicts.js';
import { planHistory } from '../plans/plan-history.js';
import { planReaderOf } from '../plans/plan-reader.js';
import { servePlan } from '../plans/serve-plan.js';
import { draftOf } from '../records.js';
import type { RoadState, Step } from '../state.js';

/** Appends the intent, and while it becomes durable reads the plans and masks each part by what was granted for its owner's sector. */
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
      return;
    }
    if (state.question.operation === 'planConflicts') {
      state.conflicts = await planConflicts(parts, state);
      return;
    }
    const reader = planReaderOf(parts, state);
    state.plans = await Promise.all((await documentsOf(parts, state)).map((document) => servePlan(parts, reader, document)));
  };
}

/** The plan that is asked for, as it was then; or all of the citizen's. */
async function documentsOf({ plans }: AccessParts, { citizenKeys, question }: RoadState): Promise<PlanDocument[]> {
  if (question.plan === undefined) return (await plans.of(citizenKeys!)).map(({ document }) => document);
  const { asOf, id } = question.plan;
  if (asOf === undefined) return [(await plans.one(id))!.document];
  return [(await plans.asOf(id, asOf))!.document];
}
