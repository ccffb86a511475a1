import type { ConflictRule } from '../conflict.js';
import { type Meeting, meetingsNear, meetingsToCome } from '../meetings.js';
import { onOnePerson } from '../open-parts.js';
import { danishDay, inWords, MINUTE_MS } from '../times.js';
import { LONGEST_JOURNEY, minutesBetween } from '../travel-time.js';

const isInPlace = ({ appointment: { form, postalCode } }: Meeting): boolean =>
  postalCode !== undefined && form !== 'TELEPHONE' && form !== 'DIGITAL';

const minutesNeeded = (one: Meeting, other: Meeting): number =>
  minutesBetween(one.appointment.postalCode!, other.appointment.postalCode!);

export const travel: ConflictRule = {
  name: 'travel',
  kind: 'TRAVEL',
  classes: ['PLAN_APPT'],
  says: 'Der er for kort tid mellem to aftaler til at nå fra det ene sted til det andet.',
  finds: (looked) => {
    const meetings = meetingsToCome(looked).filter(isInPlace);
    const between = (one: Meeting, other: Meeting): boolean =>
      meetings.some(
        (third) =>
          third.start >= one.end &&
          third.end <= other.start &&
          third !== one &&
          third !== other &&
          onOnePerson(third.appointment, one.appointment) &&
          onOnePerson(third.appointment, other.appointment),
      );
    return meetingsNear(
      meetings,
      ({ end }) => end + LONGEST_JOURNEY * MINUTE_MS,
      (one, other) =>
        other.start >= one.end &&
        one.appointment.postalCode !== other.appointment.postalCode &&
        danishDay(one.start) === danishDay(other.start) &&
        other.start - one.end < minutesNeeded(one, other) * MINUTE_MS &&
        !between(one, other),
    ).map(([one, other]) => ({
      weight: 'MEDIUM',
      explanation:
        `Den ${inWords(danishDay(other.start))} er der ${Math.round((other.start - one.end) / MINUTE_MS)} minutter mellem to aftaler. ` +
        `Turen tager nok ${minutesNeeded(one, other)} minutter.`,
      remedy: 'Flyt den ene aftale, eller hold den på skærm eller telefon.',
      sides: [[one.appointment.id], [other.appointment.id]],
    }));
  },
};
