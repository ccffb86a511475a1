import type { SourceState } from '../generated/documents.js';
import type { Clock } from '../kernel/clock.js';
import { tryParseCpr } from '../kernel/cpr.js';
import type { Ids } from '../kernel/ids.js';
import { validatorOf } from '../schema/validators.js';
import type {
  AdapterManifest,
  AdapterOperations,
  CitizenRecords,
  Kin,
  RecordKind,
  RelationFact,
  SourceAnswer,
} from '../sdk/index.js';
import { SourceProblem } from '../sdk/index.js';
import { SourceGuard } from './source-guard.js';
import type { SourceObserver } from './source-observer.js';

/** What came of asking one source: always a value, never an exception. */
export interface SourceOutcome {
  readonly state: Exclude<SourceState, 'NOT_ASKED'>;
  readonly records: CitizenRecords;
  /** relatives by number, from master data alone */
  readonly kin?: readonly Kin[];
  readonly fetchedAt: string;
  readonly deliveredAt?: string;
  readonly stale?: boolean;
  /** problem code when there are no records for a bad reason */
  readonly problem?: string;
  /** milliseconds */
  readonly took: number;
}

export interface SourceQuestion {
  readonly cpr: string;
  readonly kinds: readonly RecordKind[];
  readonly traceparent: string;
  readonly signal: AbortSignal;
}

export interface ConnectorParts {
  manifest: AdapterManifest;
  operations: AdapterOperations;
  municipality: string;
  clock: Clock;
  ids: Ids;
  observer: SourceObserver;
}

const STATES: Readonly<Record<string, SourceOutcome['state']>> = {
  SOURCE_UNAVAILABLE: 'UNAVAILABLE',
  SOURCE_OVERLOADED: 'UNAVAILABLE',
  SOURCE_REFUSED: 'UNAVAILABLE',
  SOURCE_TIMEOUT: 'TIMEOUT',
};

/** One source as the gateway sees it: asked within its limits, its answer checked against the published schema before anybody reads it. */
export class Connector {
  readonly #guard: SourceGuard;
  readonly #validate = validatorOf('citizen/citizen-records.schema.json');

  constructor(private readonly parts: ConnectorParts) {
    this.#guard = new SourceGuard(parts.manifest.limits);
  }

  get manifest(): AdapterManifest {
    return this.parts.manifest;
  }

  async ask(question: SourceQuestion): Promise<SourceOutcome> {
    const { clock, observer } = this.parts;
    const started = performance.now();
    const done = (outcome: Omit<SourceOutcome, 'fetchedAt' | 'took'>): SourceOutcome => ({
      ...outcome,
      fetchedAt: clock.now().toISOString(),
      took: performance.now() - started,
    });
    try {
      const answer = await this.#guard.run(question.signal, (signal) => this.#askOnce({ ...question, signal }));
      this.#check(answer.records);
      observer.readPast(this.manifest.id, { ignored: answer.ignored ?? {}, unknownCodes: answer.unknownCodes ?? {} });
      const { deliveredAt, stale, withheld } = answer;
      const empty = Object.values(answer.records).every(
        (records) => records === undefined || (Array.isArray(records) && records.length === 0),
      );
      const state = withheld ? 'WITHHELD_AT_SOURCE' : empty ? 'NO_RECORDS' : 'OK';
      const kin = this.#checkedKin(answer.kin);
      return done({
        state,
        records: answer.records,
        ...(kin && { kin }),
        ...(deliveredAt && { deliveredAt }),
        ...(stale !== undefined && { stale }),
      });
    } catch (thrown) {
      const code = thrown instanceof SourceProblem ? thrown.code : 'SOURCE_INVALID';
      if (code === 'SOURCE_IDENTITY_MISMATCH') observer.identityMismatch(this.manifest.id, { traceparent: question.traceparent });
      return done({ state: STATES[code] ?? 'INVALID', records: {}, problem: code });
    }
  }

  /** The relations of the source, or none when it keeps none. @throws SourceProblem in the middle of the list when the source fails */
  relations(signal: AbortSignal): AsyncIterable<RelationFact> | undefined {
    const { operations, municipality, ids } = this.parts;
    return operations.relations?.({ signal, municipality, requestId: ids.next() });
  }

  ready(signal: AbortSignal): Promise<boolean> {
    return this.parts.operations.ready(signal).catch(() => false);
  }

  close(): Promise<void> {
    return this.parts.operations.close();
  }

  /** An error that is no SourceProblem is a bug of the adapter: the caller hears of an invalid source, the operator of the bug. */
  async #askOnce(question: SourceQuestion): Promise<SourceAnswer> {
    const { ids, municipality, observer, operations } = this.parts;
    try {
      return await operations.citizenRecords({ ...question, municipality, requestId: ids.next() });
    } catch (thrown) {
      const { signal, traceparent } = question;
      if (!(thrown instanceof SourceProblem) && !signal.aborted) observer.failed('SOURCE', thrown, { traceparent });
      throw thrown;
    }
  }

  /** Relatives are believed of master data alone, and of no number that is none. */
  #checkedKin(kin: readonly Kin[] | undefined): readonly Kin[] | undefined {
    if (kin === undefined || this.manifest.sector !== undefined) return undefined;
    if (kin.some(({ cpr }) => tryParseCpr(cpr)?.value !== cpr)) throw new SourceProblem('SOURCE_INVALID');
    return kin;
  }

  #check(records: CitizenRecords): void {
    const { id, sector, recordKinds } = this.parts.manifest;
    if (!this.#validate(records)) throw new SourceProblem('SOURCE_INVALID', this.#validate.errors);
    for (const [kind, list] of Object.entries(records)) {
      const least = recordKinds[kind as RecordKind];
      if (least === undefined) throw new SourceProblem('SOURCE_INVALID');
      if (!Array.isArray(list)) continue;
      for (const record of list) {
        const owned = record.sector === sector && record.provenance.system === id;
        if (!owned || !least.every((one) => record.raisedClasses.includes(one))) throw new SourceProblem('SOURCE_INVALID');
      }
    }
  }
}
