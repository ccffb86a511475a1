import type { JsonObject } from '../kernel/canonical-json.js';
import { isCommitment } from './citizen-commitment.js';
import { ENTRY_KINDS, type PublicClaims, sealedDigest } from './entry.js';
import { bytes, type Row } from './executor.js';
import { leafHash } from './merkle.js';
import { fateWhilePending } from './pending.js';
import { boundTo, openClaims } from './sealed-claims.js';

/** How far an entry can be relied on. */
export type RowState = 'READABLE' | 'ERASED' | 'TAMPERED';

/** One entry as the log's reader sees it. */
export interface LogRow {
  /** the log it stands in; together with the index this names the entry for good */
  logId: string;
  index: number;
  /** of a tampered row nothing here is a fact; of one whose leaf cannot be read, only time and kind are given, from beside it */
  entry: PublicClaims;
  citizenKey: string | null;
  /** the private claims, when they can be read */
  claims?: JsonObject;
  /** ERASED: whole, but the citizen's key is destroyed. TAMPERED: the row does not match its own leaf */
  state: RowState;
}

/**
 * Checks a row of `audit_entry` against its own leaf, and opens its claims. Whether the leaf is the one that was signed only the verifier
 * tells.
 *
 * @param row with `recorded` in the form of `exactInstant`, and `claims` in base64, which is shorter to send and sooner read than a bytea
 * @param keys those that may fit and still exist, the likelier first
 */
export function openRow(row: Row, keys: readonly Buffer[]): LogRow {
  const logId = String(row.log_id);
  const citizenKey = row.citizen_key === null ? null : String(row.citizen_key);
  const leaf = bytes(row.entry);
  const entry = parsed(leaf);
  const shown = { logId, index: Number(row.idx), citizenKey, entry: entry ?? placeholder(row) };
  if (!entry || !leafHash(leaf).equals(bytes(row.leaf_hash))) return { ...shown, state: 'TAMPERED' };
  if (row.kind !== entry.kind || row.recorded !== entry.time) return { ...shown, state: 'TAMPERED' };
  const sealed = row.claims === null ? undefined : Buffer.from(String(row.claims), 'base64');
  if (!sealed || sealedDigest(sealed) !== entry.sealedDigest) return { ...shown, state: 'TAMPERED' };
  if (!namesCitizen(entry, row.citizen_salt, citizenKey)) return { ...shown, state: 'TAMPERED' };
  const opened = openedBy(keys, sealed, boundTo(logId, entry.id), entry.claimsDigest);
  if (!opened) return { ...shown, state: citizenKey === null ? 'TAMPERED' : 'ERASED' };
  if (opened === 'ALTERED') return { ...shown, state: 'TAMPERED' };
  const fate = fateWhilePending(opened);
  return fate ? { ...shown, state: fate } : { ...shown, claims: opened, state: 'READABLE' };
}

function openedBy(keys: readonly Buffer[], sealed: Buffer, bound: string, digest: string): ReturnType<typeof openClaims> {
  for (const key of keys) {
    const opened = openClaims(key, sealed, bound, digest);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

function namesCitizen(entry: PublicClaims, salt: unknown, citizenKey: string | null): boolean {
  if (entry.v === 1) return salt === null;
  return salt !== null && isCommitment(entry.citizenDigest, bytes(salt), citizenKey);
}

function parsed(leaf: Buffer): PublicClaims | undefined {
  try {
    const entry = JSON.parse(leaf.toString()) as Partial<PublicClaims> | null;
    const isEntry = typeof entry?.id === 'string' && typeof entry.time === 'string' && (entry.v === 1 || entry.v === 2);
    return isEntry ? (entry as PublicClaims) : undefined;
  } catch {
    return undefined;
  }
}

function placeholder(row: Row): PublicClaims {
  const time = Number.isNaN(Date.parse(String(row.recorded))) ? new Date(0).toISOString() : String(row.recorded);
  const kind = ENTRY_KINDS.find((one) => one === row.kind) ?? 'KEY';
  return { v: 2, id: '', time, kind, callId: '', decisionId: '', bundle: '', claimsDigest: '', sealedDigest: '' };
}
