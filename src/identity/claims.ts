import type { Mode } from '../config/settings.js';
import type { Caller } from '../kernel/call-context.js';
import { tryParseCpr } from '../kernel/cpr.js';
import { isPseudonym } from '../kernel/pseudonym.js';
import { PRIVATE_ROLES, ROLES, ROLES_WITHOUT_SECTOR, SECTORS } from '../kernel/words.js';
import { TokenRefused } from './refusal.js';

const NAME = /^[^\s\p{C}](?:[^\p{C}]{0,198}[^\s\p{C}])?$/u;
const PURPOSE = /^[A-Z][A-Z0-9_]{0,63}$/;
const SCOPES = /^(?:[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*)?$/;
const MOST_PURPOSES = 100;
/** of the year 9999 */
const LAST_SECOND = 253_402_300_799;

type Claims = Readonly<Record<string, unknown>>;

/**
 * The caller that verified claims tell of, frozen. Types are taken literally: a role in a list, a number for a code, a null are refused.
 *
 * Needed of all: `sub`, `jti`, `client_id` (RFC 9068), `helhed_role`, `helhed_municipality` (must be ours).
 * Of a citizen and a representative: `helhed_person_key`, and none of employee, unit and sector: who is both, calls in one capacity at a
 * time. Of roles outside the four sectors (police, school, general practitioner): no sector.
 * Of everybody else: `helhed_employee` and, in production, `helhed_person_key`, or the own-file rule would be silently empty.
 * Free: `helhed_home_key` (without it nobody of an employee's household is known but his family), `helhed_unit`, `helhed_sector`, `scope`, `auth_time`, `acr` (RFC 9068 2.2.1), and either `helhed_purposes` or `purposes`.
 * No claim that names somebody may be a CPR number: such names reach logs.
 * @throws TokenRefused CLAIMS, CPR_IN_CLAIM or MUNICIPALITY
 */
export function callerOf(claims: Claims, municipality: string, mode: Mode): Caller {
  const role = wordOf(claims, 'helhed_role', ROLES) ?? refuse();
  const sector = wordOf(claims, 'helhed_sector', SECTORS);
  const employee = nameOf(claims, 'helhed_employee');
  const unit = nameOf(claims, 'helhed_unit');
  const personKey = keyOf(claims, 'helhed_person_key');
  const homeKey = keyOf(claims, 'helhed_home_key');
  const purposes = purposesOf(claims);
  const authenticatedAt = authenticatedAtOf(claims);
  const acr = nameOf(claims, 'acr');
  if (nameOf(claims, 'helhed_municipality') !== municipality) throw new TokenRefused('MUNICIPALITY');

  const isPrivate = PRIVATE_ROLES.includes(role);
  if (isPrivate && (employee ?? unit) !== undefined) refuse();
  if (!isPrivate && employee === undefined) refuse();
  if (sector !== undefined && ROLES_WITHOUT_SECTOR.includes(role)) refuse();
  if (personKey === undefined && (isPrivate || mode === 'production')) refuse();

  return Object.freeze({
    subject: nameOf(claims, 'sub') ?? refuse(),
    ...(employee !== undefined && { employee }),
    role,
    ...(unit !== undefined && { unit }),
    ...(sector !== undefined && { sector }),
    municipality,
    clientId: nameOf(claims, 'client_id') ?? refuse(),
    ...(purposes !== undefined && { purposes }),
    ...(personKey !== undefined && { personKey }),
    ...(homeKey !== undefined && { homeKey }),
    scopes: scopesOf(claims),
    tokenId: nameOf(claims, 'jti') ?? refuse(),
    ...(authenticatedAt !== undefined && { authenticatedAt }),
    ...(acr !== undefined && { acr }),
  });
}

function refuse(): never {
  throw new TokenRefused('CLAIMS');
}

function claimOf(claims: Claims, claim: string): unknown {
  return Object.hasOwn(claims, claim) ? claims[claim] : undefined;
}

function wordOf<W extends string>(claims: Claims, claim: string, words: readonly W[]): W | undefined {
  const value = claimOf(claims, claim);
  return value === undefined ? undefined : (words.find((word) => word === value) ?? refuse());
}

function nameOf(claims: Claims, claim: string): string | undefined {
  const value = claimOf(claims, claim);
  if (value === undefined) return undefined;
  if (typeof value !== 'string' || !NAME.test(value)) refuse();
  if (tryParseCpr(value)) throw new TokenRefused('CPR_IN_CLAIM');
  return value;
}

function authenticatedAtOf(claims: Claims): string | undefined {
  const value = claimOf(claims, 'auth_time');
  if (value === undefined) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > LAST_SECOND) refuse();
  return new Date(value * 1000).toISOString();
}

function keyOf(claims: Claims, claim: string): string | undefined {
  const value = claimOf(claims, claim);
  return value === undefined || isPseudonym(value) ? value : refuse();
}

function purposesOf(claims: Claims): readonly string[] | undefined {
  const ours = claimOf(claims, 'helhed_purposes');
  const plain = claimOf(claims, 'purposes');
  if (ours !== undefined && plain !== undefined) refuse();
  const value = ours ?? plain;
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.length > MOST_PURPOSES || !value.every(isPurpose)) refuse();
  return Object.freeze([...value]);
}

function isPurpose(value: unknown): value is string {
  return typeof value === 'string' && PURPOSE.test(value);
}

function scopesOf(claims: Claims): readonly string[] {
  const value = claimOf(claims, 'scope') ?? '';
  if (typeof value !== 'string' || !SCOPES.test(value)) refuse();
  return Object.freeze(value === '' ? [] : value.split(' '));
}
