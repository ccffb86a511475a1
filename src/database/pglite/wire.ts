/** Frames of the PostgreSQL protocol 3.0 (PostgreSQL manual, chapter 55). */
export const FROM_CLIENT = { QUERY: 0x51, SYNC: 0x53, FLUSH: 0x48, TERMINATE: 0x58 } as const;
export const FROM_SERVER = { NOTIFICATION: 0x41, READY: 0x5a } as const;
export const IDLE = 0x49;

const PARAMETERS = {
  server_version: '18.0',
  client_encoding: 'UTF8',
  standard_conforming_strings: 'on',
  integer_datetimes: 'on',
  DateStyle: 'ISO, MDY',
  TimeZone: 'UTC',
};

/** What a server says to a client that it lets in without a password: AuthenticationOk, parameters, key data, ready. */
export const HELLO = Buffer.concat([
  frame('R', int32(0)),
  ...Object.entries(PARAMETERS).map(([name, value]) => frame('S', Buffer.from(`${name}\0${value}\0`))),
  frame('K', Buffer.concat([int32(1), int32(1)])),
  frame('Z', Buffer.from([IDLE])),
]);

/** The whole frames at the head of the bytes, each with its one-byte type in front. */
export function* frames(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at + 5 <= bytes.length; ) {
    const end = at + 1 + bytes.readInt32BE(at + 1);
    if (end > bytes.length) return;
    yield bytes.subarray(at, end);
    at = end;
  }
}

/** What a start-up message asks for; undefined while it is incomplete. */
export function readStartUp(bytes: Buffer): { length: number; user: string; searchPath: string } | undefined {
  const length = bytes.length < 4 ? Number.POSITIVE_INFINITY : bytes.readInt32BE(0);
  if (bytes.length < length) return undefined;
  const words = bytes.subarray(8, length).toString().split('\0');
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < words.length; at += 2) pairs.set(words[at]!, words[at + 1]!);
  const searchPath = /search_path=(\S+)/.exec(pairs.get('options') ?? '')?.[1];
  return { length, user: pairs.get('user') ?? 'postgres', searchPath: searchPath ?? 'public' };
}

function frame(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
