import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observer } from '../access/parts.js';
import type { AuditLog } from '../audit/audit-log.js';

/** Prometheus figures of one process. Labels are of closed sets; none can hold personal data. */
export class Metrics implements Observer {
  readonly registry = new Registry();
  readonly #decisions = new Counter({
    name: 'helhed_decisions_total',
    help: 'Decisions by operation and outcome',
    labelNames: ['operation', 'outcome'],
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
  readonly #refused = new Counter({
    name: 'helhed_tokens_refused_total',
    help: 'Tokens refused, by reason word',
    labelNames: ['reason'],
    registers: [this.registry],
  });

  constructor() {
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
  }

  decided(operation: string, outcome: string): void {
    this.#decisions.inc({ operation, outcome });
  }

  asked(system: string, state: string, milliseconds: number): void {
    this.#asked.inc({ system, state });
    this.#took.observe({ system }, milliseconds / 1000);
  }

  outcomeLost(): void {
    this.#lost.inc();
  }

  tokenRefused(reason: string): void {
    this.#refused.inc({ reason });
  }
}
