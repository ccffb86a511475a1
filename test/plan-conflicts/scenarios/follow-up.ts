import { daysAfter, monthsAfter } from '../calendar.js';
import type { Draft } from '../draft.js';
import type { Scenarios } from '../scenario.js';

/** Something is going on that nobody has looked at in time, or that nobody will look at. */
export const missingFollowUp: Scenarios = {
  kind: 'MISSING_FOLLOW_UP',
  planted: [
    (draft) => {
      const dueDate = daysAfter(draft.today, -draft.chance.whole(1, 40));
      draft.label('MISSING_FOLLOW_UP', draft.add('reviews', { dueDate, responsible: draft.someone() }));
    },
    (draft) => draft.label('MISSING_FOLLOW_UP', draft.effort({ deadline: daysAfter(draft.today, -draft.chance.whole(1, 60)) })),
    (draft) => {
      const deadline = daysAfter(draft.today, -30);
      const effort = draft.effort({ deadline });
      draft.add('reviews', { dueDate: daysAfter(deadline, -20), heldOn: daysAfter(deadline, -15), partIds: [effort] });
      draft.label('MISSING_FOLLOW_UP', effort);
    },
    (draft) => {
      draft.followUpOfAll = false;
      const goal = draft.goal();
      draft.uncovered.add(goal);
      draft.label('MISSING_FOLLOW_UP', draft.effort({ subgoalIds: [draft.subgoal(goal)] }));
    },
  ],
  nearMisses: [
    (draft) => {
      const dueDate = daysAfter(draft.today, -20);
      draft.add('reviews', { dueDate, heldOn: daysAfter(draft.today, -draft.chance.whole(0, 30)), responsible: draft.someone() });
    },
    (draft) => draft.add('reviews', { dueDate: draft.today }),
    (draft) => draft.effort({ deadline: draft.today }),
    (draft) =>
      draft.effort({
        deadline: daysAfter(draft.today, -20),
        status: draft.chance.one(['COMPLETED', 'INTERRUPTED', 'CANCELLED']),
      }),
    (draft) => {
      const goal = draft.goal();
      draft.effort({ deadline: daysAfter(draft.today, -20), subgoalIds: [draft.subgoal(goal)] });
      draft.add('reviews', { dueDate: daysAfter(draft.today, -25), heldOn: daysAfter(draft.today, -10), partIds: [goal] });
    },
    (draft) => {
      draft.followUpOfAll = false;
      const goal = draft.goal();
      draft.uncovered.add(goal);
      const step = draft.subgoal(goal);
      draft.effort({ subgoalIds: [step] });
      draft.add('reviews', { dueDate: daysAfter(draft.today, 50), partIds: [step] });
    },
    (draft) => {
      draft.followUpOfAll = false;
      const goal = draft.goal();
      draft.uncovered.add(goal);
      draft.effort({ subgoalIds: [draft.subgoal(goal)], status: draft.chance.one(['PLANNED', 'PROPOSED']) });
    },
  ],
};

const LAW = {
  BL_CHILD_PLAN: { legalBasis: { act: 'BL', paragraph: '§ 93' }, extent: 'PARENT_ELEMENTS' },
  BL_YOUTH_PLAN: { legalBasis: { act: 'BL', paragraph: '§ 110' }, extent: 'WHOLE' },
  BL_PARENT_PLAN: { legalBasis: { act: 'BL', paragraph: '§ 78' }, extent: 'WHOLE' },
  INT_CONTRACT: { legalBasis: { act: 'INL', paragraph: '§ 19 b' }, extent: 'BECOMES' },
  SDP_AGREEMENT: { legalBasis: { act: 'SDP', paragraph: '§ 13 e' }, extent: 'WHOLE' },
  SEL_HANDLEPLAN: { legalBasis: { act: 'SEL', paragraph: '§ 141, stk. 7' }, extent: 'WHOLE' },
} as const;
type PlanType = keyof typeof LAW;

const replaced = (draft: Draft, planType: PlanType, validFrom: string, more: Record<string, unknown> = {}): string =>
  draft.add('replaces', { planType, ...LAW[planType], validFrom, consentId: `c${draft.chance.whole(1, 99)}`, ...more });
const EARLY: readonly PlanType[] = ['BL_CHILD_PLAN', 'BL_YOUTH_PLAN', 'BL_PARENT_PLAN'];
const FOUR: readonly PlanType[] = ['INT_CONTRACT', 'SDP_AGREEMENT'];

