import { dayOf, timeOf } from '../sdk/dates.js';
import type { Giver } from './consent.entity.js';
import type { ConsentKindRule } from './consent-kinds.js';
import { birthday, leavesAgesAt } from './giver-age.js';

/** How "one year" is read (law, corrections row 12): EARLIEST: the day it was given is the first of the year's days; LATEST: it is not counted. */
export type YearReading = 'EARLIEST' | 'LATEST';

/**
 * The instant at which a consent of one year (SUL §§ 42 e and 44) ends: midnight in Denmark as the same day of the next year begins, or
 * as that day ends. Given on 29 February it counts from 1 March of the next year.
 */
export function yearAfter(givenAt: Date, reading: YearReading): Date {
  const anniversary = birthday(dayOf(givenAt.toISOString())!, 1);
  return startOf(reading === 'EARLIEST' ? anniversary : dayAfter(anniversary));
}

/** The hard end of a consent: the earliest of what was asked, what its kind allows, and the day its giver no longer speaks for the citizen. */
export function endOf(
  asked: { readonly giver: Giver; readonly expiresAt?: Date; readonly givenAt: Date },
  rule: ConsentKindRule,
  birthDate: string | undefined,
  reading: YearReading = 'EARLIEST',
): Date | null {
  const span = rule.givers[asked.giver];
  const ends = [
    asked.expiresAt,
    rule.oneYear && !Number.isNaN(asked.givenAt.getTime()) ? yearAfter(asked.givenAt, reading) : undefined,
    span === undefined || birthDate === undefined ? undefined : leavesAgesAt(birthDate, span),
  ].filter((end) => end !== undefined);
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())));
}

const startOf = (day: string): Date => new Date(timeOf(`${day}T00:00:00`)!);

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
