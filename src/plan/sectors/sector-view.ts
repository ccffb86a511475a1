import type { CitizenRecords, PlanGoal, PlanTerm, Provenance } from '../../generated/documents.js';
import type { Sector } from '../../kernel/words.js';
import { type Part, type PartKind, type PlanDocument, partsOf } from '../part-kinds.js';
import { PART_FATES, type PartFate, type ViewReason } from './part-fates.js';
import { PLAN_FRAMES, type PlanType } from './plan-frames.js';
import {
  appointmentRecord,
  assessmentRecord,
  effortRecord,
  goalRecord,
  sectorPlanRecord,
  subgoalRecord,
  type Viewed,
  wishRecord,
} from './view-records.js';

/** Whose view: all that a sector owns, or what of it belongs to one type of its plans. */
export type ViewOf = { readonly sector: Sector } | { readonly planType: PlanType };

/** The plan in the form of a sector's own records, and what became of every field of every part that the sector owns. */
export interface SectorView {
  readonly records: Required<Pick<CitizenRecords, 'goals' | 'efforts' | 'appointments' | 'plans' | 'selfAssessments'>>;
  readonly fates: readonly PartFate[];
}

/**
 * The plan as the sector's own system keeps it: Min Plan, handleplan, barnets plan or ungeplan, goals and efforts of FSIII, with the codes of
 * the sector. A record that came from a source has the id that the source's record has; one that was written in the plan is of the system
 * `helhed`. Pure. The plan may be one that somebody's rights have already masked.
 */
export function sectorView(plan: PlanDocument, of: ViewOf): SectorView {
  const sector = 'sector' in of ? of.sector : PLAN_FRAMES[of.planType].sector;
  const view = new View(plan);
  const isOwn = ({ owner }: Pick<Part, 'owner'>) => owner.sector === sector;
  const ofType = plan.replaces.filter((one) => isOwn(one) && (!('planType' in of) || one.planType === of.planType));
  const isOfPlan = (replacesId: string | undefined) =>
    !('planType' in of) || replacesId === undefined || ofType.some(({ id }) => id === replacesId);

  const plans = ofType.map((one) => view.take('replaces', one, sectorPlanRecord(plan, one, textOf(plan.terms, one.provenance))));
  const held = new Set(plan.goals.flatMap((goal) => wishesOf(goal, plan)));
  const goals = [
    ...plan.goals.filter(isOwn).map((one) => view.take('goals', one, goalRecord(plan, one, wishesOf(one, plan).length > 0))),
    ...plan.subgoals.filter(isOwn).map((one) => view.take('subgoals', one, subgoalRecord(plan, one))),
    ...plan.wishes.filter((one) => isOwn(one) && !held.has(one.id)).map((one) => view.take('wishes', one, wishRecord(plan, one))),
  ];
  const efforts = plan.efforts
    .filter((one) => isOwn(one) && isOfPlan(one.replacesId))
    .map((one) => view.take('efforts', one, effortRecord(plan, one)));
  const appointments = plan.appointments.filter(isOwn).map((one) => view.take('appointments', one, appointmentRecord(plan, one)));
  const selfAssessments = plan.selfAssessments
    .filter(isOwn)
    .map((one) => view.take('selfAssessments', one, assessmentRecord(plan, one)));
  for (const one of plan.wishes)
    if (isOwn(one) && held.has(one.id)) view.note('wishes', one, { text: 'SAID_BY_GOAL', saidAt: 'SAID_BY_GOAL' });
  for (const one of plan.terms) {
    const isTaken = ofType.some(({ provenance }) => isSame(provenance, one.provenance));
    if (isOwn(one)) view.note('terms', one, isTaken ? {} : { text: 'ONE_PLAN_ONLY' });
  }
  for (const { kind, part } of partsOf(plan)) if (isOwn(part) && !TAKEN.includes(kind)) view.note(kind, part, {});
  return { records: { goals, efforts, appointments, plans, selfAssessments }, fates: view.fates };
}

const TAKEN: readonly PartKind[] = [
  'replaces',
  'goals',
  'subgoals',
  'wishes',
  'efforts',
  'appointments',
  'selfAssessments',
  'terms',
];

const isSame = (one: Provenance | undefined, other: Provenance | undefined): boolean =>
  one !== undefined && one.system === other?.system && one.sourceRecordId === other.sourceRecordId;

/** The wishes that came from the same record as a goal: in the sector's own records the two are one. */
const wishesOf = ({ provenance, statementIds = [] }: PlanGoal, { wishes }: PlanDocument): string[] =>
  statementIds.filter((id) => isSame(provenance, wishes.find((one) => one.id === id)?.provenance));

function textOf(terms: readonly PlanTerm[], provenance: Provenance | undefined): string | undefined {
  const own = terms.filter((term) => isSame(provenance, term.provenance));
  return own.length === 0 ? undefined : own.map(({ text }) => text ?? '').join('');
}

/** The fates of a view as it is made. */
class View {
  readonly fates: PartFate[] = [];

  constructor(readonly plan: PlanDocument) {}

  take<Body>(kind: PartKind, part: { readonly id: string }, { exceptions, record }: Viewed<Body>): Body {
    this.note(kind, part, exceptions);
    return record;
  }

  note(kind: PartKind, part: { readonly id: string }, exceptions: Readonly<Record<string, ViewReason>>): void {
    for (const field of Object.keys(part)) {
      const why = exceptions[field] ?? PART_FATES[kind][field]?.why;
      this.fates.push({ kind, part: part.id, field, ...(why !== undefined && { why }) });
    }
  }
}
