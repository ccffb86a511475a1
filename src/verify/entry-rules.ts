import { createHmac, hash } from 'node:crypto';
import { decode } from './signed-head.js';
import { hashLeaf } from './tree.js';

/** What the later checks need of an entry. */
export interface ReadEntry {
  leaf: Buffer;
  kind: string;
  callId: string;
  intentIndex?: number;
  /** whether the leaf commits to the citizen: entries of version 1 do not */
  namesCitizen: boolean;
}

type Fields = Record<string, unknown>;

const KINDS = new Set(['INTENT', 'OUTCOME', 'REFUSAL', 'MUTATION', 'FEED', 'LOG_READ', 'LOOKUP', 'KEY']);

/**
 * Checks one entry line on its own: every column against the leaf, the leaf against its hash, and that the leaf is the canonical
 * form (RFC 8785) of what it says.
 * @param version of the export's format: leaves of version 2 stand in exports of version 2 only, which carry what they commit to
 * @returns the entry, or in words what is wrong
 */
export function readEntry(line: Fields, version: 1 | 2): ReadEntry | string {
  const bytes = typeof line.entry === 'string' ? decode(line.entry) : undefined;
  if (!bytes) return 'the entry is not base64';
  const leaf = hashLeaf(bytes);
  if (line.leafHash !== leaf.toString('base64')) return 'the leaf hash is not that of the entry';
  const fields = parseObject(bytes.toString());
  if (!fields || !isCanonical(fields, bytes)) return 'the entry is not canonical JSON';
  const { kind, time, callId, sealedDigest, intentIndex } = fields;
  if (!isKnown(fields.v, version) || typeof kind !== 'string' || !KINDS.has(kind))
    return 'the entry is of an unknown version or kind';
  if (line.kind !== kind) return 'the kind is not that of the entry';
  if (typeof time !== 'string' || line.recordedAt !== time) return 'the time is not that of the entry';
  if (typeof callId !== 'string') return 'the entry names no call';
  const claims = typeof line.claims === 'string' ? decode(line.claims) : undefined;
  if (!claims) return 'the sealed claims are missing or not base64';
  if (hash('sha256', claims, 'base64url') !== sealedDigest) return 'the sealed claims are not those of the entry';
  const namesCitizen = fields.v === 2;
  const wrong = namesCitizen ? citizenFault(line, fields.citizenDigest) : saltFault(line);
  if (wrong !== undefined) return wrong;
  if (intentIndex === undefined) return { leaf, kind, callId, namesCitizen };
  return typeof intentIndex === 'number' ? { leaf, kind, callId, intentIndex, namesCitizen } : 'the intent index is not a number';
}

const isKnown = (leaf: unknown, version: 1 | 2): boolean => leaf === 1 || (leaf === 2 && version === 2);

/** A leaf commits to its citizen's key by HMAC-SHA-256 under a salt of 32 bytes; to there being no citizen by that of nothing. */
function citizenFault({ citizenKey, citizenSalt }: Fields, digest: unknown): string | undefined {
  const salt = typeof citizenSalt === 'string' ? decode(citizenSalt) : undefined;
  if (salt?.length !== 32) return 'the salt of the citizen is missing or malformed';
  if (citizenKey !== null && (typeof citizenKey !== 'string' || citizenKey === '')) return 'the citizen key is malformed';
  const found = createHmac('sha256', salt)
    .update(citizenKey ?? '')
    .digest('base64url');
  return found === digest ? undefined : 'the citizen is not that of the entry';
}

function saltFault({ citizenSalt }: Fields): string | undefined {
  return citizenSalt == null ? undefined : 'an entry of version 1 has a salt';
}

/** A JSON object; undefined for anything else. */
export function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

/** Entries are flat, so sorting the names and writing each value as ECMAScript does is RFC 8785. */
function isCanonical(fields: Fields, bytes: Buffer): boolean {
  const members: string[] = [];
  for (const name of Object.keys(fields).sort()) {
    const value = fields[name];
    if (typeof value === 'object' && value !== null) return false;
    members.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  return bytes.equals(Buffer.from(`{${members.join()}}`));
}

/** Pairs outcomes with intents: at most one outcome each, of the same call, and after it. */
export class IntentBook {
  readonly #open = new Map<number, string>();

  get open(): number {
    return this.#open.size;
  }

  /** @returns in words what is wrong, if anything */
  enter(index: number, { kind, callId, intentIndex }: ReadEntry): string | undefined {
    if (kind === 'INTENT') this.#open.set(index, callId);
    if (kind !== 'OUTCOME') return intentIndex === undefined ? undefined : 'an entry that is no outcome names an intent';
    if (intentIndex === undefined) return 'an outcome names no intent';
    const intent = this.#open.get(intentIndex);
    if (intent === undefined) return 'an outcome names no earlier intent, or one that has its outcome';
    if (intent !== callId) return 'an outcome names the intent of another call';
    this.#open.delete(intentIndex);
    return undefined;
  }
}
