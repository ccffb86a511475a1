import { containsCpr, type SourceHttp, SourceProblem } from '../../src/sdk/index.js';
import { type Page, parsePage } from './bundle.js';

export interface FhirSettings {
  origin: string;
  basePath: string;
  token: string;
}

export interface FhirCall {
  signal: AbortSignal;
  requestId: string;
  traceparent?: string;
}

export interface FhirClient {
  /**
   * Searches by POST, the parameters in the form body so that no CPR number stands in an address, and follows the `next` links.
   * A citizen without records is an empty page; 404 is a wrong address. Fails with SOURCE_REFUSED (401, 403), SOURCE_UNAVAILABLE (412, 429, 5xx), SOURCE_INVALID, SOURCE_TOO_LARGE (too many pages).
   */
  search(type: string, form: string, call: FhirCall, mostPages: number): AsyncGenerator<Page, void>;
  /** Whether the server tells what it can. */
  reachable(signal: AbortSignal): Promise<boolean>;
}

export function fhirClient(http: SourceHttp, settings: FhirSettings): FhirClient {
  const headers = { accept: 'application/fhir+json', authorization: `Bearer ${settings.token}` };

  async function post(path: string, form: string, call: FhirCall): Promise<Page> {
    const answer = await http.request({
      method: 'POST',
      path,
      body: form,
      signal: call.signal,
      headers: {
        ...headers,
        'content-type': 'application/x-www-form-urlencoded',
        'x-request-id': call.requestId,
        'x-correlation-id': call.requestId,
        ...(call.traceparent !== undefined && { traceparent: call.traceparent }),
      },
    });
    refuseStatus(answer.status);
    const echo = answer.headers['x-correlation-id'];
    if (echo !== undefined && echo !== call.requestId) throw new SourceProblem('SOURCE_INVALID');
    if (!/^application\/fhir\+json\s*(;|$)/i.test(answer.contentType)) throw new SourceProblem('SOURCE_INVALID');
    return parsePage(answer.body);
  }

  return {
    async *search(type, form, call, mostPages) {
      let at: { path: string; form: string } | undefined = { path: `${settings.basePath}/${type}/_search`, form };
      for (let count = 1; at !== undefined; count += 1) {
        if (count > mostPages) throw new SourceProblem('SOURCE_TOO_LARGE');
        const page: Page = await post(at.path, at.form, call);
        yield page;
        at = page.next === undefined ? undefined : nextPage(page.next, settings);
      }
    },
    async reachable(signal) {
      const answer = await http.request({ method: 'GET', path: `${settings.basePath}/metadata`, headers, signal });
      return answer.status === 200;
    },
  };
}

function refuseStatus(status: number): void {
  if (status === 200) return;
  if (status === 401 || status === 403) throw new SourceProblem('SOURCE_REFUSED');
  if (status === 412 || status === 429 || status >= 500) throw new SourceProblem('SOURCE_UNAVAILABLE');
  throw new SourceProblem('SOURCE_INVALID');
}

/**
 * Where the next page is: a path below the same server, its parameters moved into the form body. A link to another origin, out of
 * the base path or holding what looks like a CPR number is SOURCE_INVALID and is not followed.
 */
export function nextPage(link: string, settings: FhirSettings): { path: string; form: string } {
  const url = readLink(link, settings);
  const words = [link, url.pathname, ...[...url.searchParams].flat()].map(decoded);
  const below = url.pathname === settings.basePath || url.pathname.startsWith(`${settings.basePath}/`);
  if (url.origin !== new URL(settings.origin).origin || !below || words.some(containsCpr))
    throw new SourceProblem('SOURCE_INVALID');
  return { path: url.pathname, form: url.search.slice(1) };
}

function readLink(link: string, settings: FhirSettings): URL {
  try {
    return new URL(link, `${settings.origin}${settings.basePath}/`);
  } catch (cause) {
    throw new SourceProblem('SOURCE_INVALID', cause);
  }
}

function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}
