import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from './clock.js';

/** Where all ids come from. */
export interface Ids {
  /** A UUIDv7 (RFC 9562, section 5.7) in lower case; ids of one process sort by time of making, to the millisecond. */
  next(): string;
}

/** Random bytes an id takes, and ids that one call of the system's generator serves: the call costs more than the bytes. */
const BYTES = 20;
const STOCK = 100;

/** Ids stamped with the given clock's time and 74 bits of the system's randomness. */
export function timeOrderedIds(clock: Clock): Ids {
  const stock = Buffer.alloc(STOCK * BYTES);
  let left = 0;
  return {
    next() {
      if (left === 0) {
        randomFillSync(stock);
        left = STOCK;
      }
      left -= 1;
      const at = left * BYTES;
      const random = stock.subarray(at, at + 16);
      const seq = stock.readUInt32BE(at + 16);
      return v7({ msecs: clock.now().getTime(), random, seq });
    },
  };
}
