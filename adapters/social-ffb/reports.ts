import { hash } from 'node:crypto';
import type { Delivery } from './fhir/bundle.js';
import type { Resource } from './fhir/fhir.js';
import { MAPPED } from './mapping/ffb/fields.js';
import { bundleDeliveredAt } from './promise.js';

const keyOf = ({ type, id }: Resource): string => `${type}/${id}`;

/** What a bundle tells of, for the index: one number of 48 bits for each resource that records are made of. */
export function numbersOf(resources: readonly Resource[]): number[] {
  const keys = new Set(resources.filter(({ type }) => MAPPED.has(type)).map(keyOf));
  return [...keys].map((key) => Number.parseInt(hash('sha256', key, 'hex').slice(0, 12), 16));
}

/**
 * The reports that have to be read to know all: the newest, and each older one that holds a resource which no newer one has. The guide's
 * own citizen has his assessment in one report and his efforts in the next; full snapshots leave the newest alone.
 * @param reports newest first
 */
export function neededOf<Report extends { bundle: { numbers: readonly number[] } }>(reports: readonly Report[]): Report[] {
  const seen = new Set<number>();
  return reports.filter(({ bundle }, at) => {
    const before = seen.size;
    for (const number of bundle.numbers) seen.add(number);
    return at === 0 || seen.size > before;
  });
}

/** Reports as one: of each resource the newest report's, marked with the time of its report. @param read newest first, at least one */
export function asOne(read: readonly { file: { mtimeMs: number }; delivery: Delivery }[]): Delivery {
  if (read.length === 1) return read[0]!.delivery;
  const resources = new Map<string, Resource>();
  for (const { file, delivery } of read) {
    const deliveredAt = new Date(bundleDeliveredAt(delivery.timestamp, file.mtimeMs)).toISOString();
    const own = new Map(delivery.resources.map((one) => [keyOf(one), one]));
    for (const [key, one] of own) if (!resources.has(key)) resources.set(key, { ...one, deliveredAt });
  }
  return { ...read[0]!.delivery, resources: [...resources.values()] };
}
