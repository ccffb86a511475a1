import { daysAfter } from '../calendar.js';
import type { Draft } from '../draft.js';
import { inFamily, type Scenarios } from '../scenario.js';
import { JOURNEYS } from '../towns.js';

const FORM = { form: 'IN_PERSON' };

/** Two places on one day, in either direction. */
function places({ chance }: Draft): { here: string; there: string; minutes: number } {
  const { from, to, minutes } = chance.one(JOURNEYS);
  return chance.sometimes(0.5) ? { here: from, there: to, minutes } : { here: to, there: from, minutes };
}

/** Somebody is to be at two places with too little time to get from one to the other. */
export const travel: Scenarios = {
  kind: 'TRAVEL',
  planted: [
    (draft) => {
      const { here, there, minutes } = places(draft);
      const [day, gap] = [draft.freeDay(), Math.floor(minutes * 0.8 * draft.chance.next())];
      draft.label(
        'TRAVEL',
        draft.appointment(day, 540, 600, { ...FORM, postalCode: here }),
        draft.appointment(day, 600 + gap, 660 + gap, { postalCode: there }),
      );
    },
    (draft) => {
      const { here, there, minutes } = places(draft);
      const [first, gap] = [draft.freeWeekday(), Math.floor(minutes * 0.4)];
      const weekly = draft.appointment(first, 660, 720, { ...FORM, weekly: true, postalCode: here });
      const later = daysAfter(first, 7 * draft.chance.whole(2, 18));
      draft.label('TRAVEL', weekly, draft.appointment(later, 720 + gap, 800 + gap, { ...FORM, postalCode: there }));
    },
    (draft) => {
      const { here, there, minutes } = places(draft);
      const [day, gap] = [draft.freeDay(), Math.floor(minutes * 0.5)];
      const first = draft.appointment(day, 540, 600, { ...FORM, postalCode: here });
      draft.appointment(day, 600, 600 + Math.floor(gap / 2), { form: 'TELEPHONE' });
      draft.label('TRAVEL', first, draft.appointment(day, 600 + gap, 700 + gap, { ...FORM, postalCode: there }));
    },
  ],
  nearMisses: [
    (draft) => {
      const { here, there, minutes } = places(draft);
      const [day, gap] = [draft.freeDay(), Math.ceil(minutes * 1.25) + 10];
      draft.appointment(day, 480, 540, { ...FORM, postalCode: here });
      draft.appointment(day, 540 + gap, 600 + gap, { ...FORM, postalCode: there });
    },
    (draft) => {
      const { here, there } = places(draft);
      const day = draft.freeDay();
      draft.appointment(day, 540, 600, { ...FORM, postalCode: here });
      draft.appointment(day, 600, 660, { form: draft.chance.one(['TELEPHONE', 'DIGITAL']), postalCode: there });
    },
    (draft) => {
      const { here } = places(draft);
      const day = draft.freeDay();
      draft.appointment(day, 540, 600, { ...FORM, postalCode: here });
      draft.appointment(day, 615, 660, { ...FORM, postalCode: here });
    },
    (draft) => {
      const { here, there } = places(draft);
      const day = draft.freeDay();
      draft.appointment(day, 540, 600, { ...FORM, postalCode: here });
      draft.appointment(day, 605, 660, { ...FORM, postalCode: there, status: 'CANCELLED' });
    },
    (draft) => {
      const { here, there } = places(draft);
      const first = draft.freeWeekday();
      draft.appointment(first, 540, 600, { ...FORM, weekly: true, until: daysAfter(first, 20), postalCode: here });
      draft.appointment(daysAfter(first, 28), 610, 660, { ...FORM, postalCode: there });
    },
    (draft) => {
      const { here } = places(draft);
      const day = draft.freeDay();
      draft.appointment(day, 540, 600, { ...FORM, postalCode: here });
      draft.appointment(day, 600, 660, FORM);
    },
    inFamily((draft, one, other) => {
      const { here, there } = places(draft);
      const day = draft.freeDay();
      draft.appointment(day, 540, 600, { ...FORM, postalCode: here, memberId: one });
      draft.appointment(day, 605, 660, { ...FORM, postalCode: there, memberId: other });
    }),
  ],
};
