import { type NoteSigner, openNote } from './note.js';

/** What a checkpoint says besides the tree: its place among the checkpoints of one log, and when it was made. */
export interface Seal {
  /** 1 for the log's first checkpoint, one more for each */
  ordinal: number;
  /** ISO 8601, UTC, milliseconds */
  time: string;
  logId: string;
}

/** What a checkpoint says (c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  origin: string;
  /** number of leaves */
  size: number;
  /** 32 bytes */
  root: Buffer;
  /** absent in checkpoints of before it was signed along */
  seal?: Seal;
}

const LOG_ID = /^[\x21-\x7e]{1,100}$/;
const SEAL = /^helhed (\d{16}) (\S{24}) ([\x21-\x7e]{1,100})$/;

/**
 * The signed note of a checkpoint: origin, size in decimal, root in base64, a line each, then the seal as the extension line
 * `helhed ORDINAL TIME LOG`, the ordinal in sixteen digits so that all are of one length. A checkpoint that was taken out leaves a hole
 * in the ordinals, and an export cannot be given another log's name.
 * @throws TypeError when the log's id has other than 1 to 100 printable characters
 */
export function signCheckpoint(signer: NoteSigner, { origin, size, root, seal }: Checkpoint): string {
  const tree = `${origin}\n${size}\n${root.toString('base64')}\n`;
  if (seal === undefined) return signer.sign(tree);
  if (!LOG_ID.test(seal.logId)) throw new TypeError('A log id is printable ASCII without spaces, at most 100');
  return signer.sign(`${tree}helhed ${String(seal.ordinal).padStart(16, '0')} ${seal.time} ${seal.logId}\n`);
}

/** The checkpoint of a note signed by the given key; undefined when it is malformed or the signature is not good. */
export function openCheckpoint(note: string, verifierKey: string): Checkpoint | undefined {
  const [origin, size, root, ...extensions] = openNote(note, verifierKey)?.split('\n') ?? [];
  if (!origin || !size || !root || !/^(0|[1-9]\d{0,15})$/.test(size)) return undefined;
  const tree = { origin, size: Number(size), root: Buffer.from(root, 'base64') };
  const [, ordinal, time, logId] = SEAL.exec(extensions.find((line) => line.startsWith('helhed ')) ?? '') ?? [];
  if (ordinal === undefined || time === undefined || logId === undefined) return tree;
  return { ...tree, seal: { ordinal: Number(ordinal), time, logId } };
}
