import type { PlanAppointment } from '../../../generated/documents.js';
import type { ConflictRule } from '../conflict.js';
import { type Meeting, meetingsNear, meetingsToCome } from '../meetings.js';
import { danishDay, inWords } from '../times.js';

const words = (text: string | undefined): string => (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();

/** One meeting that two have written down: the same time, title and place, which is given. */
const isOneMeeting = ({ appointment: one, start, end }: Meeting, { appointment: other, ...theirs }: Meeting): boolean =>
  start === theirs.start &&
  end === theirs.end &&
  words(one.title) === words(other.title) &&
  placeOf(one) !== undefined &&
  placeOf(one) === placeOf(other);

const placeOf = ({ place, postalCode }: PlanAppointment): string | undefined =>
  place === undefined && postalCode === undefined ? undefined : `${postalCode} ${words(place)}`;

export const time: ConflictRule = {
  name: 'time',
  kind: 'TIME',
  classes: ['PLAN_APPT'],
  says: 'To aftaler ligger på samme tid.',
  finds: (looked) =>
    meetingsNear(
      meetingsToCome(looked),
      ({ end }) => end,
      (one, other) => !isOneMeeting(one, other),
    ).map(([one, other]) => ({
      weight: one.appointment.obligatory === true || other.appointment.obligatory === true ? 'HIGH' : 'MEDIUM',
      explanation: `To aftaler ligger på samme tid den ${inWords(danishDay(other.start))}. Man kan kun være ét sted ad gangen.`,
      remedy: 'Flyt den ene aftale, eller hold dem som ét møde.',
      sides: [[one.appointment.id], [other.appointment.id]],
    })),
};
