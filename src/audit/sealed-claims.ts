import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../kernel/canonical-json.js';

const VERSION = 1;
const IV = 12;
const TAG = 16;

/** Seals bytes with AES-256-GCM: version byte, 12 bytes of nonce, 16 of tag, then the cipher text. `bound` is authenticated, not stored. */
export function seal(key: Buffer, plain: Buffer, bound: string): Buffer {
  const iv = randomBytes(IV);
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

/** Seals private claims with a fresh salt, and gives the digest that commits to them without telling anything of them. */
export function sealClaims(key: Buffer, claims: JsonObject, bound: string): { sealed: Buffer; digest: string } {
  const salt = randomBytes(32);
  const text = canonicalJson(claims);
  const plain = Buffer.from(`{"claims":${text},"salt":"${salt.toString('base64url')}"}`);
  return { sealed: seal(key, plain, bound), digest: claimsDigest(salt, text).toString('base64url') };
}

/** The private claims; undefined when they cannot be opened or do not match the digest. */
export function openClaims(key: Buffer, sealed: Buffer, bound: string, digest?: string): JsonObject | undefined {
  const plain = unseal(key, sealed, bound);
  if (plain === undefined) return undefined;
  const { claims, salt } = JSON.parse(plain.toString()) as { claims: JsonObject; salt: string };
  if (digest === undefined) return claims;
  const stated = Buffer.from(digest, 'base64url');
  const found = claimsDigest(Buffer.from(salt, 'base64url'), canonicalJson(claims));
  return stated.length === found.length && timingSafeEqual(stated, found) ? claims : undefined;
}

function claimsDigest(salt: Buffer, canonicalClaims: string): Buffer {
  return createHmac('sha256', salt).update(canonicalClaims).digest();
}
