import { Problem } from '../kernel/problem.js';

export type SourceProblemCode =
  | 'SOURCE_UNAVAILABLE'
  | 'SOURCE_TIMEOUT'
  | 'SOURCE_INVALID'
  | 'SOURCE_IDENTITY_MISMATCH'
  | 'SOURCE_REFUSED'
  | 'SOURCE_TOO_LARGE'
  | 'SOURCE_OVERLOADED';

/** What a source did wrong. The cause is for the process only; no text of the source goes further. */
export class SourceProblem extends Problem {
  constructor(
    override readonly code: SourceProblemCode,
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'SourceProblem';
  }

  /** Whether a second try inside the deadline may help. */
  get retryable(): boolean {
    return this.code === 'SOURCE_UNAVAILABLE';
  }
}
