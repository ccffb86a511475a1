import { hash } from 'node:crypto';
import type { Caller } from '../kernel/call-context.js';

const REMEMBERED_MS = 60_000;
const MOST_TOKENS = 10_000;

/**
 * Remembers who sent a verified token: at most 60 seconds, never past the token's expiry, at most 10 000 tokens of which the longest unused
 * goes first. Keeps the SHA-256 of a token, not the token.
 */
export class VerifiedTokens {
  readonly #callers = new Map<string, { caller: Caller; from: number; until: number }>();

  /** @param now milliseconds since 1970, as below */
  recall(token: string, now: number): Caller | undefined {
    const digest = digestOf(token);
    const entry = this.#callers.get(digest);
    if (!entry) return undefined;
    this.#callers.delete(digest);
    if (now < entry.from || now >= entry.until) return undefined;
    this.#callers.set(digest, entry);
    return entry.caller;
  }

  /** Remembers nothing of a token that has expired, though the skew let it pass. */
  remember(token: string, caller: Caller, now: number, expiresAt: number): void {
    const until = Math.min(now + REMEMBERED_MS, expiresAt);
    if (until <= now) return;
    this.#callers.set(digestOf(token), { caller, from: now, until });
    if (this.#callers.size > MOST_TOKENS) this.#forgetOldest();
  }

  clear(): void {
    this.#callers.clear();
  }

  #forgetOldest(): void {
    for (const digest of this.#callers.keys()) {
      this.#callers.delete(digest);
      return;
    }
  }
}

function digestOf(token: string): string {
  return hash('sha256', token, 'base64');
}
