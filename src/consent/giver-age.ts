import { isDay, timeOf } from '../sdk/dates.js';
import type { AgeSpan } from './consent-kinds.js';

/** The day on which somebody reaches an age, YYYY-MM-DD; who was born on a leap day reaches it on 1 March in other years. */
export function birthday(birthDate: string, age: number): string {
  const year = String(Number(birthDate.slice(0, 4)) + age).padStart(4, '0');
  const day = `${year}${birthDate.slice(4)}`;
  return isDay(day) ? day : `${year}-03-01`;
}

/** Whole years that somebody born on a day has lived on another. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return birthday(birthDate, years) <= day ? years : years - 1;
}

/** Whether somebody born on a day is of the ages on another day. Days are Danish, YYYY-MM-DD. */
export function isOfAge(birthDate: string, day: string, { from, below }: AgeSpan): boolean {
  return birthday(birthDate, from) <= day && (below === undefined || day < birthday(birthDate, below));
}

/** The instant at which somebody leaves the ages: midnight in Denmark as the birthday begins. Undefined where they have no end. */
export function leavesAgesAt(birthDate: string, { below }: AgeSpan): Date | undefined {
  return below === undefined ? undefined : new Date(timeOf(`${birthday(birthDate, below)}T00:00:00`)!);
}
