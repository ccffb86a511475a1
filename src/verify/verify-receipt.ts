import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { readVerifierKey } from './signed-head.js';

/** A receipt whose signature is good. */
export interface GoodReceipt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly receipt: Readonly<Record<string, unknown>>;
}

const PART = /^[A-Za-z0-9_-]+$/;
const NEEDED = ['schema_version', 'receipt_id', 'record_id', 'pii_principal_id', 'processing', 'party_identification', 'event'];

/** A public key: a JWK of an Ed25519 key, as `/.well-known/helhed` tells it, or a log's verifier key. Undefined when it is neither. */
export function readReceiptKey(text: string): KeyObject | undefined {
  const noteKey = readVerifierKey(text);
  if (noteKey !== undefined) return noteKey.key;
  try {
    const { kty, crv, x } = JSON.parse(text) as { kty?: unknown; crv?: unknown; x?: unknown };
    if (kty !== 'OKP' || crv !== 'Ed25519' || typeof x !== 'string') return undefined;
    return createPublicKey({ key: { kty, crv, x }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/**
 * Checks a receipt: a compact JWS (RFC 7515) of one Ed25519 signature (RFC 8037) over a receipt by ISO/IEC TS 27560. Each part must be the
 * one spelling of its bytes.
 * @returns the receipt, or in words what is wrong
 */
export function verifyReceipt(text: string, key: KeyObject): GoodReceipt | string {
  const parts = text.trim().split('.');
  const [head = '', body = '', signature = ''] = parts;
  if (parts.length !== 3 || !parts.every(isOneSpelling)) return 'the file is not a compact JWS';
  const header = objectOf(head);
  if (header === undefined) return 'the header cannot be read';
  if (header.alg !== 'EdDSA' || header.typ !== 'consent-receipt+json' || 'crit' in header)
    return 'the header is not that of a consent receipt';
  if (!verify(null, Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) return 'the signature is wrong';
  const receipt = objectOf(body);
  if (receipt === undefined) return 'the receipt cannot be read';
  const missing = NEEDED.filter((name) => receipt[name] === undefined);
  return missing.length > 0 ? `the receipt lacks ${missing.join(', ')}` : { header, receipt };
}

const isOneSpelling = (part: string): boolean => PART.test(part) && Buffer.from(part, 'base64url').toString('base64url') === part;

function objectOf(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
