import { daysAfter } from '../calendar.js';
import type { Draft } from '../draft.js';
import { inFamily, type Scenarios } from '../scenario.js';

type Fields = Record<string, unknown>;

/** Spans around today: two that meet, or two that do not. */
const meeting = ({ today }: Draft): [Fields, Fields] => [
  { period: { from: daysAfter(today, -40), to: daysAfter(today, 60) } },
  { period: { from: daysAfter(today, 30) } },
];
const apart = ({ today }: Draft): [Fields, Fields] => [
  { period: { from: daysAfter(today, -90), to: daysAfter(today, 20) } },
  { period: { from: daysAfter(today, 21), to: `${daysAfter(today, 90)}T12:00:00Z` } },
];
const OVER = ['COMPLETED', 'CANCELLED', 'INTERRUPTED'] as const;

/** Duties that nobody can fulfil at one time, as a social worker would tell it. */
const IMPOSSIBLE: readonly (readonly [string, string, string])[] = [
  ['sick leave beside a demand to look for work', 'REST_FROM_WORK', 'SEEK_JOBS'],
  ['sick leave beside a demand to be at disposal', 'BE_AVAILABLE_FOR_WORK', 'REST_FROM_WORK'],
  ['sick leave beside a work trial', 'REST_FROM_WORK', 'WORK'],
  ['day and night treatment beside a work trial', 'STAY_IN_TREATMENT', 'WORK'],
  ['day and night treatment beside daily attendance elsewhere', 'ATTEND_DAILY', 'STAY_IN_TREATMENT'],
  ['day and night treatment beside school', 'STAY_IN_TREATMENT', 'ATTEND_EDUCATION'],
  ['day and night treatment beside a demand to be at disposal', 'BE_AVAILABLE_FOR_WORK', 'STAY_IN_TREATMENT'],
  ['be at home for the support while away every day', 'BE_AT_HOME', 'ATTEND_DAILY'],
  ['support at home while living elsewhere', 'LIVE_AT_PLACE', 'BE_AT_HOME'],
  ['family therapy beside an order to keep away', 'TAKE_PART_WITH_FAMILY', 'NO_CONTACT'],
];
const POSSIBLE: readonly (readonly [string, string])[] = [
  ['SEEK_JOBS', 'BE_AVAILABLE_FOR_WORK'],
  ['SEEK_JOBS', 'ABSTAIN'],
  ['STAY_IN_TREATMENT', 'ABSTAIN'],
  ['WORK', 'LIVE_AT_PLACE'],
  ['ATTEND_EDUCATION', 'TAKE_PART_WITH_FAMILY'],
  ['NO_CONTACT', 'ABSTAIN'],
];

const bothDemand = (draft: Draft, [one, other]: [Fields, Fields] = meeting(draft)): [string, string] => {
  const [, first, second] = draft.chance.one(IMPOSSIBLE);
  const more = draft.chance.sometimes(0.3) ? ['ABSTAIN'] : [];
  return [draft.effort({ ...one, demands: [first, ...more] }), draft.effort({ ...other, demands: [...more, second] })];
};

export const contradictoryDuties: Scenarios = {
  kind: 'CONTRADICTORY_DUTIES',
  planted: [
    (draft) => draft.label('CONTRADICTORY_DUTIES', ...bothDemand(draft)),
    (draft) => draft.label('CONTRADICTORY_DUTIES', ...bothDemand(draft, [{}, { status: 'PLANNED' }])),
    inFamily((draft, memberId) =>
      draft.label('CONTRADICTORY_DUTIES', ...bothDemand(draft, [{ memberId }, draft.chance.one([{}, { memberId }])])),
    ),
  ],
  nearMisses: [
    (draft) => void bothDemand(draft, apart(draft)),
    (draft) => void bothDemand(draft, [{}, { status: draft.chance.one(OVER) }]),
    (draft) => {
      const [first, second] = draft.chance.one(POSSIBLE);
      draft.effort({ demands: [first] });
      draft.effort({ demands: [second] });
    },
    inFamily((draft, one, other) => void bothDemand(draft, [{ memberId: one }, { memberId: other }])),
  ],
};

