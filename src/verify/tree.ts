import { hash } from 'node:crypto';

/** SHA-256(0x00 ‖ entry): RFC 6962 section 2.1. */
export function hashLeaf(entry: Buffer): Buffer {
  const input = Buffer.allocUnsafe(entry.length + 1);
  input[0] = 0;
  entry.copy(input, 1);
  return hash('sha256', input, 'buffer');
}

/** A tree that grows leaf by leaf and remembers one root for each complete subtree, with that subtree's height. */
export class GrowingTree {
  readonly #stack: { height: number; root: Buffer }[] = [];
  #leaves = 0;

  get size(): number {
    return this.#leaves;
  }

  add(leaf: Buffer): void {
    this.#leaves += 1;
    this.#stack.push({ height: 0, root: leaf });
    for (;;) {
      const right = this.#stack.at(-1);
      const left = this.#stack.at(-2);
      if (!left || !right || left.height !== right.height) return;
      this.#stack.splice(-2, 2, { height: left.height + 1, root: hashPair(left.root, right.root) });
    }
  }

  /** The root of all leaves so far; of none, the SHA-256 of nothing. */
  root(): Buffer {
    let root: Buffer | undefined;
    for (let at = this.#stack.length - 1; at >= 0; at--) {
      const subtree = this.#stack[at]!.root;
      root = root ? hashPair(subtree, root) : subtree;
    }
    return root ?? hash('sha256', '', 'buffer');
  }
}

/** SHA-256(0x01 ‖ left ‖ right): RFC 6962 section 2.1. */
function hashPair(left: Buffer, right: Buffer): Buffer {
  const input = Buffer.allocUnsafe(65);
  input[0] = 1;
  left.copy(input, 1);
  right.copy(input, 33);
  return hash('sha256', input, 'buffer');
}
