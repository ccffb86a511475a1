import type { SourceAnswer } from '../sdk/index.js';

/** Where something went wrong that nobody foresaw. */
export const FAILURE_PLACES = ['GRAPHQL', 'HTTP', 'SOURCE', 'FEED', 'ROUND', 'OUTCOME_RECORD'] as const;
export type FailurePlace = (typeof FAILURE_PLACES)[number];

/** Who is told what a source's answers left over. */
export interface SourceObserver {
  /** what a mapping read and dropped, and the codes that no list knows, by name; each answer is told once */
  readPast(system: string, tally: Pick<SourceAnswer, 'ignored' | 'unknownCodes'>): void;
  /** a source answered about another citizen than it was asked about (RFC 9457 code SOURCE_IDENTITY_MISMATCH): a security event. Never throws */
  identityMismatch(system: string, call: { traceparent: string }): void;
  /** an error that nobody foresaw. Never throws */
  failed(where: FailurePlace, thrown: unknown, call?: { callId?: string; traceparent?: string }): void;
}