const SAME: readonly (readonly [Fields, Fields])[] = [
  [{ unified: 'TRAINING_OF_HAND' }, { unified: 'TRAINING_OF_HAND' }],
  [{ unified: 'ROUTINE_AT_HOME' }, { ffb: { code: '1f0ff82b', unified: 'ROUTINE_AT_HOME', known: true } }],
  [
    { employment: { system: 'dfdg', code: 'Kursus', known: false } },
    { employment: { system: 'dfdg', code: 'KURSUS', known: false } },
  ],
  [
    { title: 'Hold om angst', kind: 'TREATMENT' },
    { title: ' hold om  Angst', kind: 'TREATMENT' },
  ],
];
const twice = (draft: Draft, [one, other]: [Fields, Fields] = meeting(draft)): [string, string] => {
  const [first, second] = draft.chance.one(SAME);
  return [draft.effort({ ...first, ...one }), draft.effort({ ...second, ...other })];
};

export const duplicateEffort: Scenarios = {
  kind: 'DUPLICATE_EFFORT',
  planted: [
    (draft) => draft.label('DUPLICATE_EFFORT', ...twice(draft)),
    (draft) => draft.label('DUPLICATE_EFFORT', ...twice(draft, [{}, { status: draft.chance.one(['PROPOSED', 'PLANNED']) }])),
    (draft) => {
      const subgoalIds = [draft.subgoal(draft.goal())];
      const kind = 'SOCIAL_SUPPORT';
      const one = draft.effort({ subgoalIds, kind, unified: 'HOME_GUIDANCE' });
      draft.label('DUPLICATE_EFFORT', one, draft.effort({ subgoalIds, kind, unified: 'HOME_GUIDANCE' }));
    },
  ],
  nearMisses: [
    (draft) => void twice(draft, apart(draft)),
    (draft) => void twice(draft, [{}, { status: draft.chance.one(OVER) }]),
    (draft) => {
      draft.effort({ title: 'Hold om angst', kind: 'TREATMENT', unified: 'ANXIETY_1' });
      draft.effort({ title: 'Hold om smerter', kind: 'TREATMENT', unified: 'ANXIETY_2' });
    },
    (draft) => {
      draft.effort({ kle: { code: '27.18.04', known: false } });
      draft.effort({ fsiii: { code: '27.18.04', known: false } });
      draft.effort({ kle: { code: '27.18.04', known: false } });
    },
    inFamily((draft, one, other) => void twice(draft, [{ memberId: one }, { memberId: other }])),
  ],
};

const BESIDE: readonly (readonly [Fields, Fields])[] = [
  [
    { kind: 'MENTOR', title: 'Mentor' },
    { kind: 'SOCIAL_SUPPORT', title: 'Bostøtte' },
  ],
  [
    { kind: 'SOCIAL_SUPPORT', title: 'Kontaktperson', unified: 'CONTACT' },
    { kind: 'SOCIAL_SUPPORT', title: 'Støtte', unified: 'SUPPORT' },
  ],
  [
    { kind: 'COORDINATION', title: 'Koordinator i jobcenter' },
    { kind: 'COORDINATION', title: 'Forløbskoordinator' },
  ],
  [
    { kind: 'FAMILY_SUPPORT', title: 'Råd til familien' },
    { kind: 'FAMILY_SUPPORT', title: 'Familiebehandling' },
  ],
  [
    { kind: 'PERSONAL_HELP', title: 'Hjælp til rengøring' },
    { kind: 'PERSONAL_HELP', title: 'Praktisk hjælp' },
  ],
  [
    { kind: 'MENTOR', title: 'Mentor' },
    { kind: 'MENTOR', title: 'Støtte på arbejdsplads' },
  ],
];
const sectors = ['EMPLOYMENT', 'SOCIAL'].map((sector) => ({ owner: { by: 'SECTOR', sector } }));
const besideEachOther = (draft: Draft, [one, other]: [Fields, Fields], shared: 'STEP' | 'GOAL' | 'NOTHING'): [string, string] => {
  const [first, second] = draft.chance.one(BESIDE);
  const goal = draft.goal();
  const step = draft.subgoal(goal);
  const theirs = shared === 'STEP' ? step : draft.subgoal(shared === 'GOAL' ? goal : draft.goal());
  return [
    draft.effort({ ...sectors[0], ...first, ...one, subgoalIds: [step] }),
    draft.effort({ ...sectors[1], ...second, ...other, subgoalIds: [theirs] }),
  ];
};

