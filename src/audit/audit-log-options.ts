import type { Clock } from '../kernel/clock.js';
import type { Ids } from '../kernel/ids.js';
import type { Queryable } from './executor.js';
import type { SequencerMetrics } from './sequencer.js';

export interface AuditLogOptions {
  /** a `pg.Pool`; each statement is a transaction of its own */
  query: Queryable;
  /** one log per instance of the gateway */
  logId: string;
  /** the log's public name, a schema-less URL such as `helhed.example.dk/log/a`; also the name of its key */
  origin: string;
  /** Ed25519 private key: PEM (PKCS #8), or its 32-byte seed in base64 */
  signingKey: string;
  /** the installation's key that wraps the citizens' keys, 32 bytes */
  keyEncryptionKey: Buffer;
  clock: Clock;
  ids: Ids;
  /** whether the database survives a loss of power; goes into each receipt */
  powerSafe: boolean;
  /** milliseconds that an append may take before it counts as failed */
  appendTimeoutMs: number;
  queueLimit?: number;
  /** is told of rows that a reader met and that do not match their own leaf */
  onTampered?: (rows: readonly TamperedRow[]) => void;
}

/** Names an entry that is not what was written. */
export interface TamperedRow {
  readonly logId: string;
  readonly index: number;
}

/** Figures of the log since the start. */
export interface AuditLogMetrics extends SequencerMetrics {
  /** tampered rows that readers met, each time they met one */
  tampered: number;
}
