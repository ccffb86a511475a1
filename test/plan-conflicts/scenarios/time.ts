import { daysAfter } from '../calendar.js';
import type { Draft } from '../draft.js';
import { inFamily, type Scenarios } from '../scenario.js';
import { TOWNS } from '../towns.js';

const QUARTER = 15;
const start = ({ chance }: Draft): number => chance.whole(8 * 4, 14 * 4) * QUARTER;
const BY_SCREEN = { form: 'DIGITAL' };

/** Somebody is to be at two meetings at one time. */
export const time: Scenarios = {
  kind: 'TIME',
  planted: [
    (draft) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      const [here, there] = draft.chance.some(TOWNS, 2);
      const one = draft.appointment(day, from, from + 90, { form: 'IN_PERSON', postalCode: here });
      draft.label('TIME', one, draft.appointment(day, from + 30, from + 60, { form: 'IN_PERSON', postalCode: there }));
    },
    (draft) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      const late = draft.chance.one([15, 30, 45]);
      draft.label('TIME', draft.appointment(day, from, from + 60), draft.appointment(day, from + late, from + late + 60));
    },
    (draft) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      draft.label(
        'TIME',
        draft.appointment(day, from, from + 180, BY_SCREEN),
        draft.appointment(day, from + 60, from + 90, BY_SCREEN),
      );
    },
    (draft) => {
      const [first, from] = [draft.freeWeekday(), start(draft)];
      const weekly = draft.appointment(first, from, from + 60, { weekly: true });
      const later = daysAfter(first, 7 * draft.chance.whole(1, 20));
      draft.label('TIME', weekly, draft.appointment(later, from + 30, from + 120));
    },
    (draft) => {
      const [first, from] = [draft.freeWeekday(), start(draft)];
      const since = daysAfter(first, -7 * draft.chance.whole(1, 8));
      const weekly = draft.appointment(since, from, from + 90, { weekly: true, until: daysAfter(first, 70) });
      draft.label('TIME', weekly, draft.appointment(daysAfter(first, 14), from, from + 90, { weekly: true }));
    },
    (draft) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      draft.label('TIME', draft.appointment(day, from, undefined), draft.appointment(day, from - 30, from + 45));
    },
    inFamily((draft, memberId) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      draft.label('TIME', draft.appointment(day, from, from + 60, { memberId }), draft.appointment(day, from - 15, from + 15));
    }),
  ],
  nearMisses: [
    (draft) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      draft.appointment(day, from, from + 45, BY_SCREEN);
      draft.appointment(day, from + 45, from + 90, { form: 'TELEPHONE' });
    },
    (draft) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      draft.appointment(day, from, from + 60);
      draft.appointment(day, from, from + 60, { status: 'CANCELLED' });
    },
    (draft) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      draft.appointment(day, from, from + 60);
      draft.appointment(day, from + 15, from + 60, { citizenTakesPart: false });
    },
    (draft) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      const same = { title: 'Fælles møde', postalCode: '5000', place: 'Rådhuset' };
      draft.appointment(day, from, from + 60, same);
      draft.appointment(day, from, from + 60, { ...same, title: 'fælles møde ' });
    },
    (draft) => {
      const [first, from] = [draft.freeWeekday(), start(draft)];
      draft.appointment(first, from, from + 60, { weekly: true, until: daysAfter(first, 35) });
      draft.appointment(daysAfter(first, 42), from, from + 60);
    },
    (draft) => {
      const [first, from] = [draft.freeWeekday(), start(draft)];
      draft.appointment(first, from, from + 60, { ...BY_SCREEN, weekly: true });
      for (const weeks of [6, 16, 22]) draft.appointment(daysAfter(first, 7 * weeks), from + 60, from + 120, BY_SCREEN);
    },
    (draft) => {
      const [first, from] = [draft.freeWeekday(), start(draft)];
      const ended = daysAfter(first, -63);
      draft.appointment(ended, from, from + 60, { weekly: true, until: daysAfter(first, -7) });
      draft.appointment(first, from, from + 60, { weekly: true });
    },
    inFamily((draft, one, other) => {
      const [day, from] = [draft.freeDay(), start(draft)];
      draft.appointment(day, from, from + 60, { memberId: one });
      draft.appointment(day, from, from + 60, { memberId: other });
    }),
  ],
};
