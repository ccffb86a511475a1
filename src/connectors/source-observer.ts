import type { SourceAnswer } from '../sdk/index.js';

/** Where something went wrong that nobody foresaw. */
export const FAILURE_PLACES = ['GRAPHQL', 'HTTP', 'SOURCE', 'FEED', 'ROUND', 'OUTCOME_RECORD'] as const;
export type FailurePlace = (typeof FAILURE_PLACES)[number];

/** Who is told what a source's answers left over. */
export interface SourceObserver {
  /** what a mapping read and dropped, and the codes that no list knows, by name; each answer is told once */
  readPast(system: string, tally: Pick<SourceAnswer, 'ignored' | 'unknownCodes'>): void;
  /** an error that nobody foresaw. Never throws */
  failed(where: FailurePlace, thrown: unknown, call?: { callId?: string; traceparent?: string }): void;
}
