import type { Period } from '../generated/documents.js';
import type { DataClass, Hidden } from '../kernel/words.js';
import { dayOf } from '../sdk/dates.js';
import type { CitizenRecords } from '../sdk/index.js';
import type { Masks } from './mask.js';

/** A class of which only records about these days may leave; days YYYY-MM-DD, both within, open where absent. */
interface ClassDays {
  readonly dataClass: DataClass;
  readonly from?: string;
  readonly to?: string;
}

interface DatedRecord {
  readonly provenance?: { readonly effectivePeriod?: Period };
}

/**
 * Masks a source's records where a consent reaches data of a period only. A record is masked by the classes whose period it lies in as a
 * whole, an open end counting as today: so it loses the fields of the others, or is dropped where its kind or a raised class is among them.
 * A record that does not say what days it is about lies in no period.
 * @param today Danish day, YYYY-MM-DD
 */
export function maskWithin(
  masks: Masks,
  { classes, periods, hides }: { classes: readonly DataClass[]; periods: readonly ClassDays[]; hides: readonly Hidden[] },
  records: CitizenRecords,
  today: string,
): CitizenRecords {
  const lists = Object.entries(records).filter(([, value]) => Array.isArray(value));
  const kept = lists.map(([kind, value]) => {
    const one = (record: object) => {
      const admitted = classes.filter((dataClass) =>
        periods.every((limit) => limit.dataClass !== dataClass || liesWithin(record as DatedRecord, limit, today)),
      );
      const masked = masks.mask('CitizenRecords', admitted, { [kind]: [record] }, hides) as Record<string, object[] | undefined>;
      return masked[kind] ?? [];
    };
    return [kind, (value as object[]).flatMap(one)] as const;
  });
  return Object.fromEntries(kept.filter(([, list]) => list.length > 0)) as CitizenRecords;
}

function liesWithin({ provenance }: DatedRecord, { from, to }: ClassDays, today: string): boolean {
  const { from: begins, to: ends } = provenance?.effectivePeriod ?? {};
  const [first, last] = [dayOf(begins), dayOf(ends) ?? today];
  if (first === undefined) return false;
  return (from === undefined || from <= first) && (to === undefined || (last <= to && first <= to));
}
