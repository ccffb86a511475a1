import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { CompactRange, checkInclusion, inclusionProof, leafHash, rootOf } from './merkle.js';

const sha = (...parts: Uint8Array[]) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();

/** MTH of RFC 6962 section 2.1, word for word. */
function naive(entries: Buffer[]): Buffer {
  if (entries.length === 0) return sha();
  if (entries.length === 1) return sha(Buffer.of(0), entries[0]!);
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  return sha(Buffer.of(1), naive(entries.slice(0, k)), naive(entries.slice(k)));
}

const entries = fc.array(
  fc.uint8Array({ maxLength: 8 }).map((part) => Buffer.from(part)),
  { maxLength: 70 },
);

describe('the Merkle tree', () => {
  it('has the root that RFC 6962 defines, at every size', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const range = new CompactRange();
        expect(range.root()).toEqual(naive([]));
        list.forEach((entry, at) => {
          range.append(leafHash(entry));
          expect(range.root()).toEqual(naive(list.slice(0, at + 1)));
        });
      }),
      { numRuns: 30 },
    );
  });

  it('knows the root of the public test tree', () => {
    const list = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const root = rootOf(list.map((hex) => leafHash(Buffer.from(hex, 'hex'))));
    expect(root.toString('hex')).toBe('5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
  });

  it('proves every leaf of every tree, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (size, pick) => {
        const leaves = Array.from({ length: size }, (_, at) => leafHash(Buffer.from(String(at))));
        const index = pick % size;
        const path = inclusionProof(leaves, index);
        const root = rootOf(leaves);
        expect(checkInclusion(leaves[index]!, index, size, path, root)).toBe(true);
        expect(checkInclusion(leafHash(Buffer.from('x')), index, size, path, root)).toBe(false);
        expect(checkInclusion(leaves[index]!, (index + 1) % size, size, path, root)).toBe(size === 1);
        expect(checkInclusion(leaves[index]!, index, size, [...path, root], root)).toBe(false);
        if (path.length > 0) expect(checkInclusion(leaves[index]!, index, size, path.slice(1), root)).toBe(false);
      }),
    );
  });

  it('refuses a proof of a leaf that is not there', () => {
    expect(() => inclusionProof([], 0)).toThrow(RangeError);
    expect(checkInclusion(Buffer.alloc(32), 5, 5, [], Buffer.alloc(32))).toBe(false);
  });

  it('leaves the original alone when a copy grows', () => {
    const range = new CompactRange();
    range.append(leafHash(Buffer.from('a')));
    const copy = range.clone();
    copy.append(leafHash(Buffer.from('b')));
    expect(range.size).toBe(1);
    expect(range.root()).toEqual(naive([Buffer.from('a')]));
    expect(copy.root()).toEqual(naive([Buffer.from('a'), Buffer.from('b')]));
  });
});
