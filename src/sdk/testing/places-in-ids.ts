import type { CitizenRecords } from '../records.js';

interface Placed {
  readonly provenance: { readonly sourceRecordId: string };
  readonly unit?: { readonly id?: string; readonly name?: string };
  readonly provider?: string;
  readonly providerCvr?: string;
  readonly place?: string;
}

/**
 * Paths of the records whose id in the source holds their own unit, provider or place. There may be none: the id is shown where those are
 * hidden, and our own id is made of it.
 */
export function placesInIds(records: CitizenRecords): string[] {
  return Object.entries(records).flatMap(([kind, list]) =>
    Array.isArray(list) ? list.flatMap((one, at) => (tellsPlace(one) ? [`/${kind}/${at}`] : [])) : [],
  );
}

function tellsPlace({ provenance, unit, provider, providerCvr, place }: Placed): boolean {
  const words = [unit?.id, unit?.name, provider, providerCvr, place];
  return words.some((word) => word !== undefined && word.length > 3 && provenance.sourceRecordId.includes(word));
}
