import { hash } from 'node:crypto';
import type { DataClass, Sector } from '../kernel/words.js';
import type { AdapterManifest } from './contract.js';
import type { Provenance, RecordKind } from './records.js';

/** The four fields that every record but `person` begins with. */
export interface RecordHeader {
  id: string;
  sector: Sector;
  raisedClasses: DataClass[];
  provenance: Provenance;
}

export interface HeaderFacts {
  /** stable within the source, without CPR number, and never made of a unit, a provider or a place: it is shown where those are hidden */
  sourceRecordId: string;
  /** ISO 8601 instant, UTC */
  fetchedAt: string;
  /** classes beyond those of the record kind */
  raise?: readonly DataClass[];
  provenance?: Partial<Omit<Provenance, 'system' | 'sourceRecordId' | 'fetchedAt' | 'mappingVersion'>>;
}

/** The header of a record of this adapter: opaque id, classes of its kind and those raised, sorted and once each, provenance. */
export function recordHeader(manifest: AdapterManifest & { sector: Sector }, kind: RecordKind, facts: HeaderFacts): RecordHeader {
  const classes = new Set([...(manifest.recordKinds[kind] ?? []), ...(facts.raise ?? [])]);
  return {
    id: recordId(manifest.id, kind, facts.sourceRecordId),
    sector: manifest.sector,
    raisedClasses: [...classes].sort(),
    provenance: {
      system: manifest.id,
      sourceRecordId: facts.sourceRecordId,
      fetchedAt: facts.fetchedAt,
      mappingVersion: manifest.mappingVersion,
      ...facts.provenance,
    },
  };
}

/** 32 characters of base64url: the same record has the same id in every call, and the id tells nothing. */
export function recordId(system: string, kind: RecordKind, sourceRecordId: string): string {
  return hash('sha256', `${system}\0${kind}\0${sourceRecordId}`, 'base64url').slice(0, 32);
}
