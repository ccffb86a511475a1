import type { CallContext } from '../kernel/call-context.js';

const calls = new WeakMap<CallContext, Map<string, Promise<readonly string[]>[]>>();

/**
 * Notes which citizens a part of a call is about. To be called before the part awaits anything: the parts of one document start together,
 * so that each of them finds all the others noted when it counts.
 * @param citizens their keys, once they are known; a look-up that fails counts for nobody
 */
export function noteCitizens(context: CallContext, purpose: string, citizens: Promise<readonly string[]>): void {
  const noted = calls.get(context) ?? new Map<string, Promise<readonly string[]>[]>();
  calls.set(context, noted);
  noted.set(purpose, [...(noted.get(purpose) ?? []), citizens.catch(() => [])]);
}

/** How many different citizens the call has been about so far under this purpose, whichever of their numbers were named. */
export async function countCitizens(context: CallContext, purpose: string): Promise<number> {
  const citizens = await Promise.all(calls.get(context)?.get(purpose) ?? []);
  return new Set(citizens.flat()).size;
}
