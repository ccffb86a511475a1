import type { Logger } from 'pino';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { BreakGlassEvent, Observer } from '../access/parts.js';
import type { AuditLog } from '../audit/audit-log.js';
import type { Forbidden } from '../citizen/forbidden-records.js';
import type { FailurePlace } from '../connectors/source-observer.js';
import type { Clock } from '../kernel/clock.js';
import { CountedNames } from './counted-names.js';
import { failureLine } from './failure-line.js';

/** What is asked about work that comes round by itself. */
export interface RoundsView {
  state(): Promise<string>;
  figures(): Promise<{ work: string; of: string; good: number; failed: number; lastGood?: Date }[]>;
}

/** What a security officer wants to hear of: requests refused before anybody was known, a source that answers about another citizen, a break-glass, a caller who asks about many citizens. */
export type SecurityEventKind =
  | 'TOKEN_REFUSED'
  | 'REQUEST_UNREADABLE'
  | 'CALLS_LIMITED'
  | 'SOURCE_IDENTITY_MISMATCH'
  | 'BREAK_GLASS'
  | 'MANY_CITIZENS';

/** Prometheus figures of one process, and the log lines of what went wrong. Labels are of closed or bounded sets; none can hold personal data. */
export class Metrics implements Observer {
  readonly registry = new Registry();
  readonly #decisions = new Counter({
    name: 'helhed_decisions_total',
    help: 'Decisions by operation and outcome',
    labelNames: ['operation', 'outcome'],
    registers: [this.registry],
  });
  readonly #gaps = new Counter({
    name: 'helhed_policy_gaps_total',
    help: 'Calls refused because nothing in the purpose catalogue speaks of them, by purpose and reason',
    labelNames: ['purpose', 'reason'],
    registers: [this.registry],
  });
  readonly #asked = new Counter({
    name: 'helhed_source_operations_total',
    help: 'Operations asked of a source, by state',
    labelNames: ['system', 'state'],
    registers: [this.registry],
  });
  readonly #took = new Histogram({
    name: 'helhed_source_seconds',
    help: 'Time a source took',
    labelNames: ['system'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 5],
    registers: [this.registry],
  });
  readonly #lost = new Counter({
    name: 'helhed_outcome_records_lost_total',
    help: 'Outcome records that could not be written',
    registers: [this.registry],
  });
  readonly #forbidden = new Counter({
    name: 'helhed_forbidden_records_total',
    help: 'Records dropped whole whatever was decided, by why: anonymous treatment (SEL § 101 a) or a class that no list knows',
    labelNames: ['why'],
    registers: [this.registry],
  });
  readonly #refused = new Counter({
    name: 'helhed_tokens_refused_total',
    help: 'Tokens refused, by reason word',
    labelNames: ['reason'],
    registers: [this.registry],
  });

  readonly #breakGlass = new Counter({
    name: 'helhed_break_glass_total',
    help: 'Break-glasses asked for, confirmed, not confirmed and ended before their time',
    labelNames: ['event'],
    registers: [this.registry],
  });
  readonly #ignored = new CountedNames({
    name: 'helhed_source_fields_ignored_total',
    help: 'Fields of a source that its mapping read and dropped, by field; at most 150 fields a source, the rest as OTHER',
    label: 'field',
    mostNames: 150,
    registry: this.registry,
  });
  readonly #unknownCodes = new CountedNames({
    name: 'helhed_source_codes_unknown_total',
    help: 'Codes that no list knows, by code system; at most 50 code systems a source, the rest as OTHER',
    label: 'code_system',
    mostNames: 50,
    registry: this.registry,
  });
  readonly #refusedRelations = new Counter({
    name: 'helhed_relation_records_refused_total',
    help: 'Relation records of a source that were not taken, by reason',
    labelNames: ['system', 'reason'],
    registers: [this.registry],
  });
  readonly #failures = new Counter({
    name: 'helhed_unexpected_errors_total',
    help: 'Errors that nobody foresaw, by place; each has a log line',
    labelNames: ['place'],
    registers: [this.registry],
  });
  readonly #securityEvents = new Counter({
    name: 'helhed_security_events_total',
    help: 'Requests refused before anybody was known, and answers of sources about another citizen, by kind',
    labelNames: ['kind'],
    registers: [this.registry],
  });

  /** @param log takes a line for each unexpected error, each answer about another citizen and each feed with refused records */
  constructor(private readonly log?: Pick<Logger, 'error' | 'warn'>) {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Adds the log's own figures: records that wait, and how long the oldest has waited. */
  watch(audit: AuditLog): void {
    new Gauge({
      name: 'helhed_log_queued',
      help: 'Records that wait for the log',
      registers: [this.registry],
      collect() {
        this.set(audit.metrics().queued);
      },
    });
    new Gauge({
      name: 'helhed_log_lag_seconds',
      help: 'How long the oldest waiting record has waited',
      registers: [this.registry],
      collect() {
        this.set(audit.metrics().lagMs / 1000);
      },
    });
    new Gauge({
      name: 'helhed_log_tampered_rows_met',
      help: 'Rows of the log met while reading that are not what was written',
      registers: [this.registry],
      collect() {
        this.set(audit.metrics().tampered);
      },
    });
  }

  /** Adds figures of the rounds: runs by result, seconds since the last good one, and whether the queue answers. */
  watchRounds(rounds: RoundsView, clock: Clock): void {
    let asked: ReturnType<RoundsView['figures']> | undefined;
    const figures = () =>
      (asked ??= rounds.figures().finally(() => {
        asked = undefined;
      }));
    new Counter({
      name: 'helhed_runs_total',
      help: 'Runs of work that comes round by itself, by result; a run that failed has used up its retries',
      labelNames: ['work', 'of', 'result'],
      registers: [this.registry],
      async collect() {
        const all = await figures();
        this.reset();
        for (const { failed, good, of, work } of all) {
          this.inc({ work, of, result: 'OK' }, good);
          this.inc({ work, of, result: 'FAILED' }, failed);
        }
      },
    });
    new Gauge({
      name: 'helhed_run_good_age_seconds',
      help: 'How long ago the last good run was; absent before the first',
      labelNames: ['work', 'of'],
      registers: [this.registry],
      async collect() {
        const all = await figures();
        this.reset();
        for (const { lastGood, of, work } of all)
          if (lastGood) this.set({ work, of }, (clock.now().getTime() - lastGood.getTime()) / 1000);
      },
    });
    new Gauge({
      name: 'helhed_queue_ready',
      help: '1 while the job queue answers or none is needed, else 0',
      registers: [this.registry],
      async collect() {
        this.set((await rounds.state()) === 'not ready' ? 0 : 1);
      },
    });
  }

  decided(operation: string, outcome: string): void {
    this.#decisions.inc({ operation, outcome });
  }

  gapMet(purpose: string, reason: string): void {
    this.#gaps.inc({ purpose, reason });
  }

  asked(system: string, state: string, milliseconds: number): void {
    this.#asked.inc({ system, state });
    this.#took.observe({ system }, milliseconds / 1000);
  }

  outcomeLost(): void {
    this.#lost.inc();
  }

  forbiddenRecord(why: Forbidden): void {
    this.#forbidden.inc({ why });
  }

  brokeGlass(event: BreakGlassEvent, id: string): void {
    this.#breakGlass.inc({ event });
    if (event !== 'CONFIRMED') return;
    this.securityEvent('BREAK_GLASS');
    this.log?.warn({ event: 'security', kind: 'BREAK_GLASS', breakGlass: id });
  }

  manyCitizens(callId: string): void {
    this.securityEvent('MANY_CITIZENS');
    this.log?.warn({ event: 'security', kind: 'MANY_CITIZENS', callId });
  }

  tokenRefused(reason: string): void {
    this.#refused.inc({ reason });
  }

  securityEvent(kind: SecurityEventKind): void {
    this.#securityEvents.inc({ kind });
  }

  identityMismatch(system: string, { traceparent }: { traceparent: string }): void {
    this.securityEvent('SOURCE_IDENTITY_MISMATCH');
    this.log?.warn({ event: 'security', kind: 'SOURCE_IDENTITY_MISMATCH', system, traceparent });
  }

  readPast(system: string, { ignored, unknownCodes }: Parameters<Observer['readPast']>[1]): void {
    for (const [name, times] of Object.entries(ignored)) this.#ignored.add(system, name, times);
    for (const [name, times] of Object.entries(unknownCodes)) this.#unknownCodes.add(system, name, times);
  }

  refusedRelations(system: string, refused: Readonly<Record<string, number>>, marks: readonly string[]): void {
    for (const [reason, times] of Object.entries(refused)) this.#refusedRelations.inc({ system, reason }, times);
    this.log?.warn({ event: 'relation records refused', system, refused, marks });
  }

  failed(where: FailurePlace, thrown: unknown, call?: { callId?: string; traceparent?: string }): void {
    this.#failures.inc({ place: where });
    this.log?.error(failureLine(where, thrown, call));
  }
}
