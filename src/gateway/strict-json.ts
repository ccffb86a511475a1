const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g;
const PROTOTYPES = new Set(['__proto__', 'constructor', 'prototype']);
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads JSON that has one meaning only, after I-JSON (RFC 7493 2.1 and 2.3): UTF-8 without byte order mark, no lone surrogate, no key
 * twice in one object. Beyond that: no NUL, which PostgreSQL cannot hold, no key that names a prototype, and no more levels than told.
 * @param depth levels of objects and lists, the outermost being one
 * @throws Error that holds nothing of the text
 */
export function parseStrictJson(bytes: Uint8Array, depth: number): unknown {
  const text = utf8.decode(bytes);
  const value: unknown = parse(text);
  scan(text, depth);
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new SyntaxError('not JSON');
  }
}

/** Walks the words of a text that is known to be JSON. */
function scan(text: string, depth: number): void {
  const open: (Set<string> | undefined)[] = [];
  let isKey = false;
  for (const [word] of text.matchAll(TOKEN)) {
    if (word === '{' || word === '[') {
      open.push(word === '{' ? new Set() : undefined);
      if (open.length > depth) throw new SyntaxError('nested too deep');
      isKey = word === '{';
    } else if (word === '}' || word === ']') {
      open.pop();
    } else if (word.startsWith('"')) {
      const read = JSON.parse(word) as string;
      if (read.includes('\0') || !isWellFormed(read)) throw new SyntaxError('a character that is not allowed');
      if (isKey) takeKey(open.at(-1)!, read);
    } else isKey = word === ',' && open.at(-1) !== undefined;
  }
}

function takeKey(keys: Set<string>, key: string): void {
  if (keys.has(key) || PROTOTYPES.has(key)) throw new SyntaxError('a key that is not allowed');
  keys.add(key);
}

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);