/** No follow-up of the whole plan comes soon enough to help. */
function noOther(draft: Draft): void {
  draft.followUpOn = daysAfter(draft.today, 300);
}

/** So many follow-ups in the first six months from a day. */
const followUps = (draft: Draft, from: string, count: number, planType?: PlanType): string[] =>
  Array.from({ length: count }, (_, nth) => {
    const dueDate = daysAfter(monthsAfter(from, 6), -10 - 40 * (count - 1 - nth));
    const heldOn = dueDate < draft.today ? { heldOn: dueDate } : {};
    return draft.add('reviews', { dueDate, ...heldOn, ...(planType && { planType }) });
  });

/** A follow-up is set later than the act of the replaced plan demands, or there are too few. */
export const deadlineByLaw: Scenarios = {
  kind: 'DEADLINE_BY_LAW',
  planted: [
    (draft) => {
      noOther(draft);
      const [planType, from] = [draft.chance.one(EARLY), daysAfter(draft.today, -draft.chance.whole(0, 80))];
      const plan = replaced(draft, planType, from);
      const late = draft.add('reviews', { dueDate: daysAfter(monthsAfter(from, 3), draft.chance.whole(1, 60)), planType });
      draft.label('DEADLINE_BY_LAW', plan, late);
    },
    (draft) => {
      noOther(draft);
      draft.followUpOfAll = false;
      draft.label('DEADLINE_BY_LAW', replaced(draft, draft.chance.one(EARLY), daysAfter(draft.today, -20)));
    },
    (draft) => {
      noOther(draft);
      const [planType, from] = [draft.chance.one(FOUR), daysAfter(draft.today, -draft.chance.whole(0, 60))];
      const plan = replaced(draft, planType, from);
      draft.label('DEADLINE_BY_LAW', plan, ...followUps(draft, from, draft.chance.whole(1, 3), planType));
    },
    (draft) => {
      noOther(draft);
      const heldOn = daysAfter(draft.today, -draft.chance.whole(100, 200));
      const plan = replaced(draft, 'BL_PARENT_PLAN', daysAfter(heldOn, -60));
      draft.add('reviews', { dueDate: heldOn, heldOn, planType: 'BL_PARENT_PLAN' });
      const dueDate = daysAfter(monthsAfter(heldOn, 12), draft.chance.whole(1, 50));
      draft.followUpOfAll = false;
      draft.label('DEADLINE_BY_LAW', plan, draft.add('reviews', { dueDate, planType: 'BL_PARENT_PLAN' }));
    },
  ],
  nearMisses: [
    (draft) => {
      noOther(draft);
      const [planType, from] = [draft.chance.one(EARLY), daysAfter(draft.today, -draft.chance.whole(0, 80))];
      replaced(draft, planType, from);
      draft.add('reviews', { dueDate: monthsAfter(from, 3), planType });
    },
    (draft) => {
      noOther(draft);
      const [planType, from] = [draft.chance.one(FOUR), daysAfter(draft.today, -draft.chance.whole(0, 20))];
      replaced(draft, planType, from);
      followUps(draft, from, 4, draft.chance.sometimes(0.5) ? planType : undefined);
    },
    (draft) => {
      draft.followUpOn = daysAfter(draft.today, 70);
      draft.followUpOfAll = true;
      replaced(draft, draft.chance.one(EARLY), daysAfter(draft.today, -10));
    },
    (draft) => {
      noOther(draft);
      replaced(draft, 'SEL_HANDLEPLAN', daysAfter(draft.today, -draft.chance.whole(0, 200)));
    },
    (draft) => {
      noOther(draft);
      const planType = draft.chance.one([...EARLY, ...FOUR]);
      replaced(draft, planType, daysAfter(draft.today, -90), { validTo: daysAfter(draft.today, -1) });
    },
    (draft) => {
      noOther(draft);
      draft.followUpOfAll = false;
      const heldOn = daysAfter(draft.today, -60);
      replaced(draft, 'BL_PARENT_PLAN', daysAfter(heldOn, -90));
      draft.add('reviews', { dueDate: heldOn, heldOn, planType: 'BL_PARENT_PLAN' });
      draft.add('reviews', { dueDate: monthsAfter(heldOn, 12), planType: 'BL_PARENT_PLAN' });
    },
  ],
};
