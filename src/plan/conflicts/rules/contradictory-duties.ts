import type { PlanDemand } from '../../../generated/documents.js';
import type { ConflictRule } from '../conflict.js';
import { effortsTogether } from '../open-parts.js';

/** Demands that nobody can meet at one time. What may be settled in the single case (a job search beside school) is not among them. */
const EXCLUDES: Readonly<Partial<Record<PlanDemand, readonly PlanDemand[]>>> = {
  REST_FROM_WORK: ['SEEK_JOBS', 'BE_AVAILABLE_FOR_WORK', 'WORK'],
  STAY_IN_TREATMENT: ['SEEK_JOBS', 'BE_AVAILABLE_FOR_WORK', 'WORK', 'ATTEND_EDUCATION', 'ATTEND_DAILY', 'BE_AT_HOME'],
  BE_AT_HOME: ['ATTEND_DAILY', 'LIVE_AT_PLACE'],
  NO_CONTACT: ['TAKE_PART_WITH_FAMILY'],
};

const excludes = (one: PlanDemand, other: PlanDemand): boolean =>
  (EXCLUDES[one] ?? []).includes(other) || (EXCLUDES[other] ?? []).includes(one);

export const contradictoryDuties: ConflictRule = {
  name: 'contradictory-duties',
  kind: 'CONTRADICTORY_DUTIES',
  classes: ['PLAN_EFFORT'],
  says: 'To indsatser kræver på samme tid noget, der ikke kan lade sig gøre sammen.',
  finds: ({ plan, today }) =>
    effortsTogether(plan, today, ({ demands = [] }, other) =>
      demands.some((one) => (other.demands ?? []).some((theirs) => excludes(one, theirs))),
    ).map(([one, other]) => ({
      weight: 'HIGH',
      explanation: 'De to indsatser stiller krav, der ikke kan opfyldes på samme tid. Borgeren kan kun følge det ene krav.',
      remedy: 'Aftal, hvilket krav der gælder nu. Fjern det andet krav, eller lad det vente.',
      sides: [[one.id], [other.id]],
    })),
};
