import { createHmac, timingSafeEqual } from 'node:crypto';
import { Problem } from '../../kernel/problem.js';

/** Opaque page marks, signed and bound to one caller and one filter, so that nobody makes or lends them. */
export class Cursors {
  constructor(private readonly key: Buffer) {}

  /** @param bound what the mark holds for: operation, caller, filter */
  seal(position: string, bound: string): string {
    return Buffer.from(`${position}|${this.#sign(position, bound)}`).toString('base64url');
  }

  /** @throws Problem CURSOR_INVALID for a mark that is not ours or belongs to another question */
  open(cursor: string, bound: string): string {
    const [position, sign] = Buffer.from(cursor.slice(0, 500), 'base64url').toString('utf8').split('|');
    const expected = Buffer.from(this.#sign(position ?? '', bound));
    const given = Buffer.from(sign ?? '');
    if (position === undefined || given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new Problem('CURSOR_INVALID');
    return position;
  }

  #sign(position: string, bound: string): string {
    return createHmac('sha256', this.key).update(`helhed-cursor-v1\0${bound}\0${position}`).digest('base64url').slice(0, 22);
  }
}

/** A page size asked for, between 1 and the most. @throws Problem LIMIT_EXCEEDED */
export function pageSize(first: number | undefined, most: number): number {
  const size = first ?? Math.min(20, most);
  if (!Number.isInteger(size) || size < 1 || size > most) throw new Problem('LIMIT_EXCEEDED');
  return size;
}
