import { hash } from 'node:crypto';

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

/** SHA-256(0x00 ‖ entry), RFC 6962 section 2.1. 32 bytes. */
export function leafHash(entry: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([LEAF, entry]), 'buffer');
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1. 32 bytes. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');
}

/**
 * What must be kept of a growing tree to know its root: the roots of the complete subtrees from the left, at most one for each
 * bit of the size. Appending costs one hash on average, the root at most log2(size).
 */
export class CompactRange {
  #size = 0;
  #peaks: Buffer[] = [];

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  /** @param leaf a leaf hash, 32 bytes */
  append(leaf: Buffer): void {
    let node = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) node = nodeHash(this.#peaks.pop()!, node);
    this.#peaks.push(node);
    this.#size += 1;
  }

  /** The tree's root, 32 bytes; of the empty tree the SHA-256 of nothing. */
  root(): Buffer {
    const last = this.#peaks.at(-1);
    if (last === undefined) return hash('sha256', '', 'buffer');
    return this.#peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
  }

  /** The roots that are kept, from the left, 32 bytes each. */
  frontier(): Buffer {
    return Buffer.concat(this.#peaks);
  }

  /** The range of so many leaves whose roots are these; undefined when their number does not fit. Their truth shows only in the root. */
  static of(size: number, frontier: Buffer): CompactRange | undefined {
    if (frontier.length !== 32 * bitsOf(size)) return undefined;
    const range = new CompactRange();
    range.#size = size;
    for (let at = 0; at < frontier.length; at += 32) range.#peaks.push(frontier.subarray(at, at + 32));
    return range;
  }

  /** An independent range at the same size. */
  clone(): CompactRange {
    const copy = new CompactRange();
    copy.#size = this.#size;
    copy.#peaks = [...this.#peaks];
    return copy;
  }
}

/** The root over a list of leaf hashes. */
export function rootOf(leaves: readonly Buffer[]): Buffer {
  const range = new CompactRange();
  for (const leaf of leaves) range.append(leaf);
  return range.root();
}

/**
 * The audit path of one leaf, from the leaf upwards (RFC 6962 section 2.1.1).
 * @throws RangeError when there is no leaf of that index
 */
export function inclusionProof(leaves: readonly Buffer[], index: number): Buffer[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < leaves.length)) throw new RangeError('No leaf of that index');
  if (leaves.length === 1) return [];
  const split = largestPowerBelow(leaves.length);
  const left = leaves.slice(0, split);
  const right = leaves.slice(split);
  return index < split
    ? [...inclusionProof(left, index), rootOf(right)]
    : [...inclusionProof(right, index - split), rootOf(left)];
}

/** Whether the path leads from the leaf at `index` to the root of a tree of `size` leaves (RFC 9162 section 2.1.3.2). */
export function checkInclusion(leaf: Buffer, index: number, size: number, path: readonly Buffer[], root: Buffer): boolean {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) return false;
  let node = leaf;
  let at = index;
  let last = size - 1;
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      node = nodeHash(sibling, node);
      while (at % 2 === 0 && at !== 0) {
        at /= 2;
        last = Math.floor(last / 2);
      }
    } else node = nodeHash(node, sibling);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && node.equals(root);
}

function bitsOf(size: number): number {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
}

function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
