import { dayOf, timeOf } from '../../../src/sdk/index.js';

/** The day in Denmark at an instant. */
export function danishDay(instant: string): string {
  return dayOf(instant)!;
}

/** A day or instant as an instant: a day begins at Danish midnight. */
export function beginningOf(time: string): string {
  return time.length === 10 ? (timeOf(`${time}T00:00:00`) ?? time) : time;
}

/** A day or instant as an instant: a day is counted whole. */
export function endOf(time: string): string {
  return time.length === 10 ? (timeOf(`${time}T23:59:59`) ?? time) : time;
}
