import type { PlanAppointment } from '../../generated/documents.js';
import type { Looked } from './conflict.js';
import { onOnePerson } from './open-parts.js';
import { danishDay, instantOf, MINUTE_MS, weeksLater } from './times.js';

/** Minutes that an appointment takes where no end is set. */
const MINUTES_WITHOUT_END = 30;
/** Weeks in which a repeated appointment is looked at. */
const WEEKS = 26;

/** One time at which an appointment is held; start and end in milliseconds since 1970. */
export interface Meeting {
  readonly appointment: PlanAppointment;
  readonly start: number;
  readonly end: number;
}

/** The meetings to come that the citizen is to be at, by their start. */
export function meetingsToCome({ plan, at }: Looked): Meeting[] {
  const now = instantOf(at);
  return plan.appointments
    .filter(({ status, citizenTakesPart }) => status === 'PLANNED' && citizenTakesPart !== false)
    .flatMap((one) => timesOf(one, now))
    .filter(({ end }) => end > now)
    .sort((a, b) => a.start - b.start);
}

function timesOf(appointment: PlanAppointment, now: number): Meeting[] {
  if (appointment.start === undefined) return [];
  const first = instantOf(appointment.start);
  const length = (appointment.end === undefined ? first + MINUTES_WITHOUT_END * MINUTE_MS : instantOf(appointment.end)) - first;
  const held = (weeks: number): Meeting => {
    const start = weeksLater(first, weeks);
    return { appointment, start, end: start + length };
  };
  if (appointment.weekly !== true) return [held(0)];
  const since = Math.max(0, Math.floor((now - first) / (7 * 24 * 60 * MINUTE_MS)));
  const all = Array.from({ length: WEEKS + 1 }, (_, nth) => held(since + nth));
  const { until } = appointment;
  return until === undefined ? all : all.filter(({ start }) => danishDay(start) <= until);
}

/** Pairs of meetings of one person of which the second begins before `until` of the first, by the first time of each two appointments. */
export function meetingsNear(
  meetings: readonly Meeting[],
  until: (one: Meeting) => number,
  fits: (one: Meeting, other: Meeting) => boolean,
): [Meeting, Meeting][] {
  const seen = new Set<string>();
  const near: [Meeting, Meeting][] = [];
  for (const [nth, one] of meetings.entries()) {
    const last = until(one);
    for (let next = nth + 1; next < meetings.length && meetings[next]!.start < last; next++) {
      const other = meetings[next]!;
      const ids = [one.appointment.id, other.appointment.id];
      const key = ids.sort().join(' ');
      if (ids[0] === ids[1] || seen.has(key) || !onOnePerson(one.appointment, other.appointment) || !fits(one, other)) continue;
      seen.add(key);
      near.push([one, other]);
    }
  }
  return near;
}
