import type { Dispatcher } from 'undici';
import { SourceProblem } from './source-problem.js';

/** An answer of a source, read to its end. */
export interface SourceResponse {
  status: number;
  contentType: string;
  body: Buffer;
  headers: Record<string, string | string[] | undefined>;
}

type Controller = Dispatcher.DispatchController;
type Headers = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/**
 * Reads one answer whole, as the client hands it over and without a stream in between. Ends with SOURCE_INVALID (redirect, compressed
 * answer), SOURCE_TOO_LARGE, SOURCE_TIMEOUT (signal) or SOURCE_UNAVAILABLE, and hangs up at once.
 */
export class WholeAnswer implements Dispatcher.DispatchHandler {
  readonly answer: Promise<SourceResponse>;
  readonly #parts: Buffer[] = [];
  readonly #late = () => this.#fail(new SourceProblem('SOURCE_TIMEOUT'));
  #resolve: (answer: SourceResponse) => void = () => undefined;
  #reject: (problem: SourceProblem) => void = () => undefined;
  #controller: Controller | undefined;
  #problem: SourceProblem | undefined;
  #status = 0;
  #headers: Headers = {};
  #size = 0;

  /** @param maxBytes of the body */
  constructor(
    private readonly maxBytes: number,
    private readonly signal: AbortSignal,
  ) {
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    if (signal.aborted) this.#late();
    else signal.addEventListener('abort', this.#late);
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    if (this.#problem !== undefined) controller.abort(this.#problem);
  }

  onResponseStart(_controller: Controller, status: number, headers: Headers): void {
    if (status < 200) return;
    this.#status = status;
    this.#headers = headers;
    const encoding = headers['content-encoding'];
    if (status >= 300 && status < 400) this.#fail(new SourceProblem('SOURCE_INVALID'));
    else if (encoding !== undefined && encoding !== 'identity') this.#fail(new SourceProblem('SOURCE_INVALID'));
    else if (Number(headers['content-length'] ?? 0) > this.maxBytes) this.#fail(new SourceProblem('SOURCE_TOO_LARGE'));
  }

  onResponseData(_controller: Controller, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.maxBytes) this.#fail(new SourceProblem('SOURCE_TOO_LARGE'));
    else this.#parts.push(chunk);
  }

  onResponseEnd(): void {
    this.signal.removeEventListener('abort', this.#late);
    const body = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts, this.#size);
    const contentType = String(this.#headers['content-type'] ?? '');
    this.#resolve({ status: this.#status, contentType, body, headers: this.#headers });
  }

  onResponseError(_controller: Controller, cause: Error): void {
    this.#fail(new SourceProblem('SOURCE_UNAVAILABLE', cause));
  }

  #fail(problem: SourceProblem): void {
    if (this.#problem !== undefined) return;
    this.#problem = problem;
    this.signal.removeEventListener('abort', this.#late);
    this.#reject(problem);
    this.#controller?.abort(problem);
  }
}
