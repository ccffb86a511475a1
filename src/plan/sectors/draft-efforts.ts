import type { Effort, Party, PlanReplacement } from '../../generated/documents.js';
import { isDay } from '../../sdk/dates.js';
import { type Draft, headerExceptions, isBackwards, partHeader, present } from './draft.js';
import { type DraftedGoal, onlyGoalOf, proposedGoal } from './draft-goals.js';
import { CODE_SLOTS, effortKindOf, lawAreaOf, SAYS_NOT_DELIVERED } from './effort-words.js';
import { PROPOSED_SUBGOAL } from './goal-words.js';
import { screened } from './screened.js';

const HOURS_OF_A_WEEK = 168;
const LONGEST_UNIFIED = 200;

/** How a provider's CVR number stands in the unit of a party, so that it is not taken for a unit of the municipality. */
export const CVR = 'cvr:';

/**
 * Efforts, each under a subgoal. No source says which goal an effort serves, but for one that gave both in one record: else it is the only
 * goal of the same source, else a proposed one. The subgoal between them is proposed always.
 */
export function draftEfforts(draft: Draft, efforts: readonly Effort[], goals: readonly DraftedGoal[]): void {
  for (const effort of efforts) {
    const { exceptions, record, refused } = screened('efforts', effort);
    const isFull = draft.isFull('efforts') || draft.isFull('subgoals') || draft.isFull('goals');
    const why = refused ?? (effort.delivered === true ? 'DELIVERED_ACT' : isFull ? 'PLAN_IS_FULL' : undefined);
    if (why !== undefined) {
      draft.leave('efforts', effort, why);
      continue;
    }
    const { sector } = effort;
    const period = record.period !== undefined && isBackwards(record.period) ? undefined : record.period;
    const isMoreThanAWeek = (record.hoursPerWeek ?? 0) > HOURS_OF_A_WEEK;
    const isRaised = draft.add('efforts', {
      ...partHeader(draft, 'efforts', effort),
      subgoalIds: [subgoalFor(draft, effort, goals)],
      ...present({
        title: record.title,
        [CODE_SLOTS[sector]]: record.code,
        unified: record.code?.known === true ? within(record.code.unified) : undefined,
        kind: effortKindOf(effort),
        legalBasis: record.legalBasis,
        lawArea: lawAreaOf(record),
        statusReason: record.statusReason,
        period,
        hoursPerWeek: isMoreThanAWeek ? undefined : record.hoursPerWeek,
        minutesPerWeek: record.minutesPerWeek,
        unit: record.unit,
        replacesId: replacedBy(draft, effort),
      }),
      status: effort.status === 'UNKNOWN' ? 'PROPOSED' : effort.status,
      responsible: responsibleOf(record),
      deadline: deadlineOf(draft, period?.to),
      payer: 'UNDECIDED',
    });
    const isSaid = effort.delivered === false;
    draft.note('efforts', effort, {
      ...(period !== record.period && { period: 'PERIOD_BACKWARDS' as const }),
      ...(isMoreThanAWeek && { hoursPerWeek: 'MORE_THAN_A_WEEK' as const }),
      ...(isSaid !== SAYS_NOT_DELIVERED.includes(sector) && { delivered: 'GRANT_UNDERSTOOD' as const }),
      ...headerExceptions('efforts', effort, isRaised),
      ...exceptions,
    });
  }
}

const within = (unified: string | undefined): string | undefined =>
  unified !== undefined && unified.length <= LONGEST_UNIFIED ? unified : undefined;

function responsibleOf({ provider, providerCvr, sector, unit }: Effort): Party {
  if (provider === undefined && providerCvr === undefined) return { kind: 'SECTOR', sector, ...(unit !== undefined && { unit }) };
  return { kind: 'PROVIDER', unit: present({ id: providerCvr && `${CVR}${providerCvr}`, name: provider }) };
}

/** The day on which the effort ends; one that has no end is looked at anew. */
function deadlineOf({ facts }: Draft, end: string | undefined): string {
  const day = end?.slice(0, 10) ?? '';
  return isDay(day) ? day : (facts.lookAgainBy ?? monthsAfter(facts.at.slice(0, 10), 3));
}

function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function subgoalFor(draft: Draft, effort: Effort, goals: readonly DraftedGoal[]): string {
  const { provenance, raisedClasses, sector } = effort;
  const { sourceRecordId, system } = provenance;
  const ofSameRecord = goals.find(
    (goal) => goal.system === system && !goal.isWish && goal.sourceRecordId.startsWith(`${sourceRecordId}#`),
  );
  const given = ofSameRecord?.partId ?? onlyGoalOf(goals, system);
  const goalId = given ?? proposedGoal(draft, effort, 'EFFORT_WITHOUT_GOAL');
  const id = draft.idOf('subgoals', 'proposed', goalId, raisedClasses.join());
  if (draft.proposed.some((one) => one.id === id)) return id;
  draft.proposed.push({ kind: 'subgoals', id, why: given === undefined ? 'EFFORT_WITHOUT_GOAL' : 'EFFORT_WITHOUT_SUBGOAL' });
  draft.add('subgoals', {
    id,
    owner: { by: 'SECTOR', sector },
    raisedClasses: [...raisedClasses],
    goalId,
    title: PROPOSED_SUBGOAL,
    status: 'PROPOSED',
    writtenBy: { kind: 'SECTOR', sector },
  });
  return id;
}

/** The replaced plan that the effort was part of: of the same source record, else the only one of the same source. */
function replacedBy({ parts }: Draft, { provenance }: Effort): string | undefined {
  const own = parts.filter(
    ({ kind, part }) => kind === 'replaces' && (part as unknown as PlanReplacement).system === provenance.system,
  );
  const same = own.find(({ part }) => (part as unknown as PlanReplacement).sectorPlanId === provenance.sourceRecordId);
  return (same ?? (own.length === 1 ? own[0] : undefined))?.part.id;
}
