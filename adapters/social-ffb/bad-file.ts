import { SourceProblem, type SourceProblemCode } from '../../src/sdk/index.js';

/** A file that cannot be used. The errors are our own words with line numbers; they hold nothing of the file. */
export class BadFile extends SourceProblem {
  constructor(
    readonly errors: readonly string[],
    code: SourceProblemCode = 'SOURCE_INVALID',
  ) {
    super(code);
    this.name = 'BadFile';
  }
}

/** What is written about a failure: the list of a bad file, else its code. */
export function errorsOf(problem: SourceProblem): readonly string[] {
  return problem instanceof BadFile ? problem.errors : [problem.code];
}

/** A failure as a problem of the source; anything unforeseen while reading a file is SOURCE_INVALID. */
export function asProblem(thrown: unknown): SourceProblem {
  return thrown instanceof SourceProblem ? thrown : new SourceProblem('SOURCE_INVALID', thrown);
}
