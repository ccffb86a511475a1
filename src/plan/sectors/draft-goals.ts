import type { Goal, PlanGoal } from '../../generated/documents.js';
import { isDay } from '../../sdk/dates.js';
import { type Draft, type Headed, headerExceptions, isBackwards, keptTime, partHeader, present } from './draft.js';
import { goalKindOf, PROPOSED_GOAL } from './goal-words.js';
import { type Exceptions, screened } from './screened.js';

/** A goal of the plan as others find it: which source record gave it. */
export interface DraftedGoal {
  readonly partId: string;
  readonly system: string;
  readonly sourceRecordId: string;
  readonly isWish: boolean;
}

const WHOSE: Readonly<Record<Goal['expressedBy'], PlanGoal['whoseGoal']>> = {
  CITIZEN: 'CITIZEN',
  PROFESSIONAL: 'PROFESSIONAL',
  UNKNOWN: undefined,
};

/** Goals, and wishes that are both a wish in the citizen's own words and a goal of the citizen; then subgoals, each under a goal. */
export function draftGoals(draft: Draft, goals: readonly Goal[]): DraftedGoal[] {
  const whole = goals.filter(({ category }) => category !== 'SUBGOAL');
  const drafted = whole.flatMap((goal) => goalOf(draft, goal) ?? []);
  for (const goal of goals.filter(({ category }) => category === 'SUBGOAL')) subgoalOf(draft, goal, drafted);
  return drafted;
}

function goalOf(draft: Draft, goal: Goal): DraftedGoal | undefined {
  const { exceptions, record, refused } = screened('goals', goal);
  const isFull = draft.isFull('goals') || draft.isFull('wishes');
  if (refused !== undefined || isFull) {
    draft.leave('goals', goal, refused ?? 'PLAN_IS_FULL');
    return undefined;
  }
  const { sector } = goal;
  const isWish = goal.category === 'CITIZEN_WISH';
  const header = partHeader(draft, 'goals', goal, isWish || goal.expressedBy === 'CITIZEN' ? 'CITIZEN' : 'SECTOR');
  const writtenBy = { kind: 'SECTOR', sector };
  const period = record.period !== undefined && isBackwards(record.period) ? undefined : record.period;
  const statementId = draft.idOf('wishes', goal.provenance.system, goal.provenance.sourceRecordId);
  if (isWish) {
    const said = record.period?.from?.slice(0, 10) ?? '';
    draft.add('wishes', {
      ...header,
      id: statementId,
      ...present({ text: record.title, saidAt: isDay(said) ? said : undefined }),
      writtenBy,
    });
  }
  const isRaised = draft.add('goals', {
    ...header,
    ...present({
      title: record.title,
      code: record.code,
      kind: goalKindOf(goal),
      targetSeverity: record.targetSeverity,
      dueDate: record.dueDate,
      period,
      whoseGoal: WHOSE[goal.expressedBy],
      statementIds: isWish ? [statementId] : undefined,
    }),
    status: goal.status === 'UNKNOWN' ? 'PROPOSED' : goal.status,
    writtenBy,
    responsible: { kind: 'SECTOR', sector },
  });
  draft.note('goals', goal, {
    ...statusException(goal),
    ...(period !== record.period && { period: 'PERIOD_BACKWARDS' as const }),
    ...headerExceptions('goals', goal, isRaised),
    ...exceptions,
  });
  const { sourceRecordId, system } = goal.provenance;
  return { partId: header.id, system, sourceRecordId, isWish };
}

const statusException = ({ status }: Goal): Exceptions => (status === 'UNKNOWN' ? { status: 'STATUS_UNKNOWN' } : {});

function subgoalOf(draft: Draft, goal: Goal, goals: readonly DraftedGoal[]): void {
  const { exceptions, record, refused } = screened('goals', goal);
  if (refused !== undefined || draft.isFull('subgoals') || draft.isFull('goals')) {
    draft.leave('goals', goal, refused ?? 'PLAN_IS_FULL');
    return;
  }
  const { sector } = goal;
  const time = keptTime(goal.provenance, record.period, 'period', 'PERIOD_OF_THE_SECTOR');
  const isRaised = draft.add('subgoals', {
    ...partHeader(draft, 'subgoals', goal, goal.expressedBy === 'CITIZEN' ? 'CITIZEN' : 'SECTOR'),
    provenance: time.provenance,
    goalId: onlyGoalOf(goals, goal.provenance.system) ?? proposedGoal(draft, goal, 'SUBGOAL_WITHOUT_GOAL'),
    ...present({ title: record.title, code: record.code, dueDate: record.dueDate, whoseGoal: WHOSE[goal.expressedBy] }),
    status: goal.status === 'UNKNOWN' ? 'PROPOSED' : goal.status,
    writtenBy: { kind: 'SECTOR', sector },
  });
  draft.note('goals', goal, {
    ...statusException(goal),
    ...(record.targetSeverity !== undefined && { targetSeverity: 'NO_PLACE_IN_SUBGOAL' as const }),
    ...time.exceptions,
    ...headerExceptions('goals', goal, isRaised),
    ...exceptions,
  });
}

/** The goal of a source that has just one, wishes aside: nothing else can be meant. */
export function onlyGoalOf(goals: readonly DraftedGoal[], system: string): string | undefined {
  const own = goals.filter((goal) => goal.system === system && !goal.isWish);
  return own.length === 1 ? own[0]!.partId : undefined;
}

/**
 * A goal that nobody has set, for what would hang on none. One for each source and set of classes, so that it is seen by just those who
 * see what hangs on it.
 */
export function proposedGoal(draft: Draft, of: Headed, why: 'SUBGOAL_WITHOUT_GOAL' | 'EFFORT_WITHOUT_GOAL'): string {
  const { provenance, raisedClasses, sector } = of;
  const id = draft.idOf('goals', 'proposed', provenance.system, raisedClasses.join());
  if (draft.proposed.some((one) => one.id === id)) return id;
  draft.proposed.push({ kind: 'goals', id, why });
  draft.add('goals', {
    id,
    owner: { by: 'SECTOR', sector },
    raisedClasses: [...raisedClasses],
    title: PROPOSED_GOAL(sector),
    status: 'PROPOSED',
    writtenBy: { kind: 'SECTOR', sector },
    responsible: { kind: 'SECTOR', sector },
  });
  return id;
}
