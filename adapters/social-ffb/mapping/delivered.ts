import { hash } from 'node:crypto';
import { containsCpr, type HeaderFacts, type RecordHeader, type RecordKind, recordHeader } from '../../../src/sdk/index.js';
import { MANIFEST } from '../manifest.js';

/** When the records were fetched, and when the source had delivered them. ISO 8601 instants. */
export interface Delivered {
  fetchedAt: string;
  deliveredAt: string;
  stale: boolean;
}

/** Header of a record out of a delivery. A source id that holds a CPR number is replaced by its hash. */
export function headerOf(
  kind: RecordKind,
  sourceRecordId: string,
  { fetchedAt, deliveredAt, stale }: Delivered,
  facts: Omit<HeaderFacts, 'sourceRecordId' | 'fetchedAt'> = {},
): RecordHeader {
  return recordHeader(MANIFEST, kind, {
    ...facts,
    sourceRecordId: safeId(sourceRecordId),
    fetchedAt,
    provenance: { deliveredAt, stale, ...facts.provenance },
  });
}

function safeId(id: string): string {
  if (!containsCpr(id) && id.length <= 200) return id;
  return `${id.slice(0, id.indexOf('/') + 1).slice(0, 40)}sha256-${hash('sha256', id, 'hex').slice(0, 32)}`;
}
