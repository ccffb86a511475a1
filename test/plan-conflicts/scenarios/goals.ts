import { daysAfter } from '../calendar.js';
import { inFamily, type Scenarios } from '../scenario.js';

/** Nobody sees to a goal that is worked on. */
export const goalWithoutOwner: Scenarios = {
  kind: 'GOAL_WITHOUT_OWNER',
  planted: [
    (draft) => {
      const goal = draft.goal({ responsible: undefined });
      draft.effort({ subgoalIds: [draft.subgoal(goal)] });
      draft.label('GOAL_WITHOUT_OWNER', goal);
    },
    (draft) => draft.label('GOAL_WITHOUT_OWNER', draft.goal({ responsible: { kind: 'SECTOR' } })),
    (draft) =>
      draft.label('GOAL_WITHOUT_OWNER', draft.goal({ responsible: { kind: draft.chance.one(['PROVIDER', 'OTHER']), unit: {} } })),
  ],
  nearMisses: [
    (draft) => draft.goal({ responsible: undefined, status: draft.chance.one(['PROPOSED', 'ACHIEVED', 'CANCELLED', 'PAUSED']) }),
    (draft) => draft.goal({ responsible: { kind: draft.chance.one(['CITIZEN', 'CUSTODY_HOLDER', 'YOUNG_PERSON', 'GUARDIAN']) } }),
    (draft) => draft.goal({ responsible: { kind: 'PROVIDER', unit: { id: 'U-77' } } }),
    (draft) => draft.goal({ responsible: { kind: 'SECTOR', employee: 'E4711' } }),
  ],
};

/** Something is done that no longer leads anywhere. */
export const effortWithoutGoal: Scenarios = {
  kind: 'EFFORT_WITHOUT_GOAL',
  planted: [
    (draft) => {
      const step = draft.subgoal(draft.goal(), { status: draft.chance.one(['ACHIEVED', 'CANCELLED']) });
      draft.label('EFFORT_WITHOUT_GOAL', draft.effort({ subgoalIds: [step] }), step);
    },
    (draft) => {
      const step = draft.subgoal(draft.goal({ status: draft.chance.one(['ACHIEVED', 'CANCELLED']) }));
      draft.label('EFFORT_WITHOUT_GOAL', draft.effort({ subgoalIds: [step], status: 'PLANNED' }), step);
    },
    (draft) => {
      const goal = draft.goal();
      const steps = [draft.subgoal(goal, { status: 'ACHIEVED' }), draft.subgoal(draft.goal({ status: 'CANCELLED' }))];
      draft.label('EFFORT_WITHOUT_GOAL', draft.effort({ subgoalIds: steps }), ...steps);
    },
  ],
  nearMisses: [
    (draft) => {
      const goal = draft.goal();
      const steps = [
        draft.subgoal(goal, { status: 'ACHIEVED' }),
        draft.subgoal(goal, { status: draft.chance.one(['ACTIVE', 'PAUSED']) }),
      ];
      draft.effort({ subgoalIds: steps });
    },
    (draft) => {
      const step = draft.subgoal(draft.goal({ status: 'ACHIEVED' }), { status: 'ACHIEVED' });
      draft.effort({ subgoalIds: [step], status: draft.chance.one(['COMPLETED', 'CANCELLED', 'INTERRUPTED']) });
    },
    (draft) => draft.effort({ subgoalIds: [draft.subgoal(draft.goal({ status: 'PAUSED' }))] }),
    (draft) =>
      draft.effort({
        subgoalIds: [draft.subgoal(draft.goal({ status: 'PROPOSED' }), { status: 'PROPOSED' })],
        status: 'PROPOSED',
      }),
  ],
};

const OPPOSED: readonly (readonly [string, string, string])[] = [
  ['TOWARDS_WORK', 'AWAY_FROM_WORK', 'JOB'],
  ['AWAY_FROM_EDUCATION', 'TOWARDS_EDUCATION', 'EDUCATION'],
  ['MORE_SUPPORT', 'LESS_SUPPORT', 'EVERYDAY_LIFE'],
  ['LIVE_ELSEWHERE', 'LIVE_AT_HOME', 'HOUSING'],
  ['MORE_CONTACT', 'LESS_CONTACT', 'FAMILY'],
];

/** Two goals of which one can only be reached by giving up the other. */
export const goalsPullApart: Scenarios = {
  kind: 'GOALS_PULL_APART',
  planted: [
    (draft) => {
      const [one, other, kind] = draft.chance.one(OPPOSED);
      draft.label('GOALS_PULL_APART', draft.goal({ direction: one, kind }), draft.goal({ direction: other, kind }));
    },
    (draft) => {
      const [one, other, kind] = draft.chance.one(OPPOSED);
      const period = { from: daysAfter(draft.today, -30), to: daysAfter(draft.today, 90) };
      const wanted = draft.goal({ direction: one, kind, period, whoseGoal: 'CITIZEN' });
      draft.label(
        'GOALS_PULL_APART',
        wanted,
        draft.goal({ direction: other, kind, whoseGoal: 'PROFESSIONAL', status: 'PROPOSED' }),
      );
    },
    inFamily((draft, memberId) => {
      const [one, other, kind] = draft.chance.one(OPPOSED);
      draft.label('GOALS_PULL_APART', draft.goal({ direction: one, kind, memberId }), draft.goal({ direction: other, kind }));
    }),
  ],
  nearMisses: [
    (draft) => {
      const [one, other, kind] = draft.chance.one(OPPOSED);
      draft.goal({ direction: one, kind, period: { to: daysAfter(draft.today, 40) } });
      draft.goal({ direction: other, kind, period: { from: daysAfter(draft.today, 41) } });
    },
    (draft) => {
      const [one, other, kind] = draft.chance.one(OPPOSED);
      draft.goal({ direction: one, kind });
      draft.goal({ direction: other, kind, status: draft.chance.one(['ACHIEVED', 'CANCELLED', 'PAUSED']) });
    },
    (draft) => {
      draft.goal({ direction: 'MORE_SUPPORT', kind: 'EDUCATION' });
      draft.goal({ direction: 'LESS_SUPPORT', kind: 'HOUSING' });
    },
    (draft) => {
      draft.goal({ direction: 'TOWARDS_WORK', kind: 'JOB' });
      draft.goal({ direction: 'TOWARDS_EDUCATION', kind: 'EDUCATION' });
    },
    inFamily((draft, one, other) => {
      const [first, second, kind] = draft.chance.one(OPPOSED);
      draft.goal({ direction: first, kind, memberId: one });
      draft.goal({ direction: second, kind, memberId: other });
    }),
  ],
};
