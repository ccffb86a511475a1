import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../kernel/canonical-json.js';
import { freshBytes } from './fresh-bytes.js';

const VERSION = 1;
const IV = 12;
const TAG = 16;

/** Seals bytes with AES-256-GCM: version byte, 12 bytes of nonce, 16 of tag, then the cipher text. `bound` is authenticated, not stored. */
export function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const iv = freshBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(bound));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), text]);
}

/** The bytes again; undefined when the key, the bound text or a bit is another. */
export function unseal(key: Buffer, sealed: Buffer, bound: string): Buffer | undefined {
  if (sealed[0] !== VERSION || sealed.length < 1 + IV + TAG) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + IV), { authTagLength: TAG })
    .setAAD(Buffer.from(bound))
    .setAuthTag(sealed.subarray(1 + IV, 1 + IV + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV + TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** Which log and entry sealed claims belong to: they open nowhere else. */
export function boundTo(logId: string, entryId: string): string {
  return canonicalJson([logId, entryId]);
}

/**
 * Seals private claims with a fresh salt, and gives the digest that commits to them without telling anything of them.
 * @param text the claims as canonical JSON
 */
export function sealClaims(key: Buffer, text: string, bound: string): { sealed: Buffer; digest: string } {
  const salt = freshBytes(32);
  const plain = Buffer.from(`{"claims":${text},"salt":"${salt.toString('base64url')}"}`);
  return { sealed: seal(key, plain, bound), digest: claimsDigest(salt, text).toString('base64url') };
}

/** The private claims; undefined when the key does not open them, ALTERED when it does and they are not those of the digest. */
export function openClaims(key: Buffer, sealed: Buffer, bound: string, digest: string): JsonObject | 'ALTERED' | undefined {
  const plain = openPlain(key, sealed, bound);
  if (plain === undefined) return undefined;
  const stated = Buffer.from(digest, 'base64url');
  const found = claimsDigest(Buffer.from(plain.salt, 'base64url'), canonicalJson(plain.claims));
  return stated.length === found.length && timingSafeEqual(stated, found) ? plain.claims : 'ALTERED';
}

/** The private claims of a record that has no digest yet; undefined when the key does not open them. */
export function openPendingClaims(key: Buffer, sealed: Buffer, bound: string): JsonObject | undefined {
  return openPlain(key, sealed, bound)?.claims;
}

function openPlain(key: Buffer, sealed: Buffer, bound: string): { claims: JsonObject; salt: string } | undefined {
  const plain = unseal(key, sealed, bound);
  return plain && (JSON.parse(plain.toString()) as { claims: JsonObject; salt: string });
}

function claimsDigest(salt: Buffer, canonicalClaims: string): Buffer {
  return createHmac('sha256', salt).update(canonicalClaims).digest();
}
