import { createLocalJWKSet, errors, type FlattenedJWSInput, type JSONWebKeySet, type JWTHeaderParameters } from 'jose';
import type { Clock } from '../kernel/clock.js';
import { readJson } from './read-json.js';
import { TokenRefused } from './refusal.js';

/** A newer set is sought, in the background, once the one in use is this old. */
const REFRESH_AFTER_MS = 5 * 60_000;
/** A set that could not be renewed is used no longer than this: a withdrawn key dies even while the issuer is silent. */
const USED_AT_MOST_MS = 30 * 60_000;
/** The least time between two fetches while a set is in use; while none is, the issuer may be tried again sooner. */
const COOLDOWN_MS = 60_000;
const COOLDOWN_WITHOUT_KEYS_MS = 5_000;
const MOST_KEYS = 100;

type FindKey = ReturnType<typeof createLocalJWKSet>;
type Key = Awaited<ReturnType<FindKey>>;

export interface IssuerKeysOptions {
  issuer: string;
  /** without it the address is found by OpenID Connect Discovery 1.0, anew at each fetch */
  jwksUri?: string;
  clock: Clock;
  fetch: typeof globalThis.fetch;
}

export interface IssuerKeys {
  /**
   * The one public key that may have signed a token with this header.
   * @throws TokenRefused UNKNOWN_KEY or KEYS_UNAVAILABLE
   */
  find(header: JWTHeaderParameters, token: FlattenedJWSInput): Promise<Key>;
  /** Forgets the keys and breaks off a fetch under way. */
  close(): void;
}

/**
 * The issuer's public keys (RFC 7517). An unknown `kid` makes us look for newer keys at most once a minute, whoever sends how many; the
 * address asked never depends on a token. A fetch that fails leaves the keys held in use until they are 30 minutes old.
 */
export function issuerKeys({ issuer, jwksUri, clock, fetch }: IssuerKeysOptions): IssuerKeys {
  const closing = new AbortController();
  let held: { find: FindKey; since: number } | undefined;
  let tried: number | undefined;
  let underway: Promise<boolean> | undefined;

  const heldFor = () => (held ? clock.now().getTime() - held.since : Number.POSITIVE_INFINITY);
  const usable = () => heldFor() < USED_AT_MOST_MS;

  function refetch(): Promise<boolean> {
    if (underway) return underway;
    const elapsed = tried === undefined ? Number.POSITIVE_INFINITY : clock.now().getTime() - tried;
    const cooldown = usable() ? COOLDOWN_MS : COOLDOWN_WITHOUT_KEYS_MS;
    if (closing.signal.aborted || (elapsed >= 0 && elapsed < cooldown)) return Promise.resolve(false);
    tried = clock.now().getTime();
    underway = fetchKeys()
      .then(
        (find) => {
          if (closing.signal.aborted) return false;
          held = { find, since: clock.now().getTime() };
          return true;
        },
        () => false,
      )
      .finally(() => {
        underway = undefined;
      });
    return underway;
  }

  async function fetchKeys(): Promise<FindKey> {
    const url = jwksUri === undefined ? await discoverJwksUri(issuer, fetch, closing.signal) : new URL(jwksUri);
    return createLocalJWKSet(asKeySet(await readJson(fetch, url, closing.signal)));
  }

  async function keysInUse(): Promise<FindKey> {
    const age = heldFor();
    if (!usable()) await refetch();
    else if (age < 0 || age >= REFRESH_AFTER_MS) void refetch();
    if (!held || !usable()) throw new TokenRefused('KEYS_UNAVAILABLE');
    return held.find;
  }

  return {
    async find(header, token) {
      const found = await match(await keysInUse(), header, token);
      if (found) return found;
      const foundLater = (await refetch()) ? await match(await keysInUse(), header, token) : undefined;
      if (!foundLater) throw new TokenRefused('UNKNOWN_KEY');
      return foundLater;
    },
    close() {
      closing.abort();
      held = undefined;
    },
  };
}

async function match(find: FindKey, header: JWTHeaderParameters, token: FlattenedJWSInput): Promise<Key | undefined> {
  try {
    return await find(header, token);
  } catch (thrown) {
    if (thrown instanceof errors.JWKSNoMatchingKey) return undefined;
    throw new TokenRefused('UNKNOWN_KEY');
  }
}

async function discoverJwksUri(issuer: string, fetch: typeof globalThis.fetch, closing: AbortSignal): Promise<URL> {
  const found = await readJson(fetch, new URL(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`), closing);
  if (!isRecord(found) || found.issuer !== issuer) throw new Error('the discovery document is of another issuer');
  if (typeof found.jwks_uri !== 'string') throw new Error('the discovery document names no keys');
  const url = new URL(found.jwks_uri);
  if (url.protocol !== 'https:' && url.protocol !== new URL(issuer).protocol) {
    throw new Error('the discovery document leads to keys over another protocol');
  }
  return url;
}

function asKeySet(found: unknown): JSONWebKeySet {
  const keys: unknown = isRecord(found) ? found.keys : undefined;
  if (!Array.isArray(keys) || keys.length > MOST_KEYS) throw new Error('the issuer gave no set of keys');
  return { keys: keys.filter(isRecord).filter(hasType) };
}

function hasType(key: Record<string, unknown>): key is Record<string, unknown> & { kty: string } {
  return typeof key.kty === 'string' && key.kty !== 'oct';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
