import { isUtf8 } from 'node:buffer';
import { SourceProblem } from './source-problem.js';

const BYTE_ORDER_MARK = Buffer.of(0xef, 0xbb, 0xbf);

/** Bytes of a source as text, without a byte order mark. Anything but UTF-8 is SOURCE_INVALID. */
export function utf8Text(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new SourceProblem('SOURCE_INVALID');
  const isMarked = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  return bytes.toString('utf8', isMarked ? 3 : 0);
}

/** The JSON of a source. Anything but JSON in UTF-8 is SOURCE_INVALID. */
export function utf8Json(bytes: Buffer): unknown {
  const text = utf8Text(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SourceProblem('SOURCE_INVALID', cause);
  }
}
