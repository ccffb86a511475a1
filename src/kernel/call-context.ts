import { Problem } from './problem.js';
import type { Role, Sector } from './words.js';

/** Who calls, as the verified token says. */
export interface Caller {
  subject: string;
  /** employee id; absent for a citizen and for machine clients without an employee */
  employee?: string;
  role: Role;
  unit?: string;
  sector?: Sector;
  municipality: string;
  clientId: string;
  /** purposes the token allows; absent means no limit set by the token */
  purposes?: readonly string[];
  /** keyed pseudonym of the caller's own CPR number */
  personKey?: string;
  /** keyed pseudonym of the address at which the caller lives */
  homeKey?: string;
  scopes: readonly string[];
  tokenId: string;
  /** ISO 8601 instant at which the caller last proved who he is (`auth_time`) */
  authenticatedAt?: string;
  /** how he proved it, by the issuer's own names (`acr`) */
  acr?: string;
}

/** What is known of one call from its start; frozen, passed as the first argument. */
export interface CallContext {
  readonly callId: string;
  readonly caller: Caller;
  /** ISO 8601 instant, UTC */
  readonly receivedAt: string;
  readonly traceparent: string;
  readonly channel: 'GRAPHQL' | 'AUTHZEN' | 'JOB' | 'FEED';
  /** ends when the caller leaves or the deadline falls */
  readonly signal: AbortSignal;
}

/** A person stands behind every call: without a caller there is no context. @throws Problem TOKEN_MISSING */
export function callContext(facts: CallContext): CallContext {
  if (typeof (facts.caller as unknown as Caller | undefined)?.subject !== 'string') throw new Problem('TOKEN_MISSING');
  return Object.freeze({ ...facts, caller: Object.freeze({ ...facts.caller }) });
}
