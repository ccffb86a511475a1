import { createPublicKey, hash, sign, verify } from 'node:crypto';
import { readSigningKey } from '../kernel/signing-key.js';

const ED25519 = Buffer.of(1);
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Signs notes under one name with one Ed25519 key. */
export interface NoteSigner {
  readonly name: string;
  /** `name+hex id+base64(type ‖ key)`: what anyone needs to verify */
  readonly verifierKey: string;
  /** The signed note: the text (ending in a line feed), an empty line, one signature line. */
  sign(text: string): string;
}

/**
 * A signer of C2SP signed notes (c2sp.org/signed-note), signature type 0x01.
 *
 * @param name the key's name; no white space and no plus
 * @param key an Ed25519 private key: PEM (PKCS #8), or its 32-byte seed in base64
 * @throws TypeError when the name or the key cannot be used; the message holds no part of the key
 */
export function noteSigner(name: string, key: string): NoteSigner {
  if (!/^[^\s+]+$/u.test(name)) throw new TypeError('A note key name must be without white space and plus signs');
  const privateKey = readSigningKey(key);
  const raw = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
  const id = keyId(name, raw);
  return {
    name,
    verifierKey: `${name}+${id.toString('hex')}+${Buffer.concat([ED25519, raw]).toString('base64')}`,
    sign: (text) => {
      const signature = sign(null, Buffer.from(text), privateKey);
      return `${text}\n— ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
    },
  };
}

/**
 * The text of a note that carries a good signature of the given key. Signatures of other keys are passed over.
 * @returns undefined when the note is malformed or has no good signature of that key
 */
export function openNote(note: string, verifierKey: string): string | undefined {
  const [name, id, key] = splitVerifierKey(verifierKey);
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return undefined;
  const text = note.slice(0, end + 1);
  const publicKey = createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' });
  for (const line of note.slice(end + 2).split('\n')) {
    if (!line.startsWith(`— ${name} `)) continue;
    const blob = Buffer.from(line.slice(name.length + 3), 'base64');
    if (!blob.subarray(0, 4).equals(id)) continue;
    return verify(null, Buffer.from(text), publicKey, blob.subarray(4)) ? text : undefined;
  }
  return undefined;
}

function keyId(name: string, raw: Buffer): Buffer {
  return hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), ED25519, raw]), 'buffer').subarray(0, 4);
}

function splitVerifierKey(text: string): [name: string, id: Buffer, key: Buffer] {
  const [name = '', id = '', key = ''] = text.split(/\+(.{8})\+/u);
  const raw = Buffer.from(key, 'base64');
  if (raw.length !== 33 || raw[0] !== 1 || keyId(name, raw.subarray(1)).toString('hex') !== id) {
    throw new TypeError('The verifier key cannot be read');
  }
  return [name, Buffer.from(id, 'hex'), raw.subarray(1)];
}
