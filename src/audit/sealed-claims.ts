import { isUtf8 } from 'node:buffer';
import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../kernel/canonical-json.js';
import { freshBytes } from './fresh-bytes.js';

const VERSION = 1;
const IV = 12;
const TAG = 16;
/** what stands in JSON as it is */
const PLAIN = /^[\w.-]*$/;

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
    const plain = decipher.update(sealed.subarray(1 + IV + TAG));
    decipher.final();
    return plain;
  } catch {
    return undefined;
  }
}

/** Which log and entry sealed claims belong to: they open nowhere else. */
export function boundTo(logId: string, entryId: string): string {
  return PLAIN.test(logId) && PLAIN.test(entryId) ? `["${logId}","${entryId}"]` : canonicalJson([logId, entryId]);
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

/**
 * The private claims; undefined when the key does not open them, ALTERED when it does and they are not those of the digest. What was sealed is
 * the canonical text itself, so the digest is looked for over the sealed bytes first, and over the claims' canonical JSON made anew where
 * those are other bytes.
 */
export function openClaims(key: Buffer, sealed: Buffer, bound: string, digest: string): JsonObject | 'ALTERED' | undefined {
  const plain = unseal(key, sealed, bound);
  if (plain === undefined) return undefined;
  const stated = Buffer.from(digest, 'base64url');
  return claimsAsSealed(plain, stated) ?? claimsMadeAnew(plain, stated) ?? 'ALTERED';
}

/** The private claims of a record that has no digest yet; undefined when the key does not open them. */
export function openPendingClaims(key: Buffer, sealed: Buffer, bound: string): JsonObject | undefined {
  const plain = unseal(key, sealed, bound);
  return plain && parsed(plain).claims;
}

const HEAD = Buffer.from('{"claims":');
const TAIL = /^,"salt":"([\w-]{43})"}$/;
const TAIL_LENGTH = ',"salt":""}'.length + 43;

/** The claims whose very bytes the digest is of, in the form that `sealClaims` gives; undefined for all else. */
function claimsAsSealed(plain: Buffer, stated: Buffer): JsonObject | undefined {
  const end = plain.length - TAIL_LENGTH;
  if (end <= HEAD.length || !plain.subarray(0, HEAD.length).equals(HEAD) || !isUtf8(plain)) return undefined;
  const salt = TAIL.exec(plain.toString('latin1', end))?.[1];
  if (salt === undefined) return undefined;
  const text = plain.subarray(HEAD.length, end);
  return isDigest(stated, salt, text) ? (JSON.parse(text.toString()) as JsonObject) : undefined;
}

function claimsMadeAnew(plain: Buffer, stated: Buffer): JsonObject | undefined {
  const { claims, salt } = parsed(plain);
  return isDigest(stated, salt, canonicalJson(claims)) ? claims : undefined;
}

function parsed(plain: Buffer): { claims: JsonObject; salt: string } {
  return JSON.parse(plain.toString()) as { claims: JsonObject; salt: string };
}

function isDigest(stated: Buffer, salt: string, claims: string | Buffer): boolean {
  const found = claimsDigest(Buffer.from(salt, 'base64url'), claims);
  return stated.length === found.length && timingSafeEqual(stated, found);
}

function claimsDigest(salt: Buffer, canonicalClaims: string | Buffer): Buffer {
  return createHmac('sha256', salt).update(canonicalClaims).digest();
}
