import { hash } from 'node:crypto';
import { canonicalJson, type Json } from '../kernel/canonical-json.js';
import { Problem } from '../kernel/problem.js';

export const ENTRY_KINDS = ['INTENT', 'OUTCOME', 'REFUSAL', 'MUTATION', 'FEED', 'LOG_READ', 'LOOKUP', 'KEY'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A private claim; undefined members are dropped before hashing. */
export type Claim = Json | undefined | readonly Claim[] | { readonly [name: string]: Claim };

/** What only the holder of the citizen's key may read. The names are a convention; more may be given. */
export interface PrivateClaims {
  /** who called: subject, employee, role, unit, sector, municipality, client, channel, session */
  readonly caller?: { readonly employee?: string; readonly [name: string]: Claim };
  readonly sectors?: readonly string[];
  readonly classes?: Claim;
  readonly fields?: Claim;
  readonly consents?: Claim;
  readonly relation?: Claim;
  /** the decision's input facts, whole, so that it can be replayed */
  readonly facts?: Claim;
  /** state per source system */
  readonly sources?: Claim;
  readonly [name: string]: Claim;
}

/** What a caller of the log hands in; one record per citizen and call (domain law 3.2). */
export interface AuditDraft {
  kind: EntryKind;
  callId: string;
  decisionId: string;
  outcome?: string;
  reasonCode?: string;
  purpose?: string;
  /** hash of the policy bundle that decided */
  bundle: string;
  footprintHash?: string;
  /** for an OUTCOME: the log index of its INTENT */
  intentIndex?: number;
  /** the citizen's keyed pseudonym; absent for runs that concern no single citizen */
  citizenKey?: string;
  claims: PrivateClaims;
}

/** The leaf: public claims only. Every refusal has the same set of names, with null where there is nothing to say. */
export interface PublicClaims {
  /** 1: says nothing of its citizen */
  v: 1 | 2;
  id: string;
  /** ISO 8601, UTC, milliseconds */
  time: string;
  kind: EntryKind;
  callId: string;
  decisionId: string;
  outcome?: string | null;
  reasonCode?: string | null;
  purpose?: string | null;
  bundle: string;
  footprintHash?: string;
  intentIndex?: number;
  /** base64url HMAC-SHA-256 over the canonical private claims, keyed by a random salt that lies sealed with them */
  claimsDigest: string;
  /** base64url SHA-256 of the sealed claims as stored, so that a change of them is found without any key */
  sealedDigest: string;
  /** from version 2: base64url HMAC-SHA-256 over the citizen's key, of nothing where there is no citizen, under a salt in a column of its own */
  citizenDigest?: string;
}

/** A record ready for the sequencer. */
export interface SealedRecord {
  readonly id: string;
  readonly kind: EntryKind;
  readonly time: string;
  readonly citizenKey: string | null;
  /** what the leaf's commitment to that key was made with */
  readonly citizenSalt: Buffer;
  /** the leaf's bytes */
  readonly entry: Buffer;
  /** the sealed private claims */
  readonly sealed: Buffer;
  /** whether a row of audit_pending carries the same id and is to be marked with the index */
  readonly pending: boolean;
}

const LONGEST_ENTRY = 65_535;

/** A draft as a leaf. @throws Problem INTERNAL when the leaf would be longer than a C2SP tile entry may be (65,535 bytes) */
export function entryOf(
  id: string,
  time: string,
  draft: Omit<AuditDraft, 'claims'>,
  digests: Required<Pick<PublicClaims, 'claimsDigest' | 'sealedDigest' | 'citizenDigest'>>,
): Buffer {
  const { kind, callId, decisionId, outcome, reasonCode, purpose, bundle, footprintHash, intentIndex } = draft;
  const refusal = kind === 'REFUSAL';
  const claims: PublicClaims = {
    v: 2,
    id,
    time,
    kind,
    callId,
    decisionId,
    bundle,
    ...digests,
    ...((refusal || outcome !== undefined) && { outcome: outcome ?? null }),
    ...((refusal || reasonCode !== undefined) && { reasonCode: reasonCode ?? null }),
    ...((refusal || purpose !== undefined) && { purpose: purpose ?? null }),
    ...(!refusal && footprintHash !== undefined && { footprintHash }),
    ...(!refusal && intentIndex !== undefined && { intentIndex }),
  };
  const entry = Buffer.from(canonicalJson(claims));
  if (entry.length > LONGEST_ENTRY) throw new Problem('INTERNAL', { detail: 'an audit entry is too long' });
  return entry;
}

/** base64url SHA-256 of the sealed claims. */
export function sealedDigest(sealed: Buffer): string {
  return hash('sha256', sealed, 'base64url');
}
