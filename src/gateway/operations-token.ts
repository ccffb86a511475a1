import { timingSafeEqual } from 'node:crypto';

/** Whether an `Authorization` header holds the token of the operations' tools; compared in a time that does not depend on where they differ. */
export function isOperationsToken(header: string | undefined, token: string): boolean {
  const [given, expected] = [Buffer.from(header ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}
