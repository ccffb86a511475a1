import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Mode } from '../config/settings.js';
import type { Caller } from '../kernel/call-context.js';
import type { Clock } from '../kernel/clock.js';
import { Problem } from '../kernel/problem.js';
import { callerOf } from './claims.js';
import { type IssuerKeys, issuerKeys } from './issuer-keys.js';
import { type RefusalReason, TokenRefused } from './refusal.js';
import { ALGORITHMS, checkHeader } from './token-header.js';
import { VerifiedTokens } from './verified-tokens.js';

const LARGEST_TOKEN = 8 * 1024;
const LONGEST_LIFE_SECONDS = 12 * 60 * 60;
const DEFAULT_SKEW_SECONDS = 60;
const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]*)$/i;
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

export interface TokenVerifierOptions {
  /** exactly as tokens and the discovery document spell it */
  issuer: string;
  audience: string;
  /** without it the keys are found by discovery */
  jwksUri?: string;
  clock: Clock;
  /** the four-digit code of this installation */
  municipality: string;
  mode: Mode;
  /** how far the issuer's clock may differ; 60 unless given */
  skewSeconds?: number;
  /** told of every refusal, for a counter; what it throws is not caught */
  onRefused?: (reason: RefusalReason) => void;
  fetch?: typeof globalThis.fetch;
}

export interface TokenVerifier {
  /**
   * The caller behind an `Authorization` header with a bearer token (RFC 6750) that is a JWT access token (RFC 9068). The caller is frozen.
   * A token is good from `nbf` less the skew until before `exp` plus the skew, and is made for 12 hours at most.
   * @throws Problem TOKEN_MISSING when there is no header, TOKEN_INVALID for every other reason
   */
  verify(authorizationHeader: string | undefined): Promise<Caller>;
  /** Forgets tokens and keys; every token is refused afterwards. */
  close(): void;
}

/** @throws RangeError in production when issuer or keys are to be asked over plain HTTP, other than on this machine */
export function tokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const { issuer, jwksUri, clock, municipality, mode, fetch = globalThis.fetch, onRefused } = options;
  if (mode === 'production') for (const address of [issuer, jwksUri]) demandSafeAddress(address);
  const keys = issuerKeys({ issuer, clock, fetch, ...(jwksUri !== undefined && { jwksUri }) });
  const known = new VerifiedTokens();
  let closed = false;

  async function callerBehind(header: string | undefined): Promise<Caller> {
    if (closed) throw new TokenRefused('KEYS_UNAVAILABLE');
    const token = tokenOf(header);
    const remembered = known.recall(token, clock.now().getTime());
    if (remembered) return remembered;
    checkHeader(token);
    const { claims, expiresAt } = await checkToken(token, keys, options);
    const caller = callerOf(claims, municipality, mode);
    if (!closed) known.remember(token, caller, clock.now().getTime(), expiresAt);
    return caller;
  }

  return {
    async verify(header) {
      try {
        return await callerBehind(header);
      } catch (thrown) {
        const { reason } = asRefusal(thrown);
        onRefused?.(reason);
        throw new Problem(reason === 'MISSING' ? 'TOKEN_MISSING' : 'TOKEN_INVALID', { detail: reason });
      }
    },
    close() {
      closed = true;
      known.clear();
      keys.close();
    },
  };
}

function demandSafeAddress(address: string | undefined): void {
  if (address === undefined) return;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && !LOOPBACK.test(hostname)) throw new RangeError('production asks its issuer over HTTPS only');
}

function tokenOf(header: string | undefined): string {
  if (header === undefined || header === '') throw new TokenRefused('MISSING');
  if (header.length > LARGEST_TOKEN + 'Bearer '.length) throw new TokenRefused('TOO_LARGE');
  if (!/^Bearer /i.test(header)) throw new TokenRefused('SCHEME');
  const token = BEARER.exec(header)?.[1];
  if (token === undefined) throw new TokenRefused('MALFORMED');
  return token;
}

async function checkToken(token: string, keys: IssuerKeys, options: TokenVerifierOptions) {
  const { payload } = await jwtVerify(token, keys.find, {
    algorithms: ALGORITHMS,
    issuer: options.issuer,
    audience: options.audience,
    typ: 'at+jwt',
    currentDate: options.clock.now(),
    clockTolerance: options.skewSeconds ?? DEFAULT_SKEW_SECONDS,
    maxTokenAge: LONGEST_LIFE_SECONDS,
    requiredClaims: ['exp'],
  });
  return { claims: payload, expiresAt: expiryOf(payload) };
}

function expiryOf({ exp = Number.NaN, iat = Number.NaN }: JWTPayload): number {
  const life = exp - iat;
  if (!(life > 0 && life <= LONGEST_LIFE_SECONDS)) throw new TokenRefused('TIME');
  return exp * 1000;
}

const CLAIM_REASONS = new Map<string, RefusalReason>([
  ['iss', 'ISSUER'],
  ['aud', 'AUDIENCE'],
  ['typ', 'TYPE'],
  ['exp', 'TIME'],
  ['nbf', 'TIME'],
  ['iat', 'TIME'],
]);

function asRefusal(thrown: unknown): TokenRefused {
  if (thrown instanceof TokenRefused) return thrown;
  if (thrown instanceof errors.JWTClaimValidationFailed || thrown instanceof errors.JWTExpired) {
    return new TokenRefused(CLAIM_REASONS.get(thrown.claim) ?? 'CLAIMS');
  }
  if (thrown instanceof errors.JWSSignatureVerificationFailed) return new TokenRefused('SIGNATURE');
  if (thrown instanceof errors.JOSEAlgNotAllowed) return new TokenRefused('ALGORITHM');
  if (thrown instanceof errors.JWSInvalid || thrown instanceof errors.JWTInvalid) return new TokenRefused('MALFORMED');
  return new TokenRefused('UNKNOWN_KEY');
}
