import type { CallContext } from '../kernel/call-context.js';

/** The citizens of a call under one purpose. A list is added to in place; what was counted holds as long as nothing came after it. */
interface Noted {
  readonly citizens: Promise<readonly string[]>[];
  readonly spellings: Set<string>;
  counted?: { readonly length: number; readonly count: Promise<number> };
}

const calls = new WeakMap<CallContext, Map<string, Noted>>();

/**
 * Notes which citizens a part of a call is about. To be called before the part awaits anything: the parts of one document start together,
 * so that each of them finds all the others noted when it counts.
 * @param citizens gives their keys, once they are known; a look-up that fails counts as a citizen of its own where it has a spelling
 * @param spelling the number or key as it was asked for: noted a second time under one spelling, nothing is looked up or added
 */
export function noteCitizens(
  context: CallContext,
  purpose: string,
  citizens: () => Promise<readonly string[]>,
  spelling?: string,
): void {
  const ofCall = calls.get(context) ?? new Map<string, Noted>();
  calls.set(context, ofCall);
  const noted: Noted = ofCall.get(purpose) ?? { citizens: [], spellings: new Set() };
  ofCall.set(purpose, noted);
  if (spelling !== undefined) {
    if (noted.spellings.has(spelling)) return;
    noted.spellings.add(spelling);
  }
  noted.citizens.push(citizens().catch(() => (spelling === undefined ? [] : [spelling])));
}

/** How many different citizens the call has been about so far under this purpose, whichever of their numbers were named. */
export async function countCitizens(context: CallContext, purpose: string): Promise<number> {
  const noted = calls.get(context)?.get(purpose);
  if (noted === undefined) return 0;
  const { length } = noted.citizens;
  if (noted.counted?.length !== length) {
    const count = Promise.all(noted.citizens).then((citizens) => new Set(citizens.flat()).size);
    noted.counted = { length, count };
  }
  return noted.counted.count;
}
