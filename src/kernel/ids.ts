import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Clock } from './clock.js';

/** Where all ids come from. */
export interface Ids {
  /** A UUIDv7 (RFC 9562, section 5.7) in lower case; ids of one process sort by time of making, to the millisecond. */
  next(): string;
}

/** Ids stamped with the given clock's time and 74 bits of the system's randomness. */
export function timeOrderedIds(clock: Clock): Ids {
  return { next: () => v7({ msecs: clock.now().getTime(), random: randomBytes(16), seq: randomBytes(4).readUInt32BE() }) };
}
