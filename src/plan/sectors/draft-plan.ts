import type { CitizenRecords } from '../../generated/documents.js';
import type { RecordKind } from '../../sdk/records.js';
import { asLists, type PlanDocument } from '../part-kinds.js';
import { Draft, type DraftFacts, type ProposedPart } from './draft.js';
import { draftEfforts } from './draft-efforts.js';
import { draftGoals } from './draft-goals.js';
import { draftAppointments, draftSelfAssessments } from './draft-meetings.js';
import { draftReplaces, type Replacing } from './draft-replaces.js';
import type { RecordFate } from './record-fates.js';

/** A drafted plan, what became of every field of every record, and the parts that no record gave. */
export interface DraftedPlan {
  readonly plan: PlanDocument;
  readonly fates: readonly RecordFate[];
  readonly proposed: readonly ProposedPart[];
}

const LEFT_OUT = ['cases', 'contacts', 'needs', 'benefits', 'concerns'] as const satisfies readonly RecordKind[];

/**
 * Drafts the one plan from what the sectors' systems hold, each part with its provenance. Whether the replaced plans may stand is judged
 * by `frameFaults`; what no act lets the plan replace, or no paragraph in force, is not drafted as replaced. Pure: the same records,
 * replacements and facts give the same draft.
 * @param records of each source, as the adapters map them and a decision has masked them
 */
export function draftPlan(records: readonly CitizenRecords[], replaces: readonly Replacing[], facts: DraftFacts): DraftedPlan {
  const draft = new Draft(facts);
  const { at, coordinator, planId } = facts;
  draft.add('coordinators', {
    id: draft.idOf('coordinators', coordinator.employee),
    owner: { by: 'SECTOR', sector: coordinator.sector },
    raisedClasses: [],
    employee: coordinator.employee,
    ...(coordinator.name !== undefined && { name: coordinator.name }),
    role: 'COORDINATOR',
    from: at,
  });
  draftReplaces(
    draft,
    records.flatMap(({ plans = [] }) => plans),
    replaces,
  );
  const goals = draftGoals(
    draft,
    records.flatMap(({ goals: some = [] }) => some),
  );
  draftEfforts(
    draft,
    records.flatMap(({ efforts = [] }) => efforts),
    goals,
  );
  draftAppointments(
    draft,
    records.flatMap(({ appointments = [] }) => appointments),
  );
  draftSelfAssessments(
    draft,
    records.flatMap(({ selfAssessments = [] }) => selfAssessments),
  );
  for (const source of records) {
    if (source.person !== undefined) draft.note('person', source.person, {});
    for (const kind of LEFT_OUT) for (const record of source[kind] ?? []) draft.note(kind, record, {});
  }
  const plan: PlanDocument = {
    id: planId,
    version: 1,
    changedAt: at,
    kind: 'INDIVIDUAL',
    status: 'DRAFT',
    establishedAt: at,
    ...asLists(draft.parts),
  };
  return { plan, fates: draft.fates, proposed: draft.proposed };
}
