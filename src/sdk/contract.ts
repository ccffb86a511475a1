/**
 * The adapter contract, version 1. An adapter is a function that returns a plain object; it knows nothing of who asks or why,
 * and it is asked only what the policy has allowed.
 */
import type { Clock } from '../kernel/clock.js';
import type { Capacity, DataClass, Sector } from '../kernel/words.js';
import type { SourceHttp, SourceHttpOptions } from './http.js';
import type { CitizenRecords, RecordKind } from './records.js';

export const CONTRACT_VERSION = 1;

/** What an adapter says of itself; read before any call is made. */
export interface AdapterManifest {
  /** folder name, kebab-case */
  id: string;
  /** version of this contract that the adapter was built for; another one stops the start */
  contractVersion: typeof CONTRACT_VERSION;
  /** the sector that owns the data; absent for master data, which is internal and never a source of the view's records but `person` */
  sector?: Sector;
  transport: 'REST' | 'SOAP' | 'FHIR' | 'FILE_DROP';
  /**
   * The record kinds it can fill, each with the data classes that every record of the kind carries at least.
   * The host adds them to each record; a mapping may raise a record's classes further and can never lower them.
   */
  recordKinds: Partial<Record<RecordKind, readonly DataClass[]>>;
  limits: {
    /** milliseconds for one operation, retry included */
    timeoutMs: number;
    /** bytes of one unpacked answer */
    maxBytes: number;
    /** connections kept to the source */
    connections: number;
    /** operations under way at once, and operations waiting for a place */
    concurrency: number;
    queue: number;
  };
  /** HTTP calls that one citizenRecords operation makes for all kinds when nothing fails (0 for files; token calls are left out) */
  httpCallsPerOperation: number;
  /** where fewer kinds make fewer calls, one entry for each call: the kinds that it fills; the call is made when one of them is asked */
  httpCalls?: readonly (readonly RecordKind[])[];
  mappingVersion: string;
}

/** One question about one citizen. */
export interface SourceCall {
  /** ten characters, no hyphen */
  readonly cpr: string;
  /** kinds to fill; others are neither fetched nor returned where the source lets us choose */
  readonly kinds: readonly RecordKind[];
  /** four digits */
  readonly municipality: string;
  /** new for every attempt; at most 46 characters */
  readonly requestId: string;
  readonly traceparent: string;
  /** ends at the time limit, or when the caller leaves */
  readonly signal: AbortSignal;
}

/**
 * Somebody with a legal tie to the citizen, by number. Master data only; rules compare it with the caller, and it goes to nobody. Days are
 * Danish, YYYY-MM-DD; without a beginning the tie has always been, without an end it lasts.
 */
export interface Kin {
  tie: 'CHILD' | 'PARENT' | 'SPOUSE' | 'CUSTODY_HOLDER' | 'GUARDIAN';
  /** ten characters, no hyphen */
  cpr: string;
  from?: string;
  to?: string;
}

/** What a source answered. `ignored` and `unknownCodes` are counted by name, never by value. */
export interface SourceAnswer {
  records: CitizenRecords;
  /** with `person`, from the source of master data */
  kin?: readonly Kin[];
  /** the source said that it holds back more than it showed */
  withheld?: boolean;
  /** ISO 8601 instant at which a file source was delivered to, and whether that is older than its promise */
  deliveredAt?: string;
  stale?: boolean;
  /** source fields that were read and dropped: name -> times */
  ignored: Readonly<Record<string, number>>;
  /** codes that no list of ours knows: code system -> times */
  unknownCodes: Readonly<Record<string, number>>;
}

/** Who is known to work with whom. One line of a feed. */
export interface RelationFact {
  cpr: string;
  /** employee id; one of employee and unit is there */
  employee?: string;
  unit?: string;
  capacity: Exclude<Capacity, 'EMERGENCY'>;
  /** ISO 8601 instants; open end is absent */
  from: string;
  to?: string;
  /** stable within the source, without CPR */
  sourceRecordId: string;
}

export interface AdapterOperations {
  /** Everything the source holds of the asked kinds. No record is an empty answer, not an error. Fails with a Problem SOURCE_*. */
  citizenRecords(call: SourceCall): Promise<SourceAnswer>;
  /** Every current relation; run at start and at intervals as a feed, never for a single caller. Absent for sources without caseworkers. */
  relations?(feed: { signal: AbortSignal; requestId: string; municipality: string }): AsyncIterable<RelationFact>;
  /** True when the source can be reached; used by readiness. */
  ready(signal: AbortSignal): Promise<boolean>;
  close(): Promise<void>;
}

/** What the host lends an adapter. */
export interface AdapterHost {
  clock: Clock;
  /** new id for a request */
  requestId(): string;
  /** an HTTP client with byte cap, no redirects, one encoding at most, connections as the manifest says */
  http(options: SourceHttpOptions): SourceHttp;
  /** absolute folder in which the adapter may keep an index; never case data */
  stateDirectory: string;
}

export interface Adapter {
  manifest: AdapterManifest;
  /** JSON Schema of the settings block HELHED_ADAPTER_<ID>_<KEY> in camelCase; all values are strings; `secret: true` marks secrets */
  configSchema: Record<string, unknown>;
  connect(config: Readonly<Record<string, string>>, host: AdapterHost): Promise<AdapterOperations>;
}
