import type { Caller } from '../kernel/call-context.js';

/** What is demanded of the token that confirms. */
export interface SecondFactor {
  /** seconds since the employee proved who he is */
  readonly freshSeconds: number;
  /** the authentication context class (`acr`) that the token must name; absent: none in particular */
  readonly acr?: string;
  /** whether a token that does not say when the employee proved who he is can confirm */
  readonly authTimeDemanded: boolean;
}

const SKEW_MS = 60_000;

/** Whether the employee has just proved who he is (RFC 9068 2.2.1: `auth_time`, `acr`; RFC 9470 asks for the same by step-up). */
export function isFreshlyProven(
  { acr, authenticatedAt }: Pick<Caller, 'acr' | 'authenticatedAt'>,
  now: Date,
  factor: SecondFactor,
): boolean {
  if (factor.acr !== undefined && acr !== factor.acr) return false;
  if (authenticatedAt === undefined) return !factor.authTimeDemanded;
  const age = now.getTime() - Date.parse(authenticatedAt);
  return age >= -SKEW_MS && age <= factor.freshSeconds * 1000;
}
