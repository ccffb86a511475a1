import { randomFillSync } from 'node:crypto';

const STOCK = Buffer.alloc(8192);
let used = STOCK.length;

/** So many random bytes (at most 64), each given out once; drawn from the system in stock, since every record needs several. */
export function freshBytes(count: number): Buffer {
  if (used + count > STOCK.length) {
    randomFillSync(STOCK);
    used = 0;
  }
  const bytes = Buffer.from(STOCK.subarray(used, used + count));
  STOCK.fill(0, used, used + count);
  used += count;
  return bytes;
}
