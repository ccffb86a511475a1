import { decodeProtectedHeader } from 'jose';
import { TokenRefused } from './refusal.js';

/** The algorithms we take (RFC 7518, RFC 8037), chosen here and never by a token. */
export const ALGORITHMS = ['ES256', 'EdDSA', 'PS256', 'RS256'];

const TYPES = ['at+jwt', 'application/at+jwt'];
/** Members that carry or fetch keys, or change how the token is read: none has a use between issuer and gateway. */
const REFUSED = ['crit', 'jku', 'x5u', 'jwk', 'x5c', 'zip', 'b64'];
const LONGEST_KID = 128;

/**
 * The rules of RFC 8725 section 3 and RFC 9068 section 2.1 on the header, before any key is sought.
 * @throws TokenRefused MALFORMED, HEADER, ALGORITHM or TYPE
 */
export function checkHeader(token: string): void {
  const header = readHeader(token);
  if (REFUSED.some((member) => Object.hasOwn(header, member))) throw new TokenRefused('HEADER');
  const { alg, kid, typ } = header;
  if (kid !== undefined && (typeof kid !== 'string' || kid === '' || kid.length > LONGEST_KID)) throw new TokenRefused('HEADER');
  if (typeof alg !== 'string' || !ALGORITHMS.includes(alg)) throw new TokenRefused('ALGORITHM');
  if (typeof typ !== 'string' || !TYPES.includes(typ.toLowerCase())) throw new TokenRefused('TYPE');
}

function readHeader(token: string): Record<string, unknown> {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new TokenRefused('MALFORMED');
  }
}
