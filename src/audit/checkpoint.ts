import { type NoteSigner, openNote } from './note.js';

/** What a checkpoint says of the tree (c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  origin: string;
  /** number of leaves */
  size: number;
  /** 32 bytes */
  root: Buffer;
}

/** The signed note of a checkpoint: origin, size in decimal, root in base64, a line each. */
export function signCheckpoint(signer: NoteSigner, { origin, size, root }: Checkpoint): string {
  return signer.sign(`${origin}\n${size}\n${root.toString('base64')}\n`);
}

/** The checkpoint of a note signed by the given key; undefined when it is malformed or the signature is not good. */
export function openCheckpoint(note: string, verifierKey: string): Checkpoint | undefined {
  const [origin, size, root] = openNote(note, verifierKey)?.split('\n') ?? [];
  if (!origin || !size || !root || !/^(0|[1-9]\d{0,15})$/.test(size)) return undefined;
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}
