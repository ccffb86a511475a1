import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';

/** A C2SP verifier key, `name+hex id+base64(0x01 ‖ Ed25519 key)`, read. */
export interface VerifierKey {
  name: string;
  id: Buffer;
  key: KeyObject;
}

/** A tree head whose signature is good. */
export interface SignedHead {
  origin: string;
  size: number;
  root: Buffer;
  /** its place among the log's checkpoints, its time and its log; absent in those of before these were signed along */
  seal?: { ordinal: number; time: string; logId: string };
}

const SEAL = /^helhed (\d{16}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\x21-\x7e]{1,100})\n$/;

/** Reads a verifier key; undefined when it is malformed, of another type than Ed25519, or its id is not that of the key. */
export function readVerifierKey(text: string): VerifierKey | undefined {
  const parts = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text.trim());
  if (!parts) return undefined;
  const [, name = '', id = '', encoded = ''] = parts;
  const typed = decode(encoded);
  if (typed?.length !== 33 || typed[0] !== 1) return undefined;
  const expected = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'buffer').subarray(0, 4);
  if (expected.toString('hex') !== id) return undefined;
  const x = typed.subarray(1).toString('base64url');
  return { name, id: expected, key: createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }) };
}

/**
 * Reads a checkpoint (c2sp.org/tlog-checkpoint in a c2sp.org/signed-note) and checks the key's signature. Every line after the
 * text must be a signature line; those of other keys are passed over.
 * @returns the head, or in words what is wrong
 */
export function readSignedHead(note: string, { name, id, key }: VerifierKey): SignedHead | string {
  const parts =
    /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n((?:[^\n]+\n)*)\n((?:— [^\s]+ [A-Za-z0-9+/]+={0,2}\n)+)$/u.exec(note);
  if (!parts) return 'the checkpoint is malformed';
  const [, origin = '', size = '', root = '', extensions = '', signatures = ''] = parts;
  const text = Buffer.from(`${origin}\n${size}\n${root}\n${extensions}`);
  const mine = signatures
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, signer]) => signer === name)
    .map(([, , blob = '']) => decode(blob));
  if (mine.some((blob) => !blob)) return 'a signature is malformed';
  const blob = mine.find((one) => one?.subarray(0, 4).equals(id));
  if (!blob) return 'the checkpoint is not signed by the key';
  if (!verify(null, text, key, blob.subarray(4))) return 'the signature of the checkpoint is wrong';
  const rootHash = decode(root);
  if (!rootHash) return 'the root is malformed';
  const head = { origin, size: Number(size), root: rootHash };
  if (!extensions.includes('helhed ')) return head;
  const [, ordinal, time = '', logId = ''] = SEAL.exec(extensions) ?? [];
  return ordinal === undefined
    ? 'the extension of the checkpoint is malformed'
    : { ...head, seal: { ordinal: Number(ordinal), time, logId } };
}

/** Strict base64: undefined when the text is not the one encoding of its bytes. */
export function decode(text: string): Buffer | undefined {
  const decoded = Buffer.from(text, 'base64');
  return decoded.toString('base64') === text ? decoded : undefined;
}
