/** Why a token was refused: for a counter and for nobody outside. */
export const REFUSAL_REASONS = [
  'MISSING',
  'SCHEME',
  'TOO_LARGE',
  'MALFORMED',
  'HEADER',
  'ALGORITHM',
  'TYPE',
  'UNKNOWN_KEY',
  'KEYS_UNAVAILABLE',
  'SIGNATURE',
  'ISSUER',
  'AUDIENCE',
  'TIME',
  'CLAIMS',
  'CPR_IN_CLAIM',
  'MUNICIPALITY',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Ends the checks of one token. Stays inside this room and holds nothing of the token. */
export class TokenRefused extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason);
    this.name = 'TokenRefused';
  }
}
