import { type SourceHttp, SourceProblem, type SourceResponse, utf8Json } from '../../src/sdk/index.js';
import { fejlAnswer } from './source/answers.js';
import { newReading, personNumber } from './source/shape.js';
import { HEADERS, NOTHING_HERE } from './source/wire.js';
import type { Tokens } from './token.js';

/** One GET. The citizen stands in a header, never in the address. */
export interface SourceQuestion {
  path: string;
  /** new for every attempt, at most 46 characters */
  requestId: string;
  signal: AbortSignal;
  traceparent?: string;
  /** ten characters */
  cpr?: string;
}

export interface DfdgClient {
  /** The answer's JSON and the persons its header names, or undefined when the source has nothing. Fails with a Problem SOURCE_*. */
  get(question: SourceQuestion): Promise<{ body: unknown; claim?: string | undefined } | undefined>;
}

/**
 * @param authority four digits: the municipality as data controller
 * @param newRequestId for the one repetition after a token was refused, since DFDG takes no id twice
 */
export function dfdgClient(http: SourceHttp, tokens: Tokens, authority: string, newRequestId: () => string): DfdgClient {
  async function attempt(question: SourceQuestion, token: string, requestId: string): Promise<SourceResponse> {
    return http.request({
      method: 'GET',
      path: question.path,
      signal: question.signal,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        [HEADERS.requestId]: requestId,
        [HEADERS.authority]: authority,
        ...(question.cpr !== undefined && { [HEADERS.citizen]: question.cpr }),
        ...(question.traceparent !== undefined && { traceparent: question.traceparent }),
      },
    });
  }

  return {
    async get(question) {
      const token = await tokens.current(question.signal);
      let response = await attempt(question, token, question.requestId);
      if (response.status === 401) {
        response = await attempt(question, await tokens.instead(token, question.signal), newRequestId());
      }
      return answerOf(response);
    },
  };
}

function answerOf(response: SourceResponse): { body: unknown; claim?: string | undefined } | undefined {
  const { status } = response;
  if (status === 204) return undefined;
  if (status === 404) return nothingHere(response);
  if (status === 401 || status === 403) throw new SourceProblem('SOURCE_REFUSED');
  if (status === 412 || status === 429 || status >= 500) throw new SourceProblem('SOURCE_UNAVAILABLE');
  if (status !== 200) throw new SourceProblem('SOURCE_INVALID');
  const body = json(response);
  const echoed = response.headers[HEADERS.citizen];
  if (echoed === undefined) return { body };
  return { body, claim: personNumber(echoed) ?? 'unreadable' };
}

/** "No such person" or "no such plan", told by its code. A bare 404 is a wrong address, and must not pass for a citizen without records. */
function nothingHere(response: SourceResponse): undefined {
  const { fejlkode } = fejlAnswer(json(response), newReading());
  if (fejlkode === undefined || !NOTHING_HERE.has(fejlkode)) throw new SourceProblem('SOURCE_INVALID');
  return undefined;
}

function json({ contentType, body }: SourceResponse): unknown {
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(contentType)) throw new SourceProblem('SOURCE_INVALID');
  return utf8Json(body);
}