export const overlappingEfforts: Scenarios = {
  kind: 'OVERLAPPING_EFFORTS',
  planted: [
    (draft) => draft.label('OVERLAPPING_EFFORTS', ...besideEachOther(draft, meeting(draft), 'STEP')),
    (draft) => draft.label('OVERLAPPING_EFFORTS', ...besideEachOther(draft, [{}, { status: 'PLANNED' }], 'GOAL')),
  ],
  nearMisses: [
    (draft) => void besideEachOther(draft, meeting(draft), 'NOTHING'),
    (draft) => void besideEachOther(draft, apart(draft), 'STEP'),
    (draft) => void besideEachOther(draft, [{ status: draft.chance.one(OVER) }, {}], 'STEP'),
    (draft) => {
      const subgoalIds = [draft.subgoal(draft.goal())];
      for (const kind of ['MENTOR', 'TREATMENT', 'EMPLOYMENT', 'HEALTH', 'ECONOMIC']) draft.effort({ kind, subgoalIds });
    },
    inFamily((draft, one, other) => void besideEachOther(draft, [{ memberId: one }, { memberId: other }], 'GOAL')),
  ],
};

const BENEFITS: readonly (readonly [Fields, Fields])[] = [
  [
    { code: '7.9', known: true, unified: 'SICKNESS_BENEFIT' },
    { code: 'SDP', known: true, unified: 'SICKNESS_BENEFIT' },
  ],
  [
    { code: 'kontanthjælp', known: false },
    { code: 'Kontanthjælp', known: false },
  ],
  [
    { system: 'ydelse', code: '31', known: false },
    { system: 'ydelse', code: '31', known: false },
  ],
];
const money = (draft: Draft, effect: string, [one, other]: [Fields, Fields], same = true): [string, string] => {
  const [first, second] = draft.chance.one(BENEFITS);
  const benefit = same ? second : { code: 'boligstøtte', known: false };
  return [
    draft.effort({ ...one, economicEffect: 'NEEDS_BENEFIT', benefit: first }),
    draft.effort({ ...other, economicEffect: effect, benefit }),
  ];
};

export const economicInterference: Scenarios = {
  kind: 'ECONOMIC_INTERFERENCE',
  planted: [
    (draft) => draft.label('ECONOMIC_INTERFERENCE', ...money(draft, 'STOPS_BENEFIT', meeting(draft))),
    (draft) => draft.label('ECONOMIC_INTERFERENCE', ...money(draft, 'REDUCES_BENEFIT', [{}, { status: 'PLANNED' }])),
  ],
  nearMisses: [
    (draft) => void money(draft, draft.chance.one(['RAISES_BENEFIT', 'NONE', 'NEEDS_BENEFIT']), meeting(draft)),
    (draft) => void money(draft, 'STOPS_BENEFIT', meeting(draft), false),
    (draft) => void money(draft, 'STOPS_BENEFIT', apart(draft)),
    (draft) => void money(draft, 'REDUCES_BENEFIT', [{ status: draft.chance.one(OVER) }, {}]),
    inFamily((draft, one, other) => void money(draft, 'STOPS_BENEFIT', [{ memberId: one }, { memberId: other }])),
  ],
};
