import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Problem } from '../../kernel/problem.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LONGEST = 1000;

/**
 * Opaque page marks: encrypted (AES-256-GCM, NIST SP 800-38D), because a place in a list can be a citizen's key, and bound to one caller
 * and one filter, so that nobody reads, makes or lends them. A mark is base64url without padding of nonce, text and tag.
 */
export class Cursors {
  readonly #key: Buffer;

  /** @param secret 32 bytes; the key of the marks is derived from it (HKDF, RFC 5869) */
  constructor(secret: Buffer) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'helhed-cursor-v2', 32));
  }

  /** @param bound what the mark holds for: operation, caller, filter */
  seal(position: string, bound: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(bound));
    const text = [cipher.update(position, 'utf8'), cipher.final()];
    return Buffer.concat([nonce, ...text, cipher.getAuthTag()]).toString('base64url');
  }

  /** @throws Problem CURSOR_INVALID for a mark that is not ours or belongs to another question */
  open(cursor: string, bound: string): string {
    const bytes = Buffer.from(cursor.slice(0, LONGEST), 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== cursor) throw new Problem('CURSOR_INVALID');
    const [nonce, text, tag] = [
      bytes.subarray(0, NONCE_BYTES),
      bytes.subarray(NONCE_BYTES, -TAG_BYTES),
      bytes.subarray(-TAG_BYTES),
    ];
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(bound)).setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    } catch {
      throw new Problem('CURSOR_INVALID');
    }
  }
}

/** A page size asked for, between 1 and the most. @throws Problem LIMIT_EXCEEDED */
export function pageSize(first: number | undefined, most: number): number {
  const size = first ?? Math.min(20, most);
  if (!Number.isInteger(size) || size < 1 || size > most) throw new Problem('LIMIT_EXCEEDED');
  return size;
}
