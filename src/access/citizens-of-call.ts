import type { CallContext } from '../kernel/call-context.js';

/** by the list counted: a list is never added to, but replaced */
const counts = new WeakMap<readonly Promise<readonly string[]>[], Promise<number>>();
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
  const noted = calls.get(context)?.get(purpose);
  if (noted === undefined) return 0;
  const counting = counts.get(noted) ?? Promise.all(noted).then((citizens) => new Set(citizens.flat()).size);
  counts.set(noted, counting);
  return counting;
}
