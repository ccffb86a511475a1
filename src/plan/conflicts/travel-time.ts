import { placeOf } from './postal-areas.js';

const WITHIN_ONE_CODE = 10;
const WITHIN_ONE_AREA = 20;
const DOOR_TO_DOOR = 10;
const KM_PER_DEGREE_NORTH = 111;
/** at 56 degrees north */
const KM_PER_DEGREE_EAST = 62;
const ROAD_PER_STRAIGHT_LINE = 1.25;
const KM_PER_MINUTE = 1.25;
const LEAST_BETWEEN_AREAS = 25;

/** Most minutes that a journey in Denmark is reckoned to take. */
export const LONGEST_JOURNEY = 420;

/**
 * Minutes that a journey by car takes between two postal codes: 10 within one code, 20 between codes that share the first two digits, else
 * 10 and one for each kilometre of the straight line (roads a quarter longer, 75 km/h), at least 25 and at most 420. Nothing is known of a
 * code that is in no area: 0.
 */
export function minutesBetween(one: string, other: string): number {
  if (one === other) return WITHIN_ONE_CODE;
  const [from, to] = [placeOf(one), placeOf(other)];
  if (from === undefined || to === undefined) return 0;
  if (one.slice(0, 2) === other.slice(0, 2)) return WITHIN_ONE_AREA;
  const km = Math.hypot((from[0] - to[0]) * KM_PER_DEGREE_NORTH, (from[1] - to[1]) * KM_PER_DEGREE_EAST);
  return Math.min(
    LONGEST_JOURNEY,
    Math.max(LEAST_BETWEEN_AREAS, Math.round(DOOR_TO_DOOR + (km * ROAD_PER_STRAIGHT_LINE) / KM_PER_MINUTE)),
  );
}
