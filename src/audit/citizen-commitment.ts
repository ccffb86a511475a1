import { createHmac, timingSafeEqual } from 'node:crypto';
import { freshBytes } from './fresh-bytes.js';

/** What a leaf says of its citizen, and what the row needs to show that it is true. */
export interface CitizenCommitment {
  /** 32 random bytes, new for every entry */
  salt: Buffer;
  /** base64url HMAC-SHA-256 under the salt: 43 characters */
  digest: string;
}

/**
 * Commits to a citizen's key, or to there being no citizen, which looks the same. The digest tells nothing without the salt, and equal
 * citizens give unequal digests. Salt and key stand in columns beside the leaf, so that the commitment can be checked after the
 * citizen's claims were made unreadable.
 */
export function commitToCitizen(citizenKey: string | null): CitizenCommitment {
  const salt = freshBytes(32);
  return { salt, digest: digestOf(salt, citizenKey).toString('base64url') };
}

/** Whether a digest is the commitment to exactly this key under this salt. */
export function isCommitment(digest: unknown, salt: Buffer, citizenKey: string | null): boolean {
  if (typeof digest !== 'string' || citizenKey === '') return false;
  const stated = Buffer.from(digest, 'base64url');
  const found = digestOf(salt, citizenKey);
  return stated.length === found.length && timingSafeEqual(stated, found);
}

function digestOf(salt: Buffer, citizenKey: string | null): Buffer {
  return createHmac('sha256', salt)
    .update(citizenKey ?? '')
    .digest();
}
