import { daysAfter } from '../calendar.js';
import type { Scenario } from '../scenario.js';
import { JOURNEYS } from '../towns.js';

/**
 * What a reader understands though no field says it: people write into titles and texts. Rules that read fields miss it, or raise a false
 * alarm; it is among the labelled plans so that the figures say so.
 */
interface InWords {
  readonly planted?: Scenario;
  readonly nearMiss?: Scenario;
}

export const IN_WORDS: Readonly<Record<string, InWords>> = {
  TIME: {
    planted: (draft) => {
      const day = draft.freeDay();
      const one = draft.appointment(day, 600, 660, { form: 'TELEPHONE' });
      draft.label('TIME', one, draft.add('appointments', { status: 'PLANNED', title: `Møde ${day} kl. 10.15` }));
    },
    nearMiss: (draft) => {
      const day = draft.freeDay();
      draft.appointment(day, 600, 660);
      draft.appointment(day, 630, 690, { title: 'AFLYST: samtale' });
    },
  },
  TRAVEL: {
    planted: (draft) => {
      const day = draft.freeDay();
      const one = draft.appointment(day, 600, 660, { form: 'IN_PERSON', postalCode: '5000' });
      draft.label('TRAVEL', one, draft.appointment(day, 665, 700, { form: 'IN_PERSON', place: 'Biblioteket i Svendborg' }));
    },
    nearMiss: (draft) => {
      const [day, { from, to }] = [draft.freeDay(), draft.chance.one(JOURNEYS)];
      draft.appointment(day, 600, 660, { form: 'IN_PERSON', postalCode: from });
      draft.appointment(day, 660, 700, { title: 'Videomøde', postalCode: to });
    },
  },
  CONTRADICTORY_DUTIES: {
    planted: (draft) =>
      draft.label(
        'CONTRADICTORY_DUTIES',
        draft.effort({ demands: ['STAY_IN_TREATMENT'] }),
        draft.effort({ tasks: 'Møder hver dag kl. 9 på værkstedet.' }),
      ),
    nearMiss: (draft) => {
      draft.effort({ demands: ['REST_FROM_WORK'], aim: 'Fred og ro, indtil praktikken begynder' });
      draft.effort({ demands: ['WORK'], status: 'PLANNED', aim: 'Begynder først efter sygemeldingen' });
    },
  },
  DUPLICATE_EFFORT: {
    planted: (draft) => {
      const kind = 'REHABILITATION';
      const one = draft.effort({ kind, title: 'Træning af hånd efter brud' });
      draft.label('DUPLICATE_EFFORT', one, draft.effort({ kind, title: 'Håndtræning hos ergoterapeut' }));
    },
    nearMiss: (draft) => {
      for (const hand of ['højre', 'venstre']) draft.effort({ unified: 'TRAINING_OF_HAND', title: `Træning af ${hand} hånd` });
    },
  },
  OVERLAPPING_EFFORTS: {
    planted: (draft) => {
      const subgoalIds = [draft.subgoal(draft.goal())];
      const one = draft.effort({ subgoalIds, kind: 'MENTOR', title: 'Mentor' });
      draft.label('OVERLAPPING_EFFORTS', one, draft.effort({ subgoalIds, title: 'Støttekontaktperson' }));
    },
    nearMiss: (draft) => {
      const subgoalIds = [draft.subgoal(draft.goal())];
      for (const title of ['Støtte hjemme', 'Støtte på skolen']) draft.effort({ subgoalIds, kind: 'SOCIAL_SUPPORT', title });
    },
  },
  GOAL_WITHOUT_OWNER: {
    planted: (draft) =>
      draft.label('GOAL_WITHOUT_OWNER', draft.goal({ responsible: { kind: 'OTHER', name: 'Endnu ikke aftalt' } })),
    nearMiss: (draft) => draft.goal({ responsible: undefined, title: 'Egen bolig (boligteamet følger op)' }),
  },
  EFFORT_WITHOUT_GOAL: {
    planted: (draft) => {
      const step = draft.subgoal(draft.goal({ title: 'Få et job (nået i maj)' }));
      draft.label('EFFORT_WITHOUT_GOAL', draft.effort({ subgoalIds: [step] }), step);
    },
    nearMiss: (draft) => {
      const step = draft.subgoal(draft.goal({ status: 'ACHIEVED' }));
      draft.effort({ subgoalIds: [step], aim: 'Fastholde det, der er nået' });
    },
  },
  MISSING_FOLLOW_UP: {
    planted: (draft) =>
      draft.label(
        'MISSING_FOLLOW_UP',
        draft.add('reviews', {
          dueDate: daysAfter(draft.today, -30),
          heldOn: daysAfter(draft.today, -30),
          outcome: 'Blev ikke holdt',
        }),
      ),
    nearMiss: (draft) => draft.add('reviews', { dueDate: daysAfter(draft.today, -10), outcome: 'Holdt. Alt går godt.' }),
  },
  EXPIRED_PARAGRAPH: {
    planted: (draft) => draft.label('EXPIRED_PARAGRAPH', draft.effort({ legalBasis: { text: 'Serviceloven § 52, stk. 3' } })),
    nearMiss: (draft) => draft.effort({ legalBasis: { act: 'SEL', paragraph: '§ 52', text: 'nu barnets lov § 32' } }),
  },
  LOAD_PER_WEEK: {
    planted: (draft) =>
      draft.label(
        'LOAD_PER_WEEK',
        draft.effort({ kind: 'EMPLOYMENT', hoursPerWeek: 30 }),
        draft.effort({ kind: 'EDUCATION', tasks: 'Kursus 15 timer om ugen' }),
      ),
    nearMiss: (draft) => {
      draft.effort({ kind: 'EDUCATION', hoursPerWeek: 20, tasks: 'Holdes i praktikken' });
      draft.effort({ kind: 'EMPLOYMENT', hoursPerWeek: 30 });
    },
  },
  GOALS_PULL_APART: {
    planted: (draft) =>
      draft.label(
        'GOALS_PULL_APART',
        draft.goal({ title: 'Jeg vil blive i min lejlighed' }),
        draft.goal({ direction: 'LIVE_ELSEWHERE' }),
      ),
    nearMiss: (draft) => {
      draft.goal({ direction: 'MORE_CONTACT', kind: 'FAMILY', title: 'Mere tid med min bror' });
      draft.goal({ direction: 'LESS_CONTACT', kind: 'FAMILY', title: 'Mindre tid med min fætter' });
    },
  },
  ECONOMIC_INTERFERENCE: {
    planted: (draft) => {
      const one = draft.effort({ economicEffect: 'NEEDS_BENEFIT', benefit: { code: 'kontanthjælp', known: false } });
      draft.label(
        'ECONOMIC_INTERFERENCE',
        one,
        draft.effort({ economicEffect: 'STOPS_BENEFIT', aim: 'Kontanthjælp falder væk' }),
      );
    },
  },
};
