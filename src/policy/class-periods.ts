import type { DataClass } from '../kernel/words.js';
import type { ClassPeriod } from './decision.js';
import type { DataPeriod } from './facts.js';

/** A class that several rules release is as wide as the widest: without a period where one of them knows none, else as the first says. */
export function widen(
  periods: Map<DataClass, ClassPeriod>,
  dataClass: DataClass,
  period: DataPeriod | undefined,
  wasReleased: boolean,
): void {
  if (period === undefined) periods.delete(dataClass);
  else if (!wasReleased) periods.set(dataClass, { dataClass, ...period });
}

/** The days that lie within both; undefined where neither knows a limit. */
export function overlap(one: DataPeriod | undefined, other: DataPeriod | undefined): DataPeriod | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const from = (one.from ?? '') > (other.from ?? '') ? one.from : other.from;
  const to = one.to === undefined || (other.to !== undefined && other.to < one.to) ? other.to : one.to;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
