import type { AccessParts } from '../access/parts.js';
import { fillRelations } from './relation-feed.js';

/** Work that comes round by itself: milliseconds between two runs. */
const EVERY_MS = { relations: 300_000, pending: 5000 } as const;

export type Round = keyof typeof EVERY_MS;

/** Starts the named rounds: refill the relation index; give pending log records their place. A round that fails is told to the observer and comes again. @returns how to end them */
export function startRounds(parts: AccessParts, rounds: readonly Round[]): () => void {
  const ended = new AbortController();
  const work: Record<Round, () => Promise<unknown>> = {
    relations: () => fillRelations(parts, ended.signal),
    pending: () => parts.audit.sequencePending(),
  };
  const timers = rounds.map((round) =>
    setInterval(() => void work[round]().catch((thrown) => parts.observer.failed('ROUND', thrown)), EVERY_MS[round]),
  );
  return () => {
    ended.abort();
    for (const timer of timers) clearInterval(timer);
  };
}
